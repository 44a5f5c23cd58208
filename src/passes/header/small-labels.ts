/** Labels that alone prove no header, right below a title and its writer: `Word count: 412`, `Contact: jo@example.org`. */
import type { HeadEntry } from './head-entry.js'
import type { Piece } from './title-lines.js'

/** What each of them holds; of a diary or a letter `Date:` may be the first line. */
const values: ReadonlyMap<string, RegExp> = new Map([
  ['words', /^\D{0,12}\d[\d.,\s]{0,9}k?(?: words)?\.?$/i],
  ['chapters', /^\d{1,3}(?:\s?(?:\/|of)\s?(?:\d{1,3}|\?))?$/],
  ['status', /^\p{L}[\p{L} -]{1,28}$/u],
  ['updated', /\d/],
  ['email', /\S@\S|https?:/],
])

/** Those of some labelled entries that stand right below a title page with a writer, and hold what their labels say. */
export function smallLabels(page: readonly HeadEntry[], labelled: readonly HeadEntry[]): HeadEntry[] {
  const isSigned = page.some(({ pieces }) => pieces.some(({ field }) => field === 'author'))
  const found: HeadEntry[] = []
  for (const entry of isSigned ? labelled : []) {
    const above = found.at(-1) ?? page.at(-1)
    if (entry.first !== (above?.last ?? -1) + 1 || entry.last > entry.first) break
    if (entry.pieces.length === 0 || !entry.pieces.every(isSmall)) break
    found.push(entry)
  }
  return found
}

function isSmall({ field, value }: Piece): boolean {
  return value.length <= 60 && values.get(field)?.test(value) === true
}
