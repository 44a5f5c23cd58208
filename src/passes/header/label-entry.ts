/** The fields that one labelled value holds: a title names its part, a writer's line an address. */
import type { HeadEntry } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { joinValue } from './label-table.js'
import type { LabelledLine } from './parse-label.js'
import { joinSaid } from './said-lines.js'
import { seriesPieces } from './series-value.js'
import { isCodedTitle, isTagOfPost, subjectPieces } from './subject.js'
import { labelled, nameAndAddress, type Piece, partLine, splitTitle } from './title-lines.js'

/** What a labelled line and the lines of its value say; of a row of labels the last has them. */
export function labelEntry(
  lines: readonly HeadLine[],
  first: number,
  last: number,
  labels: readonly LabelledLine[],
  isList = false,
): HeadEntry {
  const more = lines.slice(first + 1, last + 1).map(({ text }) => text)
  const pieces = labels.flatMap((label, index) => {
    const below = isList ? joinValue(more) : joinSaid([label.value, ...more]).trim()
    const value = index === labels.length - 1 ? below : label.value
    return piecesOf(label, value)
  })
  return {
    pieces,
    first,
    last,
    isCore: labels.some(({ isCore }) => isCore),
    isProse: labels.some(({ isProse }) => isProse),
  }
}

/** The fields of one labelled value: a title names its part, a writer's line an address. */
function piecesOf({ label, field }: LabelledLine, value: string): Piece[] {
  // `FIC: The Lamp (Ada/Wil, PG)` is the subject of a post.
  if (isTagOfPost(label) && isCodedTitle(value))
    return [{ field: 'subject', value, label }, ...subjectPieces(value)]
  // `Comments: 14` counts them, and asks for none.
  if (field === 'feedback' && /^\d[\d,.]{0,9}$/.test(value))
    return [{ field: label.toLowerCase(), value, label }]
  if (field === 'series') return seriesPieces(value, label)
  const [first, ...rest] =
    field === 'title'
      ? splitTitle(value)
      : field === 'author' || field === 'from'
        ? nameAndAddress(value)
        : field === 'part'
          ? (partLine(value) ?? namedPart(value) ?? [{ field, value }])
          : [{ field, value }]
  if (field === 'subject') return [{ field, value, label }, ...subjectPieces(value)]
  return first ? [labelled(first, label), ...rest] : [{ field, value, label }]
}

/** `3/12 - The House`: a part with a title of its own. */
function namedPart(value: string): Piece[] | undefined {
  const [, count = '', title = ''] = /^(\S{1,9}(?:\sof\s\S{1,9})?)\s?[-–—:]\s(\S.{0,120})$/.exec(value) ?? []
  const part = count === '' ? undefined : partLine(count)
  return part && [...part, { field: 'subtitle', value: title }]
}
