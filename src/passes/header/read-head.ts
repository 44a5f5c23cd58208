/** Reads the lines before a story: labelled lines, title, writer, part, in any order that archives used. */

import { isTitleCased } from '../sections/heading-shapes.js'
import { isUntelling } from './greeting.js'
import { type HeadEntry, most, type Outlook, range } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { journalHead, underJournal } from './journal-head.js'
import { readLabelled } from './labelled-lines.js'
import { isNewsField } from './labels.js'
import { readPlain } from './plain-lines.js'
import { smallLabels } from './small-labels.js'
import { isShowCode, isTagOfPost, subjectPieces } from './subject.js'
import { isTitleLike, type Piece, splitTitle } from './title-lines.js'
import { readTitlePage } from './title-page.js'
import { belowSender, typescriptSender } from './typescript-page.js'
import { writerBelowFirst } from './writer-below-chapter.js'

/** The header at the head of these lines; empty where the story begins at once. */
export function readHead(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const sender = typescriptSender(lines)
  if (sender.length > 0) {
    const page = lines.slice(sender.length)
    const known = belowSender(sender, page, readPage(page, outlook))
    if (known.length > 0) return known
  }
  const journal = journalHead(lines)
  if (journal.length === 0) return readPage(lines, outlook)
  const below = lines.slice(journal.length)
  const read = readPage(below, outlook)
  const isNamed = journal.some(({ pieces }) => pieces.some(({ field }) => field === 'title'))
  return underJournal(journal, read.length > 0 || isNamed ? read : subjectOfEntry(below, outlook))
}

/** The subject of a journal's entry, which stands alone above it; empty where the story begins at once. */
function subjectOfEntry([line, next]: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const isAlone = line && !line.isRule && next && next.gap > 0 && outlook.wantsTitle
  if (!isAlone || !isTitleLike(line.text) || !isTitleCased(line.text)) return []
  return [{ pieces: splitTitle(line.text), first: 0, last: 0 }]
}

function readPage(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const labelled = readAboveStory(lines, outlook)
  const start = labelled[0]?.first ?? 0
  const isHeader = labelled.some(({ isCore }) => isCore) || isNews(labelled)
  if (isHeader) {
    const before = readPlain(lines, 0, start, outlook, labelled)
    const end = (labelled.at(-1)?.last ?? -1) + 1
    const known = [...before, ...labelled]
    const after = readPlain(lines, end, Math.min(lines.length, end + most.before), outlook, known, true)
    const remarks = remarksOn([...known, ...after], lines.slice(0, start), outlook)
    return withoutEchoes(
      withShows(
        [...before, ...remarks].sort((one, other) => one.first - other.first).concat(labelled, after),
      ),
    )
  }
  const page = readTitlePage(lines, outlook)
  return page.length > 0 ? [...page, ...smallLabels(page, labelled)] : writerBelowFirst(lines, outlook)
}

/** The labelled lines; where nothing stands below them, what stands apart below a note of theirs is the story. */
function readAboveStory(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const labelled = readLabelled(lines, outlook)
  if (labelled.at(-1)?.last !== lines.length - 1) return labelled
  const story = labelled.find(({ pieces, isRule, first }, index) => {
    const field = labelled[index - 1]?.pieces.at(-1)?.field
    const isApart = !isRule && pieces.length === 0 && (lines[first]?.gap ?? 0) > 0
    return isApart && (field === 'notes' || field === 'disclaimer')
  })
  return story ? readLabelled(lines.slice(0, story.first), outlook) : labelled
}

/** A line above the labels that is neither title nor writer is a remark on the story: it leaves with the others. */
function remarksOn(entries: readonly HeadEntry[], lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const read = new Set(entries.flatMap(({ first, last }) => range(first, last)))
  const writers = new Set(
    entries.flatMap(({ pieces }) =>
      pieces.flatMap(({ field, value }) => (field === 'author' ? [value.toLowerCase()] : [])),
    ),
  )
  return lines.flatMap((line, index): HeadEntry[] => {
    if (read.has(index) || outlook.isHeading(line)) return []
    // A name that a by-line below says again: archives print it under the title first.
    const [, label = '', name = ''] = /^(by):? (\S.{0,40})$/i.exec(line.text) ?? []
    // A pen name may be written like anything: `by two lamps`.
    if (name !== '' && writers.size === 0 && isTitle(lines[index - 1], entries))
      return [{ pieces: [{ field: 'author', value: name, label }], first: index, last: index }]
    const field = writers.has(line.text.toLowerCase()) ? 'author' : 'notes'
    return [{ pieces: [{ field, value: line.text }], first: index, last: index }]
  })
}

function isTitle(line: HeadLine | undefined, entries: readonly HeadEntry[]): boolean {
  return entries.some(({ pieces: [piece] }) => piece?.field === 'title' && piece.value === line?.text)
}

/** `SERIES: VOY` of a newsgroup names the show: a known code, or one in capitals among other codes. */
function withShows(entries: readonly HeadEntry[]): HeadEntry[] {
  const isCoded = entries.some(({ pieces }) => pieces.some(({ label }) => /^codes?$/i.test(label ?? '')))
  const isShow = ({ field, value }: Piece): boolean =>
    field === 'series' && (isShowCode(value) || (isCoded && /^\p{Lu}{2,4}$/u.test(value)))
  return entries.map((entry) => ({
    ...entry,
    pieces: entry.pieces.map((piece) => (isShow(piece) ? { ...piece, field: 'fandom' } : piece)),
  }))
}

/** A field that a label states is not taken from the subject too; the sender is the writer only where no line names one. */
function withoutEchoes(entries: readonly HeadEntry[]): HeadEntry[] {
  const stated = new Set(
    entries.flatMap(({ pieces }) =>
      pieces.filter(({ label }) => label && !/^from$/i.test(label)).map(({ field }) => field),
    ),
  )
  const isNamed = entries.some(({ pieces }) =>
    pieces.some(({ field, label }) => field === 'title' && label && !isTagOfPost(label)),
  )
  const hasOwnTitle = entries.some(({ pieces }) => pieces[0]?.field === 'title')
  if (stated.has('part') || stated.has('chapter')) stated.add('part').add('of')
  return entries.map((entry) => {
    const [first, ...more] = entry.pieces
    // Of `FIC: Lamps` and `Title: The Lamp` the second is what the writer calls it.
    if (first?.field === 'title' && isNamed && isTagOfPost(first.label ?? ''))
      return { ...entry, pieces: [{ ...first, field: 'subject' }, ...more] }
    if (first && hasOwnTitle && isUntelling(entry)) return { ...entry, pieces: [first] }
    if (first?.field === 'subject')
      return { ...entry, pieces: [first, ...more.filter(({ field }) => !stated.has(field))] }
    const isSender = first?.label !== undefined && /^from$/i.test(first.label) && stated.has('author')
    return isSender ? { ...entry, pieces: [{ ...first, field: 'from' }, ...more] } : entry
  })
}

/** Whether mail labels are those of a real mail or news header, not of a mail inside the story. */
export function isNews(entries: readonly HeadEntry[]): boolean {
  const pieces = entries.flatMap((entry) => entry.pieces)
  if (pieces.some(({ field }) => isNewsField(field))) return true
  const subject = pieces.find(({ field }) => field === 'subject')?.value ?? ''
  return subjectPieces(subject).some(({ field }) => field !== 'title' && field !== 'keywords')
}
