/** Marks that the whole manuscript proves lost, and what stood in their place. */
import type { LeafEdit } from '../../ast/leaf.js'

/** What the whole manuscript proves of its question marks. */
export interface Proof {
  apostrophes: boolean
  quotes: boolean
}

// The mark stands first in each pattern, so that prose without it is passed over at once.
const contraction =
  /(?:\?(?<=\p{L}\?)|\ufffd{1,3}(?<=\p{L}\ufffd{1,3}))(?=(?:t|s|re|ve|ll|d|m)(?![\p{L}\p{N}=/&]))/gu
const opening = /(?:\?(?<=(?:^|[\s(—–-])\?)|\ufffd{1,3}(?<=(?:^|[\s(—–-])\ufffd{1,3}))(?=['’]?[\p{L}\p{N}])/gu
/**
 * Words that leave letters out, where the copy lost their apostrophes: `o?clock`, `t?other`, `O?Brien` between letters
 * and `?em`, `?tis` before them.
 */
const elision =
  /(?:\?(?<=(?<!\p{L})(?:[b-hj-z]|[ODdL])\?)(?=\p{L}{2})|\?(?<=(?:^|[\s(—–-])\?)(?=(?:em|tis|twas|twere|twill|bout|cause|til|till|cept|spose|neath|round|nuff|nother)(?!\p{L}))|\?(?<=(?<!\p{L})(?:o|an|th|wi|mo|\p{L}{2,9}in)\?)(?=\s\p{Ll}))/gu

/** What the question marks of a manuscript prove. */
export function proofOf(source: string): Proof {
  const lostApostrophes = count(source, contraction)
  const lostOpenings = count(source, opening)
  const apostrophes = lostApostrophes === 0 ? 0 : count(source, /\p{L}['’](?=\p{L})/gu)
  const quotes = lostOpenings === 0 ? 0 : count(source, /["“”„«»]/g)
  return {
    apostrophes: lostApostrophes >= 3 || (lostApostrophes > 0 && apostrophes === 0),
    quotes: lostOpenings >= 3 && quotes <= lostOpenings * 0.5,
  }
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

/** The marks of a block that are proven to be something else. */
export function repairs(text: string, proof: Proof, wasOpen: boolean): LeafEdit[] {
  const edits = new Map<number, LeafEdit>()
  const replace = (at: number, length: number, to: string, confidence: number): void => {
    edits.set(at, { start: at, end: at + length, to, confidence })
  }
  for (const match of text.matchAll(contraction)) {
    if (proof.apostrophes || match[0] !== '?') replace(match.index, match[0].length, "'", 0.95)
  }
  if (proof.apostrophes)
    for (const match of text.matchAll(elision)) replace(match.index, match[0].length, "'", 0.85)
  let isOpen = wasOpen
  for (const match of text.matchAll(/\?|\ufffd{1,3}/g)) {
    const [mark] = match
    const at = match.index
    if (edits.has(at) || (mark === '?' && !proof.quotes)) continue
    const before = text.charAt(at - 1)
    const after = text.charAt(at + mark.length)
    if (/^[\s(—–-]?$/.test(before) && /[\p{L}\p{N}'’…]/u.test(after)) {
      replace(at, mark.length, '"', 0.9)
      isOpen = true
    } else if ((isOpen || mark !== '?') && /[,.!?…—–-]/.test(before) && /^[\s)\].,;:—–-]?$/.test(after)) {
      replace(at, mark.length, '"', 0.9)
      isOpen = false
    } else if (proof.quotes && isGlued(before, after, text.charAt(at - 2))) {
      replace(at, mark.length, '—', 0.7)
    } else if (before === ' ' && after === ' ' && /\p{Ll}/u.test(text.charAt(at + mark.length + 1))) {
      replace(at, mark.length, '—', 0.8)
    }
  }
  return [...edits.values()].sort((a, b) => a.start - b.start)
}

/** Between two words that nothing parts, behind a stop that words follow, or behind a colon: most were dashes. */
function isGlued(before: string, after: string, second: string): boolean {
  if (before === ':' && /^\s?$/.test(after)) return true
  if (!/\p{L}/u.test(after)) return false
  return /[.,;:]/.test(before) ? /\p{L}/u.test(second) : /[\p{L}\p{N}]/u.test(before)
}
