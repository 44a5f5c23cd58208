/** What the disclaimer page says: what a person wrote in the settings, and the labelled lines of the manuscript's header. */
import type { HeaderField } from '../ast/record.js'
import type { BookConfig } from '../config.js'
import type { Label } from '../metadata.js'
import { isMailField } from '../passes/header/labels.js'
import { parseLabel } from '../passes/header/parse-label.js'
import { capitalized } from '../words-alike.js'
import type { Typesetter } from './typeset.js'

/** Header fields that have a place of their own on the title page or in the package document. */
const placed = new Set([
  'title',
  'subtitle',
  'author',
  'series',
  'part',
  'epigraph',
  'epigraph-source',
  'language',
  'publisher',
  'rights',
  'source',
  'identifier',
])

/** Header fields that say nothing to the reader of a book. */
const silent = new Set([
  'chapter',
  'of',
  'email',
  'contact',
  'packaged',
  'author url',
  'reviews',
  'favs',
  'follows',
  'comments',
  'kudos',
  'bookmarks',
  'hits',
  'navigation',
  'words',
  'chapters',
  'stats',
  'updated',
  'id',
  'journal',
  'current mood',
  'current music',
  'current location',
])

/** The labels of a book: the disclaimer, whatever else has a label, the person's own notes; what a person said replaces what was found. */
export function labelsOf(config: BookConfig, header: readonly HeaderField[], typeset: Typesetter): Label[] {
  const { disclaimer, notes, labels = {} } = config
  const said = Object.entries(labels).flatMap(([label, values]) =>
    [values]
      .flat()
      .map((value): Label => ({ field: fieldOf(label), label, blocks: typeset.markdown(value) })),
  )
  const isSaid = new Set(said.map(({ field }) => field))
  if (disclaimer) isSaid.add('disclaimer')
  if (notes) isSaid.add('notes')
  const found = header
    .filter((entry) => isForReaders(entry) && !isSaid.has(entry.field))
    .map(({ field, label = capitalized(field), value }): Label => {
      const blocks = typeset.plain(value)
      return field === 'disclaimer'
        ? { field, blocks }
        : { field, label: printed(typeset.line(label)), blocks }
    })
  const isDisclaimer = ({ field }: Label): boolean => field === 'disclaimer'
  return [
    ...(disclaimer ? [{ field: 'disclaimer', blocks: typeset.markdown(disclaimer) }] : []),
    ...found.filter(isDisclaimer),
    ...together([...said, ...found.filter((entry) => !isDisclaimer(entry))]),
    ...(notes ? [{ field: 'notes', blocks: typeset.markdown(notes) }] : []),
  ]
}

/** The first count of a row that an archive prints keeps the word above it: `Stats: Published`. */
const counted = /^stat(?:istic)?s: /i

/** Whether a field stands on the disclaimer page; `NEW` and `FIC` in a subject say nothing of the story. */
function isForReaders({ field, label, value }: HeaderField): boolean {
  if (value === '' || (label !== undefined && counted.test(label))) return false
  // When a mail or an entry of a journal was sent, to the minute.
  if (field === 'date' && /\d:\d\d/.test(value)) return false
  if (field === 'status' || field === 'dedication') return label !== undefined
  return !placed.has(field) && !silent.has(field) && !isMailField(field)
}

function fieldOf(label: string): string {
  return parseLabel(`${label}: .`)?.field ?? label.toLowerCase()
}

/** A label as a page prints it: whole words in capitals were a habit of the net. */
function printed(label: string): string {
  return label === label.toUpperCase() && label.length > 3
    ? label.charAt(0) + label.slice(1).toLowerCase()
    : label
}

/** Entries of one label stand together, where its first stands. */
function together(labels: readonly Label[]): Label[] {
  const byLabel = new Map<string | undefined, Label[]>()
  for (const entry of labels) byLabel.set(entry.label, [...(byLabel.get(entry.label) ?? []), entry])
  return [...byLabel.values()].flat()
}
