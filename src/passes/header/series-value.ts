/** What the label of a series holds on an archive's page. */
import type { Piece } from './title-lines.js'

/** The way to a work's neighbours in its series, with the comma by which the lines of a list are parted. */
const wayInSeries =
  /(?:, | |^)(← ?Previous Work|< ?Previous Work|Previous Work|Next Work(?: ?[→>])?)(?=,? |$),?/

/** `← Previous Work Part 2 of The Ferry Lamps Next Work →`: the way to its neighbours is no part of a series. */
export function seriesPieces(value: string, label: string): Piece[] {
  // Between the names of the series stand the words of the way.
  const parts = value.split(wayInSeries).map((part) => part.trim())
  const names = parts.filter((part, index) => index % 2 === 0 && part !== '')
  if (names.length === 0 || !names.every((name) => /^Part \d/.test(name)))
    return [{ field: 'series', value, label }]
  const series = { field: 'series', value: names.join(', '), label }
  const ways = parts
    .filter((_, index) => index % 2 === 1)
    .map((words) => ({ field: 'navigation', value: words }))
  return parts[0] === '' ? [...ways.slice(0, 1), series, ...ways.slice(1)] : [series, ...ways]
}
