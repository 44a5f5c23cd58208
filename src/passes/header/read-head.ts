/** Reads the lines before a story: labelled lines, title, writer, part, in any order that archives used. */
import { type HeadEntry, most, type Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { readLabelled } from './labelled-lines.js'
import { isNewsField } from './labels.js'
import { readPlain, readTitlePage } from './plain-lines.js'
import { subjectPieces } from './subject.js'

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
  const stated = new Set(
    entries.flatMap(({ pieces }) =>
      pieces.filter(({ label }) => label && !/^from$/i.test(label)).map(({ field }) => field),
    ),
  )
  return entries.map((entry) => {
    const [first, ...more] = entry.pieces
    if (first?.field === 'subject')
      return { ...entry, pieces: [first, ...more.filter(({ field }) => !stated.has(field))] }
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
