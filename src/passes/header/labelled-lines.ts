/** The labelled lines of a header, with their values and with what stands between them. */
import { headingShape } from '../sections/heading-shapes.js'
import { archiveRow, longestArchiveSummary } from './archive-row.js'
import { type HeadEntry, most, type Outlook, range } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { type LabelledLine, parseHeadingLabel, parseLabel, parseLabels } from './parse-label.js'
import { readPlain } from './plain-lines.js'
import { subjectPieces } from './subject.js'
import {
  isCredit,
  isPenName,
  isTitleLike,
  labelled,
  nameAndAddress,
  type Piece,
  partLine,
  splitTitle,
} from './title-lines.js'
import { valueLines } from './value-lines.js'

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
    if (row && isSummaryOnly(waiting, lines, last === undefined)) {
      entries.push(...summaryAbove(waiting, lines, last, outlook, entries))
      waiting = []
      entries.push({ pieces: row, first: index, last: index, isCore: true })
      index++
      continue
    }
    const heading = headingLabel(lines, index)
    if (heading && (isBelowHeading || last || mayOpen(lines, index, waiting, heading, outlook))) {
      const end = paragraphsBelow(lines, index, outlook, isBelowHeading)
      if (last) entries.push(...between(waiting, lines, last, outlook, entries))
      waiting = []
      entries.push(entryOf(lines, index, end, [heading]))
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
      if (plain > (last ? most.between : most.before)) break
      index++
      continue
    }
    if (!last && !mayStandBefore(waiting, lines, labels)) break
    if (waiting.length > 0 && last && !mayStandBetween(waiting, lines, labels, last, outlook)) break
    if (last) entries.push(...between(waiting, lines, last, outlook, entries))
    waiting = []
    const end = isCounted(labels) ? index : valueLines(lines, index, labels.at(-1) as LabelledLine)
    entries.push(entryOf(lines, index, end, labels))
    index = end + 1
  }
  return entries
}

/** A label that stands as a heading, parted from the lines above and below it. */
function headingLabel(lines: readonly HeadLine[], index: number): LabelledLine | undefined {
  const line = lines[index] as HeadLine
  const next = lines[index + 1]
  const isApart = line.gap > 0 || line.text.endsWith(':')
  return isApart && next && next.gap > 0 && !next.isRule
    ? parseHeadingLabel(line.text.replace(/:$/, ''))
    : undefined
}

/** Whether such a label may be the first of a header: below a title page, or above a heading or another label. */
function mayOpen(
  lines: readonly HeadLine[],
  index: number,
  waiting: readonly number[],
  label: LabelledLine,
  outlook: Outlook,
): boolean {
  const isBelowTitle = waiting.some((at) => isCredit(lines[at]?.text ?? ''))
  if (waiting.length > 0) return isBelowTitle && mayStandBefore(waiting, lines, [label])
  const next = lines[paragraphsBelow(lines, index, outlook, false) + 1]
  return next !== undefined && (outlook.isHeading(next) || isTextTitle(next.text))
}

