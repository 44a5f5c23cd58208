/** Reads the lines before a story: labelled lines, title, writer, part, in any order that archives used. */
import { headingShape } from '../sections/heading-shapes.js'
import type { HeadLine } from './head-lines.js'
import { isNewsField } from './labels.js'
import { type LabelledLine, parseLabels } from './parse-label.js'
import { isSubjectLine, subjectPieces } from './subject.js'
import { byLine, imprintLine, isTitleLike, nameAndAddress, type Piece, partLine, splitTitle, titleBy } from './title-lines.js'
import { valueLines } from './value-lines.js'

/** A part of the header: its fields and the lines that they were read from. */
export interface HeadEntry {
  pieces: Piece[]
  /** Indexes of lines. */
  first: number
  last: number
  /** A line of ornaments, or a title said again: it leaves the text without being a field. */
  isRule?: boolean
  isCore?: boolean
  isProse?: boolean
}

/** What the rest of the manuscript tells of its first lines. */
export interface Outlook {
  /** Whether a title can be meant: not where a person has named the book already. */
  wantsTitle: boolean
  /** Whether a line is one of the story's headings. */
  isHeading(line: HeadLine): boolean
  /** Whether it is the only heading of its kind: a title, where the others are chapters. */
  isOnly(line: HeadLine): boolean
  /** Whether the story has any heading. */
  hasHeadings: boolean
  /** Whether another line of the story gives the same kind of part: then each is a heading. */
  hasMoreParts(line: HeadLine): boolean
}

/** How many lines without a label may stand before the first label, and between two. */
const most = { before: 6, between: 3 }

/** The header at the head of these lines; empty where the story begins at once. */
export function readHead(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const labelled = readLabelled(lines, outlook)
  const start = labelled[0]?.first ?? 0
  const isHeader = labelled.some(({ isCore }) => isCore) || isNews(labelled)
  if (isHeader) {
    const before = readPlain(lines, 0, start, outlook, labelled)
    const end = (labelled.at(-1)?.last ?? -1) + 1
    const known = [...before, ...labelled]
    const after = readPlain(lines, end, Math.min(lines.length, end + most.before), outlook, known, true)
    return withoutEchoes([...known, ...after])
  }
  return readTitlePage(lines, outlook)
}

/** A field that a label states is not taken from the subject too; the sender is the writer only where no line names one. */
function withoutEchoes(entries: readonly HeadEntry[]): HeadEntry[] {
  const stated = new Set(entries.flatMap(({ pieces }) => pieces.filter(({ label }) => label && !/^from$/i.test(label)).map(({ field }) => field)))
  return entries.map((entry) => {
    const [first, ...more] = entry.pieces
    if (first?.field === 'subject') return { ...entry, pieces: [first, ...more.filter(({ field }) => !stated.has(field))] }
    const isSender = first?.label !== undefined && /^from$/i.test(first.label) && stated.has('author')
    return isSender ? { ...entry, pieces: [{ ...first, field: 'from' }, ...more] } : entry
  })
}

/** Whether mail labels are those of a real mail or news header, not of a mail inside the story. */
function isNews(entries: readonly HeadEntry[]): boolean {
  const pieces = entries.flatMap((entry) => entry.pieces)
  if (pieces.some(({ field }) => isNewsField(field))) return true
  const subject = pieces.find(({ field }) => field === 'subject')?.value ?? ''
  return subjectPieces(subject).some(({ field }) => field !== 'title' && field !== 'keywords')
}

/** The labelled lines with their values, and what stands between them. */
function readLabelled(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const entries: HeadEntry[] = []
  let waiting: number[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index] as HeadLine
    const last = entries.at(-1)
    const labels = line.isRule || outlook.isHeading(line) ? [] : parseLabels(line.text)
    const isBeside = last !== undefined && waiting.length === 0 && line.gap <= 1
    const isMeant = labels.length > 0 && (labels[0]?.isKnown || isBeside)
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
    const end = valueLines(lines, index, labels.at(-1) as LabelledLine)
    entries.push(entryOf(lines, index, end, labels))
    index = end + 1
  }
  return entries
}

