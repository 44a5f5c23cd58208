/** Question marks that may be other characters: what no proof repairs is told. */
import type { VFile } from 'vfile'
import { sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import type { FlatText } from '../../ast/text.js'
import { lineEnd } from '../paragraphs/lines.js'
import { contractionEnds } from './contractions.js'
import { type Misplaced, statementBefore } from './statements.js'
import { torn, tornFrom } from './torn.js'

/** What a contraction ends with, behind one sign. */
const contracted = new RegExp(String.raw`^.(?:${contractionEnds})(?!\p{L})`, 'u')

/** A question mark that may be another character: told, not repaired. */
export interface Doubt {
  flat: FlatText
  at: number
  length: number
  expected: string[]
  strength: Misplaced
}

/**
 * The question marks and replacement characters of a line that may stand for another character.
 *
 * @param above the lines of its paragraph before it
 * @param isGarbled whether the manuscript has what is left of mojibake
 */
export function doubtsOf(flat: FlatText, above: readonly string[], isGarbled: boolean): Doubt[] {
  return [
    ...(isGarbled ? tornLetters(flat) : []),
    ...gluedMarks(flat),
    ...statements(flat, stateAfter(above)),
  ]
}

/** Where a line of a plain text leaves its reader: a wrapped paragraph goes on in the next line. */
interface State {
  isOpen: boolean
  isMidSentence: boolean
}

function stateAfter(lines: readonly string[]): State {
  let isOpen = false
  for (const line of lines)
    for (const [mark] of line.matchAll(/["“”]/g)) isOpen = mark === '"' ? !isOpen : mark === '“'
  const last = lines.at(-1)
  return { isOpen, isMidSentence: last !== undefined && lineEnd(last) !== 'sentence' }
}

/** What is left of mojibake that lost a byte. */
function tornLetters(flat: FlatText): Doubt[] {
  return [...flat.text.matchAll(torn)].map(({ 0: left, index }) => ({
    flat,
    at: index,
    length: left.length,
    expected: tornFrom(left),
    strength: 'strong',
  }))
}

/** A mark between two small letters: no sentence ends there. */
function gluedMarks(flat: FlatText): Doubt[] {
  const doubts: Doubt[] = []
  for (const match of flat.text.matchAll(/(?<=\p{Ll})\?(?=\p{Ll})|\ufffd{1,3}/gu)) {
    const at = match.index
    const around = flat.text.slice(Math.max(0, at - 40), at + 40)
    if (/[/=&@]|www/.test(around)) continue
    const isContraction = contracted.test(flat.text.slice(at, at + 4))
    const expected = isContraction ? ['’'] : ['—', '… ', '’', '? ']
    doubts.push({ flat, at, length: match[0].length, expected, strength: 'strong' })
  }
  return doubts
}

/** Statements that end with a question mark. */
function statements(flat: FlatText, state: State): Doubt[] {
  const { text } = flat
  const doubts: Doubt[] = []
  if (!text.includes('?')) return doubts
  // The rest of a sentence that began on another line says nothing alone.
  let start = state.isMidSentence ? Number.NaN : 0
  let isSpeech = state.isOpen
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '"' || sign === '“' || sign === '”') {
      isSpeech = sign === '"' ? !isSpeech : sign === '“'
      start = at + 1
    } else if (sign === '.' || sign === '!' || sign === '…' || sign === ':' || sign === ';' || sign === '—')
      start = at + 1
    else if (sign === '?') {
      const isAlone = !/[?!.]/.test(text.charAt(at + 1)) && !/[?!]/.test(text.charAt(at - 1))
      const goesOn = /^\?\s+[\p{Lu}]/u.test(text.slice(at, at + 4))
      const strength =
        isAlone && start >= 0 ? statementBefore(text.slice(start, at), isSpeech, goesOn) : undefined
      if (strength) doubts.push({ flat, at, length: 1, expected: ['…', '—', '.'], strength })
      start = at + 1
    }
  }
  return doubts
}

/**
 * Tells a person of a doubt.
 *
 * @param told the offsets told already
 */
export function tell(file: VFile, { flat, at, length, expected }: Doubt, told: Set<number>): void {
  const found = flat.leaves.findLast(({ start }) => start <= at)
  if (!found) return
  const start = sourceOffset(found.leaf, at - found.start, 'start')
  const sign = flat.text.slice(at, at + length)
  const own = found.leaf.value.slice(at - found.start, at - found.start + length)
  // What mojibake made of U+FFFD is longer in the source; a question mark that stands for more was decoded from it.
  const isGarbled = own === sign && sign.includes('\ufffd')
  const end = isGarbled ? sourceOffset(found.leaf, at - found.start + length, 'end') : start + length
  const actual = String(file.value).slice(start, end)
  if ((actual !== sign && !isGarbled) || told.has(start)) return
  for (let offset = start; offset < end; offset++) told.add(offset)
  const what = expected.map((mark) => `\`${mark.trim()}\``).join(' or ')
  say(file, `Unexpected \`${actual}\`, expected ${what}: a copy may have lost a character here`, {
    ruleId: 'lost-character',
    place: positionAt(file, start, end),
    actual,
    expected,
  })
}
