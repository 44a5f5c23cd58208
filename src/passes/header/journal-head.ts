/** What the pages of journals print above an entry: `jo_h (jo_h) wrote,`, when, in which mood, to which music. */
import { type HeadEntry, movedBy } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isSubjectLine, subjectPieces } from './subject.js'
import { isTitleLike, type Piece, splitTitle } from './title-lines.js'

/** The most lines of it, and the most above the writer: the entry's subject, and the word for the writer's picture. */
const most = { lines: 10, above: 2, subject: 200, picture: 40 }

/** The name, said again in brackets: no line of a story does so. */
const writer = /^([\w-]{1,30}) \((\[info\])?\s?\1\) wrote(?: in ([\w-]{1,30}))?,?$/i
/** Without brackets it is a sentence, but for the stamp below it. */
const poster = /^([\w-]{1,30})(?: (wrote)(?: in ([\w-]{1,30}))?,?)?$/i
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const stamp = /^(?:@ ?)?(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?(?: [ap]m)?)?)$/i
/** A stamp that no letter or diary has: behind an at sign, or the time in brackets. */
const ownStamp = new RegExp(
  `^(?:@ ?(?=\\d)[\\d/:. -]{8,24}(?: ?[ap]m)?|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?|${month} \\d{1,2}(?:st|nd|rd|th)?, \\d{4} \\(\\d{1,2}:\\d\\d ?[ap]m\\))$`,
  'i',
)
const state = /^((?:current )?(?:mood|music|location)|entry tags|tags)\s?:\s{0,4}(.{1,200})$/i

/** Whether a line says who wrote an entry of a journal. */
export function isJournalWriter(text: string): boolean {
  return writer.test(text)
}

/** The head of a journal's entry at the first of these lines; empty for any other text. */
export function journalHead(lines: readonly HeadLine[]): HeadEntry[] {
  const at = writerAt(lines)
  const text = lines[at]?.text ?? ''
  const [, name, said, where] = writer.exec(text) ?? poster.exec(text) ?? []
  if (name === undefined) return []
  const label = said === undefined ? 'wrote' : said === 'wrote' ? said : `${said} wrote`
  const wrote = { field: 'author', value: name, ...(text === name ? {} : { label }) }
  const pieces = where === undefined ? [wrote] : [wrote, { field: 'journal', value: where, label: 'in' }]
  const above = lines.slice(0, at).map(
    (line, index): HeadEntry => ({
      pieces: index === 0 ? subjectOf(line.text) : [{ field: 'userpic', value: line.text }],
      first: index,
      last: index,
    }),
  )
  const entries: HeadEntry[] = [...above, { pieces, first: at, last: at }]
  for (let index = at + 1; index < Math.min(lines.length, at + most.lines); index++) {
    const piece = belowWriter((lines[index] as HeadLine).text)
    if (!piece) break
    entries.push({ pieces: [piece], first: index, last: index })
  }
  return entries
}

/** The index of the line that names who wrote the entry; -1 where none does. */
function writerAt(lines: readonly HeadLine[]): number {
  for (let at = 0; at <= most.above; at++) {
    const { text = '', isRule = true } = lines[at] ?? {}
    if (isRule) return -1
    if (writer.test(text)) return at === 0 || mayStandAbove(lines.slice(0, at)) ? at : -1
    const isStamped = ownStamp.test(lines[at + 1]?.text ?? '')
    // A name alone stands below the subject.
    if (isStamped && poster.test(text) && (at > 0 ? mayStandAbove(lines.slice(0, at)) : / wrote/i.test(text)))
      return at
  }
  return -1
}

function mayStandAbove([subject, picture]: readonly HeadLine[]): boolean {
  if (!subject || subject.text.length > most.subject || /^["“]|[.,;:]$/.test(subject.text)) return false
  return picture === undefined || (picture.gap === 0 && picture.text.length <= most.picture)
}

/** What the subject of an entry says. */
function subjectOf(text: string): Piece[] {
  const subject = { field: 'subject', value: text }
  if (isSubjectLine(text)) return [subject, ...subjectPieces(text)]
  return isTitleLike(text) ? [subject, ...splitTitle(text)] : [subject]
}

/** When an entry was written, in which mood, what it is about. */
function belowWriter(text: string): Piece | undefined {
  const [, label = '', value = ''] = state.exec(text) ?? []
  if (/tags$/i.test(label)) return { field: 'keywords', value, label }
  if (label !== '') return { field: `current ${label.replace(/^current /i, '').toLowerCase()}`, value, label }
  const [, date] = stamp.exec(text) ?? []
  return date !== undefined || ownStamp.test(text)
    ? { field: 'date', value: date ?? text.replace(/^@ ?/, '') }
    : undefined
}

/**
 * That head above what stands below it: who wrote the entry is the writer of the story only where no line names one,
 * and its subject names what no line does.
 */
export function underJournal(journal: readonly HeadEntry[], below: readonly HeadEntry[]): HeadEntry[] {
  const stated = new Set(below.flatMap(({ pieces }) => pieces.map(({ field }) => field)))
  const kept = journal.map((entry) => ({
    ...entry,
    pieces:
      entry.pieces[0]?.field === 'subject'
        ? entry.pieces.filter(({ field }) => field === 'subject' || !stated.has(field))
        : entry.pieces.map((piece) =>
            piece.field === 'author' && stated.has('author') ? { ...piece, field: 'from' } : piece,
          ),
  }))
  return [...kept, ...movedBy(below, journal.length)]
}
