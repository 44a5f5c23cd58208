/** The words of a text, each read once for the whole run. */
import { thinkingWords, wordSays } from './lexicon.js'

/** A word as the manuscript spells it, read once. */
export interface Word {
  spelt: string
  /** In small letters, its apostrophe straight. */
  small: string
  /** What it says, as bits of `says`; 0 for most words. */
  bits: number
  /** Whether it tells of thinking. */
  thinks: boolean
  /** Whether it stands between a person and the verb without changing either: `never`, `really`. */
  isAdverb: boolean
  isCapital: boolean
}

/** Words that were read, by a number made of their letters. */
const known = new Map<number, Word>()
/** A story has fewer words; hostile text may have more. */
const mostWords = 50_000

/** Reads the words of a text in their order; an apostrophe between letters belongs to a word. */
export function eachWord(text: string, meet: (word: Word) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    let number = 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!isLetter(code) && !(isApostrophe(code) && isLetter(text.charCodeAt(at + 1)))) break
      number = (Math.imul(number, 31) + code) | 0
    }
    meet(wordAt(text, start, at, number))
  }
}

/** A word of a text. Most were read before: then not even a string is made, which takes most of the time. */
function wordAt(text: string, start: number, end: number, number: number): Word {
  const word = known.get(number)
  if (word && word.spelt.length === end - start && text.startsWith(word.spelt, start)) return word
  if (known.size >= mostWords) known.clear()
  const fresh = readWord(text.slice(start, end))
  known.set(number, fresh)
  return fresh
}

// Letters by their ranges: asking Unicode of each character takes longer than all else here.
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xaa && code <= 0x1fff) ||
  (code >= 0x2c00 && code <= 0x2fef) ||
  (code >= 0x3040 && code <= 0xd7ff) ||
  (code >= 0xf900 && code <= 0xfdff)

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

function readWord(spelt: string): Word {
  const small = spelt.toLowerCase().replaceAll('’', "'")
  return {
    spelt,
    small,
    bits: wordSays(small),
    thinks: thinkingWords.has(small),
    isAdverb: small.endsWith('ly') || small === 'not' || small === 'never',
    isCapital: /^\p{Lu}\p{Ll}/u.test(spelt),
  }
}
