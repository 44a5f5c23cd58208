/** Addresses in running text, in which nothing is typography: URLs, e-mail. */
import type { Range } from './block.js'
import { digit, edge, kindOf, letter } from './characters.js'

const isSpace = (code: number): boolean =>
  kindOf(code) === edge || code === 0xfffc || code === 60 || code === 62

const isDoubleQuote = (code: number): boolean => code === 34 || (code >= 0x201c && code <= 0x201f)

/** Longer addresses are cut; a line of a million characters stays linear. */
const longest = 2000

function expand(text: string, at: number, ranges: Range[]): number {
  let start = at
  const previous = ranges.at(-1)?.end ?? 0
  while (start > previous && at - start < longest && !isSpace(text.charCodeAt(start - 1))) {
    const code = text.charCodeAt(start - 1)
    const isInner = code === 39 && isWord(text.charCodeAt(start - 2)) && text.charCodeAt(at) === 64
    if (!isWord(code) && !isInner && !'.+-_%'.includes(text.charAt(start - 1))) break
    start--
  }
  let end = at
  while (
    end < text.length &&
    end - at < longest &&
    !isSpace(text.charCodeAt(end)) &&
    !isDoubleQuote(text.charCodeAt(end))
  )
    end++
  // What ends the sentence or the quotation does not belong to the address.
  while (end > at && !isWord(text.charCodeAt(end - 1)) && !'/=&#_'.includes(text.charAt(end - 1))) end--
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
