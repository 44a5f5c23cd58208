/** Offsets to lines and columns, and what stands between two places. */
import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { partitionPoint } from '../partition-point.js'

const lineStartsOf = new WeakMap<VFile, { text: string; starts: number[] }>()

/** The offset at which each line of a text starts; a line ends at `\n`, `\r\n` or a lone `\r`. */
function lineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  } else {
    // Many times quicker than to look at each character.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  }
  return starts
}

/** The line starts of a manuscript, computed once for its text. */
function startsOf(file: VFile): number[] {
  const text = String(file.value ?? '')
  const known = lineStartsOf.get(file)
  if (known && known.text === text) return known.starts
  const starts = lineStarts(text)
  lineStartsOf.set(file, { text, starts })
  return starts
}

/** The point (line and column from 1) of an offset in a manuscript. */
export function pointAt(file: VFile, offset: number): Required<Point> {
  const starts = startsOf(file)
  const line = Math.max(
    1,
    partitionPoint(starts.length, (index) => (starts[index] as number) <= offset),
  )
  return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset }
}

/** The position of a range of offsets in a manuscript. */
export function positionAt(file: VFile, start: number, end: number): Position {
  return { start: pointAt(file, start), end: pointAt(file, end) }
}

/** The offsets [start, end) of a node in its source; undefined for a node that was not read from a file. */
export function rangeOf(node: Node): [start: number, end: number] | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}

/** The place in the source from the first to the last of some nodes, to be spread into the node made of them. */
export function spanOf(nodes: readonly Node[]): { position?: Position } {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}

/** How many blank lines of the source stand between two nodes; 0 where either has no position. */
export function blankLinesBetween(before: Node, after: Node): number {
  if (!before.position || !after.position) return 0
  return Math.max(0, after.position.start.line - before.position.end.line - 1)
}
