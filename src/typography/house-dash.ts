/** The dash of the house where a sentence breaks off or is broken. */
import type { TextEdit } from './block.js'
import { dash, kindOf, stop } from './characters.js'
import { beginsThere, endsThere, startsDots } from './dash-neighbours.js'
import type { Run } from './hyphen-run.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'

/** A dash between two words, or at the end of interrupted speech. */
export function setDash(text: string, run: Run, style: DashStyle): TextEdit | undefined {
  const { start, end, left, right, line } = run
  const confidence = end - start === 1 ? 0.95 : 0.99
  const glyph = style.dash === 'spaced-en' ? '–' : '—'
  const before = kindOf(text.charCodeAt(left - 1))
  const after = kindOf(text.charCodeAt(right))
  // A dash that begins a line (the name under a motto) keeps the space it has.
  if (left <= line.first) return { start, end, to: glyph, confidence, kind: 'dash' }
  // Two dashes in a row, one of them set already, are nobody's habit.
  if (before === dash || after === dash) return undefined
  const endsLine = right >= line.end
  const to = endsLine ? end : right
  if (style.dash === 'em') return { start: left, end: to, to: glyph, confidence, kind: 'dash' }
  const begins = left === start && beginsThere(text, left)
  const ends =
    endsLine || (right === end && endsThere(text, right) && !(after === stop && startsDots(text, right)))
  const leftSpace = begins ? '' : style.noBreakSpaces ? noBreak : ' '
  return { start: left, end: to, to: leftSpace + glyph + (ends ? '' : ' '), confidence, kind: 'dash' }
}
