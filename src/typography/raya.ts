/**
 * The Spanish *raya* (RAE, *Ortografía* (2010) III.3.4.8): in pairs, as brackets are, with its space outside.
 *
 * In a line of speech one hyphen may have been typed for it: `-Hola -dijo Juan-. Adiós.`
 */
import type { TextEdit } from './block.js'
import { dash, edge, kindOf, letter, opener, stop } from './characters.js'
import { holdsDash } from './dash-neighbours.js'
import type { Run } from './hyphen-run.js'
import type { DashStyle } from './styles.js'

/** What a line has shown up to a place. */
export interface Brackets {
  /** Whether the line begins with a dash, as speech does. */
  isSpeech: boolean
  /** Whether an insertion is open. */
  isOpen: boolean
}

/** The brackets of a line whose text begins at `first`, before any is met. */
export function newBrackets(text: string, first: number): Brackets {
  return { isSpeech: kindOf(text.charCodeAt(first)) === dash, isOpen: false }
}

/** Whether a hyphen that touches one word opens or closes an insertion in speech: ` -dijo`, `Juan-.`, `Juan- `. */
function isBracket(
  text: string,
  { start, end, left, right, line }: Run,
  { isSpeech, isOpen }: Brackets,
): boolean {
  if (!isSpeech || start === line.first) return false
  const before = kindOf(text.charCodeAt(start - 1))
  const after = kindOf(text.charCodeAt(end))
  if (left < start) return right === end && (after === letter || after === opener)
  return isOpen && before !== dash && (after === stop || after === edge)
}

/**
 * The raya that hyphens stand for; of those with spaces on both sides the first opens, the next closes.
 *
 * @param isDash whether they stand for a dash by themselves, whatever the line
 * @param brackets what the line has shown; brought up to date
 */
export function setRaya(
  text: string,
  run: Run,
  isDash: boolean,
  brackets: Brackets,
  { noBreakSpaces }: DashStyle,
): TextEdit | undefined {
  const { start, end, left, right, line } = run
  if (!isDash && !isBracket(text, run, brackets)) return undefined
  const edit: TextEdit = { start, end, to: '—', confidence: isDash ? 0.97 : 0.9, kind: 'dash' }
  const hasBoth = left < start && right > end && right < line.end && left > line.first
  const opens = hasBoth ? !brackets.isOpen : left < start && left > line.first
  if (start > line.first) brackets.isOpen = opens
  if (hasBoth && !opens) return { ...edit, start: left, end: right, to: '— ' }
  const to = hasBoth ? right : end
  const space = noBreakSpaces && holdsDash(text, left - 1, to) ? '\u00A0' : ' '
  if (hasBoth) return { ...edit, start: left, end: right, to: `${space}—` }
  return left === start - 1 ? { ...edit, start: left, to: `${space}—` } : edit
}
