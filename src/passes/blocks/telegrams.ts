/** Telegrams, told by the word of the form and by `STOP`, with the lines of their block. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { lineText } from '../paragraphs/lines.js'

/** The word that a form has printed above the telegram. */
function isTelegramLabel(text: string): boolean {
  return /^\W{0,4}(?:(?:western union|post office) )?(?:telegram|telegraph|cablegram|radiogram|wire)\W{0,4}$/i.test(
    text,
  )
}

const stops = /\bSTOP\b/g

/** Whether a text is a telegram: in capitals throughout or ended by it, and parted by the word for a full stop. */
function isTelegram(text: string): boolean {
  if (text.length > 2000 || !text.includes('STOP') || (text.match(stops)?.length ?? 0) < 2) return false
  return !/[a-z]{3}/.test(text) || /\bSTOP\W*$/.test(text)
}

/** Whether a line beside a telegram is its address or its signature: in capitals as it is, short, no speech and no sentence. */
function isOfTelegram(text: string): boolean {
  return text.length <= 60 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}|^["“'‘]|[.!?…:]$/u.test(text)
}

/** Whether sentences are parted by the word that telegrams have for a full stop: `Bridge out. Stop. Send rope. Stop.` */
export function saysStops(text: string): boolean {
  return (
    text.length <= 2000 && text.includes('Stop.') && (text.match(/[.!?] Stop\.(?= |$)/g)?.length ?? 0) >= 2
  )
}

/** The most lines of an address above a telegram. */
const longestAddress = 3

/** The index after a telegram: its label, an address and a signature in capitals, which are lines of its block, belong to it. */
export function telegramEnd(children: readonly RootContent[], index: number): number | undefined {
  const isClose = (at: number): boolean => at > index && !isBelowBlank(children, at)
  const first = isTelegramLabel(textAt(children, index)) ? index + 1 : index
  let wire = first
  while (!isTelegram(textAt(children, wire))) {
    const isAddress = wire - first < longestAddress && isOfTelegram(textAt(children, wire))
    if (!isAddress || !isClose(wire + 1)) return undefined
    wire++
  }
  const end = wire + 1
  return isClose(end) && isOfTelegram(textAt(children, end)) ? end + 1 : end
}

/** Whether a blank line stands before a block, or it is the first. */
function isBelowBlank(children: readonly RootContent[], at: number): boolean {
  const [before, node] = [children[at - 1], children[at]]
  return before === undefined || node === undefined || blankLinesBetween(before, node) > 0
}

function textAt(children: readonly RootContent[], index: number): string {
  const child = children[index]
  return child?.type === 'paragraph' ? lineText(child) : ''
}
