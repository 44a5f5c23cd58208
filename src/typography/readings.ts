/**
 * What each mark may be, and what each reading costs by what stands beside it.
 *
 * A cost is the negative logarithm of a likelihood: readings of one mark, and of a whole block, add up.
 */

import { closer, dash, edge, opener, stop } from './characters.js'
import type { Evidence } from './evidence.js'
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
    leadingWord: '',
    trailingWord: '',
  }
  if (!m.isDouble) singleReadings(text, m, evidence, readings)
  if (heedsTyped && m.typed !== '') keepTyped(readings, m.typed, hasLow)
  return readings
}
