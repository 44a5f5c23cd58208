/**
 * Markdown of novels is prose, nearly all of it: paragraphs without a sign of markup. Those become nodes at once, and
 * the parser is asked only about the rest, which makes a long book ten times faster to read. The tree is the same.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Node, Point } from 'unist'
import { partitionPoint } from '../partition-point.js'
import { starredProse } from './starred-prose.js'

/** What reaches over blank lines, or is set in one place and used in another: such a text goes to the parser whole. */
const farReaching = /^\uFEFF|[\r\0]|\]:|^ {0,3}(?:```|~~~|:::|<)/m

/** What the parser would look at within a line, or what makes a line more than text by standing at its edge. */
const inlineMarkup = /[\\`_<[\]&\t]|[ \n]\n|\n /

/** A line that may begin something else than a paragraph. */
const blockMarkup = /^(?:[ #>+\-_=~`:|]|\*(?:[ *]|$)|\d{1,9}[.)])/m

/** A line of a list, or one that a list before it takes in. */
const listLike = /^(?: |\t|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/

const plainHeading = /^(#{1,6}) ([^\s#*](?:[^#*\n]*[^\s#*])?)$/

/** Non-blank lines in a row. */
interface Block {
  start: number
  end: number
  /** The line on which it starts, from 1. */
  line: number
}

/** Blocks in a row that the parser must look at. */
interface Part extends Block {
  nodes: RootContent[]
}

/**
 * Parses Markdown.
 *
 * @param parse the parser, for the parts that need it
 */
export function parseProse(source: string, parse: (source: string) => Root): Root {
  const head = /^---\n(?:[^\n]*\n)*?---(?:\n|$)/.exec(source)?.[0] ?? ''
  if (farReaching.test(source) || (head === '' && source.startsWith('---'))) return parse(source)
  const children: (RootContent | Part)[] = []
  const parts: Part[] = []
  const blocks = blocksOf(source)
  for (let index = 0; index < blocks.length; ) {
    const first = blocks[index] as Block
    const node = first.start < head.length ? undefined : proseNode(source, first)
    if (node) {
      children.push(node)
      index++
      continue
    }
    // Whatever stands in a row goes to the parser in one piece; so does all that a list may take in.
    let last = first
    for (index++; index < blocks.length; index++) {
      const next = blocks[index] as Block
      const text = source.slice(next.start, next.end)
      if (next.start >= head.length && !listLike.test(text) && proseNode(source, next)) break
      last = next
    }
    const part = { ...first, end: last.end, nodes: [] }
    parts.push(part)
    children.push(part)
  }
  parseParts(source, parts, parse)
  return {
    type: 'root',
    children: children.flatMap((child) => ('nodes' in child ? child.nodes : [child])),
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
  }
}

/** The longest paragraph with markup that is parsed, in UTF-16 units; the parser's time grows with its square. */
const longestMarked = 1_500_000

/** How many `]` are parsed in one paragraph: at each the parser walks back to its `[`. */
const mostBrackets = 10_000

/** A paragraph that the parser would be at for minutes. */
export interface LongParagraph {
  /** Offsets [start, end). */
  start: number
  end: number
  /** How much it has of what. */
  what: string
}

/** The first paragraph with markup that is too long to be parsed. */
export function longParagraph(source: string): LongParagraph | undefined {
  // Where a lone `\r` ends a line, nobody knows the paragraphs yet.
  if (source.length <= mostBrackets || /\r(?!\n)/.test(source)) return undefined
  for (const block of blocksOf(source)) {
    const { start, end } = block
    if (end - start <= mostBrackets) continue
    if (end - start > longestMarked && !proseNode(source, block))
      return { start, end, what: `${(end - start).toLocaleString('en')} characters with markup` }
    const brackets = bracketsIn(source, block)
    if (brackets > mostBrackets) return { start, end, what: `${brackets.toLocaleString('en')} brackets` }
  }
  return undefined
}

function bracketsIn(source: string, { start, end }: Block): number {
  let count = 0
  for (let at = source.indexOf(']', start); at >= 0 && at < end; at = source.indexOf(']', at + 1)) count++
  return count
}

/**
 * Parses all parts at once, which costs much less than each by itself. A word between two of them keeps them apart: it
 * ends whatever came before. The part at the head of the text may be front matter, no other can.
 */
function parseParts(source: string, parts: readonly Part[], parse: (source: string) => Root): void {
  const [first] = parts
  if (!first) return
  const divider = '\n\nx\n\n'
  let joined = first.start > 0 ? 'x\n\n' : ''
  let line = first.start > 0 ? 3 : 1
  const places = parts.map((part) => {
    if (part !== first) {
      joined += divider
      line += 4
    }
    const place = { part, offset: joined.length, end: joined.length + part.end - part.start, line }
    const text = source.slice(part.start, part.end)
    joined += text
    line += text.split('\n').length - 1
    return place
  })
  let at = 0
  for (const node of parse(joined).children) {
    const offset = node.position?.start.offset ?? 0
    while (offset >= (places[at]?.end ?? Number.POSITIVE_INFINITY)) at++
    const place = places[at]
    if (!place || offset < place.offset) continue
    place.part.nodes.push(shifted(node, [place.part.line - place.line, place.part.start - place.offset]))
  }
}

function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let line = 1
  for (let start = 0; start < source.length; line++) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    if (isBlank(source, start, end)) open = undefined
    else if (open) open.end = end
    else {
      open = { start, end, line }
      blocks.push(open)
    }
    start = end + 1
  }
  return blocks
}

/** The `\r` of a line end is blank, too. */
function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!' \t\r'.includes(source[at] as string)) return false
  return true
}

