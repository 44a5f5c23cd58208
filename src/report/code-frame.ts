/** A line of the manuscript with the place of a message marked under it. */
import { oneLine } from './one-line.js'

/** How much of a line is shown; a paragraph may be one line of thousands of characters. */
const width = 76

/**
 * Two lines: the text around a place, and marks under the place itself.
 *
 * @param start offset of the place in the text
 * @param end where it ends; on a later line it is marked to the end of the first
 */
export function codeFrame(text: string, start: number, end: number): [line: string, marks: string] {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1))
  const lineStart = before + 1
  const rest = text.slice(start).search(/[\r\n]/)
  const lineEnd = rest < 0 ? text.length : start + rest
  const stop = Math.min(Math.max(end, start + 1), Math.max(lineEnd, start + 1))
  let from = lineStart
  if (stop - lineStart > width - 10)
    from = wordBefore(text, Math.max(lineStart, start - Math.floor(width / 2)), start)
  const to = Math.min(lineEnd, from + width)
  const head = from > lineStart ? '… ' : ''
  const tail = to < lineEnd ? ' …' : ''
  const marked = Math.max(1, Math.min(stop, to) - start)
  return [
    `${head}${oneLine(text.slice(from, to))}${tail}`,
    `${' '.repeat(head.length + widthOf(text.slice(from, start)))}${'^'.repeat(Math.max(1, widthOf(text.slice(start, start + marked))))}`,
  ]
}

/** The start of the word that begins at or after an offset, so that no word is cut. */
function wordBefore(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', at)
  return space >= 0 && space < limit ? space + 1 : at
}

/** How many columns a text takes: marks that join the letter before take none. */
function widthOf(text: string): number {
  return [...text].filter((character) => !/\p{M}/u.test(character)).length
}
