/** Which character a reading is set with, and which typed characters already say it. */
import type { TextBlock } from './block.js'
import type { Mark } from './marks.js'
import { apostrophe, closes, opens } from './readings.js'
import type { QuoteStyle } from './styles.js'

/** The character (or two, with an inner space) for one reading of a mark; `depth` 1 is the outermost quotation. */
export function glyphOf(style: QuoteStyle, isDouble: boolean, reading: number, depth: number): string {
  if (reading === apostrophe) return style.apostrophe
  if (reading === opens || reading === closes) {
    const marks = isDouble ? (depth > 1 && style.nested) || style.double : style.single
    return reading === opens ? marks.open : marks.close
  }
  return isDouble ? '″' : '′'
}

/** What a typed mark says by itself: that it opens, that it closes (or is an apostrophe), or nothing. */
export type Direction = 'opens' | 'closes' | 'both' | 'none'

/** What a typed mark says in a style; „Ja“ closes in German with what opens in English. */
export function directionOf(style: QuoteStyle, typed: string): Direction {
  if (typed === '' || typed === "''" || typed === '´´') return 'none'
  const pairs = [style.double, style.single, ...(style.nested ? [style.nested] : [])]
  const isOpen = pairs.some(({ open }) => open === typed)
  const isClose = pairs.some(({ close }) => close === typed) || typed === style.apostrophe
  if (isOpen && isClose) return 'none'
  const opensHere = '“„‘‚‟‛`'.includes(typed.charAt(0)) || typed === ',,'
  if (isClose && opensHere) return 'both'
  if (isOpen || isClose) return isOpen ? 'opens' : 'closes'
  return opensHere || '«‹'.includes(typed) ? 'opens' : 'closes'
}

const saysItself: Readonly<Record<string, readonly number[]>> = {
  '“': [opens],
  '”': [closes],
  '‘': [opens],
  '’': [closes, apostrophe],
}

/** Whether a style has this character for that reading, at any depth. */
function has(style: QuoteStyle, typed: string, reading: number): boolean {
  if (reading === apostrophe) return typed === style.apostrophe
  return [style.double, style.single, style.nested].some(
    (pair) => (reading === opens ? pair?.open : pair?.close) === typed,
  )
}

/** Whether a mark stays as it was typed: it says what it was read as, and the style has it, if elsewhere. */
export function isKept(style: QuoteStyle, mark: Mark, reading: number): boolean {
  if (saysItself[mark.typed]?.includes(reading)) return has(style, mark.typed, reading)
  return reading === closes && directionOf(style, mark.typed) === 'both'
}

/** The guillemets that are quotes in a style. */
export function guillemetsOf({ double, single, nested }: QuoteStyle): string {
  return [double, single, nested ?? double]
    .map(({ open, close }) => open + close)
    .join('')
    .replace(/[^«»‹›]/g, '')
}

/**
 * The characters that only single quotes have in a style, and that are double quotes elsewhere. “ and ” are those of
 * another language where a manuscript in Russian has no „.
 */
export function singlesOf({ double, single }: QuoteStyle, blocks: readonly TextBlock[]): string {
  const own = single.open + single.close
  if (single.open === '„' && !blocks.some(({ text }) => text.includes('„'))) return ''
  return [...own]
    .filter((mark) => '“”„«»'.includes(mark) && mark !== double.open && mark !== double.close)
    .join('')
}
