/** Writes the safe fixes of a check into a manuscript's text. */
import type { Told } from './tell.js'

/**
 * A text with every safe fix that its messages have, from the end to the start. A fix that overlaps one already made,
 * or whose place no longer reads as it was told, waits for the next time.
 *
 * @param source the text that was checked
 * @param told what was said about this text, and no other
 */
export function fixed(source: string, told: readonly Told[]): string {
  const fixes = told.flatMap(({ message, fix }) => {
    const { place, actual } = message
    if (!fix || !place || !('start' in place)) return []
    const [start, end] = [place.start.offset ?? -1, place.end.offset ?? -1]
    return source.slice(start, end) === actual ? [fix] : []
  })
  fixes.sort((a, b) => b.from - a.from || b.to - a.to)
  let text = source
  let free = source.length + 1
  for (const { from, to, text: wanted } of fixes) {
    // Two insertions at one place are the same mistake, told by two rules.
    if (to > free || (from === to && to === free)) continue
    text = text.slice(0, from) + wanted + text.slice(to)
    free = from
  }
  return text
}
