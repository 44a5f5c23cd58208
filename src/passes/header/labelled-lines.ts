/** The labelled lines of a header, with their values and with what stands between them. */
import { countsChapters } from '../chrome/chapter-menu.js'
import { isTitleCased } from '../sections/heading-shapes.js'
import { archiveRow, longestArchiveSummary } from './archive-row.js'
import { greetingEntries, greetingLength, isMailHead, knownAbove, longestGreeting } from './greeting.js'
import { type HeadEntry, most, type Outlook, range } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { endsAtHeading, headingLabel, isPointer, isTextTitle, paragraphsBelow } from './heading-labels.js'
import { joinValue, lastTag } from './label-table.js'
import { shortLinesEndOfHeader } from './lines-below.js'
import { type LabelledLine, parseLabel, parseLabels } from './parse-label.js'
import { readPlain } from './plain-lines.js'
import { seriesPieces } from './series-value.js'
import { isCodedTitle, isTagOfPost, subjectPieces } from './subject.js'
import {
  isCredit,
  isPenName,
  isSignedChapter,
  isTitleLike,
  labelled,
  nameAndAddress,
  type Piece,
  partLine,
  splitTitle,
} from './title-lines.js'
import { isChapter, valueLines } from './value-lines.js'

/** The labelled lines with their values, and what stands between them. */
export function readLabelled(
  lines: readonly HeadLine[],
  outlook: Outlook,
  isBelowHeading = false,
): HeadEntry[] {
  const entries: HeadEntry[] = []
  let waiting: number[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index] as HeadLine
    const last = entries.at(-1)
    // The heading of a chapter ends the header, whatever follows.
    if (last && waiting.some((at) => outlook.isHeading(lines[at] as HeadLine))) break
    if (last && isTextTitle(line.text)) {
      entries.push(...between(waiting, lines, last, outlook, entries))
      entries.push({ pieces: [], first: index, last: index, isRule: true })
      break
    }
    const row = line.isRule ? undefined : archiveRow(line.text)
    const isMenu = (at: number): boolean => countsChapters(lines[at]?.text ?? '')
    const above = row ? waiting.filter((at) => !isMenu(at)) : waiting
    if (row && isSummaryOnly(above, lines, last === undefined)) {
      // Above the first label, `readHead` reads what stands there.
      if (last) entries.push(...summaryAbove(above, lines, outlook, entries))
      entries.push(...waiting.filter(isMenu).map(menuEntry))
      waiting = []
      entries.push({ pieces: row, first: index, last: index, isCore: true })
      index++
      if (isMenu(index)) entries.push(menuEntry(index++))
      continue
    }
    const heading = headingLabel(lines, index)
    if (heading && (isBelowHeading || last || mayOpen(waiting, lines, index, heading, outlook))) {
      const end = paragraphsBelow(lines, index, outlook, isBelowHeading)
      if (last) entries.push(...between(waiting, lines, last, outlook, entries))
      waiting = []
      entries.push(...headedEntries(lines, index, end, heading))
      index = end + 1
      continue
    }
    const labels = line.isRule || outlook.isHeading(line) ? [] : parseLabels(line.text)
    const isBeside = last !== undefined && waiting.length === 0 && line.gap <= 1
    const isMeant = labels.length > 0 && ((labels[0]?.isKnown && !labels[0].isLoose) || isBeside)
    if (!isMeant) {
      if (!line.isRule && line.text.length > 700) break
      waiting.push(index)
      const plain = waiting.filter((at) => !lines[at]?.isRule).length
      if (plain > (isMailHead(entries) ? longestGreeting : last ? most.between : most.before)) break
      index++
      continue
    }
    if (!last && !mayStandBefore(waiting, lines, labels)) break
    if (waiting.length > 0 && isMailHead(entries)) {
      const stand = waiting.map((at) => lines[at] as HeadLine)
      const greeting = greetingEntries(lines, waiting[0] as number, greetingLength(stand, labels, outlook))
      entries.push(...greeting)
      waiting = waiting.filter((at) => at > (greeting.at(-1)?.last ?? -1))
    }
    if (waiting.length > 0 && last && !mayStandBetween(waiting, lines, labels, last, outlook)) break
    if (last) entries.push(...between(waiting, lines, last, outlook, entries))
    waiting = []
    const label = labels.at(-1) as LabelledLine
    const tags = lastTag(lines, index, label, outlook)
    const end = isCounted(labels) ? index : tags > index ? tags : valueEnd(lines, index, label, outlook)
    entries.push(entryOf(lines, index, end, labels, tags > index))
    index = end + 1
  }
  return entries
}

