/** From offsets in a block's text, as the pipeline set it, to offsets in the manuscript. */
import type { Nodes, Text } from 'mdast'
import { sourceOffset } from '../ast/leaf.js'
import { partitionPoint } from '../partition-point.js'
import type { CheckedBlock } from '../rules/rule.js'

/** A leaf of a block and where it starts in the block's text. */
interface Place {
  leaf: Text
  start: number
}

/** A replacement in the manuscript. */
export interface SourceEdit {
  from: number
  to: number
  text: string
}

/**
 * What to write into the manuscript so that a stretch of a block's text reads as expected. Only what differs is
 * touched, so that the rest keeps the manuscript's own characters (its straight quotes, its three dots).
 *
 * @returns undefined where the difference crosses markup, or stands inside something the pipeline has made
 */
export function sourceEdit(
  block: CheckedBlock,
  start: number,
  end: number,
  expected: string,
): SourceEdit | undefined {
  const actual = block.text.slice(start, end)
  const most = Math.min(actual.length, expected.length)
  let head = 0
  while (head < most && actual[head] === expected[head]) head++
  let tail = 0
  while (tail < most - head && actual.at(-1 - tail) === expected.at(-1 - tail)) tail++
  const left = start + head
  const right = end - tail
  const text = expected.slice(head, expected.length - tail)
  const around = leafAround(block.flat.leaves, left, right)
  // A space inside the marks of emphasis would keep them from closing or opening it.
  const at = around && left === right && /^\s|\s$/.test(text) ? outside(block, around, left) : around
  if (!at) return undefined
  const from = offsetIn(at, left)
  const to = left === right ? from : offsetIn(at, right)
  return from === undefined || to === undefined || from > to ? undefined : { from, to, text }
}

/** The source offset of an offset in a leaf; undefined inside a stretch that has no characters of its own. */
function offsetIn({ leaf, start }: Place, offset: number): number | undefined {
  const from = sourceOffset(leaf, offset - start, 'start')
  return from === sourceOffset(leaf, offset - start, 'end') ? from : undefined
}

/** The leaf that holds a whole stretch; of two at a border the one before, where the text goes on. */
function leafAround(leaves: readonly Place[], start: number, end: number): Place | undefined {
  const index = indexOfLeaf(leaves, Math.max(0, start === end ? start - 1 : start))
  const at = leaves[index]
  return at && start >= at.start && end <= at.start + at.leaf.value.length ? at : undefined
}

/** Of the leaves before and after an offset at their border the one that stands in no emphasis; none where both do. */
function outside({ node, flat }: CheckedBlock, before: Place, offset: number): Place | undefined {
  if (offset < before.start + before.leaf.value.length) return before
  const after = flat.leaves[flat.leaves.indexOf(before) + 1]
  const isPlain = (place: Place): boolean => (node.children as readonly Nodes[]).includes(place.leaf)
  return !after || isPlain(before) ? before : isPlain(after) ? after : undefined
}

/** The last leaf that starts at or before an offset; the first where there is none. */
function indexOfLeaf(leaves: readonly Place[], offset: number): number {
  return Math.max(0, partitionPoint(leaves.length, (index) => (leaves[index] as Place).start <= offset) - 1)
}
