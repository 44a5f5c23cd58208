/**
 * The marks that a mail program sets before each line of a mail that is replied to or forwarded: `> `, `>> `, `| `, `: `.
 *
 * They are taken here, before anything else is judged: page numbers, headers, paragraphs and breaks are all told from
 * lines as their author left them. The reader keeps every sign of a file, and knows no mails.
 */
import type { Paragraph, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { editLeaf, recorded, sourceOffset } from '../../ast/leaf.js'
import { pointAt } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { onlyLeaf } from '../../ast/text.js'
import { parseLabel } from '../header/parse-label.js'
import { isLine, lineText } from '../paragraphs/lines.js'

const pass = 'chrome'

/** From this share of a file's lines on, all that have the mark are quoted. */
const mostOfFile = 0.8

/** How many lines a stretch has at least, where the rest of the file has no marks. */
const longStretch = 40

/** How many lines of words must be quoted at least. */
const fewest = 4

/** Two lines with a mark, and a bare mark between them. */
const leastMarks = 3

/** A line as long as this was wrapped by a mail program; a list or a talk in which each line has the mark is shorter. */
const wrapped = 55

/** A line of a plain text, one leaf. */
interface QuotableLine {
  index: number
  node: Paragraph
  leaf: Text
  /** How many marks stand before it. */
  depth: number
}

/** The blocks of a text without the marks of a quoted mail; as they were where nothing is quoted. */
export function unquoted(blocks: RootContent[], file: VFile): RootContent[] {
  for (const mark of ['>', '|', ':']) {
    // Hardly a text has any: its lines are not even measured.
    if (!hasSome(blocks, mark)) continue
    const lines = linesOf(blocks, mark)
    const marked = lines.filter(({ depth }) => depth > 0)
    if (marked.length < fewest) continue
    const quoted =
      marked.length >= lines.length * mostOfFile
        ? [marked]
        : stretches(lines).filter(({ length }) => length >= longStretch)
    const taken = quoted.filter(isMail).flatMap((stretch) => take(stretch, mark, blocks, file))
    const gone = new Set(taken)
    if (quoted.some(isMail)) return blocks.filter((block) => !gone.has(block))
  }
  return withoutBareMarks(blocks, file)
}

/** The blocks without the `>` of a mail's blank lines: in a mail that the story quotes they are no scene breaks. */
function withoutBareMarks(blocks: RootContent[], file: VFile): RootContent[] {
  if (!hasSome(blocks, '>')) return blocks
  const gone = new Set<RootContent>()
  for (const stretch of stretches(linesOf(blocks, '>'))) {
    if (isBelowLabel(stretch[0] as QuotableLine, blocks)) continue
    const isWorded = ({ leaf }: QuotableLine): boolean => /[^> ]/.test(leaf.value)
    const inside = stretch.slice(stretch.findIndex(isWorded), stretch.findLastIndex(isWorded) + 1)
    for (const line of inside) if (!isWorded(line)) gone.add(removed(line, file))
  }
  return gone.size === 0 ? blocks : blocks.filter((block) => !gone.has(block))
}

/** Whether quoted lines stand below `Author's Note:`: the header pass takes the marks off those. */
function isBelowLabel({ index }: QuotableLine, blocks: readonly RootContent[]): boolean {
  const above = blocks[index - 1]
  const label = above && isLine(above) ? parseLabel(lineText(above)) : undefined
  return label?.isKnown === true && label.value === ''
}

/** Whether enough lines begin with a mark to be worth a look. */
function hasSome(blocks: readonly RootContent[], mark: string): boolean {
  let count = 0
  for (const block of blocks) {
    const first = block.type === 'paragraph' ? block.children[0] : undefined
    if (first?.type === 'text' && first.value.startsWith(mark) && ++count >= leastMarks) return true
  }
  return false
}

function linesOf(blocks: readonly RootContent[], mark: string): QuotableLine[] {
  return blocks.flatMap((node, index) => {
    const leaf = isLine(node) ? onlyLeaf(node) : undefined
    return leaf ? [{ index, node: node as Paragraph, leaf, depth: ends(leaf.value, mark).length }] : []
  })
}

/** Where each of the marks before a line ends; `|` and `:` without a space behind them may be something else. */
function ends(value: string, mark: string): number[] {
  const found: number[] = []
  for (let at = 0; value.charAt(at) === mark; at++) {
    if (mark !== '>' && !' '.includes(value.charAt(at + 1)) && value.charAt(at + 1) !== mark) return []
    found.push(at + 1)
    if (value.charAt(at + 1) === ' ' && value.charAt(at + 2) === mark) at++
  }
  return found
}

/** The marked lines that follow each other; the end of a line that was too long for its mark stands among them. */
function stretches(lines: readonly QuotableLine[]): QuotableLine[][] {
  const found: QuotableLine[][] = []
  let isOpen = false
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (line.depth > 0) {
      if (isOpen) found.at(-1)?.push(line)
      else found.push([line])
      isOpen = true
    } else isOpen &&= isRightBelow(lines[at - 1], line) && isRightBelow(line, next) && (next?.depth ?? 0) > 0
  })
  return found
}