/** A paragraph or heading of text alone; undefined for what the parser must look at. */
function proseNode(source: string, { start, end, line }: Block): RootContent | undefined {
  let textEnd = end
  while (source[textEnd - 1] === ' ') textEnd--
  const text = source.slice(start, textEnd)
  if (inlineMarkup.test(text)) return undefined
  if (!blockMarkup.test(text)) {
    const lines = text.split('\n')
    const last = lines.at(-1) as string
    const lastLine = line + lines.length - 1
    const from = { line, column: 1, offset: start }
    const to = { line: lastLine, column: last.length + 1, offset: textEnd }
    // Blanks after the last word are part of the paragraph, and of nothing in it.
    const position = { start: from, end: { ...to, column: to.column + end - textEnd, offset: end } }
    const children: PhrasingContent[] | undefined = text.includes('*')
      ? starredProse(text, pointsIn(lines, from))
      : [{ type: 'text', value: text, position: { start: { ...from }, end: to } }]
    return children && { type: 'paragraph', children, position }
  }
  const [, signs, title] = plainHeading.exec(text) ?? []
  if (!signs || !title || textEnd < end) return undefined
  const stop = { line, column: text.length + 1, offset: end }
  const from = { line, column: signs.length + 2, offset: start + signs.length + 1 }
  return {
    type: 'heading',
    depth: signs.length as 1,
    children: [{ type: 'text', value: title, position: { start: from, end: stop } }],
    position: { start: { line, column: 1, offset: start }, end: { ...stop } },
  }
}

/** Tells the point of an index of a block from the block's lines and its first point. */
function pointsIn(
  lines: readonly string[],
  { line, offset }: Point & { offset: number },
): (at: number) => Point {
  let length = 0
  const starts = lines.map((each) => {
    const start = length
    length += each.length + 1
    return start
  })
  return (at) => {
    const index = partitionPoint(starts.length, (one) => (starts[one] as number) <= at) - 1
    return { line: line + index, column: at - (starts[index] as number) + 1, offset: offset + at }
  }
}

/** A node that was parsed alone, at its place in the whole: so many lines and UTF-16 units on. */
function shifted<Shifted extends Node>(node: Shifted, [lines, units]: [number, number]): Shifted {
  const visit = (each: Node): void => {
    for (const point of each.position ? [each.position.start, each.position.end] : []) {
      point.line += lines
      if (point.offset !== undefined) point.offset += units
    }
    if ('children' in each) for (const child of each.children as Node[]) visit(child)
  }
  visit(node)
  return node
}

function endOf(source: string): Point {
  const lastBreak = source.lastIndexOf('\n')
  let line = 1
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) line++
  return { line, column: source.length - lastBreak, offset: source.length }
}
