/** The marks that html2text sets before each line of a note that a web page set in: `> Thank you!` */
import type { Paragraph, Text } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { editLeaf } from '../../ast/leaf.js'
import { lineText } from '../paragraphs/lines.js'
import type { HeadLine } from './head-lines.js'
import type { LabelledLine } from './parse-label.js'

const pass = 'header'
const mark = /^>\s?/

/** How many lines from that of an empty label on are a note that is set in; 0 where none is. */
export function quotedEnd(lines: readonly HeadLine[], label: LabelledLine | undefined): number {
  if (label?.value !== '') return 0
  let end = 0
  while (mark.test(lines[end + 1]?.text ?? '') && (lines[end + 1]?.gap ?? 0) <= (end === 0 ? 1 : 0)) end++
  return end
}

/** The lines of a note without those marks, in its paragraphs; they are one where nothing is set in. */
export function unquoted(file: VFile, lines: readonly Paragraph[]): Paragraph[][] {
  const [label, ...below] = lines
  if (!label || below.length === 0 || !below.every((line) => mark.test(lineText(line)))) return [[...lines]]
  const paragraphs: Paragraph[][] = [[label]]
  for (const line of below) {
    const [leaf] = line.children
    const text = lineText(line)
    const marks = mark.exec(text)?.[0] ?? ''
    if (marks.length === text.length) {
      if (line.position) setAside(file, pass, { place: line.position, text, reason: 'quotation-mark' }, 0.9)
      paragraphs.push([])
      continue
    }
    if (leaf?.type === 'text')
      editLeaf(file, leaf as Text, [{ start: 0, end: marks.length, to: '', confidence: 0.9 }], pass)
    paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
