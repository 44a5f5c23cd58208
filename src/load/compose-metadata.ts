/** Title page and package document: what a person said, else what the manuscript's header says. */
import type { HeaderField } from '../ast/record.js'
import { type BookConfig, longestName } from '../config.js'
import type { Contributor, Metadata } from '../metadata.js'
import { statedLanguage } from '../passes/header/found-language.js'
import { capitalized } from '../words-alike.js'
import { bookIdentifier } from './book-identifier.js'
import { dateOf } from './found-date.js'
import { positionOf, seriesIn } from './found-series.js'
import { labelsOf } from './labels.js'
import type { Typesetter } from './typeset.js'

/**
 * Composes a book's metadata.
 *
 * @param fallbackTitle the title of a book that nobody gave one
 * @param story the text of the story, asked for only where title and writer do not tell it from others
 */
export function composeMetadata(
  config: BookConfig,
  header: readonly HeaderField[],
  fallbackTitle: string,
  typeset: Typesetter,
  story: () => string,
): Metadata {
  const found = (field: string): string | undefined =>
    header.find((entry) => entry.field === field)?.value.trim() || undefined
  const part = partOf(header)
  const foundTitle = found('title')
  const titled = foundTitle && part ? `${foundTitle}, ${part.word} ${part.number}` : foundTitle
  const title = typeset.line(config.title ?? (titled && shortened(titled)) ?? fallbackTitle)
  const authors = authorsOf(config, header).map((author) => ({ ...author, name: typeset.line(author.name) }))
  const language = config.language ?? statedLanguage(header) ?? 'en'
  const series = seriesOf(config, found('series'), part?.number, foundTitle)
  const foundDate = found('date')
  const optional = {
    subtitle: setLine(config.subtitle ?? found('subtitle'), typeset),
    date: config.date ?? (foundDate && dateOf(foundDate)),
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
      config.identifier ?? bookIdentifier({ title, authors, language }, authors.length > 0 ? '' : story()),
    subjects: config.subjects ?? [],
    labels: labelsOf(config, header, typeset),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<Metadata>),
  }
}

/** A name that is too long to be one; the header keeps the whole. */
function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`
}

/** Which part of a work this is, and what it is called; none where it is the only one (`1/1`), or the book holds several. */
function partOf(header: readonly HeaderField[]): { word: string; number: string } | undefined {
  const [entry, ...others] = header.filter(({ field }) => field === 'part')
  if (others.some(({ value }) => value !== entry?.value)) return undefined
  const number = entry?.value.trim()
  if (!entry || !number) return undefined
  const total = header.find(({ field }) => field === 'of')?.value.trim()
  if (positionOf(number) === '1' && total !== undefined && positionOf(total) === '1') return undefined
  const [word = 'part'] = /^(?:book|chapter|volume|episode)$/i.exec(entry.label ?? '') ?? []
  return { word: capitalized(word.toLowerCase()), number }
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
  const names = eachWriter(
    header.flatMap(({ field, value }) => (field === 'author' ? [shortened(value.trim())] : [])),
  )
  // A title page may say the name in capitals that a label has said.
  const byWords = new Map<string, string>()
  for (const name of names) if (!byWords.has(name.toLowerCase())) byWords.set(name.toLowerCase(), name)
  return [...byWords.values()].filter(Boolean).map((name) => ({ name, role: 'author' }))
}

/** `Ilse B. and Tom` are two writers where one of them is named alone as well; else it may be the name they write under. */
function eachWriter(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const pair = name.split(/ (?:and|&|et|und|y) /)
    return pair.length === 2 && pair.some((one) => names.includes(one)) ? pair : [name]
  })
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
  const position = part === undefined ? undefined : positionOf(part)
  if (found) return { ...(position ? { position } : {}), ...seriesIn(found) }
  return position && title ? { name: title, position } : undefined
}
