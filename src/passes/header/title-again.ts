/** The title said again below a header, with the part or the writer beside it: `The Weir (2/3)`, `The Weir by Ada Wren`. */

import { bareLetters } from '../../words-alike.js'
import type { HeadLine } from './head-lines.js'
import { byLine, type Piece, splitTitle, titleBy } from './title-lines.js'

/**
 * What a line says that repeats the title.
 *
 * @param stated the value of a field that the header has stated
 * @returns the title, and what the header has not said yet; undefined for a line that says another title, part or writer
 */
export function titleAgain(
  { text }: HeadLine,
  stated: (field: string) => string | undefined,
): Piece[] | undefined {
  const pieces = titleBy(text) ?? wordBy(text) ?? splitTitle(text)
  const [title] = pieces.filter(({ field }) => field === 'title')
  if (pieces.length < 2 || !title || !isSame(title.value, stated('title') ?? '')) return undefined
  const isOther = pieces.some(({ field, value }) => {
    const known = statedAs(field, stated)
    return known !== undefined && !isSame(value, known)
  })
  return isOther
    ? undefined
    : pieces.filter(({ field }) => field === 'title' || statedAs(field, stated) === undefined)
}

/** `Rain, by Isolde`: one word and one name are title and writer where the title is known. */
function wordBy(text: string): Piece[] | undefined {
  const [, title = '', credit = ''] = /^(\S{1,40}?),?\s(by\s\S.{0,60})$/i.exec(text) ?? []
  const pieces = title === '' ? undefined : byLine(credit)
  return pieces && [...splitTitle(title), ...pieces]
}

/** A part may be called a chapter. */
function statedAs(field: string, stated: (field: string) => string | undefined): string | undefined {
  const isPart = field === 'part' || field === 'chapter'
  return isPart ? (stated('part') ?? stated('chapter')) : stated(field)
}

/** Whether two texts have the same letters and digits. */
export function isSame(one: string, other: string): boolean {
  return bareLetters(one) !== '' && bareLetters(one) === bareLetters(other)
}
