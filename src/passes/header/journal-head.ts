/** What the pages of journals print above an entry: `jo_h (jo_h) wrote,`, when, in which mood, to which music. */
import type { HeadEntry } from './head-entry.js'
import type { HeadLine } from './head-lines.js'

/** The most lines of it. */
const most = 8

/** The name, said again in brackets: no line of a story does so. */
const writer = /^([\w-]{1,30}) \((\[info\])?\s?\1\) wrote(?: in ([\w-]{1,30}))?,?$/i
const stamp = /^(?:@ ?)?(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?(?: [ap]m)?)?)$/i
const state = /^((?:current )?(?:mood|music|location))\s?:\s{0,4}(.{1,200})$/i

/** Whether a line says who wrote an entry of a journal. */
export function isJournalWriter(text: string): boolean {
  return writer.test(text)
}

/** The head of a journal's entry at the first of these lines; empty for any other text. */
export function journalHead(lines: readonly HeadLine[]): HeadEntry[] {
  const [, name, picture, where] = writer.exec(lines[0]?.text ?? '') ?? []
  if (name === undefined) return []
  const wrote = { field: 'author', value: name, label: picture === undefined ? 'wrote' : `${picture} wrote` }
  const pieces = where === undefined ? [wrote] : [wrote, { field: 'journal', value: where, label: 'in' }]
  const entries: HeadEntry[] = [{ pieces, first: 0, last: 0 }]
  for (let index = 1; index < Math.min(lines.length, most); index++) {
    const { text } = lines[index] as HeadLine
    const [, date] = stamp.exec(text) ?? []
    const [, label = '', value = ''] = state.exec(text) ?? []
    if (date === undefined && label === '') break
    const piece =
      date === undefined
        ? { field: `current ${label.replace(/^current /i, '').toLowerCase()}`, value, label }
        : { field: 'date', value: date }
    entries.push({ pieces: [piece], first: index, last: index })
  }
  return entries
}

/** That head above what stands below it: who wrote the entry is the writer of the story only where no line names one. */
export function underJournal(journal: readonly HeadEntry[], below: readonly HeadEntry[]): HeadEntry[] {
  const has = (field: string): boolean =>
    below.some(({ pieces }) => pieces.some((piece) => piece.field === field))
  const kept = journal.map((entry) => ({
    ...entry,
    pieces: entry.pieces.map((piece) =>
      piece.field === 'author' && has('author') ? { ...piece, field: 'from' } : piece,
    ),
  }))
  const moved = below.map((entry) => ({
    ...entry,
    first: entry.first + journal.length,
    last: entry.last + journal.length,
  }))
  return [...kept, ...moved]
}
