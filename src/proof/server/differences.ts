/** What an editor has changed in a text, as stretches that were replaced. */
import { alignEqual } from '../../diff/sequence.js'
import type { TextChange } from './text-file.js'

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return atLineStart(
    { from: head, to: before.length - tail, length: after.length - tail - head },
    before,
    after,
  )
}

/**
 * What was only put in or only taken out between like letters can be told in several ways: as whole lines, where it is
 * that, so that no line is taken for a part of another.
 */
function atLineStart(change: TextChange, before: string, after: string): TextChange {
  const { from, to, length } = change
  if (length > 0 && to > from) return change
  const text = length > 0 ? after : before
  const size = length || to - from
  let start = from
  while (start > 0 && text[start - 1] !== '\n') {
    if (text[start - 1] !== text[start + size - 1]) return change
    start--
  }
  return { from: start, to: start + (to - from), length }
}

/** A stretch that was replaced, and the whole text as it is then. */
export interface Step {
  change: TextChange
  text: string
}

/**
 * The steps from one text to another, each of one stretch between lines that stay, the last stretch first: so every
 * step leaves the places before it as they are. What stands between two changed lines keeps its place by this.
 */
export function stepsBetween(before: string, after: string): Step[] {
  const steps: Step[] = []
  for (const { from, to, start, end } of changedLines(before, after).reverse()) {
    const inside = difference(before.slice(from, to), after.slice(start, end))
    const text = before.slice(0, from) + after.slice(start)
    const isLines = from === to && text[from + inside.length - 1] === '\n'
    const change = { from: from + inside.from, to: from + inside.to, length: inside.length }
    steps.push({ change: isLines ? { ...change, isLines } : change, text })
  }
  return steps
}

interface Lines {
  /** Where the changed lines stand in the old text. */
  from: number
  to: number
  /** Where they stand in the new one. */
  start: number
  end: number
}

/** The runs of lines in which two texts differ, in order. */
function changedLines(before: string, after: string): Lines[] {
  const ids = new Map<string, number>()
  const idOf = (line: string): number => {
    const known = ids.get(line)
    if (known !== undefined) return known
    ids.set(line, ids.size)
    return ids.size - 1
  }
  const old = linesOf(before)
  const young = linesOf(after)
  const found: Lines[] = []
  let [from, start] = [0, 0]
  const addUpTo = (to: number, end: number): void => {
    if (to > from || end > start) found.push({ from, to, start, end })
  }
  for (const [i, k] of alignEqual(
    old.map(({ line }) => idOf(line)),
    young.map(({ line }) => idOf(line)),
  )) {
    const [stays, now] = [old[i], young[k]]
    if (!stays || !now) continue
    addUpTo(stays.at, now.at)
    from = stays.at + stays.line.length
    start = now.at + now.line.length
  }
  addUpTo(before.length, after.length)
  return found
}

/** The lines of a text with their ends, and where each begins. */
const linesOf = (text: string): { line: string; at: number }[] =>
  Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ 0: line, index: at }) => ({ line, at }))
