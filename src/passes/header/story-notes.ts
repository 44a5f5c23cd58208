/** What the author says to the reader inside and after the story. */
import type { Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { joinLeaves } from '../../ast/leaf.js'
import type { Note } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isArchivePage } from './archive-words.js'
import { keptApart, noteOf } from './author-note.js'
import { splitAtClose } from './bracketed-note.js'
import { endOfEndNotes } from './end-notes.js'
import { saysWhere } from './front-lines.js'
import { linesFrom } from './head-lines.js'
import { endOfLegend } from './legend-lines.js'
import { shortLinesEnd } from './lines-below.js'
import { isBetweenMarks, mayBeginNote, speakerOf } from './note-speakers.js'
import { parseLabel } from './parse-label.js'
import { quotedEnd, unquoted } from './quoted-note.js'
import { valueLines } from './value-lines.js'

const pass = 'header'

/** Turns every `A/N: …` and `(AN: …)` of the text into a `note`. */
export function makeNotes(root: Root, file: VFile): void {
  const children: RootContent[] = []
  const isArchive = isArchivePage(file)
  for (let index = 0; index < root.children.length; index++) {
    const node = root.children[index] as RootContent
    const legendEnd = endOfLegend(root.children, index)
    if (legendEnd > index) {
      // A legend keeps its lines.
      const lines = root.children.slice(index, legendEnd) as Paragraph[]
      children.push(noteOf(lines, keptApart(lines), file))
      index = legendEnd - 1
      continue
    }
    const endNotes = endOfEndNotes(root.children, index, isArchive)
    if (endNotes > index) {
      // Its lines stay lines: they become paragraphs as those of the story do.
      const lines = root.children.slice(index, endNotes) as Paragraph[]
      children.push(noteOf(lines, [...lines], file))
      index = endNotes - 1
      continue
    }
    const by =
      node.type === 'paragraph'
        ? (speakerOf(firstText(node)) ??
          (isLine(node) && (saysWhere(lineText(node)) || isBetweenMarks(lineText(node)))
            ? 'author'
            : undefined))
        : undefined
    if (!by) {
      children.push(node)
      continue
    }
    const parts = splitAtClose(node as Paragraph, file)
    if (parts) {
      children.push(joinedNote(file, by, [parts.note]), parts.rest)
      continue
    }
    const end = isLine(node) ? noteEnd(root, index, file) : index
    children.push(joinedNote(file, by, root.children.slice(index, end + 1) as Paragraph[]))
    index = end
  }
  root.children = children
}

/** The beginning of a paragraph: enough to tell who speaks. */
function firstText(paragraph: Paragraph): string {
  let node: Paragraph['children'][number] | undefined = paragraph.children[0]
  while (node && 'children' in node) node = node.children[0] as typeof node
  if (node?.type !== 'text') return ''
  // As most lines are: no copy is made of them.
  if (node.value.length >= 30 && !mayBeginNote(node.value)) return ''
  const rest = paragraph.children[1]
  return (
    node.value.slice(0, 60) + (node.value.length < 30 && rest?.type === 'text' ? rest.value.slice(0, 10) : '')
  )
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** The longest note that a bracket may hold. */
const longest = 14

/** The last line of a note: where its bracket closes, else where its wrapped lines end. */
function noteEnd(root: Root, start: number, file: VFile): number {
  const lines = linesFrom(root.children, start, longest, file)
  const [first] = lines
  if (!first) return start
  const open = /^[*_~\s]{0,3}([([{])/.exec(first.text)?.[1]
  if (open) {
    const close = lines.findIndex(({ text }) => text.includes(closing[open] ?? ''))
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

/** A note whose lines are one paragraph, or several where its writer parted them. */
function joinedNote(file: VFile, by: Note['by'], lines: readonly Paragraph[]): Note {
  const children = unquoted(file, lines).map((own) => paragraphOf(file, own))
  return noteOf(lines, children, file, { by, confidence: 0.95 })
}

/** Lines as one paragraph. */
function paragraphOf(file: VFile, lines: readonly Paragraph[]): Paragraph {
  const leaves = lines.flatMap((line): Paragraph['children'] => line.children)
  const children = lines.length === 1 ? leaves : [joinLeaves(file, leaves as Text[], ' ', pass, 0.9)]
  return { type: 'paragraph', children, ...spanOf(lines) }
}
