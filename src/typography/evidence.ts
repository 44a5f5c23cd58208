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
  /** Words with a mark before them, and with one after them. */
  leading: Map<string, Tally>
  trailing: Map<string, Tally>
}

/** How many sightings the lexicon's word is worth. */
const weight = 3

const pooled = (chance: number, tally: Tally | undefined): number =>
  tally ? (tally.apostrophe + weight * chance) / (tally.apostrophe + tally.quote + weight) : chance

const known = 0.015

/** A word that stands nowhere else says little in a short text, and in a long one that it may be no whole word. */
const unknownIn = ({ size }: Vocabulary): number => known + 0.135 * Math.min(1, size / 3000)

/** What speakers drop at the beginning of a word; `h` first, for it alone also leaves words of their own. */
const lostHeads = [
  'a',
  'be',
  'e',
  're',
  'de',
  'ex',
  'th',
  'w',
  'con',
  'in',
  'im',
  'dis',
  'sur',
  'to',
  'o',
  'ha',
  'ap',
  'ac',
  'as',
  'com',
  'un',
  'en',
  'y',
  'per',
  'al',
  'es',
  'he',
  'po',
  'at',
]
const lostTails = [
  'g',
  'd',
  't',
  'f',
  'h',
  'e',
  'k',
  'l',
  've',
  'th',
  'r',
  'n',
  's',
  're',
  'er',
  'll',
  'nd',
  'ed',
]

const baseOf = (word: string): string => {
  const inner = word.indexOf("'")
  return inner > 1 ? word.slice(0, inner) : word
}

function guessLeading({ vocabulary, language }: Evidence, word: string): number {
  const base = baseOf(word)
  const bare = occurrences(vocabulary, base)
  if (language !== 'en') return bare > 0 ? known : 0.05
  const withH = occurrences(vocabulary, `h${base}`)
  if (bare === 0) {
    if (withH > 0) return 0.93
    if (base.length < 3) return unknownIn(vocabulary)
    for (const head of lostHeads) if (occurrences(vocabulary, head + base) > 0) return 0.75
    return unknownIn(vocabulary)
  }
  return withH > 8 * bare ? 0.3 : withH > bare ? 0.08 : known
}

/** How likely a mark before this word is an apostrophe. */
export function chanceOfLeading(evidence: Evidence, word: string): number {
  const { language } = evidence
  let chance: number | undefined
  if (language === 'en') {
    chance = leadingElisions.get(word) ?? leadingElisions.get(baseOf(word))
    if (chance !== undefined && leadingWords.has(word)) chance /= 2
  } else chance = otherElisions(language).leading.has(word) ? 0.95 : undefined
  return pooled(chance ?? guessLeading(evidence, word), evidence.leading.get(word))
}

function guessTrailing({ vocabulary, language }: Evidence, word: string): number {
  if (word.endsWith('s') || word.endsWith('x') || word.endsWith('z') || word.endsWith('ce')) return 0.3
  if (language !== 'en') return 0.02
  const bare = occurrences(vocabulary, word)
  if (word.length > 3 && word.endsWith('in')) {
    const full = occurrences(vocabulary, `${word}g`)
    return bare > 2 * full ? 0.1 : full > 0 || bare === 0 ? 0.95 : 0.5
  }
  if (word.endsWith("n't") || word.endsWith("'s")) return known
  if (bare > 0) return known
  for (const tail of lostTails) if (occurrences(vocabulary, word + tail) > 0) return 0.8
  return unknownIn(vocabulary)
}

/** How likely a mark after this word is an apostrophe. */
export function chanceOfTrailing(evidence: Evidence, word: string): number {
  const { language } = evidence
  const lexical =
    language === 'en'
      ? trailingElisions.get(word)
      : otherElisions(language).trailing.has(word)
        ? 0.95
        : undefined
  return pooled(lexical ?? guessTrailing(evidence, word), evidence.trailing.get(word))
}

/** An end to what is remembered, for a text of any length. */
const mostWords = 1 << 16

/** Remembers what a mark beside a word surely was. */
export function remember(tallies: Map<string, Tally>, word: string, isApostrophe: boolean): void {
  let tally = tallies.get(word)
  if (!tally) {
    if (tallies.size >= mostWords) return
    tally = { apostrophe: 0, quote: 0 }
    tallies.set(word, tally)
  }
  if (isApostrophe) tally.apostrophe++
  else tally.quote++
}
