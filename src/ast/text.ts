/** A block's whole text, across its inline nodes, and edits of it that keep every leaf's place true. */
import type { Nodes, Text } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf, type LeafEdit, sourceOffset } from './leaf.js'

/** What stands in the flat text for an inline node without text: code, an image, a footnote's mark. */
export const opaqueMark = '\uFFFC'

/** The text of one block and the leaves it is made of. */
export interface FlatText {
  /** All leaves in a row; an opaque inline node is one {@link opaqueMark}, a hard break is `\n`. */
  text: string
  /** The leaves, and where each starts in `text`. */
  leaves: { leaf: Text; start: number }[]
}

/** The flat text of a block (a paragraph, a heading) or of an inline node. */
export function flatten(block: Nodes): FlatText {
  const only = onlyLeaf(block)
  if (only) return { text: only.value, leaves: [{ leaf: only, start: 0 }] }
  const flat: FlatText = { text: '', leaves: [] }
  addTo(flat, block)
  return flat
}

/** The text of {@link flatten} alone. */
export function flatText(block: Nodes): string {
  return onlyLeaf(block)?.value ?? flatten(block).text
}

/** The leaf that is all of a block, as of most; undefined for any other block. By its index: to take an array apart makes objects, and this is asked of every line. */
export function onlyLeaf(block: Nodes): Text | undefined {
  const only = 'children' in block && block.children.length === 1 ? block.children[0] : undefined
  return only?.type === 'text' ? only : undefined
}

function addTo(flat: FlatText, node: Nodes): void {
  if (node.type === 'text') {
    flat.leaves.push({ leaf: node, start: flat.text.length })
    flat.text += node.value
  } else if ('children' in node) {
    for (const child of node.children) addTo(flat, child)
  } else flat.text += node.type === 'break' ? '\n' : opaqueMark
}

/**
 * Applies edits of a block's flat text to its leaves and records them.
 *
 * An edit over the border of two leaves puts its text into the first and takes its part from the others.
 *
 * @param edits sorted by start, not overlapping
 */
export function editText(file: VFile, flat: FlatText, edits: readonly LeafEdit[], pass: string): void {
  let index = 0
  let waiting: LeafEdit[] = []
  const flush = (): void => {
    const at = flat.leaves[index]
    if (at) editLeaf(file, at.leaf, waiting, pass)
    waiting = []
    index++
  }
  for (const edit of edits) {
    let { start, to } = edit
    while (index < flat.leaves.length) {
      const at = flat.leaves[index] as { leaf: Text; start: number }
      const end = at.start + at.leaf.value.length
      const isInsertion = edit.start === edit.end
      if (isInsertion ? start > end : start >= end) {
        flush()
        continue
      }
      const stop = Math.min(edit.end, end)
      waiting.push({ start: start - at.start, end: stop - at.start, to, confidence: edit.confidence })
      if (edit.end <= end) break
      flush()
      start = Math.max(stop, flat.leaves[index]?.start ?? stop)
      to = ''
    }
  }
  if (waiting.length > 0) flush()
}

const odd = /[\n\ufffc]/

/** The text of a node without markup; a hard break counts as a space, an opaque node as nothing. */
export function plainText(node: Nodes): string {
  const text = flatText(node)
  return odd.test(text) ? text.replaceAll(opaqueMark, '').replaceAll('\n', ' ') : text
}

/**
 * The source offsets of a stretch of a block's flat text.
 *
 * @returns [start, end); undefined where the stretch holds no text of the source
 */
export function sourceRange(
  flat: FlatText,
  start: number,
  end: number,
): [start: number, end: number] | undefined {
  const first = flat.leaves.find((at) => start < at.start + at.leaf.value.length)
  const last = flat.leaves.findLast((at) => at.start < Math.max(end, start + 1))
  if (!first || !last) return undefined
  const from = sourceOffset(first.leaf, Math.max(0, start - first.start), 'start')
  const to = sourceOffset(last.leaf, Math.min(last.leaf.value.length, Math.max(0, end - last.start)), 'end')
  return [from, Math.max(from, to)]
}
