/** What a manuscript itself shows about its marks: its words, its elisions, its outer quote. */
import { leadingElisions, leadingWords, trailingElisions } from './elisions.js'
import { otherElisions } from './elisions-by-language.js'
import { occurrences, type Vocabulary } from './vocabulary.js'

/** How often a mark beside a word was surely an apostrophe, and how often surely a quote. */
export interface Tally {
  apostrophe: number
  quote: number
}

/** What has been learnt from one manuscript. */
export interface Evidence {
  /** The language's primary subtag. */
  language: string
  vocabulary: Vocabulary
  /** The mark that stands outside speech. */
  outside: 'double' | 'single'
  /** Whether its speakers drop the h, so that `'is` and `'our` may be words. */
  dropsH: boolean
  /** Words with a mark before them, and with one after them. */
  leading: Tallies
  trailing: Tallies
}

/** Tallies of single words, and of their classes. */
export interface Tallies {
  words: Map<string, Tally>
  classes: Record<WordClass, Tally>
}

/** How many sightings the lexicon's word is worth, and the usual share of a class of words. */
const weight = 3
const classWeight = 20

const pooled = (chance: number, tally: Tally | undefined, worth = weight): number =>
  tally ? (tally.apostrophe + worth * chance) / (tally.apostrophe + tally.quote + worth) : chance

/**
 * What is known of a word beside a mark: it stands in the lexicon; it is whole with a letter more; it stands nowhere else
 * in the manuscript; it is a word like any other.
 */
export type WordClass = 'lexical' | 'ambiguous' | 'restored' | 'unknown' | 'known'

/** A class of words, and how likely the mark is an apostrophe where the manuscript does not show it. */
interface Guess {
  kind: WordClass
  chance: number
}

/** A word that stands nowhere else says little in a short text, and in a long one that it may be no whole word. */
const unknownIn = ({ size }: Vocabulary): Guess => ({
  kind: 'unknown',
  chance: 0.02 + 0.3 * Math.min(1, size / 3000),
})
const known: Guess = { kind: 'known', chance: 0.004 }

/** What speakers drop at the beginning of a word, beside `h`, and at its end. */
const lostHeads = 'a be e re de ex w con in im dis to o un en es po ap ac as'.split(' ')
const lostTails = 'g d t f h e k l ve th r n s re er ll nd ed'.split(' ')

const baseOf = (word: string): string => {
  const inner = word.indexOf("'")
  return inner > 1 ? word.slice(0, inner) : word
}

/** What can be said of a word after a mark without having seen the mark elsewhere. */
function guessLeading({ vocabulary, language, dropsH }: Evidence, word: string): Guess {
  if (language === 'en') {
    const chance = leadingElisions.get(word) ?? leadingElisions.get(baseOf(word))
    if (chance !== undefined) {
      return leadingWords.has(word)
        ? { kind: 'ambiguous', chance: dropsH ? 0.4 : 0.06 }
        : { kind: 'lexical', chance }
    }
  } else if (otherElisions(language).leading.has(word)) return { kind: 'lexical', chance: 0.95 }
  const base = baseOf(word)
  const bare = occurrences(vocabulary, base)
  if (language !== 'en') return bare > 0 ? known : { kind: 'unknown', chance: 0.05 }
  const withH = occurrences(vocabulary, `h${base}`)
  if (bare === 0) {
    if (withH > 0) return { kind: 'restored', chance: 0.93 }
    if (base.length > 3 && lostHeads.some((head) => occurrences(vocabulary, head + base) > 0))
      return { kind: 'restored', chance: 0.6 }
    return unknownIn(vocabulary)
  }
  return withH > 8 * bare
    ? { kind: 'restored', chance: 0.3 }
    : withH > bare
      ? { kind: 'restored', chance: 0.08 }
      : known
}

