/** The labelled lines of a header, with their values and with what stands between them. */
import { countsChapters } from '../chrome/chapter-menu.js'
import { isTitleCased } from '../sections/heading-shapes.js'
import { isPointer } from './archive-labels.js'
import { archiveRow } from './archive-row.js'
import {
  betweenLabels,
  isAboveTable,
  isSummaryOnly,
  mayStandBefore,
  mayStandBetween,
  summaryAbove,
} from './between-labels.js'
import { greetingEntries, greetingLength, isMailHead, longestGreeting } from './greeting.js'
import { type HeadEntry, most, type Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { endsAtHeading, headingLabel, isTextTitle, paragraphsBelow } from './heading-labels.js'
import { labelEntry } from './label-entry.js'
import { lastTag } from './label-table.js'
import { shortLinesEndOfHeader } from './lines-below.js'
import { type LabelledLine, parseLabel, parseLabels } from './parse-label.js'
import { isCodedTitle, isTagOfPost } from './subject.js'
import { isCredit, isTitleLike } from './title-lines.js'
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
      entries.push(...betweenLabels(waiting, lines, last, outlook, entries))
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
    const heading = isTitleSaid(entries, line) ? undefined : headingLabel(lines, index)
    if (heading && (isBelowHeading || last || mayOpen(waiting, lines, index, heading, outlook))) {
      const end = paragraphsBelow(lines, index, outlook, isBelowHeading)
      if (last) entries.push(...betweenLabels(waiting, lines, last, outlook, entries))
      waiting = []
      entries.push(...headedEntries(lines, index, end, heading))
      index = end + 1
      continue
    }
    const labels =
      line.isRule || outlook.isHeading(line) || (!last && isTold(lines, index)) ? [] : parseLabels(line.text)
    const isBeside = last !== undefined && waiting.length === 0 && line.gap <= 1
    const isMeant =
      labels.length > 0 &&
      ((labels[0]?.isKnown && !labels[0].isLoose) || (isBeside && !headsChapter(lines, index)))
    if (!isMeant) {
      if (!line.isRule && line.text.length > 700) break
      waiting.push(index)
      const plain = waiting.filter((at) => !lines[at]?.isRule).length
      if (plain > (isMailHead(entries) ? longestGreeting : last ? most.between : most.before)) break
      index++
      continue
    }
    if (!last && !mayStandBefore(waiting, lines, labels) && !isAboveTable(waiting, lines, index)) break
    if (waiting.length > 0 && isMailHead(entries)) {
      const stand = waiting.map((at) => lines[at] as HeadLine)
      const greeting = greetingEntries(lines, waiting[0] as number, greetingLength(stand, labels, outlook))
      entries.push(...greeting)
      waiting = waiting.filter((at) => at > (greeting.at(-1)?.last ?? -1))
    }
    if (waiting.length > 0 && last && !mayStandBetween(waiting, lines, labels, last, outlook)) break
    if (last) entries.push(...betweenLabels(waiting, lines, last, outlook, entries))
    waiting = []
    const label = labels.at(-1) as LabelledLine
    const tags = lastTag(lines, index, label, outlook)
    const end = isCounted(labels) ? index : tags > index ? tags : valueEnd(lines, index, label, outlook)
    entries.push(labelEntry(lines, index, end, labels, tags > index))
    index = end + 1
  }
  return entries
}

/** Whether a line is the title that a label has stated: a story may be called *Notes*. */
function isTitleSaid(entries: readonly HeadEntry[], { text }: HeadLine): boolean {
  return entries.some(({ pieces }) => pieces.some(({ field, value }) => field === 'title' && value === text))
}

const told = /^(?:author|archive|title): (\p{L}[^.!?]{2,200}\p{L}[.!?] \p{Lu}.{0,200}\p{L}{2}[.!?])$/iu

/** Whether a line alone that begins as a label goes on in sentences, as no name of a writer or an archive does. */
function isTold(lines: readonly HeadLine[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2)
  const value = told.exec(line?.text ?? '')?.[1] ?? ''
  return /^\p{Ll}/u.test(value) && !parseLabel(next?.text ?? '')?.isKnown
}

/** Whether a line with a colon heads a chapter, the writer's name below it: `Chapter One: The Weir`. */
function headsChapter(lines: readonly HeadLine[], index: number): boolean {
  return isChapter(lines[index]?.text ?? '') && isCredit(lines[index + 1]?.text ?? '')
}

/** The last line of a value; a note goes on in new sentences, too. */
function valueEnd(lines: readonly HeadLine[], start: number, label: LabelledLine, outlook: Outlook): number {
  if (isWholeSubject(label, lines[start], lines[start + 1])) return start
  const end = valueLines(lines, start, label)
  if (label.field !== 'notes' && label.field !== 'disclaimer') return end
  const isOther = (line: HeadLine): boolean =>
    outlook.isHeading(line) ||
    isCredit(line.text) ||
    parseLabel(line.text) !== undefined ||
    (isTitleLike(line.text) && isTitleCased(line.text))
  return end + shortLinesEndOfHeader(lines.slice(end), isOther)
}

/** The longest subject with codes that no program has wrapped, in characters. */
const longestSubject = 60

/** Whether a subject with its codes ends on its line: what a program wraps is long, or is set in on the next line. */
function isWholeSubject(
  label: LabelledLine,
  line: HeadLine | undefined,
  next: HeadLine | undefined,
): boolean {
  if (!line || !next || next.indent > line.indent || line.text.length > longestSubject) return false
  return isTagOfPost(label.label) && /[)\]]$/.test(label.value) && isCodedTitle(label.value)
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
  if (!isPointer(lines[end]?.text ?? '')) return [labelEntry(lines, index, end, [heading])]
  const pointer: HeadEntry = { pieces: [], first: end, last: end, isRule: true }
  return [labelEntry(lines, index, end - 1, [heading]), pointer]
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
