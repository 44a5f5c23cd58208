/** The lines of a block: what begins with a dash in one is no matter of the next. */
import { edge, kindOf } from './characters.js'
import { saysAnything } from './dash-neighbours.js'

/** One line, from `start` up to its end. */
export interface Line {
  start: number
  end: number
  /** Where its text begins, after spaces. */
  first: number
  /** Whether it says anything, or is an ornament. */
  isText: boolean
}

/** The line that a place stands in. */
export function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at)
  const end = next === -1 ? text.length : next
  let first = start
  while (first < end && kindOf(text.charCodeAt(first)) === edge) first++
  return { start, end, first, isText: saysAnything(text, start, end) }
}
