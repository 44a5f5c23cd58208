/** What a whole manuscript proves of the marks that a copy put in the place of others. */

import { contractionEnds } from './contractions.js'
import { hasMojibake } from './garbled.js'

/** What stands for a lost character: a question mark, or replacement characters, one for each of its bytes. */
export const lostMark = /\?|\ufffd+/g

/** What the whole manuscript proves of its question marks. */
export interface Proof {
  apostrophes: boolean
  quotes: boolean
  /** Whether it has no dash, or no ellipsis: then a copy that lost its apostrophes may have lost these, too. */
  hasNoDash: boolean
  hasNoEllipsis: boolean
  /** How many replacement characters stand for one lost character: a decoder gives one or, for each byte, three. */
  unit: 1 | 3
  /** Whether some of them are what is left of mojibake. */
  isGarbled: boolean
  /** The words that stand in it whole, in small letters. */
  words: ReadonlySet<string>
  /** Words that never do: each time a lost mark ends them inside a sentence (`ain? dead`). */
  torn: ReadonlySet<string>
}

// The mark stands first in each pattern, so that prose without it is passed over at once.
const contraction = new RegExp(
  String.raw`(?:\?(?<=\p{L}\?)|\ufffd{1,3}(?<=\p{L}\ufffd{1,3}))(?=(?:${contractionEnds})(?![\p{L}\p{N}=/&]))`,
  'gu',
)
const opening = /(?:\?(?<=(?:^|[\s(—–-])\?)|\ufffd{1,3}(?<=(?:^|[\s(—–-])\ufffd{1,3}))(?=['’]?[\p{L}\p{N}])/gu
const wholeWord = /(?<![\p{L}?\ufffd'’])\p{L}+(?![\p{L}?\ufffd'’])/gu

/** Whether a text has replacement characters, garbled ones among them. */
export function hasReplacements(source: string): boolean {
  return source.includes('\ufffd') || source.includes('ï¿½')
}

/** Reads the proof; undefined where it proves nothing and has no replacement character either. */
export function proofOf(source: string): Proof | undefined {
  const contractions = source.match(contraction) ?? []
  const lostOpenings = source.match(opening)?.length ?? 0
  const apostrophes = contractions.length === 0 ? 0 : (source.match(/\p{L}['’](?=\p{L})/gu)?.length ?? 0)
  const quotes = lostOpenings === 0 ? 0 : (source.match(/["“”„«»]/g)?.length ?? 0)
  const proof = {
    apostrophes: contractions.length >= 3 || (contractions.length > 0 && apostrophes === 0),
    quotes: lostOpenings >= 3 && quotes <= lostOpenings * 0.5,
  }
  if (!proof.apostrophes && !proof.quotes && !hasReplacements(source)) return undefined
  const words = new Set((source.match(wholeWord) ?? []).map((word) => word.toLowerCase()))
  const isGarbled = hasReplacements(source) && hasMojibake(source)
  const threes = contractions.filter((mark) => mark.length === 3).length
  return {
    ...proof,
    hasNoDash: !/[—–]|--/.test(source),
    hasNoEllipsis: !/…|\.\.\./.test(source),
    isGarbled,
    unit: threes > contractions.length / 2 ? 3 : 1,
    words,
    torn: tornWords(source, words),
  }
}

// A name is no word of a dialect: what ends it may have been a dash or an ellipsis.
const broken = /(?<![\p{L}?\ufffd'’])\p{Ll}+(?=(?:\?|\ufffd{1,3}) \p{Ll})/gu

function tornWords(source: string, words: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>()
  for (const word of source.match(broken) ?? []) {
    const small = word.toLowerCase()
    if (!words.has(small)) counts.set(small, (counts.get(small) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([word, times]) => (times >= 2 ? [word] : [])))
}