/** The last line of a value; a note goes on in new sentences, too. */
function valueEnd(lines: readonly HeadLine[], start: number, label: LabelledLine, outlook: Outlook): number {
  const end = valueLines(lines, start, label)
  if (label.field !== 'notes' && label.field !== 'disclaimer') return end
  const isOther = (line: HeadLine): boolean =>
    outlook.isHeading(line) ||
    isCredit(line.text) ||
    parseLabel(line.text) !== undefined ||
    (isTitleLike(line.text) && isTitleCased(line.text))
  return end + shortLinesEndOfHeader(lines.slice(end), isOther)
}

/** The menu of chapters that an archive prints beside its row. */
function menuEntry(index: number): HeadEntry {
  return { pieces: [], first: index, last: index, isRule: true }
}

/** What a label that is a heading says, and the archive's own words below that. */
function headedEntries(
  lines: readonly HeadLine[],
  index: number,
  end: number,
  heading: LabelledLine,
): HeadEntry[] {
  if (!isPointer(lines[end]?.text ?? '')) return [entryOf(lines, index, end, [heading])]
  const pointer: HeadEntry = { pieces: [], first: end, last: end, isRule: true }
  return [entryOf(lines, index, end - 1, [heading]), pointer]
}

/** Whether such a label may be the first of a header: below a title page, or above a heading or another label. */
function mayOpen(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  index: number,
  label: LabelledLine,
  outlook: Outlook,
): boolean {
  if (waiting.length === 0) return endsAtHeading(lines, index, outlook)
  return waiting.some((at) => isCredit(lines[at]?.text ?? '')) && mayStandBefore(waiting, lines, [label])
}

/** Whether labels are the row of an archive's counts: nothing goes on below it. */
function isCounted(labels: readonly LabelledLine[]): boolean {
  return labels.length > 1 && labels.every(({ value, isProse }) => !isProse && /^\S{0,20}$/.test(value))
}

/** Whether what stands above an archive's row is title, writer and summary. */
function isSummaryOnly(waiting: readonly number[], lines: readonly HeadLine[], isFirst: boolean): boolean {
  const texts = waiting.flatMap((at) => (lines[at]?.isRule ? [] : [lines[at]?.text ?? '']))
  return (
    texts.length <= (isFirst ? most.before : most.between) &&
    texts.every((text) => text.length <= longestArchiveSummary)
  )
}

/** Whether the lines above the first label are a title page; a verse or a paragraph above `Note:` is story. */
function mayStandBefore(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  labels: readonly LabelledLine[],
): boolean {
  const texts = waiting.flatMap((at) => (lines[at]?.isRule ? [] : [lines[at]?.text ?? '']))
  const isNote = labels.every(({ field, isCore }) => field === 'notes' || !isCore)
  return texts.every(
    (text) => isTitleLike(text) || isCredit(text) || (!isNote && text.length <= 70 && !/^["“]/.test(text)),
  )
}

/** How many lines of a value that no sign tells from story may stand between two labels. */
const mostClose = 4

/** Whether unlabelled lines belong to the header, as a label follows them; an author's note in a story proves nothing. */
function mayStandBetween(
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
function between(
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
function summaryAbove(
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
  return { plain, rest: { first, last, text: left.map((at) => lines[at]?.text ?? '').join(' ') } }
}

function entryOf(
  lines: readonly HeadLine[],
  first: number,
  last: number,
  labels: readonly LabelledLine[],
  isList = false,
): HeadEntry {
  const more = lines.slice(first + 1, last + 1).map(({ text }) => text)
  const pieces = labels.flatMap((label, index) => {
    const below = isList ? joinValue(more) : [label.value, ...more].join(' ').trim()
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
