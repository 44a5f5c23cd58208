/** Texts all in small letters: messages, diaries, talk. A small letter says nothing there, so other signs are read. */
import type { Line } from './lines.js'
import { isFull, narrowest, type PairCounts, percentile, tallyClose, widest } from './tallies.js'

/** From this share of its sentences on, a text that begins them with small letters has no capitals. */
const most = 0.8

/** Where a sentence begins inside a line. */
const insideLine = /[.!?…]["”’)]{0,2}\s+["“‘(]{0,2}(\p{L})/gu
const atStart = /^["“‘(*_]{0,3}(\p{L})/u

/** Whether the author begins sentences with small letters, all through the text. */
export function writesNoCapitals(lines: readonly Line[], { starts, without }: PairCounts): boolean {
  // The cheapest first: nearly every text has its capitals, and few lines of it are looked at.
  if (without < starts * most) return false
  let all = 0
  let small = 0
  const count = (letter: string | undefined): void => {
    if (letter === undefined) return
    all++
    if (letter !== letter.toUpperCase()) small++
  }
  for (const [index, { value, gap }] of lines.entries()) {
    if (gap > 0 || lines[index - 1]?.end === 'sentence') count(atStart.exec(value)?.[1])
    for (const [, letter] of value.matchAll(insideLine)) count(letter)
  }
  return small >= 3 && small >= all * most
}

/** Whether lines were cut at a column: nearly all go as far as the first word of the next one lets them. */
export function areCutEvenly(lines: readonly Line[], spacing: number): boolean {
  const width = percentile(tallyClose(lines, spacing).widths, 0.9)
  if (width < narrowest || width > widest) return false
  let close = 0
  let full = 0
  for (const [index, after] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || before.isMarker || after.isMarker || !Number.isFinite(after.gap)) continue
    if (after.gap > spacing) continue
    close++
    if (isFull(before, after, width)) full++
  }
  return close >= 2 && full >= close * 0.6
}
