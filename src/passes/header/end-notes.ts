/** The notes that an archive prints at the end of a chapter or a work. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { findHeadings } from '../sections/find-headings.js'

/** The most lines of notes that an archive prints at the end of a chapter. */
const longestEndNotes = 20
const longestLastNote = 8

/**
 * The index after the notes that an archive prints below a chapter, up to the next heading; the same index where none
 * begin. `End Notes` alone may head a division of a book, and `Notes` anything: elsewhere than on the page of an archive
 * the first must stand right above its words, and the second proves nothing.
 */
export function endOfEndNotes(children: readonly RootContent[], index: number, isArchive: boolean): number {
  const node = children[index] as RootContent
  if (!isLine(node) || lineLength(node) > 52) return index
  const text = lineText(node)
  const isNotes = /^notes:?$/i.test(text)
  const isEnd = /^(?:(?:chapter|work|story) )?end ?notes:?$/i.test(text)
  // The same line above a story does not say where the note ends.
  const isLast = children.length - index <= longestLastNote && index > children.length / 2
  const isWriters = isArchive && isLast && /^a note from [\w-]{1,40}$/i.test(text)
  if (!isNotes && !isEnd && !isWriters) return index
  const isCertain = /^[cws]/i.test(text)
  const below = children[index + 1]
  const isTight = below !== undefined && blankLinesBetween(node, below) === 0
  const isMeant = isEnd ? isCertain || isArchive || isTight : isArchive
  if (!isMeant) return index
  const next = findHeadings(children).find((heading) => heading.index > index)?.index ?? children.length
  const own = children.slice(index, next)
  const isWhole = own.length <= longestEndNotes && own.every(isLine)
  return isWhole && own.length > 1 ? next : index
}
