/** The lines without a label that stand above the first label or between two: a title page, more of a value, or story. */
import { longestArchiveSummary } from './archive-row.js'
import { knownAbove } from './greeting.js'
import { type HeadEntry, most, type Outlook, range } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { type LabelledLine, parseLabel } from './parse-label.js'
import { readPlain } from './plain-lines.js'
import { joinSaid } from './said-lines.js'
import { isCredit, isPenName, isSignedChapter, isTitleLike } from './title-lines.js'
import { isChapter } from './value-lines.js'

/** Whether what stands above an archive's row is title, writer and summary. */
export function isSummaryOnly(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  isFirst: boolean,
): boolean {
  const texts = textsOf(waiting, lines)
  return (
    texts.length <= (isFirst ? most.before : most.between) &&
    texts.every((text) => text.length <= longestArchiveSummary)
  )
}

/** Whether the lines above the first label are a title page; a verse or a paragraph above `Note:` is story. */
export function mayStandBefore(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  labels: readonly LabelledLine[],
): boolean {
  const texts = textsOf(waiting, lines)
  const isNote = labels.every(({ field, isCore }) => field === 'notes' || !isCore)
  return texts.every(
    (text) => isTitleLike(text) || isCredit(text) || (!isNote && text.length <= 70 && !/^["“]/.test(text)),
  )
}

/** How many labels right below each other prove a header, whatever the lines between title and labels are. */
const surely = { labels: 4, lines: 12 }
/** What no card in a library or in a story says. */
const ofFiction = new Set(['rating', 'fandom', 'pairing', 'warnings'])

/** Whether a title stands above lines of which so many are labels that a remark between the two is no story. */
export function isAboveTable(waiting: readonly number[], lines: readonly HeadLine[], index: number): boolean {
  const texts = textsOf(waiting, lines)
  if (!isTitleLike(texts[0] ?? '')) return false
  if (texts.some((text) => text.length > longestArchiveSummary || /^["“]/.test(text))) return false
  const below = lines.slice(index, index + surely.lines)
  const end = below.findIndex(({ gap, isRule }, at) => isRule || (at > 0 && gap > 0))
  const fields = below.slice(0, end < 0 ? undefined : end).flatMap(({ text }) => {
    const label = parseLabel(text)
    return label?.isCore && !label.isDashed ? [label.field] : []
  })
  return new Set(fields).size >= surely.labels && fields.some((field) => ofFiction.has(field))
}

/** How many lines of a value that no sign tells from story may stand between two labels. */
const mostClose = 4

/** Whether unlabelled lines belong to the header, as a label follows them; an author's note in a story proves nothing. */
export function mayStandBetween(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  labels: readonly LabelledLine[],
  last: HeadEntry,
  outlook: Outlook,
): boolean {
  const texts = waiting.map((at) => lines[at] as HeadLine).filter(({ isRule }) => !isRule)
  if (texts.length === 0) return true
  if (labels.every(({ isCore }) => !isCore)) return false
  // No blank line parts them from the labels: more of a value, a quoted one too (`"Darkness Falls"`).
  const isClose = range(waiting[0] as number, (waiting.at(-1) as number) + 1).every(
    (at) => lines[at]?.gap === 0,
  )
  if (isClose && texts.length <= mostClose && !texts.some(outlook.isHeading)) return true
  if (texts.some((line) => /["“”]/.test(line.text.slice(0, 1)) || outlook.isHeading(line))) return false
  const isShort = texts.every(
    (line, at) => isTitleLike(line.text) || isCredit(line.text) || isPenName(line, texts[at - 1]),
  )
  if (isShort) return labels.some(({ field }) => field !== 'notes') || texts.length === 1
  return last.isProse === true && labels.some(({ field }) => field !== 'notes')
}

/** The fields below which a quotation may be the title that they belong to. */
const titled: ReadonlySet<string> = new Set(['title', 'series', 'part', 'author', 'subject'])

/** What unlabelled lines between two labels are: a title page of their own, or more of the value before them. */
export function betweenLabels(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  last: HeadEntry,
  outlook: Outlook,
  known: readonly HeadEntry[],
): HeadEntry[] {
  const value = last.pieces.at(-1)
  // `"Darkness Falls"` right below `SPOILERS: Paper Clip,` is no title.
  const isOwn = ({ first }: HeadEntry): boolean =>
    titled.has(value?.field ?? '') || lines[first]?.gap !== 0 || !/^["“]/.test(lines[first].text)
  const { plain, rest } = readWaiting(waiting, lines, outlook, known, isOwn)
  if (!rest || !value) return plain
  value.value = [value.value, rest.text].join(' ')
  return [...plain, { pieces: [], first: rest.first, last: rest.last }]
}

/** Title, writer and summary above an archive's row. */
export function summaryAbove(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  outlook: Outlook,
  known: readonly HeadEntry[],
): HeadEntry[] {
  const own = waiting.filter((at) => !lines[at]?.isRule)
  const { plain, rest } = readWaiting(own, lines, outlook, known, ({ pieces }) =>
    pieces.some(({ field }) => field === 'title' || field === 'author'),
  )
  if (!rest) return plain
  return [...plain, { pieces: [{ field: 'summary', value: rest.text }], first: rest.first, last: rest.last }]
}

/** The fields among unlabelled lines, and what is left of the lines. */
function readWaiting(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  outlook: Outlook,
  known: readonly HeadEntry[],
  isWanted: (entry: HeadEntry) => boolean = () => true,
): { plain: HeadEntry[]; rest?: { first: number; last: number; text: string } } {
  const [start] = waiting
  const end = waiting.at(-1)
  if (start === undefined || end === undefined) return { plain: [] }
  const stand = waiting.map((at) => lines[at] as HeadLine)
  const plain = readPlain(lines, start, end + 1, outlook, knownAbove(known, stand)).filter(isWanted)
  const taken = new Set(plain.flatMap((entry) => range(entry.first, entry.last)))
  // The chapter that an archive names below title and writer is no part of a value.
  const isHead = ({ text }: HeadLine): boolean => isChapter(text) || isSignedChapter(text)
  const left = waiting.filter((at) => !taken.has(at) && !isHead(lines[at] as HeadLine))
  const [first] = left
  const last = left.at(-1)
  if (first === undefined || last === undefined) return { plain }
  return { plain, rest: { first, last, text: joinSaid(left.map((at) => lines[at]?.text ?? '')) } }
}

/** The texts of some lines, rules left out. */
function textsOf(waiting: readonly number[], lines: readonly HeadLine[]): string[] {
  return waiting.flatMap((at) => (lines[at]?.isRule ? [] : [lines[at]?.text ?? '']))
}
