/** What one line says about itself: whether its words are those of a site's furniture. */
import { chromePatterns, linkWord, type Strength } from './patterns.js'

/** Why a line may be furniture, and how much its words prove. */
export interface LineReason {
  reason: string
  strength: Strength
}

/** Longer lines are prose, whatever they say. */
const longest = 240

const rank: Readonly<Record<Strength, number>> = { maybe: 0, likely: 1, sure: 2 }

/** The strongest reason to take a line for furniture; undefined where its words give none. */
export function lineReason(line: string): LineReason | undefined {
  if (line.length > longest || /^["“]/.test(line)) return undefined
  const text = line.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  if (isLinkBar(text)) return { reason: 'navigation', strength: 'likely' }
  const { core, isMarked } = withoutMarks(text)
  if (core === '') return undefined
  // `Home.` is a sentence, short as it is.
  const isSentence = /[\p{L}\p{N}][.!?]$/u.test(text) && !isMarked
  let best: LineReason | undefined
  for (const { reason, strength, pattern } of chromePatterns) {
    if (best && rank[best.strength] >= rank[strength]) continue
    if (isSentence && strength !== 'sure' && (strength === 'maybe' || reason === 'navigation')) continue
    if (pattern.test(core)) best = { reason, strength }
  }
  // `[Back]` and `<< Next` are drawn as buttons.
  return best?.strength === 'maybe' && isMarked && !/^\d/.test(core) ? { ...best, strength: 'likely' } : best
}

/** A line without the brackets, arrows and full stop around its words. */
function withoutMarks(text: string): { core: string; isMarked: boolean } {
  const mark = /[()[\]{}<>«»←→↑↓‹›|*~=_•·^♥❤★☆–—-]/
  let start = 0
  while (start < text.length && (mark.test(text.charAt(start)) || text.charAt(start) === ' ')) start++
  let end = text.length
  while (end > start && /[()[\]{}<>«»←→↑↓‹›|*~=_•·^♥❤★☆–—\- .!:…]/.test(text.charAt(end - 1))) end--
  const marks = text.slice(0, start) + text.slice(end)
  return { core: text.slice(start, end), isMarked: /[[<«←→↑‹›»>]/.test(marks) }
}

/** Whether a line is a row of links: at least two, with marks between, and all of them words of navigation. */
function isLinkBar(text: string): boolean {
  if (text.length > 160) return false
  const links = text
    .split(/\s*(?:[|•·«»<>‹›←→/~*]|::|\]\s*\[|\s[-–—]\s|[[\]])+\s*/)
    .map((link) => link.trim())
    .filter(Boolean)
  if (links.length < 2 || !links.every((link) => linkWord.test(link))) return false
  return links.some((link) => !/^\d/.test(link))
}
