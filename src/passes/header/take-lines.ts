/** Lines of a header leave the text: whole blocks, or some of the lines of one. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { sliceLeaf } from '../../ast/leaf.js'
import { flatten } from '../../ast/text.js'
import type { HeadLine } from './head-lines.js'

/** Records that a line leaves the text, and why; the caller takes it out. */
export function setLineAside({ place, text }: HeadLine, reason: string, file: VFile): void {
  setAside(file, 'header', { place, text, reason }, 0.9)
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
