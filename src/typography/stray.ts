/** Spaces beside quotes: stray ones inside (`" Hello "`), those of French guillemets, thin ones between nested marks. */
import type { TextEdit } from './block.js'
import { closer, edge, kindOf, opener, stop } from './characters.js'
import type { Mark } from './marks.js'
import { apostrophe, closes, opens } from './readings.js'
import type { QuoteStyle } from './styles.js'

const isPlainSpace = (code: number): boolean => code === 32 || code === 0xa0

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
    if (isPlainSpace(text.charCodeAt(m.end)) && m.left === edge && isHeld(text, m.end + 1))
      return edit(m.end, m.end + 1)
    if (inner !== '' && next !== edge) return edit(m.end, m.end)
  } else if (reading === closes) {
    const ends = m.right === edge || m.right === stop || m.right === closer
    if (isPlainSpace(text.charCodeAt(m.start - 1)) && ends && isHeld(text, m.start - 2))
      return edit(m.start - 1, m.start)
    if (inner !== '' && kindOf(text.charCodeAt(m.start - 1)) !== edge) return edit(m.start, m.start)
  }
  return undefined
}

/** Whether a character is of the quotation: a word, a stop, a bracket. */
function isHeld(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = kindOf(text.charCodeAt(at))
  return kind !== edge && kind <= (opener > closer ? opener : closer)
}

/** The space that parts two marks which touch, both inside or both outside: “ ‘, “ ’Tis, ’ ”. */
export function nestedEdit(
  one: Mark,
  two: Mark,
  readingOne: number,
  readingTwo: number,
  style: QuoteStyle,
): TextEdit | undefined {
  if (one.end !== two.start || one.isDouble === two.isDouble || style.nestedSpace === '') return undefined
  // Marks that stand off from what they hold («\u202Foui\u202F») stand off from another mark as well.
  if (style.innerSpace !== '') return undefined
  const isInside = readingOne === opens && (readingTwo === opens || readingTwo === apostrophe)
  const isOutside = (readingOne === closes || readingOne === apostrophe) && readingTwo === closes
  if (!isInside && !isOutside) return undefined
  return { start: one.end, end: one.end, to: style.nestedSpace, confidence: 0.97, kind: 'space' }
}
