/** The words of a line, of which only those that may prove something are made strings of: most prove nothing. */
import { pairedWords, wordProofs } from './vocabulary.js'

const word = /[\p{L}\p{N}']+/gu
const apostrophe = 39

/** The value of each character in the number of a word, 0 where it parts words. */
const signs = new Uint8Array(128)
for (const sign of "'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  signs[sign.charCodeAt(0)] = sign.charCodeAt(0)

/** Curly quotation marks, dashes and the ellipsis, which part words like their plain forms. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027

/** What a further character makes of a word's number. */
const addTo = (number: number, sign: number): number => (Math.imul(number, 31) + sign) | 0

/** Where the words of the tables stand by their numbers. */
const known = new Uint8Array(1 << 14)
const placeOf = (number: number): number => (number ^ (number >>> 14)) & (known.length - 1)
const seconds = [...pairedWords.values()].flatMap((words) => [...words])
for (const text of [...wordProofs.keys(), ...pairedWords.keys(), ...seconds]) {
  let number = 0
  for (let at = 0; at < text.length; at++) number = addTo(number, text.charCodeAt(at))
  known[placeOf(number)] = 1
}

/** The words of a text in lower case, in their order; '' for one that no table has, that is no number and no one's. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; at++) {
    const start = at
    let number = 0
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      // Whether a foreign character is a letter, Unicode knows.
      if (code >= 128 && !isMark(code)) return text.match(word) ?? []
      const sign = signs[code] ?? 0
      if (sign === 0) break
      number = addTo(number, sign)
    }
    if (at === start) continue
    const mayProve =
      known[placeOf(number)] === 1 || text.charCodeAt(start) < 58 || text.charCodeAt(at - 2) === apostrophe
    words.push(mayProve ? text.slice(start, at) : '')
  }
  return words
}
