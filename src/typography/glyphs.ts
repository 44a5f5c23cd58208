/** Which character a reading is set with, and which typed characters already say it. */
import type { Mark } from './marks.js'
import { apostrophe, closes, opens } from './readings.js'
import type { QuoteStyle } from './styles.js'

/** The character (or two, with an inner space) for one reading of a mark; `depth` 1 is the outermost quotation. */
export function glyphOf(style: QuoteStyle, isDouble: boolean, reading: number, depth: number): string {
  if (reading === apostrophe) return style.apostrophe
  if (reading === opens || reading === closes) {
    const marks = isDouble ? (depth > 1 && style.nested) || style.double : style.single
    const glyph = reading === opens ? marks.open : marks.close
    return glyph
  }
  return isDouble ? '″' : '′'
}

/** What a typed mark says by itself, in any of the languages that use it. */
const meanings: Readonly<Record<string, readonly number[]>> = {
  '“': [opens],
  '”': [closes],
  '‘': [opens],
  '’': [closes, apostrophe],
}

/** Whether a mark stays as it was typed: it says what it was read as, if in another style. */
export function isKept(style: QuoteStyle, mark: Mark, reading: number): boolean {
  return (
    (meanings[mark.typed]?.includes(reading) ?? false) || (closesLow(style, mark.typed) && reading === closes)
  )
}

/** Whether a character that opens in English closes in this style: „Ja“. */
export function closesLow(style: QuoteStyle, typed: string): boolean {
  return (
    typed !== '' &&
    (typed === style.double.close || typed === style.single.close) &&
    (typed === '“' || typed === '‘')
  )
}

/** Whether a character opens and closes in this style, so that it tells nothing: ”Ja” in Swedish. */
export function isUndirected(style: QuoteStyle, typed: string): boolean {
  return (
    typed !== '' &&
    (typed === style.double.open || typed === style.single.open) &&
    (typed === style.double.close || typed === style.single.close || typed === style.apostrophe)
  )
}