/** What can be said of a word before a mark without having seen the mark elsewhere. */
function guessTrailing({ vocabulary, language }: Evidence, word: string): Guess {
  const lexical =
    language === 'en'
      ? trailingElisions.get(word)
      : otherElisions(language).trailing.has(word)
        ? 0.95
        : undefined
  if (lexical !== undefined) return { kind: 'lexical', chance: lexical }
  if (/(?:[sxz]|ce)$/.test(word)) return { kind: 'ambiguous', chance: 0.3 }
  if (language !== 'en') return { kind: 'known', chance: 0.02 }
  const bare = occurrences(vocabulary, word)
  if (word.length > 3 && word.endsWith('in')) {
    const full = occurrences(vocabulary, `${word}g`)
    return { kind: 'restored', chance: bare > 2 * full ? 0.1 : full > 0 || bare === 0 ? 0.95 : 0.5 }
  }
  if (bare > 0 || word.includes("'")) return known
  if (lostTails.some((tail) => occurrences(vocabulary, word + tail) > 0))
    return { kind: 'restored', chance: 0.8 }
  return unknownIn(vocabulary)
}

const surest = 0.999

const chanceOf = (tallies: Tallies, word: string, { kind, chance }: Guess): number => {
  // A class may show more elisions than is usual; that it shows few does not make one impossible.
  const usual =
    kind === 'lexical' ? chance : Math.max(chance / 2, pooled(chance, tallies.classes[kind], classWeight))
  return Math.min(surest, pooled(usual, tallies.words.get(word)))
}

/** How likely a mark before this word is an apostrophe. */
export function chanceOfLeading(evidence: Evidence, word: string): number {
  return chanceOf(evidence.leading, word, guessLeading(evidence, word))
}

/** How likely a mark after this word is an apostrophe. */
export function chanceOfTrailing(evidence: Evidence, word: string): number {
  return chanceOf(evidence.trailing, word, guessTrailing(evidence, word))
}

/** An end to what is remembered, for a text of any length. */
const mostWords = 1 << 16

const emptyTally = (): Tally => ({ apostrophe: 0, quote: 0 })

/** Tallies of a manuscript of which nothing is known yet. */
export function emptyTallies(): Tallies {
  return {
    words: new Map(),
    classes: {
      lexical: emptyTally(),
      ambiguous: emptyTally(),
      restored: emptyTally(),
      unknown: emptyTally(),
      known: emptyTally(),
    },
  }
}

function count(tally: Tally, isApostrophe: boolean): void {
  if (isApostrophe) tally.apostrophe++
  else tally.quote++
}

function remember(tallies: Tallies, word: string, kind: WordClass, isApostrophe: boolean): void {
  count(tallies.classes[kind], isApostrophe)
  let tally = tallies.words.get(word)
  if (!tally) {
    if (tallies.words.size >= mostWords) return
    tally = emptyTally()
    tallies.words.set(word, tally)
  }
  count(tally, isApostrophe)
}

/** Remembers in `tallies` what the mark before a word surely was. */
export function rememberLeading(
  evidence: Evidence,
  tallies: Tallies,
  word: string,
  isApostrophe: boolean,
): void {
  remember(tallies, word, guessLeading(evidence, word).kind, isApostrophe)
}

/** Remembers in `tallies` what the mark after a word surely was. */
export function rememberTrailing(
  evidence: Evidence,
  tallies: Tallies,
  word: string,
  isApostrophe: boolean,
): void {
  remember(tallies, word, guessTrailing(evidence, word).kind, isApostrophe)
}

/** Tells from the tallies whether the speakers of this manuscript drop the h: `'ouse`, `'e`, `'im`. */
export function findsDroppedH({ leading, vocabulary }: Evidence): boolean {
  let dropped = 0
  for (const [word, tally] of leading.words) {
    if (leadingWords.has(word) || tally.apostrophe <= tally.quote || !leadingElisions.has(word)) continue
    if (occurrences(vocabulary, `h${word}`) > 0) dropped += tally.apostrophe
  }
  return dropped > 2
}
