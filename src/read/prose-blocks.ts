/**
 * Markdown of novels is prose, nearly all of it: paragraphs without a sign of markup. Those become nodes at once, and
 * the parser is asked only about the rest, which makes a long book ten times faster to read. The tree is the same.
 */
import type { Root, RootContent } from 'mdast'
import type { Node, Point } from 'unist'

/** What reaches over blank lines, or is set in one place and used in another: such a text goes to the parser whole. */
const farReaching = /^\uFEFF|[\r\0]|\]:|^ {0,3}(?:```|~~~|:::|<)/m

/** What the parser would look at within a line, or what makes a line more than text by standing at its edge. */
const inlineMarkup = /[\\`*_<[\]&\t]|[ \n]\n|\n | $/

/** A line that may begin something else than a paragraph. */
const blockMarkup = /^(?:[ #>+\-*_=~`:|]|\d{1,9}[.)])/m

/** A line of a list, or one that a list before it takes in. */
const listLike = /^(?: |\t|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/

const plainHeading = /^(#{1,6}) ([^\s#](?:[^#\n]*[^\s#])?)$/

/** Non-blank lines in a row. */
interface Block {
  start: number
  end: number
  /** The line on which it starts, from 1. */
  line: number
}

/**
 * Parses Markdown.
 *
 * @param parse the parser, for the parts that need it
 */
export function parseProse(source: string, parse: (source: string) => Root): Root {
  const head = /^---\n(?:[^\n]*\n)*?---(?:\n|$)/.exec(source)?.[0] ?? ''
  if (farReaching.test(source) || (head === '' && source.startsWith('---'))) return parse(source)
  const children: RootContent[] = []
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
    // After an empty line `---` is a scene break; at the head of what is parsed it would be front matter.
    const part = parse(`${first.start > 0 ? '\n' : ''}${source.slice(first.start, last.end)}`)
    for (const child of part.children)
      children.push(shifted(child, first.start > 0 ? [first.line - 2, first.start - 1] : [0, 0]))
  }
  return {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
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

function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (source[at] !== ' ' && source[at] !== '\t') return false
  return true
}

/** A paragraph or heading of text alone; undefined for what the parser must look at. */
function proseNode(source: string, { start, end, line }: Block): RootContent | undefined {
  const text = source.slice(start, end)
  if (inlineMarkup.test(text)) return undefined
  if (!blockMarkup.test(text)) {
    const lines = text.split('\n')
    const last = lines.at(-1) as string
    const position = {
      start: { line, column: 1, offset: start },
      end: { line: line + lines.length - 1, column: last.length + 1, offset: end },
    }
    return {
      type: 'paragraph',
      children: [{ type: 'text', value: text, position }],
      position: copy(position),
    }
  }
  const [, signs, title] = plainHeading.exec(text) ?? []
  if (!signs || !title) return undefined
  const stop = { line, column: text.length + 1, offset: end }
  const from = { line, column: signs.length + 2, offset: start + signs.length + 1 }
  return {
    type: 'heading',
    depth: signs.length as 1,
    children: [{ type: 'text', value: title, position: { start: from, end: stop } }],
    position: { start: { line, column: 1, offset: start }, end: { ...stop } },
  }
}

function copy({ start, end }: { start: Point; end: Point }): { start: Point; end: Point } {
  return { start: { ...start }, end: { ...end } }
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
