/** Comparing what was found in a soiled book with its answer, summed over many. */
import type { Answer, Soiled } from '../../dirty.js'
import type { Found } from './found.js'
import { addTally, compare, emptyTally, type Tally } from './score.js'

/** Sums over many soiled books. */
export interface Measured {
  tally: Record<'paragraphs' | 'breaks' | 'headings' | 'header', Tally>
  chrome: Tally
  /** Paragraphs of the story that left the text. */
  lostLines: number
  /** Letters and digits that are nowhere any more. */
  letters: number
  megabytes: number
  seconds: number
}

/** Nothing measured yet. */
export function newMeasured(): Measured {
  const tally = {
    paragraphs: emptyTally(),
    breaks: emptyTally(),
    headings: emptyTally(),
    header: emptyTally(),
  }
  return { tally, chrome: emptyTally(), lostLines: 0, letters: 0, megabytes: 0, seconds: 0 }
}

/** Adds one soiled book. */
export function measure(sum: Measured, { text, answer }: Soiled, found: Found): void {
  const starts = (items: readonly { start: number }[]): number[] => items.map((item) => item.start)
  const story = answer.paragraphs[0]?.start ?? 0
  const end = (answer.paragraphs.at(-1)?.start ?? 0) + 1
  const inStory = (offset: number): boolean => offset >= story && offset < end
  addTally(sum.tally.paragraphs, compare(starts(found.paragraphs).filter(inStory), starts(answer.paragraphs)))
  addTally(sum.tally.breaks, compare(found.breaks, answer.breaks))
  addTally(sum.tally.headings, compare(headingsIn(answer, found), answer.headings))
  if (answer.header.length > 0) {
    const expected = answer.header.map(({ field, value }) => `${field}: ${plain(value)}`)
    const known = new Set(answer.header.map(({ field }) => field))
    const given = found.record.header.map(({ field, value }) => `${canonical(field)}: ${plain(value)}`)
    addTally(
      sum.tally.header,
      compare(
        given.filter((entry) => known.has(entry.slice(0, entry.indexOf(':')))),
        expected,
      ),
    )
  }
  const quarantinedLines = new Set(
    found.record.quarantined.flatMap(({ place }) => range(place.start.line, place.end.line)),
  )
  addTally(
    sum.chrome,
    compare(
      [...quarantinedLines].filter((line) => answer.chrome.includes(line)),
      answer.chrome,
    ),
  )
  const gone = [...found.record.quarantined, ...found.record.header]
  sum.lostLines += answer.paragraphs.filter(({ start }) =>
    gone.some(({ place }) => (place.start.offset ?? 0) <= start && start < (place.end.offset ?? 0)),
  ).length
  sum.letters += Math.max(0, found.lostLetters)
  sum.megabytes += text.length / 1e6
  sum.seconds += found.milliseconds / 1e3
}

/** The headings found in the story; the only title of all, at its head, may be told as that of the whole. */
function headingsIn(answer: Answer, found: Found): number[] {
  const [first = 0, ...more] = answer.headings
  const isTitle = found.record.header.some(
    ({ field, place }) => field === 'title' && place.start.offset === first,
  )
  const own = isTitle && more.length === 0 ? [first] : []
  return [...own, ...found.headings.filter((offset) => offset >= first)]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The name by which the answer knows a field. */
function canonical(field: string): string {
  return field === 'email' || field === 'e-mail' ? 'email' : field
}

/** A value without its typography. */
function plain(value: string): string {
  return value
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^["']|["']$/g, '')
    .trim()
}
