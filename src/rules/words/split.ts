/** Two words that stand in one. */
import { commonRank } from './choice.js'
import { isEnglish } from './dictionary.js'
import { plainWord } from './tokens.js'

/** Little words that stand beside any other. */
const little = new Set(
  `a the to of and in it he she i you we they his her him my your our their them me us was is were are be been had has
  have did do would could should will can may might must not no as at by for from on with that this these those but
  or so if when what who which there then than up out into off over down about after before all an one said very
  never only just some any more how because through upon where while its it's don't didn't i'm i'll that's he'd she'd
  i'd you're`.split(/\s+/),
)

/** Little words that also begin longer ones: `overclean`, `outgallop`. */
const beginnings =
  /^(?:up|out|over|under|in|on|off|after|by|down|through|all|no|so|be|a|an|i|or|do|her|us|me|my|it|there|here|where|were|while|for|one|some|any|very|we|back|then)$/
/** What follows them where they are words of their own. */
const afterBeginnings =
  /^(?:the|his|her|my|your|our|their|this|that|these|those|he|she|they|we|you|it|was|had|were|would|could|him|them|with|which|when|and|but|not|an|have|are|must|will|can|should|did|said|went)$/
/** Little words that also end longer ones: `afterdeck` is none of two. */
const endings =
  /^(?:man|men|some|most|more|a|i|able|or|an|in|on|is|us|as|at|he|be|do|so|up|out|off|down|me|it|no|over|by|one|she|her|all|if|about|less|like)$/

/** Ranks below this are words that everyone writes. */
const common = 4000
const veryCommon = 900

/**
 * The two words, where a word of no dictionary is a run of two common ones.
 *
 * @param counts how often words stand in the book, in lower case
 */
export function splitWord(written: string, counts: ReadonlyMap<string, number>): string | undefined {
  const inside = /^(\p{Ll}{2,})(\p{Lu}\p{Ll}+)$/u.exec(written)
  if (inside) return isCommon(inside[1] ?? '', counts) ? `${inside[1]} ${inside[2]}` : undefined
  if (!/^\p{L}?[\p{Ll}'’]+$/u.test(written) || isEnglish(plainWord(written).replace(/'s$/, '')))
    return undefined
  const isName = /^\p{Lu}/u.test(written)
  let best: { text: string; rank: number } | undefined
  for (let at = 1; at < written.length; at++) {
    const [first, second] = [written.slice(0, at), written.slice(at)]
    const [a, b] = [plainWord(first), plainWord(second)]
    if (/^['’]|^n['’]t$|['’]$/.test(second) || /['’]$/.test(first) || !isPair(a, b, counts, isName)) continue
    const rank = rankOf(a, counts) + rankOf(b, counts)
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { text: `${first} ${second}`, rank }
  }
  return best?.text
}

function isPair(a: string, b: string, counts: ReadonlyMap<string, number>, isName: boolean): boolean {
  if (!isCommon(a, counts) || !isCommon(b, counts)) return false
  if (isName)
    return (
      little.has(a) &&
      !/^(?:and|do|in|at|or|an|as)$/.test(a) &&
      a.length > 1 &&
      a.length + b.length > 5 &&
      rankOf(b, counts) < veryCommon &&
      b.length > 2
    )
  if (beginnings.test(a)) return afterBeginnings.test(b)
  if (little.has(a) && little.has(b)) return a.length + b.length > 4 && b !== 'a' && b !== 'into'
  if (little.has(a)) return b.length > 2 && !endings.test(b)
  // `stop us`, `inflict or`: after a word of its own a short ending is most often a part of it.
  if (little.has(b))
    return (
      a.length > 2 &&
      (!endings.test(b) || (b.length > 1 && a.length > 3 && !/^(?:or|us|a|i|an|er|over)$/.test(b)))
    )
  return false
}

function isCommon(word: string, counts: ReadonlyMap<string, number>): boolean {
  return rankOf(word, counts) < common
}

/** The rank of a word in novels, or for a word that this book has often, one among the common. */
function rankOf(word: string, counts: ReadonlyMap<string, number>): number {
  const rank = commonRank(word)
  if (rank < common) return rank
  return (counts.get(word) ?? 0) >= 3 && word.length > 2 && isEnglish(word)
    ? common - 1
    : Number.POSITIVE_INFINITY
}