/** `Work Text:` heads the story itself on the page of an archive. */
function isTextTitle(text: string): boolean {
  return /^(?:work|story|chapter) text:?$/i.test(text)
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

/** Title, writer and summary above an archive's row. */
function summaryAbove(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  last: HeadEntry | undefined,
  outlook: Outlook,
  known: readonly HeadEntry[],
): HeadEntry[] {
  // Above the first label, `readHead` reads what stands there.
  if (!last) return []
  const own = waiting.filter((at) => !lines[at]?.isRule)
  const [first] = own
  const end = own.at(-1)
  if (first === undefined || end === undefined) return []
  const plain = readPlain(lines, first, end + 1, outlook, known).filter(({ pieces }) =>
    pieces.some(({ field }) => field === 'title' || field === 'author'),
  )
  const taken = new Set(plain.flatMap((entry) => range(entry.first, entry.last)))
  const left = own.filter((at) => !taken.has(at))
  const value = left.map((at) => lines[at]?.text ?? '').join(' ')
  if (left.length === 0) return plain
  return [
    ...plain,
    { pieces: [{ field: 'summary', value }], first: left[0] as number, last: left.at(-1) as number },
  ]
}

/** How much may stand under a label that is a heading: more is the story. */
const mostBelow = { lines: 24, characters: 4000 }

/**
 * The last line under such a label: all that is set in from it, else all up to the next label or to the first heading
 * of the story; where there is none, or only that of the notes below a story, one paragraph.
 */
function paragraphsBelow(
  lines: readonly HeadLine[],
  start: number,
  outlook: Outlook,
  isBelowHeading: boolean,
): number {
  if (outlook.isHeading(lines[start + 1] as HeadLine)) return start
  const own = lines[start]?.indent ?? 0
  const isSetIn = (lines[start + 1]?.indent ?? 0) > own
  let length = 0
  for (let index = start + 2; index < Math.min(lines.length, start + mostBelow.lines); index++) {
    const line = lines[index] as HeadLine
    length += line.text.length
    if (isSetIn && line.indent <= own) return index - 1
    if (length > mostBelow.characters || isEndNotes(line.text)) break
    if (isTextTitle(line.text)) return index - 1
    const label = headingLabel(lines, index)
    // Notes that come again are those below the story.
    if (label && label.field === headingLabel(lines, start)?.field && !/^chapter/i.test(label.label)) break
    if (label) return index - 1
    const named = parseLabel(line.text)
    if (named?.isCore && !named.isDashed) return index - 1
    if (line.isRule) {
      // A rule closes notes before a story, and parts the scenes of one.
      if (isBelowHeading || lines.slice(start + 1, index).some(({ text }) => /^["“]/.test(text))) break
      return index - 1
    }
    if (!outlook.isHeading(line)) continue
    // What stands between a chapter's heading and the next is the chapter.
    if (isBelowHeading || (headingShape(line.text)?.number ?? 1) > 1) break
    return index - 1
  }
  let end = start + 1
  while (lines[end + 1]?.gap === 0) end++
  return end
}

/** Whether a line heads what an archive prints below a chapter or a story. */
function isEndNotes(text: string): boolean {
  return /^(?:chapter |work |story )?end ?notes?:?$/i.test(text)
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
  if (texts.some((line) => /["“”]/.test(line.text.slice(0, 1)) || outlook.isHeading(line))) return false
  const isShort = texts.every(
    (line, at) => isTitleLike(line.text) || isCredit(line.text) || isPenName(line, texts[at - 1]),
  )
  if (isShort) return labels.some(({ field }) => field !== 'notes') || texts.length === 1
  return last.isProse === true && labels.some(({ field }) => field !== 'notes')
}

/** What unlabelled lines between two labels are: a title page of their own, or more of the value before them. */
function between(
  waiting: readonly number[],
  lines: readonly HeadLine[],
  last: HeadEntry,
  outlook: Outlook,
  known: readonly HeadEntry[],
): HeadEntry[] {
  const [first] = waiting
  const end = waiting.at(-1)
  if (first === undefined || end === undefined) return []
  const plain = readPlain(lines, first, end + 1, outlook, known)
  const taken = new Set(plain.flatMap((entry) => range(entry.first, entry.last)))
  const left = waiting.filter((at) => !taken.has(at))
  const value = last.pieces.at(-1)
  if (left.length > 0 && value) {
    value.value = [value.value, ...left.map((at) => lines[at]?.text ?? '')].join(' ')
    return [...plain, { pieces: [], first: left[0] as number, last: left.at(-1) as number }]
  }
  return plain
}

function entryOf(
  lines: readonly HeadLine[],
  first: number,
  last: number,
  labels: readonly LabelledLine[],
): HeadEntry {
  const more = lines.slice(first + 1, last + 1).map(({ text }) => text)
  const pieces = labels.flatMap((label, index) => {
    const value = index === labels.length - 1 ? [label.value, ...more].join(' ').trim() : label.value
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
