/** Spaces beside quotes: stray ones inside (`" Hello "`), those of French guillemets, thin ones between nested marks. */
import type { TextEdit } from './block.js'
import { closer, dash, edge, kindOf, stop } from './characters.js'
import type { Decision } from './decide.js'
import type { Mark } from './marks.js'
import { apostrophe, closes, opens } from './readings.js'
import type { QuoteStyle } from './styles.js'

const isPlainSpace = (code: number): boolean => code === 32 || code === 0xa0

/** How many spaces are closed up together, where a space is to stand there. */
const reach = 8

/** The first place from `at` on that holds no stray space: of a mark that stands off from what it holds, several. */
function pastSpace(text: string, at: number, step: -1 | 1, inner: string): number {
  const most = inner === '' ? 1 : reach
  let far = at
  while (Math.abs(far - at) < most && isPlainSpace(text.charCodeAt(far))) far += step
  return far
}

/**
 * The edit that closes up (or, in French, sets) the space inside a quote, where there is one to make.
 *
 * @param glyph what the mark is set with
 */
export function strayEdit(
  text: string,
  m: Mark,
  reading: number,
  glyph: string,
  confidence: number,
  style: QuoteStyle,
): TextEdit | undefined {
  const inner = glyph === '«' || glyph === '»' ? style.innerSpace : ''
  const edit = (start: number, end: number): TextEdit => ({
    start,
    end,
    to: inner,
    confidence,
    kind: 'space',
  })
  if (reading === opens) {
    const next = kindOf(text.charCodeAt(m.end))
    const end = pastSpace(text, m.end, 1, inner)
    if (end > m.end && (m.left === edge || inner !== '') && isHeld(text, end, inner)) return edit(m.end, end)
    if (inner !== '' && next !== edge) return edit(m.end, m.end)
  } else if (reading === closes) {
    const ends = m.right === edge || m.right === stop || m.right === closer || inner !== ''
    const start = pastSpace(text, m.start - 1, -1, inner) + 1
    if (start < m.start && ends && isHeld(text, start - 1, inner)) return edit(start, m.start)
    if (inner !== '' && kindOf(text.charCodeAt(m.start - 1)) !== edge) return edit(m.start, m.start)
  }
  return undefined
}

/**
 * Whether a character is of the quotation: a word, a stop, a bracket; where marks stand off from what they hold, a dash
 * too, whose own space may be closed up later.
 */
function isHeld(text: string, at: number, inner: string): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = kindOf(text.charCodeAt(at))
  if (kind === dash) return inner !== ''
  return kind !== edge && kind <= closer
}

/** The space that parts the `i`th mark from the next where both are inside or both outside: “ ‘, “ ’Tis, ’ ”. */
export function nestedEdit(
  one: Mark,
  two: Mark,
  { readings, depths }: Decision,
  i: number,
  style: QuoteStyle,
): TextEdit | undefined {
  if (one.end !== two.start || style.nestedSpace === '') return undefined
  // Marks that stand off from what they hold («\u202Foui\u202F») stand off from another mark as well.
  if (style.innerSpace !== '') return undefined
  const isWithin = one.isDouble && style.nested !== undefined && depths[i] !== depths[i + 1]
  if (one.isDouble === two.isDouble && !isWithin) return undefined
  const isEnd = (reading: number | undefined): boolean => reading === closes || reading === apostrophe
  const isInside = readings[i] === opens && (readings[i + 1] === opens || readings[i + 1] === apostrophe)
  const isOutside = isEnd(readings[i]) && readings[i + 1] === closes
  if (!isInside && !isOutside) return undefined
  return { start: one.end, end: one.end, to: style.nestedSpace, confidence: 0.97, kind: 'space' }
}
