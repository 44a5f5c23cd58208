/** Titles that the manuscript's own list of contents names: such a line is a heading, however it is written. */
import { titleKeys } from '../header/title-keys.js'
import type { Candidate } from './candidates.js'
import type { HeadingShape } from './heading-shapes.js'

/** What the entries of a list of contents may be known by. */
export type ListedTitles = ReadonlySet<string>

/** Whether the list names a line. */
export function isListed(text: string, listed: ListedTitles): boolean {
  return listed.size > 0 && titleKeys(text).some((key) => listed.has(key))
}

/** The shape of a line that has none of a heading, but for the list; a sentence in small letters has none at all. */
export function listedShape(text: string): HeadingShape | undefined {
  if (/[,;]$/.test(text) || (/\.$/.test(text) && text !== text.toUpperCase())) return undefined
  return { kind: 'title', rank: 2, form: 'listed', titled: true, ornament: '', words: text }
}

/** The first line for each entry of the list that stands apart, unless it is the title below a chapter's number. */
export function listedTitles(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  listed: ListedTitles,
): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((one, index) => {
    if (accepted.has(one) || !one.isAfterBlank || !isListed(one.text, listed)) return false
    const above = candidates[index - 1]
    const isBelowNumber =
      above !== undefined && accepted.has(above) && !above.shape.titled && above.index === one.index - 1
    const keys = titleKeys(one.text)
    if (isBelowNumber || keys.some((key) => seen.has(key))) return false
    for (const key of keys) seen.add(key)
    return true
  })
}
