/**
 * Tables of labels as archives print them: each label alone on its line, below it what it holds, one tag to a line.
 *
 *     Characters:
 *     Perrin Vale
 *     The Clockmaker
 *     Language:
 */
import type { Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { type LabelledLine, parseLabel } from './parse-label.js'

/** The archives' own bounds: a tag has at most 150 characters, a work at most 75 tags of a kind. */
const most = { characters: 150, tags: 75 }

/** The fields that may hold several tags; a title or a summary is no list. */
const lists: ReadonlySet<string> = new Set(
  'rating warnings category fandom pairing characters keywords series language collections'.split(' '),
)

/** The index of the last tag below the label alone on line `start`; `start` where no other label closes its list. */
export function lastTag(
  lines: readonly HeadLine[],
  start: number,
  label: LabelledLine,
  outlook: Outlook,
): number {
  if (label.value !== '' || label.isDashed || !lists.has(label.field)) return start
  let isSpaced = false
  for (let index = start + 1; index < Math.min(lines.length, start + most.tags + 2); index++) {
    const line = lines[index] as HeadLine
    // A series is named as a part would be, the way to its works gone from between: `Part 2 of Ferry Lamps`.
    const isSeries = label.field === 'series' && /^Part \d{1,4} of \S/.test(line.text)
    if (line.isRule || (!isSeries && (line.gap > 1 || outlook.isHeading(line)))) return start
    const next = parseLabel(line.text)
    if (next?.isKnown && !next.isLoose && closesList(next, label)) return index - 1
    isSpaced ||= line.gap > 0
    // Between blank lines a sentence is a paragraph.
    if (line.text.length > most.characters || (isSpaced && /[.!?…"”]$/.test(line.text))) return start
  }
  return start
}

/** Whether a label is the next of the table: alone on its line as well, or with its count; `Warning: feels` is a tag. */
function closesList({ field, value, isCore }: LabelledLine, { field: own }: LabelledLine): boolean {
  if (value === '') return true
  return own === 'keywords' ? !lists.has(field) : !isCore || lists.has(field)
}

/** What a label holds, of one line or several: tags parted by commas, or the lines into which one value was wrapped. */
export function joinValue(lines: readonly string[]): string {
  const [first = '', ...more] = lines
  const isWrapped = more.some((line) => /^\p{Ll}/u.test(line)) && first.length > 50
  return lines.join(isWrapped || lines.some((line) => line.includes(',')) ? ' ' : ', ')
}
