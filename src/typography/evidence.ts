/** What a manuscript itself shows about its marks: its words, its elisions, its outer quote. */
import type { TextBlock } from './block.js'
import { dash, digit, edge, kindOf, letter } from './characters.js'
import { otherElisions } from './elisions-by-language.js'
import { baseOf, leadingElision } from './leading-elisions.js'
import { chanceOfLetter, isLetterBetween } from './letters.js'
import { beforeSpace, wordFrom } from './marks.js'
import { trailingElisions } from './trailing-elisions.js'
import { occurrences, type Vocabulary } from './vocabulary.js'

/** How often a mark beside a word was surely an apostrophe, and how often surely a quote. */
export interface Tally {
  apostrophe: number
  quote: number
}

/** What it costs to read a typed `‘` before a word as an apostrophe: little where such marks stand the wrong way. */
export interface WrongWay {
  /** Before a word that surely begins with an apostrophe. */
  sure: number
  /** Before any other; dear in a manuscript that shows none of the sure ones wrong. */
  other: number
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
  wrongWay: WrongWay
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
/** Whole words vary so much that a few of them say little of the others. */
const knownWeight = 100

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
  chance: 0.005 + 0.3 * Math.min(1, size / 3000),
})
/** How likely a mark before a word that is also one of its own (`'is`, `'round`), in plain speech and in dialect. */
const ownWord = 0.06
const ownWordInDialect = 0.4
const known: Guess = { kind: 'known', chance: 0.004 }

/** What speakers drop at the beginning of a word, beside `h`, and at its end. */
const lostHeads = 'a be e re de ex w con in im dis to o un en es po ap ac as'.split(' ')
const lostTails = 'g d t f h e k l ve th r n s re er ll nd ed'.split(' ')

/** What can be said of a word after a mark without having seen the mark elsewhere. */
function guessLeading({ vocabulary, language, dropsH }: Evidence, word: string): Guess {
  if (language === 'en') {
    const elision = leadingElision(word)
    if (elision) {
      return elision.isWord
        ? { kind: 'ambiguous', chance: dropsH ? ownWordInDialect : ownWord }
        : { kind: 'lexical', chance: elision.chance }
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
    return dropsH && /^[aeiou]/.test(base) ? { kind: 'restored', chance: 0.9 } : unknownIn(vocabulary)
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

/** The whole words that begin with a vowel and end with *-in*; there are few. Wiktionary, English words by their ending. */
const wholeIn = new Set(
  `abstain again agin akin admin adrenalin albumin alvin ascertain aspirin assassin attain augustin austin auxin edwin
  elastin elfin engrain entertain erin explain ingrain insulin irwin obtain odin olein ordain origin unchain unpin
  urchin`.split(/\s+/),
)

/**
 * Whether a word between two marks has lost its *h* and its *g*: `'appenin'`. It begins with a vowel, stands nowhere
 * without the marks, and is no whole word.
 */
export function hasLostBothEnds({ language, vocabulary }: Evidence, word: string): boolean {
  return (
    language === 'en' &&
    /^[aeiou][a-z]+in$/.test(word) &&
    !wholeIn.has(word) &&
    occurrences(vocabulary, word) === 0
  )
}

const surest = 0.999

const chanceOf = (tallies: Tallies, word: string, { kind, chance }: Guess): number => {
  // A class may show more elisions than is usual; that it shows few does not make one impossible.
  const usual =
    kind === 'lexical'
      ? chance
      : Math.max(
          chance / 2,
          pooled(chance, tallies.classes[kind], kind === 'known' ? knownWeight : classWeight),
        )
  return Math.min(surest, pooled(usual, tallies.words.get(word)))
}

/** Whether a word that may have lost its beginning also stands whole: *is*, *it's*, *round*. */
export const isWholeWord = ({ language }: Evidence, word: string): boolean =>
  language === 'en' && leadingElision(word)?.isWord === true

/** How likely a mark before this word is an apostrophe. */
export function chanceOfLeading(evidence: Evidence, word: string): number {
  return chanceOf(evidence.leading, word, guessLeading(evidence, word))
}

/** How likely a mark after this word is an apostrophe. */
export function chanceOfTrailing(evidence: Evidence, word: string): number {
  return chanceOf(evidence.trailing, word, guessTrailing(evidence, word))
}

/** An apostrophe is as good as never before words whose chance is less. */
const asGoodAsNever = 0.02

/** Whether nothing but one place in the manuscript says that a word, plain and without apostrophes, begins with one. */
export function isNoElision(evidence: Evidence, word: string): boolean {
  if (word.includes("'") || guessLeading(evidence, word).chance > asGoodAsNever) return false
  return (evidence.leading.words.get(word)?.apostrophe ?? 0) <= 1
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
export function findsDroppedH({ leading }: Evidence): boolean {
  let words = 0
  for (const [word, tally] of leading.words) {
    if (tally.apostrophe <= tally.quote || !leadingElision(word)?.hasLostH) continue
    words++
  }
  return words > 1
}

/** Whether a word stands at a place that no quotation begins with: `em`, `twas`, a decade. */
export function isSureElision(text: string, at: number): boolean {
  if (kindOf(text.charCodeAt(at)) === digit) return /^\d0s/.test(text.slice(at, at + 3))
  if (isLetterBetween(text, at)) return chanceOfLetter(text, at) > 0.9
  const word = wordFrom(text, at)
  return word.length > 1 && leadingElision(word)?.isWord === false
}

/** How many wrong marks, and how many in all, a manuscript is taken to have that shows none. */
const priorWrong = 0.3
const priorAll = 1

/** Whether a space stands before a place, and no dash before that: after a dash a word processor errs. */
const isAfterWord = (text: string, at: number): boolean =>
  kindOf(text.charCodeAt(at - 1)) === edge && kindOf(text.charCodeAt(beforeSpace(text, at - 1))) !== dash

/** What a typed `‘` says of itself, from those before words that begin with an apostrophe, and from the ’ before words. */
export function costOfWrongWay(blocks: readonly TextBlock[], against: number): WrongWay {
  let wrong = 0
  let right = 0
  for (const { text } of blocks) {
    for (let at = text.indexOf('‘'); at !== -1; at = text.indexOf('‘', at + 1))
      if (kindOf(text.charCodeAt(at - 1)) !== letter && isSureElision(text, at + 1)) wrong++
    // A word processor puts none before a word: a person did.
    for (let at = text.indexOf('’'); at !== -1; at = text.indexOf('’', at + 1))
      if (isAfterWord(text, at) && kindOf(text.charCodeAt(at + 1)) === letter) right++
  }
  const sure = -Math.log((wrong + priorWrong) / (wrong + right + priorAll))
  return { sure, other: wrong > right ? sure : right > 0 ? against : against / 2 }
}
