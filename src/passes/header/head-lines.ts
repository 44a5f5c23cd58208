/** The lines at the head of a manuscript, one by one, whether its reader made lines or blocks of them. */
import type { Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { sourceOffset } from '../../ast/leaf.js'
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

/** The lines of a plain text from a block on, up to the first block that is none; at most so many. */
export function linesFrom(
  blocks: readonly RootContent[],
  start: number,
  most: number,
  file: VFile,
): HeadLine[] {
  const lines: HeadLine[] = []
  for (let index = start; index < Math.min(blocks.length, start + most); index++) {
    const node = blocks[index] as RootContent
    const found = isLine(node) ? linesOf(node, blocks[index - 1], file) : undefined
    if (found?.length !== 1) break
    lines.push(...found)
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
