/** Double marks with their space on the wrong side, `"Hello, "he said, "I am here."`, where turning it round is sure. */
import type { TextEdit } from './block.js'
import { closer, dash, digit, edge, isUpper, kindOf, letter, opener, other, stop } from './characters.js'
import type { DecidedMarks } from './manuscript.js'
import type { Mark } from './marks.js'

const space = 32

const opensHere = ({ left, right }: Mark): boolean =>
  (left === edge || left === opener || left === dash) &&
  (right === letter || right === digit || right === stop || right === other)

const closesHere = ({ left, right }: Mark): boolean =>
  left !== edge && left !== opener && (right === edge || right === stop || right === closer || right === dash)

/** Whether a mark would close if its space stood after it, as speech closes: after a stop, and its sentence goes on. */
const wouldClose = (text: string, { start, end }: Mark): boolean =>
  text.charCodeAt(start - 1) === space &&
  kindOf(text.charCodeAt(start - 2)) === stop &&
  kindOf(text.charCodeAt(end)) === letter &&
  !isUpper(text.charCodeAt(end))

/** Whether a mark would open if its space stood before it: after the comma of *he said*, and with a capital. */
const wouldOpen = (text: string, { start, end }: Mark): boolean =>
  kindOf(text.charCodeAt(start - 1)) === stop &&
  text.charCodeAt(end) === space &&
  isUpper(text.charCodeAt(end + 1))

/** How sure it is that a space was typed on the wrong side. */
const confidence = 0.9

/**
 * The edits that turn such spaces round.
 *
 * All marks of the block are straight doubles that open and close in turn once the spaces are turned, and the first and
 * the last of them do so as they stand: one mark more or less, and nothing is sure.
 */
export function turnedSpaces(text: string, { marks }: DecidedMarks): TextEdit[] {
  const doubles = marks.filter((m) => m.isDouble)
  if (doubles.length % 2 === 1 || doubles.some((m) => m.typed !== '')) return []
  const edits: TextEdit[] = []
  for (const [i, m] of doubles.entries()) {
    const opens = i % 2 === 0
    if (opens ? opensHere(m) : closesHere(m)) continue
    if (i === 0 || i === doubles.length - 1) return []
    if (!(opens ? wouldOpen(text, m) : wouldClose(text, m))) return []
    edits.push(
      opens
        ? { start: m.start, end: m.end + 1, to: ' "', confidence, kind: 'quote' }
        : { start: m.start - 1, end: m.end, to: '" ', confidence, kind: 'quote' },
    )
  }
  return edits
}