/** Whether the lines above the first label are a title page; a verse or a paragraph above `Note:` is story. */
function mayStandBefore(waiting: readonly number[], lines: readonly HeadLine[], labels: readonly LabelledLine[]): boolean {
  const texts = waiting.flatMap((at) => (lines[at]?.isRule ? [] : [lines[at]?.text ?? '']))
  const isNote = labels.every(({ field, isCore }) => field === 'notes' || !isCore)
  return texts.every((text) => isTitleLike(text) || isCredit(text) || (!isNote && text.length <= 70 && !/^["“]/.test(text)))
}

/** Whether a line names a writer, a part, a date or a mail address. */
function isCredit(text: string): boolean {
  return (byLine(text) ?? imprintLine(text) ?? partLine(text)) !== undefined
}

/** Whether unlabelled lines belong to the header, as a label follows them; an author's note in a story proves nothing. */
function mayStandBetween(waiting: readonly number[], lines: readonly HeadLine[], labels: readonly LabelledLine[], last: HeadEntry, outlook: Outlook): boolean {
  const texts = waiting.map((at) => lines[at] as HeadLine).filter(({ isRule }) => !isRule)
  if (texts.length === 0) return true
  if (labels.every(({ isCore }) => !isCore)) return false
  if (texts.some((line) => /["“”]/.test(line.text.slice(0, 1)) || outlook.isHeading(line))) return false
  const isShort = texts.every(({ text }) => isTitleLike(text) || isCredit(text))
  if (isShort) return labels.some(({ field }) => field !== 'notes') || texts.length === 1
  return last.isProse === true && labels.some(({ field }) => field !== 'notes')
}

/** What unlabelled lines between two labels are: a title page of their own, or more of the value before them. */
function between(waiting: readonly number[], lines: readonly HeadLine[], last: HeadEntry, outlook: Outlook, known: readonly HeadEntry[]): HeadEntry[] {
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

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function entryOf(lines: readonly HeadLine[], first: number, last: number, labels: readonly LabelledLine[]): HeadEntry {
  const more = lines.slice(first + 1, last + 1).map(({ text }) => text)
  const pieces = labels.flatMap((label, index) => {
    const value = index === labels.length - 1 ? [label.value, ...more].join(' ').trim() : label.value
    return piecesOf(label, value)
  })
  return { pieces, first, last, isCore: labels.some(({ isCore }) => isCore), isProse: labels.some(({ isProse }) => isProse) }
}

/** The fields of one labelled value: a title names its part, a writer's line an address. */
function piecesOf({ label, field }: LabelledLine, value: string): Piece[] {
  const [first, ...rest] =
    field === 'title'
      ? splitTitle(value)
      : field === 'author' || field === 'from'
        ? nameAndAddress(value)
        : field === 'part'
          ? (partLine(value) ?? [{ field, value }])
          : [{ field, value }]
  if (field === 'subject') return [{ field, value, label }, ...subjectPieces(value)]
  return first ? [{ ...first, label }, ...rest] : [{ field, value, label }]
}

/** Title, writer, part and date among unlabelled lines, and the rules between them. */
function readPlain(lines: readonly HeadLine[], from: number, to: number, outlook: Outlook, known: readonly HeadEntry[], isAfter = false): HeadEntry[] {
  const entries: HeadEntry[] = []
  const has = (field: string): boolean => [...known, ...entries].some(({ pieces }) => pieces.some((piece) => piece.field === field))
  for (let index = from; index < to; index++) {
    const line = lines[index] as HeadLine
    if (line.isRule) {
      // Behind the header only the rule that closes it; a later one is the story's.
      if (isAfter && entries.some(({ isRule }) => isRule)) break
      entries.push({ pieces: [], first: index, last: index, isRule: true })
      continue
    }
    const title = [...known, ...entries].flatMap(({ pieces }) => pieces).find(({ field }) => field === 'title')?.value
    const pieces = outlook.isHeading(line) ? undefined : plainPieces(line, lines[index + 1], outlook, { hasTitle: has('title'), hasAuthor: has('author'), isAfter })
    if (pieces) entries.push({ pieces, first: index, last: index })
    else if (title && isSame(line.text, title)) entries.push({ pieces: [{ field: 'title', value: line.text }], first: index, last: index })
    else if (isAfter) break
    else if (known.length > 0 && !outlook.isHeading(line) && isTitleLike(line.text)) entries.push({ pieces: [{ field: 'subtitle', value: line.text }], first: index, last: index })
  }
  // A rule behind which nothing of the header follows closes it only where it stands right behind.
  while (isAfter && entries.length > 1 && entries.at(-1)?.isRule) entries.pop()
  return entries
}

interface Known {
  hasTitle: boolean
  hasAuthor: boolean
  isAfter: boolean
}

function plainPieces(line: HeadLine, next: HeadLine | undefined, outlook: Outlook, known: Known): Piece[] | undefined {
  const { text } = line
  if (isSubjectLine(text)) return [{ field: 'subject', value: text }, ...subjectPieces(text)]
  const credit = byLine(text)
  if (credit && !known.hasAuthor) return credit
  const imprint = imprintLine(text)
  if (imprint) return imprint
  const part = partLine(text)
  if (part && !outlook.hasMoreParts(line)) return part
  if (known.hasTitle || !outlook.wantsTitle || !isTitleLike(text)) return undefined
  const isAlone = (line.gap > 0 || !known.isAfter) && (!next || next.gap > 0 || next.isRule || isCredit(next.text) || !known.isAfter)
  if (!isAlone) return undefined
  const shape = headingShape(text)
  if (shape?.kind === 'labelled' || shape?.kind === 'numeral' || shape?.kind === 'named') return undefined
  return (known.hasAuthor ? undefined : titleBy(text)) ?? splitTitle(text)
}

function isSame(one: string, other: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return bare(one) !== '' && bare(one) === bare(other)
}

/** A title without any label: something beside it must say that it is one. */
function readTitlePage(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const at = lines.findIndex(({ isRule }) => !isRule)
  const line = lines[at]
  if (!line) return []
  const rules = range(0, at - 1).map((index): HeadEntry => ({ pieces: [], first: index, last: index, isRule: true }))
  if (isSubjectLine(line.text)) return [...rules, { pieces: [{ field: 'subject', value: line.text }, ...subjectPieces(line.text)], first: at, last: at }, ...rest(lines, at, outlook)]
  const credited = titleBy(line.text)
  if (!outlook.wantsTitle || (!credited && !isTitleLike(line.text)) || isDedication(line.text)) return []
  const shape = headingShape(line.text)
  if (shape && shape.kind !== 'title' && shape.kind !== 'caps') return []
  if (outlook.isHeading(line) && !outlook.isOnly(line)) return []
  const pieces = credited ?? splitTitle(line.text)
  const next = lines.slice(at + 1).find(({ isRule }) => !isRule)
  const isAlone = !next || next.gap > 0 || lines[at + 1]?.isRule === true || isCredit(next.text)
  if (!isAlone) return []
  const title: HeadEntry = { pieces, first: at, last: at }
  const more = rest(lines, at, outlook, title)
  const isStated = pieces.length > 1 || more.some((entry) => entry.pieces.length > 0)
  const leadsToHeading = next !== undefined && outlook.isHeading(next)
  if (!isStated && !leadsToHeading && (outlook.hasHeadings || shape === undefined)) return []
  return [...rules, title, ...more]
}

/** Whether a line dedicates the book to someone. */
function isDedication(text: string): boolean {
  return /^(?:(?:once )?(?:again )?(?:to|for)|dedicated to|in memory of) /i.test(text) && !/ by /i.test(text)
}

/** The writer, part and date below a title. */
function rest(lines: readonly HeadLine[], at: number, outlook: Outlook, title?: HeadEntry): HeadEntry[] {
  return readPlain(lines, at + 1, Math.min(lines.length, at + 1 + most.before), outlook, title ? [title] : [{ pieces: [{ field: 'title', value: '' }], first: at, last: at }], true)
}