function isRightBelow(above: QuotableLine | undefined, line: QuotableLine | undefined): boolean {
  const [first, second] = [above?.node.position?.end.line, line?.node.position?.start.line]
  return first !== undefined && second === first + 1
}

/** Whether marked lines are a mail's: marks stand before its blank lines, too, or before lines that were wrapped. */
function isMail(lines: readonly QuotableLine[]): boolean {
  const blank = lines.filter(({ leaf, depth }) => depth > 0 && isBare(leaf.value))
  const worded = lines.length - blank.length
  const long = lines.filter(({ leaf }) => leaf.value.length >= wrapped)
  return worded >= fewest && (blank.length >= 2 || long.length >= worded / 2)
}

const isBare = (value: string): boolean => /^[>|: ]*$/.test(value)

/**
 * Takes the marks off that nearly all of some lines share; those of a mail quoted inside them stay.
 *
 * @returns the lines of which nothing is left
 */
function take(
  stretch: readonly QuotableLine[],
  mark: string,
  blocks: readonly RootContent[],
  file: VFile,
): RootContent[] {
  const gone = attributionAbove(stretch[0] as QuotableLine, blocks, file)
  const shared = sharedDepth(stretch)
  for (const { node, leaf } of stretch) {
    const marks = ends(leaf.value, mark)
    const cut = marks[Math.min(shared, marks.length) - 1] ?? 0
    const start = cut + (/^\s*/.exec(leaf.value.slice(cut))?.[0].length ?? 0)
    if (start >= leaf.value.length) {
      gone.push(removed({ node, leaf }, file))
      continue
    }
    // The leaf keeps its place, mark and all; the line begins where its words do, so that its indent can be seen.
    const from = sourceOffset(leaf, start, 'start')
    editLeaf(file, leaf, [{ start: 0, end: start, to: '', confidence: 0.95 }], pass)
    if (node.position) node.position = { ...node.position, start: pointAt(file, from) }
  }
  return gone
}

/** Takes a line that is nothing but marks out of the text. */
function removed({ node, leaf }: Pick<QuotableLine, 'node' | 'leaf'>, file: VFile): RootContent {
  const [from, to] = [sourceOffset(leaf, 0, 'start'), sourceOffset(leaf, leaf.value.length, 'end')]
  recordOf(file).edits.push(recorded(file, pass, from, to, leaf.value, '', 0.95))
  return node
}

/** How many marks nine of ten lines have. */
function sharedDepth(lines: readonly QuotableLine[]): number {
  const depths = lines.map(({ depth }) => depth).sort((a, b) => a - b)
  return depths[Math.floor(depths.length * 0.1)] ?? 1
}

/** `On Tue, 3 Aug 1999, Lorraine wrote:`, which a mail program sets above what it quotes. */
const attribution = /^(?:On .{6,90}|\S.{1,60}) (?:wrote|writes|said)(?: on .{6,40})?:$/i

function attributionAbove(
  { index }: QuotableLine,
  blocks: readonly RootContent[],
  file: VFile,
): RootContent[] {
  const above = blocks[index - 1]
  if (!above || !isLine(above) || !above.position) return []
  const [leaf] = above.children
  if (leaf?.type !== 'text' || !attribution.test(leaf.value) || !/\d|@/.test(leaf.value)) return []
  setAside(file, pass, { place: above.position, text: leaf.value, reason: 'reply-line' }, 0.9)
  return [above]
}
