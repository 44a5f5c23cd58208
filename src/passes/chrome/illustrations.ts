/** What stands in a transcribed book where a picture was: `[Illustration]`, `[Illustration: The lamp.]`. */
import type { RootContent } from 'mdast'
import { textAt } from './line-text.js'

/** How many lines a caption has at most. */
const mostLines = 12

/** The indexes of the lines that say so, a caption's among them: the picture itself is not there. */
export function findIllustrations(blocks: readonly RootContent[]): Set<number> {
  const found = new Set<number>()
  for (let start = 0; start < blocks.length; start++) {
    if (!/^\[illustrations?\b\s?[\].:—–-]/i.test(textAt(blocks, start))) continue
    const end = closeOf(blocks, start)
    for (let index = start; index <= end; index++) found.add(index)
  }
  return found
}

/** The index of the line that closes the bracket and nothing else behind it; one before the first where none does. */
function closeOf(blocks: readonly RootContent[], start: number): number {
  let depth = 0
  for (let index = start; index < Math.min(blocks.length, start + mostLines); index++) {
    const text = textAt(blocks, index)
    for (const char of text)
      if (char === '[') depth++
      else if (char === ']') depth--
    if (depth <= 0) return text.endsWith(']') ? index : start - 1
  }
  return start - 1
}
