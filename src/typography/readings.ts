/**
 * What each mark may be, and what each reading costs by what stands beside it.
 *
 * A cost is the negative logarithm of a likelihood: readings of one mark, and of a whole block, add up.
 */

import { closer, dash, digit, edge, kindOf, letter, mark, opener, other, stop } from './characters.js'
import { chanceOfLeading, chanceOfTrailing, type Evidence } from './evidence.js'
import { beforeSpace, isCapital, type Mark, wordFrom, wordUpTo } from './marks.js'
import { primeCost } from './primes.js'

/** What a mark is: it opens or closes a quotation, stands for lost letters, or measures feet or inches. */
export const opens = 0
/** See {@link opens}. */
export const closes = 1
/** See {@link opens}. */
export const apostrophe = 2
/** See {@link opens}. */
export const prime = 3

/** What the readings of one mark cost; a quotation is speech (`talk`) or a few quoted words (`phrase`). */
export interface Readings {
  openTalk: number
  openPhrase: number
  closeTalk: number
  closePhrase: number
  apostrophe: number
  prime: number
  /** The word after a leading mark, or before a trailing one, where that is a question. */
  leadingWord: string
  trailingWord: string
}

/** Dearer than any way round. */
export const impossible = 30

//                         edge letter digit stop opener closer dash mark markup other
const openLeft = /*     */ [0, 4.5, 4.5, 1.8, 0, 3.5, 0.3, 2, 2, 2]
const openRight = /*    */ [3.5, 0, 0, 1.2, 0, 5, 0.7, 1, 1, 0]
const closeLeft = /*    */ [3.5, 0.1, 0.1, 0, 5, 0, 0.2, 1, 1, 0]
const closeRight = /*   */ [0, 4.5, 4.5, 0, 2.5, 0, 0.3, 1, 1, 1.5]

const at = (table: readonly number[], kind: number): number => table[kind] ?? impossible

/** What it costs to open speech, or a few words, after a space, by what stands before that space. */
function openingCosts(text: string, m: Mark): readonly [talk: number, phrase: number] {
  if (m.left !== edge) return [0.3, 1]
  const before = beforeSpace(text, m.start - 1)
  if (before < 0) return [0, 2]
  const capital = isCapital(text, m.rightAt)
  const code = text.charCodeAt(before)
  const kind = kindOf(code)
  if (kind === mark) return [0.5, 2]
  if (code === 44 || code === 58) return [capital ? 0 : 0.4, 1.5]
  if (kind === stop || kind === dash || code === 0x2026) return [capital ? 0.2 : 1.2, 1.5]
  if (kind === letter || kind === digit) return [capital ? 1.6 : 3, 0.8]
  return [1, 1]
}

const log = (chance: number): number => -Math.log(chance)

/** Whether two digits and no more follow: `'90s`, `'76`. */
function isDecade(text: string, at: number): boolean {
  if (kindOf(text.charCodeAt(at)) !== digit || kindOf(text.charCodeAt(at + 1)) !== digit) return false
  const after = text.charCodeAt(at + 2)
  if (after === 115) return kindOf(text.charCodeAt(at + 3)) !== letter
  return kindOf(after) !== digit && kindOf(after) !== letter
}

/** Adds what a mark typed with a direction costs to turn round. */
function keepTyped(readings: Readings, typed: string, hasLow: boolean): void {
  const against = 5
  if ('„‚'.includes(typed.charAt(0)) || typed === ',,') {
    readings.closeTalk += against
    readings.closePhrase += against
    readings.apostrophe += against
    readings.prime += against
  } else if ('“‘‟‛`'.includes(typed.charAt(0))) {
    const cost = hasLow && typed.charAt(0) !== '`' ? 0.1 : against
    readings.closeTalk += cost
    readings.closePhrase += cost
    readings.apostrophe += cost
    readings.prime += against
    if (cost < against) {
      readings.openTalk += 1
      readings.openPhrase += 1
    }
  } else {
    readings.openTalk += against
    readings.openPhrase += against
    readings.prime += against
  }
}

/**
 * What each reading of a mark costs, by its own place alone.
 *
 * @param hasLow whether low quotes stand in the block, so that `“` may close
 * @param heedsTyped whether a mark that has a direction keeps it
 */
export function readingsOf(
  text: string,
  m: Mark,
  evidence: Evidence,
  hasLow: boolean,
  heedsTyped: boolean,
): Readings {
  const open = at(openLeft, m.left) + at(openRight, m.right)
  const close = at(closeLeft, m.left) + at(closeRight, m.right)
  const readings: Readings = {
    openTalk: open,
    openPhrase: open,
    closeTalk: close,
    closePhrase: close,
    apostrophe: impossible,
    prime: primeCost(text, m),
    leadingWord: '',
    trailingWord: '',
  }
  if (!m.isDouble) singleReadings(text, m, evidence, readings)
  if (heedsTyped && m.typed !== '') keepTyped(readings, m.typed, hasLow)
  return readings
}

function singleReadings(text: string, m: Mark, evidence: Evidence, readings: Readings): void {
  const [talk, phrase] = openingCosts(text, m)
  readings.openTalk += talk
  readings.openPhrase += phrase
  const endsWord = m.left === letter || m.left === digit
  const startsWord = m.right === letter || m.right === digit
  readings.closeTalk += endsWord || m.left === other ? 2 : 0
  readings.closePhrase += m.left === stop ? 1 : m.left === dash ? 1.5 : 0
  if (endsWord && startsWord) {
    readings.apostrophe = m.right === letter ? 0.02 : 1
  } else if (m.right === letter) {
    const word = wordFrom(text, m.rightAt)
    const chance = chanceOfLeading(evidence, word)
    readings.leadingWord = word
    readings.apostrophe = log(chance) + (m.left === stop ? 1 : m.left === closer ? 2 : 0)
    readings.openTalk += log(1 - chance)
    readings.openPhrase += log(1 - chance)
  } else if (m.right === digit) {
    const chance = isDecade(text, m.rightAt) ? 0.93 : 0.01
    readings.apostrophe = log(chance)
    readings.openTalk += log(1 - chance)
    readings.openPhrase += log(1 - chance)
  } else if (m.left === letter) {
    const word = wordUpTo(text, m.leftAt)
    const chance = chanceOfTrailing(evidence, word)
    readings.trailingWord = word
    readings.apostrophe = log(chance)
    readings.closeTalk += log(1 - chance)
    readings.closePhrase += log(1 - chance)
  } else {
    readings.apostrophe =
      m.left === edge && m.right === edge ? 5 : m.left === opener ? 9 : m.left === digit ? 4 : 8
  }
}
