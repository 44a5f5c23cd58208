/** The lines at the head of a manuscript, one by one, whether its reader made lines or blocks of them. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import { blankLinesBetween, pointAt } from '../../ast/places.js'
import { type FlatText, flatten, opaqueMark } from '../../ast/text.js'
import { isRule } from '../chrome/line-text.js'
import { isLine } from '../paragraphs/lines.js'

/** One line of the manuscript's head or foot. */
export interface HeadLine {
  node: RootContent
  /** Where it starts and ends in the flat text of its block. */
  start: number
  end: number
  text: string
  /** Blank lines before it. */
  gap: number
  indent: number
  place: Position
  /** Whether it is an ornament or a rule. */
  isRule: boolean
  /** Whether it is a heading in Markdown. */
  depth?: number
}

/** How much of a manuscript may be its header. */
const most = { lines: 160, characters: 40_000 }

/** The first lines of a manuscript, up to a block that no header has. */
export function headLines(root: Root, file: VFile): HeadLine[] {
  const lines: HeadLine[] = []
  let length = 0
  for (const [index, node] of root.children.entries()) {
    if (lines.length >= most.lines || length > most.characters) break
    const found = linesOf(node, root.children[index - 1], file)
    if (!found) break
    for (const line of found) lines.push(line)
    length += found.reduce((sum, { text }) => sum + text.length, 0)
  }
  return lines
}

/** The lines of one block; undefined for a block that is no text. */
export function linesOf(
  node: RootContent,
  before: RootContent | undefined,
  file: VFile,
): HeadLine[] | undefined {
  const { position } = node
  if (!position) return undefined
  const gap = before ? Math.max(blankLinesBetween(before, node), isLine(node) ? 0 : 1) : 1
  const base = { node, gap, indent: position.start.column - 1, place: position }
  if (node.type === 'thematicBreak' || node.type === 'sceneBreak')
    return [{ ...base, start: 0, end: 0, text: '', isRule: true }]
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const flat = flatten(node)
  if (flat.text.includes(opaqueMark)) return undefined
  if (!flat.text.includes('\n')) {
    const line: HeadLine = {
      ...base,
      start: 0,
      end: flat.text.length,
      text: bare(flat.text),
      isRule: isRule(flat.text),
    }
    return [node.type === 'heading' ? { ...line, depth: node.depth } : line]
  }
  const lines: HeadLine[] = []
  let start = 0
  for (const text of flat.text.split('\n')) {
    const end = start + text.length
    if (text.trim() !== '') {
      const place = placeIn(flat, start, end, file) ?? position
      lines.push({
        node,
        start,
        end,
        text: bare(text),
        gap: lines.length === 0 ? gap : 0,
        indent: 0,
        place,
        isRule: isRule(text),
      })
    }
    start = end + 1
  }
  return lines
}

const face = 'b|i|u|em|strong|font|center|big|small|span|h[1-6]|p|div|tt'
/** Tags that say how a line looks, at its edges and around words inside it. */
const tagsBefore = new RegExp(`^(?:</?(?:${face})(?:\\s[^<>]{0,120})?>\\s*){1,8}`, 'i')
const tagsBehind = /(?:<(?:\/|p\b|br\b)[^<>]{0,9}>\s*){1,8}$/i
const taggedWords = new RegExp(`<(${face})(?:\\s[^<>]{0,120})?>([^<>]{1,200})</\\1>`, 'gi')

/** The words of a line, without space around them and without such tags: `<b>The Lamp</b>` is a title, whatever its face. */
function bare(text: string): string {
  const words = text.includes('<')
    ? text.trim().replace(taggedWords, '$2').replace(tagsBefore, '').replace(tagsBehind, '')
    : text
  return words.trim()
}

/** The place of a stretch of a block's flat text. */
function placeIn(flat: FlatText, start: number, end: number, file: VFile): Position | undefined {
  const first = flat.leaves.find(({ leaf, start: at }) => at + leaf.value.length > start)
  const last = flat.leaves.findLast(({ start: at }) => at < end)
  if (!first || !last) return undefined
  const from = sourceOffset(first.leaf, Math.max(0, start - first.start), 'start')
  const to = sourceOffset(last.leaf, Math.min(end - last.start, last.leaf.value.length), 'end')
  return { start: pointAt(file, from), end: pointAt(file, Math.max(from, to)) }
}

/** Takes lines out of the tree: whole blocks, or some of the lines of one. */
export function removeLines(root: Root, file: VFile, lines: readonly HeadLine[]): void {
  if (lines.length === 0) return
  const taken = new Map<RootContent, HeadLine[]>()
  for (const line of lines) taken.set(line.node, [...(taken.get(line.node) ?? []), line])
  const left: RootContent[] = []
  for (const node of root.children) {
    const own = taken.get(node)
    if (!own) left.push(node)
    else if (node.type === 'paragraph') left.push(...withoutLines(node, own, file))
  }
  root.children = left
}

/** What is left of a paragraph when some of its lines are gone: a paragraph for each stretch of lines that stay. */
function withoutLines(node: Paragraph, gone: readonly HeadLine[], file: VFile): Paragraph[] {
  const { text } = flatten(node)
  const left: Paragraph[] = []
  let start = 0
  for (const line of [...gone, { start: text.length, end: text.length }]) {
    const [first, last] = [start, line.start]
    start = line.end
    if (text.slice(first, last).trim() === '') continue
    const trimmed = text.slice(first, last)
    const from = first + trimmed.length - trimmed.trimStart().length
    const to = first + trimmed.trimEnd().length
    const children = slicePhrasing(node.children, from, to, file)
    const begin = children[0]?.position?.start
    const end = children.at(-1)?.position?.end
    const position = begin && end ? { start: begin, end } : node.position
    left.push({ ...node, children, ...(position ? { position } : {}) })
  }
  return left
}

/** The part of some inline nodes between two offsets of their flat text. */
function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to: number,
  file: VFile,
): PhrasingContent[] {
  const left: PhrasingContent[] = []
  let at = 0
  for (const node of nodes) {
    const size = node.type === 'text' ? node.value.length : 'children' in node ? flatten(node).text.length : 1
    const [first, last] = [Math.max(0, from - at), Math.min(size, to - at)]
    at += size
    if (first >= last) continue
    if (first === 0 && last === size) left.push(node)
    else if (node.type === 'text') left.push(sliceLeaf(file, node, first, last))
    else if ('children' in node)
      left.push({ ...node, children: slicePhrasing(node.children, first, last, file) } as PhrasingContent)
  }
  return left
}
