/** The heading that a story or a part has from its header: `Low Water, Part 2`. */
import type { Heading, Paragraph, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import { editLeaf } from '../../ast/leaf.js'
import { spanOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import type { Piece } from './title-lines.js'

const pass = 'header'

/** Makes a title's line a heading: `Low Water, Part 2`; in a book of that title only `Part 2`. */
export function titleHeading(
  pieces: readonly Piece[],
  paragraph: Paragraph,
  title: string,
  file: VFile,
): Heading {
  const value = (field: string): string | undefined => pieces.find((piece) => piece.field === field)?.value
  const own = value('title') ?? ''
  const part = value('part') ?? value('chapter')
  const word = value('chapter') === undefined ? 'Part' : 'Chapter'
  const numbered = part === undefined ? undefined : `${word} ${part.replace(/^0+(?=\d)/, '')}`
  const isSame = own.toLowerCase() === title.toLowerCase()
  if (isSame && numbered !== undefined) bookOfAllParts(file)
  const text = numbered === undefined ? own : isSame ? numbered : `${own}, ${numbered}`
  const [leaf] = paragraph.children
  if (leaf?.type === 'text' && text !== '' && text !== leaf.value)
    editLeaf(file, leaf as Text, [{ start: 0, end: leaf.value.length, to: text, confidence: 0.9 }], pass)
  recordMade(file, pass, paragraph.position, 'heading', 0.9)
  return { type: 'heading', depth: 1, children: paragraph.children, ...spanOf([paragraph]) }
}

/** A file that holds the other parts too is not the first part only: its number is no longer the book's. */
function bookOfAllParts(file: VFile): void {
  for (const entry of recordOf(file).header) if (entry.field === 'part') entry.field = 'chapter'
}
