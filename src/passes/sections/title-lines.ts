/** Titles that stand alone on their lines, without any number: only their agreement tells them from other short lines. */
import { isDateLine } from '../blocks/dates.js'
import { isEndLine } from '../scene-breaks/end-lines.js'
import type { Candidate } from './candidates.js'
import { usualGap } from './credited-titles.js'

/** How many characters a story under such a title has at least. */
const leastStory = 1200

/** How many the last has: a copy may end early. */
const leastLastStory = 400

/** How many an entry of a diary has at least, on average, and how many entries a story in the form of one. */
const leastEntry = 500
const fewestEntries = 3

/** From so many entries on, each under another date, they may be as short as they are. */
const manyEntries = 4

/** How many characters a story has at least under titles in capitals, where such a title is the first line of all. */
const leastShortStory = 300

/** How many characters a story has on average, and a poem among them at least, below a title that a wider gap parts from the story above. */
const leastParted = 100
const leastPoem = 20

/** Which share of the wider gaps stands above such titles, where they are written in small letters. */
const mostGaps = 0.8

/** Above this many characters to a title, on average, the titles are something else. */
const longestStory = 100_000

/** How often so many blank lines stand between two lines of a manuscript, by their number. */
export type Gaps = ReadonlyMap<number, number>

/** The title lines that head the stories of a manuscript; none where numbered chapters already divide it. */
export function consistentTitles(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  length: number,
  gaps: Gaps,
): Candidate[] {
  const entries = datesInParts(candidates, accepted, length)
  if (entries.length > 0) return entries
  const alike = titlesLikeCredited(candidates, accepted, length, gaps)
  if (alike.length > 0) return alike
  if (
    coversText(
      candidates.filter((one) => accepted.has(one)),
      length,
    )
  )
    return []
  const isBare = (one: Candidate | undefined, index: number): boolean =>
    one !== undefined && accepted.has(one) && !one.shape.titled && one.index === index - 1
  const alone = candidates.filter(
    (one, index) =>
      !accepted.has(one) &&
      (one.shape.kind === 'title' || one.shape.kind === 'caps') &&
      one.isAfterBlank &&
      one.isBeforeBlank &&
      (one.endsSentence || candidates[index - 1]?.index === one.index - 1) &&
      !isBare(candidates[index - 1], one.index),
  )
  const dates = alone.filter(({ text }) => isDateLine(text))
  // A story in the form of a diary; elsewhere a date heads a letter, or says when a scene plays.
  if (isFirst(dates[0], candidates) && isDiary(dates, length)) return dates
  for (const kind of ['caps', 'title'] as const) {
    const titles = alone.filter(
      (one) => one.shape.kind === kind && !(/\d/.test(one.text) && dates.includes(one)),
    )
    const spaced = wellSpaced(titles, length)
    const stories = spaced.filter(({ index }, at) => spaced[at + 1]?.index !== index + 1)
    // Signatures and dates in letters look like titles too, but stand few and far between.
    const fewest = startsText(candidates, accepted, spaced) ? 2 : 3
    if (stories.length >= fewest && length / stories.length <= longestStory) return spaced
    if (kind === 'caps' && headShortStories(titles, length))
      return titles.filter(({ text }) => !isEndLine(text))
    const parted = partedTitles(titles, length, gaps, leastParted)
    if (parted.length > 0) return parted
  }
  return []
}

/** The titles in the shape of one with a writer's name below, and with as wide a gap above: not every story need name its own. */
function titlesLikeCredited(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  length: number,
  gaps: Gaps,
): Candidate[] {
  for (const kind of ['caps', 'title'] as const) {
    const own = candidates.filter((one) => one.shape.kind === kind)
    if (!own.some((one) => one.isCredited && accepted.has(one))) continue
    const titles = own.filter((one) => one.isAfterBlank && (one.isBeforeBlank || one.hasWriter))
    const parted = partedTitles(titles, length, gaps, leastPoem)
    if (parted.length > 0) return parted
  }
  return []
}

/**
 * Titles of short stories below gaps wider than those between paragraphs, the first of them above everything: two in
 * capitals where no other gap is as wide, from three on where most are theirs.
 *
 * @param least how many characters the stories have at least, on average
 */
