/**
 * Short mails that a story quotes, with the mark of a mail program before each line: `> Are you coming on Friday?`
 *
 * A line that a person types at a computer, an item of a list or of a talk may begin with the same mark: what stands
 * around the lines, how they end, and what the file does elsewhere tell a mail from them. Its lines become a quotation.
 */
import type { Blockquote, Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf, sourceOffset } from '../../ast/leaf.js'
import { blankLinesBetween, pointAt, spanOf } from '../../ast/places.js'
import { onlyLeaf } from '../../ast/text.js'
import { isLine, lineEnd, lineText, startsSmall } from './lines.js'
import { soften } from './tags.js'

/** The marks before a line, and the space behind them; `>:(` is a face, `>this<` stands between marks. */
const marks = /^(?:>\s?){1,5}(?=[\p{L}\p{N}"“'‘(*_—–-])/u
/** `Ruth wrote:`, `On 3 Aug 1999, Ruth said:` */
const attribution = /(?:^| )(?:wrote|writes|said|says|posted|replied|asked|answered)(?: on .{6,40})?:$/i
const mail =
  /\b(?:e-?mails?|mails?|mailed|messages?|posts?|posted|repl(?:y|ies|ied)|newsgroups?|threads?|forums?|inbox|quoted?|wrote|written|typed)\b/i

/** A line with a mark: its own text, and how many marks it has. */
interface Quoted {
  node: Paragraph
  leaf: Text
  /** Where its text begins. */
  start: number
  depth: number
  text: string
}

/** From this line of prose on, a sentence that goes on in the next line was cut by a mail program. */
const cutLine = 40

/** Makes a quotation of each run of marked lines that is a mail's. */
export function quoteLines(root: Root, file: VFile): void {
  const runs = runsOf(root.children)
  if (runs.length === 0) return
  // Where a mail is quoted, so is each sentence of it that stands between the words of who answers it.
  const isQuoted = runs.some(({ lines, at }) => isMail(lines, root.children, at))
  const found = runs.filter(
    ({ lines, at }) =>
      isMail(lines, root.children, at) || (areSentences(lines) && (isQuoted || areSeveral(lines, file))),
  )
  const countOf = (some: readonly Run[]): number => some.reduce((sum, { lines }) => sum + lines.length, 0)
  const all = root.children.filter(isLine).length
  // Where most lines of the file have the mark, or most marked ones are no mail, it is the author's own for something.
  if (countOf(found) * 2 < countOf(runs) || countOf(runs) > all * 0.5) return
  const byStart = new Map(found.map((run) => [run.at, run.lines]))
  const children: RootContent[] = []
  for (let index = 0; index < root.children.length; index++) {
    const lines = byStart.get(index)
    if (!lines) {
      children.push(root.children[index] as RootContent)
      continue
    }
    for (const line of lines) takeMark(line, file)
    softenCuts(lines)
    children.push(nest(lines))
    index += lines.length - 1
  }
  root.children = children
}

/** Marked lines that follow each other, with a blank line between at most. */
interface Run {
  at: number
  lines: Quoted[]
}

function runsOf(blocks: readonly RootContent[]): Run[] {
  const runs: Run[] = []
  let last: RootContent | undefined
  blocks.forEach((block, at) => {
    const line = quoted(block)
    if (!line) return
    const isNext = last !== undefined && last === blocks[at - 1] && blankLinesBetween(last, block) <= 1
    if (isNext) runs.at(-1)?.lines.push(line)
    else runs.push({ at, lines: [line] })
    last = block
  })
  return runs
}

function quoted(block: RootContent): Quoted | undefined {
  const leaf = isLine(block) ? onlyLeaf(block) : undefined
  if (!leaf?.value.startsWith('>')) return undefined
  const found = marks.exec(leaf.value)?.[0]
  if (found === undefined || leaf.value.endsWith('<')) return undefined
  const start = found.length
  const depth = found.replaceAll(/\s/g, '').length
  return { node: block as Paragraph, leaf, start, depth, text: leaf.value.slice(start) }
}

/** Whether marked lines are a mail's for certain: sentences that somebody is said to have written, or that were cut. */
function isMail(lines: readonly Quoted[], blocks: readonly RootContent[], at: number): boolean {
  const above = blocks[at - 1]
  const lead = above && isLine(above) ? lineText(above).slice(-240) : ''
  if (attribution.test(lead)) return true
  return (
    areSentences(lines) && (lines.some((_, index) => isCutAt(lines, index)) || mail.test(lastSentence(lead)))
  )
}

/** Whether marked lines are several sentences, or parted by a line with nothing but a mark, as those of a mail may be. */
function areSeveral(lines: readonly Quoted[], file: VFile): boolean {
  const areWhole = lines.every(({ text }) => lineEnd(text) === 'sentence' && !startsSmall(text))
  return lines.length > 1 && (areWhole || hasBareMark(lines, file))
}

/** Whether lines begin with a sentence and end with one, or with a name below it. */
function areSentences(lines: readonly Quoted[]): boolean {
  const end = lines.findLastIndex(({ text }) => lineEnd(text) === 'sentence')
  const below = lines.slice(end + 1)
  const isSigned = below.length <= 2 && below.every(({ text }) => /^\p{Lu}.{0,30}$/u.test(text))
  return end >= 0 && isSigned && !startsSmall((lines[0] as Quoted).text)
}

/** Whether the sentence at the end of a line goes on in the next. */
function isCutAt(lines: readonly Quoted[], index: number): boolean {
  const [line, next] = [lines[index] as Quoted, lines[index + 1]]
  return (
    next !== undefined &&
    line.text.length >= cutLine &&
    lineEnd(line.text) !== 'sentence' &&
    startsSmall(next.text)
  )
}

/** Takes their meaning from the line ends that a mail program made: where the next word had no room on the line. */
function softenCuts(lines: readonly Quoted[]): void {
  if (!lines.some((_, index) => isCutAt(lines, index))) return
  const width = Math.max(...lines.map(({ text }) => text.length))
  for (const [index, { node, text }] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || before.depth !== lines[index]?.depth) continue
    const isFull = before.text.length + 1 + text.search(/\s|$/) > width
    if (isFull || isCutAt(lines, index - 1)) soften(node)
  }
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?…]["”’]?)\s+/u).at(-1) ?? ''
}

/** Whether a mark stands before a blank line of the mail. */
function hasBareMark(lines: readonly Quoted[], file: VFile): boolean {
  const [first, last] = [lines[0], lines.at(-1)]
  const [from, to] = [first?.node.position?.start.offset, last?.node.position?.end.offset]
  return (
    from !== undefined && to !== undefined && /\n[> ]*>[ \t\r]*\n/.test(String(file.value).slice(from, to))
  )
}

function takeMark({ node, leaf, start }: Quoted, file: VFile): void {
  // The leaf keeps its place, mark and all; the line begins where its words do, so that its indent can be seen.
  const from = sourceOffset(leaf, start, 'start')
  editLeaf(file, leaf, [{ start: 0, end: start, to: '', confidence: 0.85 }], 'paragraphs')
  if (node.position) node.position = { ...node.position, start: pointAt(file, from) }
}

/** A quotation of lines, and within it another of those that have more marks. */
function nest(lines: readonly Quoted[]): Blockquote {
  const least = Math.min(...lines.map(({ depth }) => depth))
  const children: Blockquote['children'] = []
  let inner: Quoted[] = []
  const close = (): void => {
    if (inner.length > 0) children.push(nest(inner))
    inner = []
  }
  for (const line of lines) {
    if (line.depth > least) inner.push(line)
    else {
      close()
      children.push(line.node)
    }
  }
  close()
  return { type: 'blockquote', children, ...spanOf(lines.map(({ node }) => node)) }
}
