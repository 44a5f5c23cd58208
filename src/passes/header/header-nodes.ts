/** What becomes of a header inside a file: its title a heading, and a note of what the first header has not said. */
import type { Heading, Paragraph, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf } from '../../ast/leaf.js'
import { type HeaderField, recordOf } from '../../ast/record.js'
import { keptApart, noteOf } from './author-note.js'
import type { HeadEntry } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isMailField } from './labels.js'
import { setLineAside } from './take-lines.js'
import { titleHeading } from './title-heading.js'
import type { Piece } from './title-lines.js'

const pass = 'header'

/**
 * The heading and the note that a header becomes; lines that say again what was said are set aside.
 *
 * @param own what the manuscript's own header has said
 */
export function headerNodes(
  entries: readonly HeadEntry[],
  lines: readonly HeadLine[],
  own: readonly HeaderField[],
  file: VFile,
): RootContent[] {
  const said = new Set(own.map(({ field, value }) => `${field} ${value}`))
  /** The sender of a mail, whom the first header may have under another name. */
  const isKnownSender = (entry: HeadEntry): boolean =>
    /^from$/i.test(entry.pieces[0]?.label ?? '') &&
    entry.pieces.every((piece) => own.some(({ value }) => value === piece.value))
  const title = own.find(({ field }) => field === 'title')?.value ?? ''
  // A title that a label states is better than the one in a subject.
  const head =
    entries.find(({ pieces }) => pieces[0]?.field === 'title') ??
    entries.find(({ pieces }) => pieces.some(({ field }) => field === 'title'))
  const isPost = entries.some(({ pieces }) => pieces[0]?.field === 'subject')
  const isMail = (field: string): boolean => isMailField(field) || (isPost && field === 'date')
  const notes: Paragraph[] = []
  let heading: Heading | undefined
  for (const entry of entries) {
    const [first] = entry.pieces
    const ownLines = lines.slice(entry.first, entry.last + 1)
    if (entry === head) heading = headingOf(entry, ownLines[0] as HeadLine, title, file)
    else if (entry.isRule) for (const line of ownLines) setLineAside(line, 'header-rule', file)
    // `Notes:` above nothing but the archive's own words.
    else if (first && entry.pieces.every(({ value }) => value === ''))
      for (const line of ownLines) setLineAside(line, 'empty-label', file)
    else if (
      first &&
      (isMail(first.field) ||
        isKnownSender(entry) ||
        entry.pieces.every(({ field, value }) => said.has(`${field} ${value}`)))
    )
      for (const line of ownLines)
        setLineAside(line, isMail(first.field) ? 'mail-header' : 'repeated-header', file)
    else {
      for (const { node } of ownLines) notes.push(node as Paragraph)
      setLabel(entry, ownLines[0] as HeadLine, file)
      addAuthor(entry, ownLines[0] as HeadLine, file)
    }
  }
  return [...(heading ? [heading] : []), ...(notes.length > 0 ? [noteOf(notes, keptApart(notes), file)] : [])]
}

/** The heading of another story or part, whose title the record keeps. */
function headingOf(entry: HeadEntry, line: HeadLine, title: string, file: VFile): Heading {
  // The line as it stood: the heading keeps neither its label nor its codes.
  const { label = '', field } = entry.pieces[0] as Piece
  const stood = label === '' ? line.text : line.text.slice(line.text.indexOf(label) + label.length)
  recordOf(file).header.push({
    field,
    value: stood.replace(/^[\s:*_\].-]+/, ''),
    line: line.place.start.line,
    ...(label === '' ? {} : { label }),
    place: line.place,
  })
  return titleHeading(entry.pieces, line.node as Paragraph, title, file)
}

/** A label that stays in the note below the heading: `AUTHOR: Kim` is `by Kim`, `RATING: R` is `Rating: R`. */
function setLabel({ pieces: [first] }: HeadEntry, line: HeadLine, file: VFile): void {
  const [leaf] = (line.node as Paragraph).children
  const label = first?.label
  if (!label || leaf?.type !== 'text' || !leaf.value.startsWith(label)) return
  const isWriter = first.field === 'author' && leaf.value.endsWith(first.value)
  const end = isWriter ? leaf.value.length - first.value.length : label.length
  // `A/N` and `URL` are abbreviations.
  const isShouted = label === label.toUpperCase() && /\p{L}{4}/u.test(label)
  const to = isWriter ? 'by ' : isShouted ? label.charAt(0) + label.slice(1).toLowerCase() : label
  if (to !== leaf.value.slice(0, end))
    editLeaf(file, leaf as Text, [{ start: 0, end, to, confidence: 0.9 }], pass)
}

/** A second writer in one file: the book has both. */
function addAuthor({ pieces }: HeadEntry, line: HeadLine, file: VFile): void {
  const { header } = recordOf(file)
  for (const { field, value } of pieces) {
    if (field === 'author' && !header.some((known) => known.field === 'author' && known.value === value))
      header.push({ field, value, line: line.place.start.line, place: line.place })
  }
}
