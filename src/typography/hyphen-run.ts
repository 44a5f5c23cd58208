/** Hyphens in a row, which may have been typed for a dash. */
import { isWordSpace } from './dash-neighbours.js'
import type { Line } from './lines.js'

/** A run of hyphens in its line, and where the words on both sides of its spaces are. */
export interface Run {
  start: number
  end: number
  /** The end of what stands before, and the start of what stands after. */
  left: number
  right: number
  line: Line
}

/** The run from `start` up to `end`. */
export function runAt(text: string, start: number, end: number, line: Line): Run {
  let left = start
  let right = end
  while (left > line.start && isWordSpace(text.charCodeAt(left - 1))) left--
  while (right < line.end && isWordSpace(text.charCodeAt(right))) right++
  return { start, end, left, right, line }
}