function partedTitles(titles: readonly Candidate[], length: number, gaps: Gaps, least: number): Candidate[] {
  const usual = usualGap(gaps)
  const wide = [...gaps].reduce((sum, [lines, count]) => (lines > usual ? sum + count : sum), 0)
  const own = titles.filter(
    ({ at, gap, text }) => (at === 0 || gap > usual) && !/[!]$/.test(text) && !isEndLine(text),
  )
  const lengths = own.map(({ at, text }, index) => (own[index + 1]?.at ?? length) - at - text.length)
  const whole = lengths.reduce((sum, one) => sum + one, 0)
  const areStories = lengths.every((one) => one >= leastPoem) && whole >= own.length * least
  const share = (own.length - 1) / wide
  const isHabit =
    own.length === 2 ? own[0]?.shape.kind === 'caps' && share >= 1 : own.length > 2 && share >= mostGaps
  return isHabit && own[0]?.at === 0 && areStories ? own : []
}

/** The dates that head the entries of a diary in parts, the first of them right below the heading of one. */
function datesInParts(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  length: number,
): Candidate[] {
  const first = candidates.findIndex((one) => accepted.has(one))
  const [part, date] = candidates.slice(first, first + 2)
  if (first < 0 || !part || date?.index !== part.index + 1 || !isDateLine(date.text)) return []
  if (candidates.some((one) => accepted.has(one) && one.shape.rank > 1)) return []
  const dates = candidates.filter((one) => one.isAfterBlank && one.isBeforeBlank && isDateLine(one.text))
  return isDiary(dates, length) ? dates : []
}

/** Whether nothing stands above a date, or a title alone. */
function isFirst(date: Candidate | undefined, [first]: readonly Candidate[]): boolean {
  if (!date || !first || first.at > 0) return false
  const isTitle = first.shape.kind === 'caps' || first.shape.kind === 'title'
  return date === first || (isTitle && date.index === first.index + 1)
}

/** Whether dates that stand alone head the entries of a diary: many of them, or long entries. */
function isDiary(dates: readonly Candidate[], length: number): boolean {
  const isMany = new Set(dates.map(({ text }) => text)).size >= manyEntries
  return isMany || (dates.length >= fewestEntries && length / dates.length >= leastEntry)
}

/** Whether titles in capitals, the first of them above everything, have all a short story below. */
function headShortStories(titles: readonly Candidate[], length: number): boolean {
  const own = titles.filter(({ text }) => !isEndLine(text))
  const hasStory = ({ at, text }: Candidate, index: number): boolean =>
    (own[index + 1]?.at ?? length) - at >= leastShortStory && !text.endsWith('!')
  return own[0]?.at === 0 && own.length >= 3 && own.every(hasStory)
}

/** Whether the first title, or a heading known already, is the first line of all: a sign on a door is not. */
function startsText(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Candidate>,
  titles: readonly Candidate[],
): boolean {
  const [first] = candidates
  return first?.at === 0 && (accepted.has(first) || titles.includes(first))
}

/** Whether the headings known already divide the text from near its beginning to near its end. */
function coversText(headings: readonly Candidate[], length: number): boolean {
  const [first] = headings
  const last = headings.at(-1)
  return (
    headings.length >= 2 &&
    first !== undefined &&
    last !== undefined &&
    first.at < length * 0.25 &&
    last.at > length * 0.5
  )
}

/** The titles with a story between each and the next: a signature or a list stands nearer to its neighbour. */
function wellSpaced(titles: readonly Candidate[], length: number): Candidate[] {
  const next = (index: number): number => titles[index + 1]?.at ?? length + leastStory - leastLastStory
  const isFar = (index: number): boolean => {
    const title = titles[index] as Candidate
    const before = titles[index - 1]
    return (
      next(index) - title.at >= leastStory &&
      (before === undefined || title.at - before.at >= leastStory || isPartTitle(index - 1))
    )
  }
  /** Of two titles with nothing between, the first is that of a part. */
  const isPartTitle = (index: number): boolean => {
    const [title, below, before] = [titles[index], titles[index + 1], titles[index - 1]]
    if (!title || !below || below.index !== title.index + 1 || before?.index === title.index - 1) return false
    return (
      next(index + 1) - below.at >= leastStory && (before === undefined || title.at - before.at >= leastStory)
    )
  }
  return titles.filter((_, index) => isFar(index) || isPartTitle(index))
}
