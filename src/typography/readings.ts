/**
 * What each mark may be, and what each reading costs by what stands beside it.
 *
 * A cost is the negative logarithm of a likelihood: readings of one mark, and of a whole block, add up.
 */

import { closer, dash, digit, edge, opener, stop } from './characters.js'
import { type Evidence, isSureElision } from './evidence.js'
import type { Direction } from './glyphs.js'
import type { Mark } from './marks.js'
import { primeCost } from './primes.js'
import { singleReadings } from './singles.js'

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
  /** What a prime costs more where a quotation of single marks is open, which waits for its closing mark. */
  primeWithin: number
  /** The word after a leading mark, or before a trailing one, where that is a question. */
  leadingWord: string
  trailingWord: string
}

/** Dearer than any way round. */
export const impossible = 30

//                         edge letter digit stop opener closer dash mark markup other
const openLeft = /*     */ [0, 6, 6, 3, 0, 4, 0.3, 2, 2, 2]
const openRight = /*    */ [3.5, 0, 0, 1.2, 0, 5, 0.7, 1, 1, 0]
const closeLeft = /*    */ [3.5, 0.1, 0.1, 0, 5, 0, 0.2, 1, 1, 0]
const closeRight = /*   */ [0, 7, 7, 0, 2.5, 0, 0.3, 1, 1, 1.5]

/** A mark that holds on to the word on the one side and has a space on the other is not for the space's side. */
const backwards = 4

const at = (table: readonly number[], kind: number): number => table[kind] ?? impossible

/** A number before a stop ends a quotation that is open, rather than being one of feet. */
const insteadOfClosing = 4

/** What it costs to turn a mark round that was typed with a direction. */
export const against = 10
/** The same where a word processor turns marks the wrong way by itself: a closing quote after a dash. */
const againstAfterDash = 1

/** What is typed for an apostrophe. */
const apostrophes = '’‘‛´`׳'

/** Whether a mark stands where an editor takes a closing one for an opening one: `“I thought—“ he said`. */
const isTurnedByDash = (m: Mark): boolean =>
  m.left === dash && (m.right === edge || m.right === stop || m.right === closer)

function keepTyped(
  text: string,
  m: Mark,
  readings: Readings,
  direction: Direction,
  { wrongWay }: Evidence,
): void {
  readings.prime += against
  if (direction === 'opens' || direction === 'both') {
    // Where „ stands in the block, or in its language, “ closes as well as it opens.
    const cost = direction === 'both' ? 0 : isTurnedByDash(m) ? againstAfterDash : against
    readings.closeTalk += cost
    readings.closePhrase += cost
    // A word processor makes a ‘ of every apostrophe that begins a word, so that it says little there.
    const beginsWord = readings.leadingWord !== '' || m.right === digit
    readings.apostrophe += beginsWord
      ? Math.min(cost, isSureElision(text, m.rightAt) ? wrongWay.sure : wrongWay.other)
      : cost
    if (direction === 'both') {
      readings.openTalk += 1
      readings.openPhrase += 1
    }
  } else {
    readings.openTalk += against
    readings.openPhrase += against
    // A guillemet or a “ is no apostrophe.
    if (m.typed !== '' && !apostrophes.includes(m.typed)) readings.apostrophe += against
  }
}

/**
 * What each reading of a mark costs, by its own place alone.
 *
 * @param direction what the mark says as it was typed
 */
export function readingsOf(text: string, m: Mark, evidence: Evidence, direction: Direction): Readings {
  const isFree = m.left === edge || m.left === opener || m.left === dash
  const isFreeAfter = m.right === edge || m.right === stop || m.right === closer || m.right === dash
  const open = at(openLeft, m.left) + at(openRight, m.right) + (!isFree && m.right === edge ? backwards : 0)
  const close =
    at(closeLeft, m.left) + at(closeRight, m.right) + (!isFreeAfter && m.left === edge ? backwards : 0)
  const readings: Readings = {
    openTalk: open,
    openPhrase: open,
    closeTalk: close,
    closePhrase: close,
    apostrophe: impossible,
    prime: primeCost(text, m),
    primeWithin: m.left === digit && m.right === stop ? insteadOfClosing : 0,
    leadingWord: '',
    trailingWord: '',
  }
  if (!m.isDouble) singleReadings(text, m, evidence, readings)
  if (direction !== 'none') keepTyped(text, m, readings, direction, evidence)
  return readings
}
