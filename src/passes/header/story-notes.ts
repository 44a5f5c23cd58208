/** What the author says to the reader inside and after the story. */
import type { Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import { joinLeaves } from '../../ast/leaf.js'
import type { Note } from '../../ast/nodes.js'
import { blankLinesBetween, spanOf } from '../../ast/places.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { findHeadings } from '../sections/find-headings.js'
import { isLegendLine, isTitledLegend, samplesIn } from '../thoughts/legend.js'
import { isLegendTitle } from '../thoughts/legend-title.js'
import { isArchivePage } from './archive-words.js'
import { splitAtClose } from './bracketed-note.js'
import { saysWhere } from './front-lines.js'
import { type HeadLine, linesOf } from './head-lines.js'
import { shortLinesEnd } from './lines-below.js'
import { parseLabel } from './parse-label.js'
import { quotedEnd, unquoted } from './quoted-note.js'
import { valueLines } from './value-lines.js'

const pass = 'header'

const speakers: readonly [by: Note['by'], pattern: RegExp][] = [
  [
    'author',
    /^[([*_~\s]{0,4}(?:a\/n|author['’]?s?['’]? notes?|note from (?:the )?author|authors? notes?)\s*\d{0,2}[*_]{0,3}\s*[:\-–—]/i,
  ],
  ['author', /^[([*_~\s]{0,4}(?:AN|A\.N\.)[*_]{0,3}\s*[:\-–—]/],
  ['author', /^[([*_~\s]{0,4}(?:disclaimers?|end ?notes?)[*_]{0,3}\s*:\s*\S/i],
  ['translator', /^[([*_~\s]{0,4}(?:t\/n|translator['’]?s? notes?)[*_]{0,3}\s*[:\-–—]/i],
  ['editor', /^[([*_~\s]{0,4}(?:editor['’]?s? notes?)[*_]{0,3}\s*[:\-–—]/i],
]

/** How all of them begin, and few other lines do. */
const beginning = /^[([*_~\s]{0,4}(?:a\/n|aut|an?[*_.:\s–—-]|note|discl|t\/n|transl|edit|end)/i

/** Their first signs alone, which is asked of every paragraph. */
const first = /^[[(*_~\sadentADENT]/

/** Who speaks in a line that begins a note; undefined for a line of story. */
function speakerOf(line: string): Note['by'] | undefined {
  if (!first.test(line) || !beginning.test(line)) return undefined
  return speakers.find(([, pattern]) => pattern.test(line))?.[0]
}

/** Turns every `A/N: …` and `(AN: …)` of the text into a `note`. */
export function makeNotes(root: Root, file: VFile): void {
  const children: RootContent[] = []
  const isArchive = isArchivePage(file)
  for (let index = 0; index < root.children.length; index++) {
    const node = root.children[index] as RootContent
    const legendEnd = index < headLength ? endOfLegend(root.children, index) : index
    if (legendEnd > index) {
      children.push(legendOf(file, root.children.slice(index, legendEnd) as Paragraph[]))
      index = legendEnd - 1
      continue
    }
    const endNotes = endOfEndNotes(root.children, index, isArchive)
    if (endNotes > index) {
      children.push(endNotesOf(file, root.children.slice(index, endNotes) as Paragraph[]))
      index = endNotes - 1
      continue
    }
    const by =
      node.type === 'paragraph'
        ? (speakerOf(firstText(node)) ?? (isLine(node) && saysWhere(lineText(node)) ? 'author' : undefined))
        : undefined
    if (!by) {
      children.push(node)
      continue
    }
    const parts = splitAtClose(node as Paragraph, file)
    if (parts) {
      children.push(noteOf(file, by, [parts.note]), parts.rest)
      continue
    }
    const end = isLine(node) ? noteEnd(root, index, file) : index
    children.push(noteOf(file, by, root.children.slice(index, end + 1) as Paragraph[]))
    index = end
  }
  root.children = children
}

/** The most lines of notes that an archive prints at the end of a chapter. */
const longestEndNotes = 20
const longestLastNote = 8

/**
 * The index after the notes that an archive prints below a chapter, up to the next heading; the same index where none
 * begin. `End Notes` alone may head a division of a book, and `Notes` anything: elsewhere than on the page of an archive
 * the first must stand right above its words, and the second proves nothing.
 */
function endOfEndNotes(children: readonly RootContent[], index: number, isArchive: boolean): number {
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

/** Its lines stay lines: they become paragraphs as those of the story do. */
function endNotesOf(file: VFile, lines: readonly Paragraph[]): Note {
  const place = spanOf(lines)
  recordMade(file, pass, place.position, 'note', 0.9)
  return { type: 'note', by: 'author', children: [...lines], ...place }
}

/** How many lines before a story may be its legend. */
const headLength = 12

/** The index after the lines from an index on that say what marks mean, `Legend:` above them or not. */
function endOfLegend(children: readonly RootContent[], index: number): number {
  const text = (at: number): string => {
    const child = children[at]
    return child?.type === 'paragraph' ? lineText(child) : ''
  }
  const isTitled = isLegendTitle(text(index))
  const first = isTitled ? index + 1 : index
  let end = first
  let samples = 0
  let isSure = isTitled
  for (let found = samplesIn(text(end)); found > 0; found = samplesIn(text(end))) {
    samples += found
    isSure ||= isLegendLine(text(end)) || isTitledLegend(text(end))
    end++
  }
  // One sample alone (`~flashback~`) may say what the scene below it is.
  return end > first && (isSure || samples > 1) ? end : index
}

/** A legend keeps its lines. */
function legendOf(file: VFile, lines: readonly Paragraph[]): Note {
  const children = lines.map((line): Paragraph => {
    const { children, position } = line
    return { type: 'paragraph', children, ...(position ? { position } : {}) }
  })
  const place = spanOf(lines)
  recordMade(file, pass, place.position, 'note', 0.9)
  return { type: 'note', by: 'author', children, ...place }
}

/** The beginning of a paragraph: enough to tell who speaks. */
function firstText(paragraph: Paragraph): string {
  let node: Paragraph['children'][number] | undefined = paragraph.children[0]
  while (node && 'children' in node) node = node.children[0] as typeof node
  if (node?.type !== 'text') return ''
  // As most lines are: no copy is made of them.
  if (node.value.length >= 30 && !beginning.test(node.value)) return ''
  const rest = paragraph.children[1]
  return (
    node.value.slice(0, 60) + (node.value.length < 30 && rest?.type === 'text' ? rest.value.slice(0, 10) : '')
  )
}

/** The longest note that a bracket may hold. */
const longest = 14

/** The last line of a note: where its bracket closes, else where its wrapped lines end. */
function noteEnd(root: Root, start: number, file: VFile): number {
  const lines: HeadLine[] = []
  for (let index = start; index < Math.min(root.children.length, start + longest); index++) {
    const node = root.children[index] as RootContent
    const line = isLine(node) ? linesOf(node, root.children[index - 1], file)?.[0] : undefined
    if (!line) break
    lines.push(line)
  }
  const [first] = lines
  if (!first) return start
  const open = /^[*_~\s]{0,3}([([])/.exec(first.text)?.[1]
  if (open) {
    const close = lines.findIndex(({ text }) => text.includes(open === '(' ? ')' : ']'))
    if (close >= 0) return start + close
  }
  const label = parseLabel(first.text)
  const end = valueLines(
    lines,
    0,
    label ?? { label: '', field: 'notes', value: first.text, isKnown: true, isCore: true, isProse: true },
  )
  return start + Math.max(end, shortLinesEnd(lines), quotedEnd(lines, label))
}

function noteOf(file: VFile, by: Note['by'], lines: readonly Paragraph[]): Note {
  const place = spanOf(lines)
  const children = unquoted(file, lines).map((own) => paragraphOf(file, own))
  recordMade(file, pass, place.position, 'note', 0.95)
  return { type: 'note', by, children, ...place }
}

/** Lines as one paragraph. */
function paragraphOf(file: VFile, lines: readonly Paragraph[]): Paragraph {
  const leaves = lines.flatMap((line): Paragraph['children'] => line.children)
  const children = lines.length === 1 ? leaves : [joinLeaves(file, leaves as Text[], ' ', pass, 0.9)]
  return { type: 'paragraph', children, ...spanOf(lines) }
}
