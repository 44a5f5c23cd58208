/** What a misspelt word was meant to be. */
import { commonRank } from './choice.js'
import { isEnglish, isInDictionary } from './dictionary.js'
import { knownMisspellings } from './misspellings.js'
import { intended, type Slip } from './typos.js'

/** Slips that a long word shows even when it is none of the common ones. */
const sureSlips = new Set<Slip>(['swapped', 'missing', 'doubled'])
const longWord = 8
/** A shorter word is too near to too many others for such a slip to be told. */
const shortest: Readonly<Record<Slip, number>> = {
  swapped: 5,
  doubled: 6,
  missing: 6,
  extra: 7,
  neighbour: 7,
  vowel: 7,
}
/** Ranks below this are words that every slip may be told of. */
const common = 5000
/** A word that the book has this often is common in it. */
const often = 4

/**
 * The word that an unknown one is a slip of; none where that is not plain.
 *
 * @param counts how often words stand in the book, in lower case
 */
export function correction(typed: string, counts: ReadonlyMap<string, number>): string | undefined {
  const known = knownMisspellings.get(typed)
  if (known !== undefined) return known
  if (typed.length < 5 || isWordFormed(typed)) return undefined
  let best: { word: string; weight: number } | undefined
  for (const { word, slip } of intended(typed)) {
    if (typed.length < shortest[slip]) continue
    const rank = commonRank(word)
    const isOften = (counts.get(word) ?? 0) >= often
    const isCommon = rank < common || isOften
    const isSure = sureSlips.has(slip) && typed.length >= longWord && isInDictionary(word)
    if (!(isCommon && isEnglish(word)) && !isSure) continue
    const weight = (sureSlips.has(slip) ? 0 : 2000) + Math.min(rank, isOften ? common : 20_000)
    if (weight < (best?.weight ?? Number.POSITIVE_INFINITY)) best = { word, weight }
  }
  return best?.word
}

/** Whether a word is made of an English one by a living prefix or ending, as writers make words. */
function isWordFormed(word: string): boolean {
  const stem =
    /^(?:un|re|out|over|under|fore|mis|non|be|en|dis|in|im|up|inter|pre|sub|super|en|em|a)(\p{L}{3,})$/u.exec(
      word,
    )?.[1]
  if (stem !== undefined && isEnglish(stem)) return true
  const parts =
    /^(\p{L}{3,}?)(?:s|es|ed|d|ing|er|ers|est|or|ish|y|ly|like|less|ness|nesses|ful|some|eth|st|est|able|ist|ism|man|men|let|ling|ment|ward|dom|hood|ship|wise|ite|ian|an|ess|ery|age)$/u.exec(
      word,
    )
  const base = parts?.[1]
  if (base === undefined) return false
  return [base, `${base}e`, base.replace(/(.)\1$/, '$1'), base.replace(/i$/, 'y')].some(
    (form) => form.length > 2 && isEnglish(form),
  )
}
