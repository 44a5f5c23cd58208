/** The notes that an archive prints at the end of a chapter or a work. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { findHeadings } from '../sections/find-headings.js'
import { headingShape } from '../sections/heading-shapes.js'
import { isEndNotes } from './archive-labels.js'

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
  const isEnd = isEndNotes(text)
  // The same line above a story does not say where the note ends.
  const isLast = children.length - index <= longestLastNote && index > children.length / 2
  const isWriters = isArchive && isLast && /^a note from [\w-]{1,40}$/i.test(text)
  if (!isNotes && !isEnd && !isWriters) return index
  const isCertain = !/^end ?notes:?$/i.test(text)
  const below = children[index + 1]
  const isTight = below !== undefined && blankLinesBetween(node, below) === 0
  const isMeant = isEnd ? isCertain || isArchive || isTight : isArchive
  if (!isMeant) return index
  const next = findHeadings(children).find((heading) => heading.index > index)?.index ?? children.length
  const end = isEnd && (isCertain || isArchive) ? titleBelow(children, index, next) : next
  const own = children.slice(index, end)
  const isWhole = own.length <= longestEndNotes && own.every(isLine)
  return isWhole && own.length > 1 ? end : index
}

/** The least that a chapter has below its title, in blocks and characters. */
const leastChapter = { blocks: 3, characters: 300 }

/** The index of the title of the next chapter below such notes, which no number makes a heading; else where they end. */
function titleBelow(children: readonly RootContent[], index: number, end: number): number {
  for (let at = index + 2; at < end; at++) {
    const [above, line, below] = children.slice(at - 1, at + 2)
    if (!above || !line || !below || !isLine(line) || lineLength(line) > 60) continue
    if (blankLinesBetween(above, line) === 0 || blankLinesBetween(line, below) === 0) continue
    const kind = headingShape(lineText(line))?.kind
    if (kind !== 'title' && kind !== 'caps') continue
    const chapter = children.slice(at + 1, end).filter(isLine)
    const length = chapter.reduce((sum, block) => sum + lineText(block).length, 0)
    if (chapter.length >= leastChapter.blocks && length >= leastChapter.characters) return at
  }
  return end
}
