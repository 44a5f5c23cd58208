/** Stretches of code between backticks, which in plain text also open quotations: `` `x' ``. */
import type { Range } from './block.js'
import { dash, edge, kindOf, letter, opener } from './characters.js'

/** The character of code. */
export const backtick = 96
/** Longer stretches between backticks are no code. */
const longest = 400

/** Where a stretch of code ends that begins with this backtick: at one that closes, with a word before it; -1 for none. */
export function codeEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length && i - at < longest; i++) {
    if (text.charCodeAt(i) !== backtick) continue
    const before = kindOf(text.charCodeAt(i - 1))
    const after = kindOf(text.charCodeAt(i + 1))
    if (before === letter && after === letter) continue
    // After a space, or between a dash and a word, another quotation begins.
    const opens = before === edge || ((before === dash || before === opener) && after === letter)
    return opens ? -1 : i
  }
  return -1
}

/** The stretches of code in a text, sorted. */
export function codeSpans(text: string): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at + 1)) {
    const start = at
    if (text.charCodeAt(at + 1) === backtick) at++
    const end = codeEnd(text, at)
    if (end === -1) continue
    at = end
    while (text.charCodeAt(at + 1) === backtick) at++
    ranges.push({ start, end: at + 1 })
  }
  return ranges
}
