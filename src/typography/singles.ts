/** What a single mark may be: a quotation of speech or of a few words, or the sign of lost letters. */
import { months } from '../calendar.js'
import { closer, dash, digit, edge, kindOf, letter, mark, opener, other, stop } from './characters.js'
import { chanceOfLeading, chanceOfTrailing, type Evidence, hasLostBothEnds, isWholeWord } from './evidence.js'
import { chanceOfLetter, isLetterBetween, isLoneLetter } from './letters.js'
import { beforeSpace, isCapital, type Mark, touchesLeft, touchesRight, wordFrom, wordUpTo } from './marks.js'
import type { Readings } from './readings.js'

const log = (chance: number): number => -Math.log(chance)

/** What it costs to open speech, or a few words, by what stands before the space before it. */
function openingCosts(text: string, m: Mark, before: number): readonly [talk: number, phrase: number] {
  if (m.left !== edge) return [0.3, 1]
  if (before < 0) return [0, 2]
  const capital = isCapital(text, m.rightAt)
  const code = text.charCodeAt(before)
  const kind = kindOf(code)
  if (kind === mark) return [0.5, 2]
  if (code === 44 || code === 58) return [capital ? 0 : 0.4, 1.5]
  if (kind === stop || kind === dash) return [capital ? 0.2 : 1.2, 1.5]
  if (kind === letter || kind === digit) return [capital ? 1.6 : 3, 0.8]
  return [1, 1]
}

const comma = 44
const neverOpens = 10

/** Words that a year or a decade follows: *in '76*, *the '90s*, *the summer of '76*. */
const beforeYears = new Set(
  `about after and around before between by class during early for from in late mid of or since spring summer autumn fall
  winter christmas easter the till til to until ${months.join(' ')}`.split(/\s+/),
)

const determiners = new Set('a an the this that my your his her its our their'.split(' '))

/** How likely the mark before two digits is an apostrophe: `the '90s`, `the winter of '76`; not `'25 September`. */
function chanceOfYear(text: string, at: number, before: number): number {
  const isTwo = kindOf(text.charCodeAt(at)) === digit && kindOf(text.charCodeAt(at + 1)) === digit
  const after = text.charCodeAt(at + 2)
  if (!isTwo || kindOf(after) === digit) return 0.01
  if (/^(?:s|ers?)(?!\p{L})/u.test(text.slice(at + 2, at + 6))) return 0.95
  if (kindOf(after) === letter) return 0.01
  const wordEnd = text.charCodeAt(before) === comma ? before - 1 : before
  if (wordEnd < 0 || kindOf(text.charCodeAt(wordEnd)) !== letter) return 0.2
  const word = wordUpTo(text, wordEnd)
  if (beforeYears.has(word)) return 0.95
  // A number that counts what follows is no year, unless a thing is named by its year: a '57 Chevy, the '25 vintage.
  const counts = kindOf(after) === edge && kindOf(text.charCodeAt(at + 3)) === letter
  return counts && !isCapital(text, at + 3) && !determiners.has(word) ? 0.05 : 0.2
}

/** A paragraph begins with speech far more often than with a word that has lost letters. */
const oddsAtStart = 0.3
/** A whole word with a capital, within a sentence, has lost nothing; it begins speech, or a line of a letter. */
const oddsOfCapital = 0.1
/** A word that also stands whole begins speech, where it has the capital of a sentence. */
const oddsOfSentence = 0.15
const rare = 0.05
/** A word between two marks is quoted more often than it has lost letters at both ends. */
const oddsAtBothEnds = 0.2
/** `'appenin'` has lost letters at both ends. */
const lostBothEnds = 0.9
/** One small letter that is no word: `'f`. */
const oddsOfLoneLetter = 0.9

function withOdds(chance: number, factor: number): number {
  const odds = (chance / (1 - chance)) * factor
  return odds / (1 + odds)
}

/** Whether a sentence goes on after this place: a word or a comma stands there. */
const isWithin = (text: string, at: number): boolean =>
  kindOf(text.charCodeAt(at)) === letter || text.charCodeAt(at) === 44

/** Whether nothing but a double mark stands before a place: a quotation within speech may begin with its paragraph. */
const startsSpeech = (text: string, before: number): boolean => before === 0 && text.startsWith('"')

/** What printers measure in ems: an em dash, an em space. */
const measured = new Set('dash dashes space spaces quad quads rule rules'.split(' '))

