/**
 * Headers inside a file: posts joined into one, stories one after the other. Their titles become headings, what the
 * first header has said already is set aside, and the rest is a note of the author below the heading.
 */
import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade, setAside } from '../../ast/change.js'
import { editLeaf } from '../../ast/leaf.js'
import type { Note } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import { type HeaderField, recordOf } from '../../ast/record.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isAnnounced } from '../sections/goes-on.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import { type HeadLine, linesOf } from './head-lines.js'
import { readLabelled } from './labelled-lines.js'
import { isMailField } from './labels.js'
import { parseHeadingLabel, parseLabel } from './parse-label.js'
import { isNews } from './read-head.js'
import { repeatedByLines } from './repeated-by-lines.js'
import { aboveStory } from './story-between.js'
import { isSubjectLine } from './subject.js'
import { titleHeading } from './title-heading.js'
import type { Piece } from './title-lines.js'

const pass = 'header'

/** How many lines a header inside a file has at most. */
const most = 40

/**
 * Takes the headers inside a file apart: headings, notes, and lines that say again what was said.
 *
 * @returns whether another story or part begins under a title of its own, so that the first needs its heading, too
 */
export function splitInnerHeaders(root: Root, file: VFile, outlook: Outlook): boolean {
  const own = recordOf(file).header
  if (!own.some(({ field }) => field === 'title')) return false
  let hasOthers = false
  const children: RootContent[] = []
  for (let index = 0; index < root.children.length; index++) {
    const lines = mayBegin(root, index) ? linesFrom(root, index, file) : []
    const isBelowHeading = index > 0 && outlook.isHeading({ node: root.children[index - 1] } as HeadLine)
    const read = lines.length > 1 ? readLabelled(lines, outlook, isBelowHeading) : []
    // A card in a library, a label in a museum.
    const isShown = namesWorkOnly(read) && isAnnounced(root.children, index)
    const entries = isShown ? [] : aboveStory(read, lines, root.children.slice(index, index + most), outlook)
    const last =
      index > 0 &&
      (isSecondHeader(entries, isApartAt(root, index, file)) || (isBelowHeading && saysMore(entries)))
        ? (entries.at(-1)?.last ?? -1)
        : -1
    if (last < 0) {
      children.push(root.children[index] as RootContent)
      continue
    }
    setApart(children, file, 'header-rule')
    const made = headerNodes(entries, lines, own, file)
    hasOthers ||= made[0]?.type === 'heading'
    children.push(...made)
    index += last
    const rule = lines[last + 1]
    if (rule?.isRule) {
      quarantine(file, rule, 'header-rule')
      index++
    }
  }
  root.children = children
  return repeatedByLines(root, file) || hasOthers
}

/** Cheap evidence first: a short labelled line. */
function mayBegin(root: Root, index: number): boolean {
  const node = root.children[index] as RootContent
  if (index === 0 || !isLine(node) || lineLength(node) > 240) return false
  const text = lineText(node)
  if (parseHeadingLabel(text)) return true
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 30) return false
  const label = parseLabel(text)
  return (label?.isKnown === true && !label.isLoose) || isSubjectLine(text)
}

function linesFrom(root: Root, start: number, file: VFile): HeadLine[] {
  const lines: HeadLine[] = []
  for (let index = start; index < Math.min(root.children.length, start + most); index++) {
    const node = root.children[index] as RootContent
    const found = isLine(node) ? linesOf(node, root.children[index - 1], file) : undefined
    if (found?.length !== 1) break
    lines.push(...found)
  }
  return lines
}

/** Whether a blank line, or a rule below one, stands above a line. */
function isApartAt(root: Root, index: number, file: VFile): boolean {
  const [over, above, node] = [index - 2, index - 1, index].map((at) => root.children[at])
  const lineOf = (line: RootContent | undefined, before: RootContent | undefined): HeadLine | undefined =>
    line && isLine(line) ? linesOf(line, before, file)?.[0] : undefined
  const rule = lineOf(above, over)
  return lineOf(node, above)?.gap !== 0 || (rule?.isRule === true && rule.gap > 0)
}

/** Whether labelled lines are a header of their own: a title or a real post says so; a mail in the story does not. */
function isSecondHeader(entries: readonly HeadEntry[], isApart: boolean): boolean {
  if (entries[0]?.first !== 0 || !isApart) return false
  const fields = new Set(entries.flatMap(({ pieces }) => pieces.map(({ field }) => field)))
  if (!fields.has('title')) return false
  return isNews(entries) || (entries.filter(({ isCore }) => isCore).length >= 2 && fields.size >= 2)
}

/** Whether labelled lines say a title and a writer, and nothing else. */
function namesWorkOnly(entries: readonly HeadEntry[]): boolean {
  return entries.every(({ pieces }) => pieces.every(({ field }) => field === 'title' || field === 'author'))
}

/** Whether the labelled lines below a chapter's heading are the author's: `Rating:`, `Summary:`. */
function saysMore(entries: readonly HeadEntry[]): boolean {
  return entries[0]?.first === 0 && entries.some(({ isCore }) => isCore)
}

function headerNodes(
  entries: readonly HeadEntry[],
  lines: readonly HeadLine[],
  own: readonly HeaderField[],
  file: VFile,
): RootContent[] {
  const said = new Set(own.map(({ field, value }) => `${field} ${value}`))
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
    else if (entry.isRule) for (const line of ownLines) quarantine(file, line, 'header-rule')
    // `Notes:` above nothing but the archive's own words.
    else if (first && entry.pieces.every(({ value }) => value === ''))
      for (const line of ownLines) quarantine(file, line, 'empty-label')
    else if (
      first &&
      (isMail(first.field) || entry.pieces.every(({ field, value }) => said.has(`${field} ${value}`)))
    )
      for (const line of ownLines)
        quarantine(file, line, isMail(first.field) ? 'mail-header' : 'repeated-header')
    else {
      for (const { node } of ownLines) notes.push(node as Paragraph)
      setLabel(entry, ownLines[0] as HeadLine, file)
      addAuthor(entry, ownLines[0] as HeadLine, file)
    }
  }
  return [...(heading ? [heading] : []), ...(notes.length > 0 ? [noteOf(notes, file)] : [])]
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

/** Sets the rule above a header aside: it parts two posts, not two scenes. */
function setApart(children: RootContent[], file: VFile, reason: string): void {
  const above = children.at(-1)
  const line = above && isLine(above) ? linesOf(above, children.at(-2), file)?.[0] : undefined
  if (!line?.isRule) return
  quarantine(file, line, reason)
  children.pop()
}

function quarantine(file: VFile, line: HeadLine, reason: string): void {
  setAside(file, pass, { place: line.place, text: line.text, reason }, 0.9)
}

function noteOf(paragraphs: Paragraph[], file: VFile): Note {
  const children = paragraphs.map(
    ({ children: leaves, position }): Paragraph => ({
      type: 'paragraph',
      children: leaves,
      ...(position ? { position } : {}),
    }),
  )
  const place = spanOf(paragraphs)
  recordMade(file, pass, place.position, 'note', 0.9)
  return { type: 'note', by: 'author', children, ...place }
}
