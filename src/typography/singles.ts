/** What a single mark may be: a quotation of speech or of a few words, or the sign of lost letters. */
import { closer, dash, digit, edge, kindOf, letter, mark, opener, other, stop } from './characters.js'
import { chanceOfLeading, chanceOfTrailing, type Evidence } from './evidence.js'
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

/** How likely the mark before two digits is an apostrophe: `the '90s`, `the winter of '76`; not `'25 September`. */
function chanceOfDecade(text: string, at: number, isInSentence: boolean): number {
  const isTwo = kindOf(text.charCodeAt(at)) === digit && kindOf(text.charCodeAt(at + 1)) === digit
  const after = text.charCodeAt(at + 2)
  if (!isTwo || kindOf(after) === digit) return 0.01
  if (after === 115 && kindOf(text.charCodeAt(at + 3)) !== letter) return 0.95
  return kindOf(after) === letter ? 0.01 : isInSentence ? 0.9 : 0.2
}

/** A paragraph begins with speech far more often than with a word that has lost letters. */
const oddsAtStart = 0.3
/** A whole word with a capital, within a sentence, has lost nothing; it begins speech, or a line of a letter. */
const oddsOfCapital = 0.1
const rare = 0.05
/** A word between two marks is quoted more often than it has lost letters at both ends. */
const oddsAtBothEnds = 0.2

function withOdds(chance: number, factor: number): number {
  const odds = (chance / (1 - chance)) * factor
  return odds / (1 + odds)
}

/** Whether a sentence goes on after this place: a word or a comma stands there. */
const isWithin = (text: string, at: number): boolean =>
  kindOf(text.charCodeAt(at)) === letter || text.charCodeAt(at) === 44

/** One letter between two marks, both of which stand for lost letters: rock 'n' roll, I'd 'a' done it. */
const lettersBetween: ReadonlyMap<string, number> = new Map([
  ['n', 0.98],
  ['a', 0.9],
  ['t', 0.9],
  ['o', 0.6],
  ['e', 0.6],
])

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
  if (endsWord && startsWord) readings.apostrophe = m.right === letter ? 0.02 : 1
  else if (startsWord && touchesRight(text, m)) {
    let chance: number
    if (m.right === digit)
      chance = chanceOfDecade(text, m.rightAt, before >= 0 && kindOf(text.charCodeAt(before)) === letter)
    else {
      readings.leadingWord = wordFrom(text, m.rightAt)
      chance = chanceOfLeading(evidence, readings.leadingWord)
      if (readings.leadingWord.length === 1 && kindOf(text.charCodeAt(m.rightAt + 1)) === mark) {
        const between = evidence.language === 'en' && !isCapital(text, m.rightAt)
        chance = (between && lettersBetween.get(readings.leadingWord)) || 0.05
      }
    }
    if (before < 0) chance = withOdds(chance, oddsAtStart)
    else if (chance < rare && isWithin(text, before) && isCapital(text, m.rightAt))
      chance = withOdds(chance, oddsOfCapital)
    if (
      readings.leadingWord.length > 1 &&
      kindOf(text.charCodeAt(m.rightAt + readings.leadingWord.length)) === mark
    ) {
      chance = withOdds(chance, oddsAtBothEnds)
    }
    readings.apostrophe = log(chance) + (m.left === stop ? 1 : m.left === closer ? 2 : 0)
    readings.openTalk += log(1 - chance)
    readings.openPhrase += log(1 - chance)
  } else if (m.left === letter && touchesLeft(text, m)) {
    readings.trailingWord = wordUpTo(text, m.leftAt)
    let chance = chanceOfTrailing(evidence, readings.trailingWord)
    if (
      readings.trailingWord.length > 1 &&
      kindOf(text.charCodeAt(m.leftAt - readings.trailingWord.length)) === mark
    ) {
      chance = withOdds(chance, oddsAtBothEnds)
    }
    readings.apostrophe = log(chance)
    readings.closeTalk += log(1 - chance)
    readings.closePhrase += log(1 - chance)
  } else
    readings.apostrophe =
      m.left === edge && m.right === edge ? 5 : m.left === opener ? 9 : m.left === digit ? 4 : 8
}
