/** Addresses in running text, in which nothing is typography: URLs, e-mail. */
import type { Range } from './block.js'
import { digit, edge, kindOf, letter, mark } from './characters.js'

const isSpace = (code: number): boolean =>
  kindOf(code) === edge || code === 0xfffc || code === 60 || code === 62

/** Whether a character is of the sentence around an address: a double mark, a curly one, an ellipsis. */
const endsAddress = (code: number): boolean =>
  code === 34 || code === 0x2026 || (code !== 39 && code > 127 && kindOf(code) === mark)

/** Longer addresses are cut; a line of a million characters stays linear. */
const longest = 2000
const longestValue = 200

/** Where a value ends that stands in quotes, `x='y'`, if one begins at `at`; -1 if none does. */
function quotedValueEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at)
  if ((quote !== 34 && quote !== 39) || text.charAt(at - 1) !== '=') return -1
  for (let i = at + 1; i < text.length && i - at < longestValue; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) return i + 1
    if (isSpace(code)) return -1
  }
  return -1
}

function expand(text: string, at: number, ranges: Range[]): number {
  let start = at
  const previous = ranges.at(-1)?.end ?? 0
  while (start > previous && at - start < longest && !isSpace(text.charCodeAt(start - 1))) {
    const code = text.charCodeAt(start - 1)
    const isInner = code === 39 && isWord(text.charCodeAt(start - 2)) && text.charCodeAt(at) === 64
    if (!isWord(code) && !isInner && !'.+-_%'.includes(text.charAt(start - 1))) break
    start--
  }
  // What ends the sentence or the quotation does not belong to the address; a value in quotes does.
  let kept = at
  let end = at
  while (end < text.length && end - at < longest && !isSpace(text.charCodeAt(end))) {
    const valueEnd = quotedValueEnd(text, end)
    if (valueEnd !== -1) {
      end = valueEnd
      kept = end
    } else if (endsAddress(text.charCodeAt(end))) break
    else end++
  }
  while (end > kept && !isWord(text.charCodeAt(end - 1)) && !'/=&#_'.includes(text.charAt(end - 1))) end--
  if (end > start) ranges.push({ start, end })
  return Math.max(end, at + 1)
}

const isWord = (code: number): boolean => kindOf(code) === letter || kindOf(code) === digit

/** The addresses of a text, sorted. */
export function addressesOf(text: string): Range[] {
  const ranges: Range[] = []
  if (!text.includes('://') && !text.includes('@') && !text.includes('www.')) return ranges
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isUrl = code === 58 && text.startsWith('://', at)
    const isMail = code === 64 && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1))
    const isWww = code === 119 && text.startsWith('www.', at) && !isWord(text.charCodeAt(at - 1))
    if (isUrl || isMail || isWww) at = expand(text, at, ranges) - 1
  }
  return ranges
}