/** Whether the *em* that ends at `end` is the printer's measure and no short *them*. */
const isMeasure = (text: string, end: number): boolean =>
  kindOf(text.charCodeAt(end)) === edge && measured.has(wordFrom(text, end + 1))

/** How likely the mark before a word, a letter or a year is an apostrophe. */
function chanceBefore(text: string, m: Mark, before: number, evidence: Evidence, word: string): number {
  if (m.right === digit) return chanceOfYear(text, m.rightAt, before)
  if (isLetterBetween(text, m.rightAt))
    return evidence.language === 'en' ? chanceOfLetter(text, m.rightAt) : 0.05
  if (word === 'em' && isMeasure(text, m.rightAt + word.length)) return rare
  let chance = chanceOfLeading(evidence, word)
  if (evidence.language === 'en' && isLoneLetter(text, m.rightAt)) chance = Math.max(chance, oddsOfLoneLetter)
  if (word.length > 1 && kindOf(text.charCodeAt(m.rightAt + word.length)) === mark) {
    chance =
      hasLostBothEnds(evidence, word) && !isCapital(text, m.rightAt)
        ? Math.max(chance, lostBothEnds)
        : withOdds(chance, oddsAtBothEnds)
  }
  // A curly mark is weighed by its shape.
  if (before < 0 || (m.typed === '' && startsSpeech(text, before))) return withOdds(chance, oddsAtStart)
  if (!isCapital(text, m.rightAt)) return chance
  if (chance < rare && isWithin(text, before)) return withOdds(chance, oddsOfCapital)
  // A sentence may begin with *'is*, for *his*; with *It's*, and a mark before it, speech begins.
  return isWholeWord(evidence, word) && kindOf(text.charCodeAt(before)) === stop
    ? withOdds(chance, oddsOfSentence)
    : chance
}

/** How likely the mark after a word is an apostrophe. */
function chanceAfter(text: string, m: Mark, evidence: Evidence, word: string): number {
  if (isLetterBetween(text, m.leftAt))
    return evidence.language === 'en' ? chanceOfLetter(text, m.leftAt) : 0.05
  const chance = chanceOfTrailing(evidence, word)
  const isBetween = word.length > 1 && kindOf(text.charCodeAt(m.leftAt - word.length)) === mark
  // Where the word has lost its beginning, the mark before it quotes nothing that this one could close.
  return isBetween && chanceOfLeading(evidence, word) < 0.5 ? withOdds(chance, oddsAtBothEnds) : chance
}

/** Adds to the readings of a single mark what its words say. */
export function singleReadings(text: string, m: Mark, evidence: Evidence, readings: Readings): void {
  const before = m.left === edge ? beforeSpace(text, m.start - 1) : m.leftAt
  const [talk, phrase] = openingCosts(text, m, before)
  readings.openTalk += talk
  readings.openPhrase += phrase
  const endsWord = m.left === letter || m.left === digit
  const startsWord = m.right === letter || m.right === digit
  readings.closeTalk += endsWord || m.left === other ? 2 : 0
  readings.closePhrase += m.left === stop ? 1 : m.left === dash ? 1.5 : 0
  if (endsWord && startsWord) readings.apostrophe = m.right === letter ? 0.02 : m.left === digit ? 5 : 1
  else if (startsWord && touchesRight(text, m)) {
    if (m.right === letter) readings.leadingWord = wordFrom(text, m.rightAt)
    const chance = chanceBefore(text, m, before, evidence, readings.leadingWord)
    readings.apostrophe = log(chance) + (m.left === stop ? 1 : m.left === closer ? 2 : 0)
    readings.openTalk += log(1 - chance)
    readings.openPhrase += log(1 - chance)
  } else if (m.left === letter && touchesLeft(text, m)) {
    readings.trailingWord = wordUpTo(text, m.leftAt)
    const chance = chanceAfter(text, m, evidence, readings.trailingWord)
    readings.apostrophe = log(chance)
    readings.closeTalk += log(1 - chance)
    readings.closePhrase += log(1 - chance)
    // Nothing begins between a word and the stop, or the dash, that touches it.
    if ((m.right === stop || m.right === closer || m.right === dash) && m.rightAt === m.end) {
      readings.openTalk += neverOpens
      readings.openPhrase += neverOpens
    }
  } else
    readings.apostrophe =
      m.left === edge && m.right === edge ? 5 : m.left === opener ? 9 : m.left === digit ? 6 : 8
}
