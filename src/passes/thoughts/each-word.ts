/** The words of a text; those that say something are read once for the whole run. */
import { lexicon, thinkingWords, wordSays } from './lexicon.js'

/** A word as the manuscript spells it. */
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

/** A word that says nothing, as most do: its letters do not matter. */
const plain: Word = { spelt: '', small: '', bits: 0, thinks: false, isAdverb: false, isCapital: false }

/** What a further letter makes of a word's number; capitals count as small letters. */
const addTo = (number: number, code: number): number => (Math.imul(number, 31) + (code | 32)) | 0
/** A place in a table of so many, a power of two, for a word's number. */
const placeOf = (number: number, places: number): number => (number ^ (number >>> 15)) & (places - 1)

/** Where words of the lexicon stand by their numbers: the others are passed over without being looked up. */
const telling = new Uint8Array(1 << 16)
for (const word of lexicon) {
  let number = 0
  for (const letter of word.replaceAll("'", '')) number = addTo(number, letter.charCodeAt(0))
  telling[placeOf(number, telling.length)] = 1
}

/** Words that were read, each in a place found from its letters; another word of that place takes it over. */
const known: (Word | undefined)[] = new Array(1 << 15).fill(undefined)

/** Reads the words between two offsets of a text in their order; an apostrophe between letters belongs to a word. */
export function eachWord(text: string, from: number, to: number, meet: (word: Word) => void): void {
  for (let at = from; at < to; at++) {
    const first = text.charCodeAt(at)
    if (!isLetter(first)) continue
    const start = at
    let number = 0
    for (; at < to; at++) {
      const code = text.charCodeAt(at)
      if (isLetter(code)) number = addTo(number, code)
      else if (!(isApostrophe(code) && at + 1 < to && isLetter(text.charCodeAt(at + 1)))) break
    }
    const isSmall = first >= 97 && first <= 122
    const mayTell = !isSmall || telling[placeOf(number, telling.length)] === 1 || hasEnding(text, at)
    meet(mayTell ? wordAt(text, start, at, isSmall ? number : ~number) : plain)
  }
}

/** Whether a word ends with `ed` or `ly`, as a past tense or an adverb. */
function hasEnding(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32
  if (last !== 100 && last !== 121) return false
  return (text.charCodeAt(end - 2) | 32) === (last === 100 ? 101 : 108)
}

/** A word of a text. Most were read before: then not even a string is made. */
function wordAt(text: string, start: number, end: number, number: number): Word {
  const place = placeOf(number, known.length)
  const word = known[place]
  if (word && isSpelt(word.spelt, text, start, end)) return word
  const fresh = readWord(text.slice(start, end))
  known[place] = fresh
  return fresh
}

// By the letter: words are so short that `startsWith` takes longer to be called.
function isSpelt(spelt: string, text: string, start: number, end: number): boolean {
  if (spelt.length !== end - start) return false
  for (let at = 0; at < spelt.length; at++)
    if (spelt.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
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
