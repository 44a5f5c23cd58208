/** Title page and package document: what a person said, else what the manuscript's header says. */
import { createHash } from 'node:crypto'
import type { HeaderField } from '../ast/record.js'
import type { BookConfig } from '../config.js'
import type { Contributor, Metadata } from '../metadata.js'
import type { Typesetter } from './typeset.js'

/** Header fields that have a place of their own on the title page or in the package document. */
const placed = new Set([
  'title',
  'subtitle',
  'author',
  'series',
  'part',
  'language',
  'publisher',
  'rights',
  'source',
  'identifier',
])

/** Header fields that say nothing to the reader of a book. */
const silent = new Set(['chapter', 'of', 'email', 'newsgroups', 'message-id', 'path', 'lines', 'subject'])

/**
 * Composes a book's metadata.
 *
 * @param fallbackTitle the title of a book that nobody gave one
 */
export function composeMetadata(
  config: BookConfig,
  header: readonly HeaderField[],
  fallbackTitle: string,
  typeset: Typesetter,
): Metadata {
  const found = (field: string): string | undefined =>
    header.find((entry) => entry.field === field)?.value.trim() || undefined
  const part = found('part')
  const foundTitle = found('title')
  const titled = foundTitle && part ? `${foundTitle}, Part ${part}` : foundTitle
  const title = typeset.line(config.title ?? titled ?? fallbackTitle)
  const authors = authorsOf(config, header).map((author) => ({ ...author, name: typeset.line(author.name) }))
  const language = config.language ?? languageTag(found('language')) ?? 'en'
  const series = seriesOf(config, found('series'), part, foundTitle)
  const optional = {
    subtitle: setLine(config.subtitle ?? found('subtitle'), typeset),
    date: config.date ?? dateOf(found('date')),
    publisher: setLine(config.publisher ?? found('publisher'), typeset),
    rights: setLine(config.rights ?? found('rights'), typeset),
    description: setLine(config.description ?? found('summary'), typeset),
    source: config.source ?? found('source'),
    series: series && { ...series, name: typeset.line(series.name) },
  }
  return {
    title,
    authors,
    language,
    identifier:
      config.identifier ??
      nameBasedUuid([title, ...authors.map((author) => author.name), language].join('\n')),
    subjects: config.subjects ?? [],
    labels: header
      .filter((entry) => !placed.has(entry.field) && !silent.has(entry.field))
      .map(({ field, label, value }) => ({ field, label: label ?? field, value })),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<Metadata>),
  }
}

function setLine(text: string | undefined, typeset: Typesetter): string | undefined {
  return text === undefined ? undefined : typeset.line(text)
}

function authorsOf(config: BookConfig, header: readonly HeaderField[]): Contributor[] {
  if (config.author !== undefined) {
    return [config.author].flat().map((author) => {
      if (typeof author === 'string') return { name: author, role: 'author' as const }
      return {
        name: author.name,
        role: author.role,
        ...(author.sortName ? { sortName: author.sortName } : {}),
      }
    })
  }
  const names = header.filter((entry) => entry.field === 'author').map((entry) => entry.value.trim())
  return [...new Set(names)].filter(Boolean).map((name) => ({ name, role: 'author' }))
}

function seriesOf(
  config: BookConfig,
  found: string | undefined,
  part: string | undefined,
  title: string | undefined,
): Metadata['series'] {
  if (typeof config.series === 'string') return { name: config.series }
  if (config.series) {
    const { name, position } = config.series
    return { name, ...(position !== undefined ? { position: String(position) } : {}) }
  }
  if (found) {
    const [, name, position] =
      /^(.*?)[\s,]*(?:#|no\.?|part|book|vol\.?)\s*(\d+(?:\.\d+)?)$/i.exec(found) ?? []
    const at = position ?? part
    return { name: name || found, ...(at ? { position: at } : {}) }
  }
  return part && title ? { name: title, position: part } : undefined
}

/** A found language as its tag; undefined where it is a name that is no tag. */
function languageTag(found: string | undefined): string | undefined {
  if (!found) return undefined
  const tags: Record<string, string> = {
    english: 'en',
    french: 'fr',
    français: 'fr',
    german: 'de',
    deutsch: 'de',
    spanish: 'es',
    español: 'es',
    italian: 'it',
    italiano: 'it',
    portuguese: 'pt',
    dutch: 'nl',
    polish: 'pl',
    swedish: 'sv',
  }
  const lower = found.toLowerCase()
  return tags[lower] ?? (/^[a-z]{2,3}(-[a-z]{2})?$/i.test(found) ? found : undefined)
}

/** A found date as YYYY-MM-DD; undefined where a date cannot be told for certain. */
function dateOf(found: string | undefined): string | undefined {
  return found
    ? (/\b\d{4}-\d{2}-\d{2}\b/.exec(found)?.[0] ?? /\b(?:1[89]|20)\d{2}\b/.exec(found)?.[0])
    : undefined
}

/** The UUID (version 5, RFC 9562) of a text: the same book has the same identifier on each build. */
function nameBasedUuid(text: string): string {
  const hash = createHash('sha1').update('https://fleuron.invalid/book\n').update(text).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
