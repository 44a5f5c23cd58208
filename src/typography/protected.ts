/** Where a block is not to be touched. */
import { codeSpans } from './backticks.js'
import type { TextBlock } from './block.js'
import { codeWords } from './code-words.js'
import { addressesOf } from './untouched.js'

/** One byte a character, 1 where nothing is touched; undefined where everything may be. */
export function protectedMask(block: TextBlock): Uint8Array | undefined {
  const { text } = block
  const ranges = [...addressesOf(text), ...codeSpans(text), ...codeWords(text), ...(block.opaque ?? [])]
  if (ranges.length === 0) return undefined
  const mask = new Uint8Array(text.length)
  for (const { start, end } of ranges) mask.fill(1, Math.max(0, start), Math.max(0, end))
  return mask
}
