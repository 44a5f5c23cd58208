/** The colophon: what an edition was made from, by what, and when, as far as that is known. */
import type { Book } from '../book.js'
import { languageTag } from './language.js'
import { areForeign, type Terms } from './terms.js'

/** What the template `colophon.xhtml` shows. */
export interface ColophonView {
  heading: string
  rights: string
  source: string
  /** The date that the story bears. */
  dated: string
  made: string
}

/** The colophon of a book. */
export function colophonOf({ metadata, made }: Book, terms: Terms): ColophonView {
  const language = areForeign(metadata.language) ? 'en' : languageTag(metadata.language)
  const day = made.isDated ? dateIn(language, made.date, 3) : ''
  return {
    heading: terms.colophon,
    rights: metadata.rights ?? '',
    source: metadata.source ?? '',
    dated: metadata.date ? terms.dated.replace('{date}', () => storyDate(language, metadata.date ?? '')) : '',
    made: terms.made
      .replace(/\[(.*?)\]/, day ? '$1' : '')
      .replace('{files}', () => shortList(made.from))
      .replace('{date}', day)
      .replace('{program}', `Fleuron ${made.version}`),
  }
}

/** A date as precise as it was written: `2011`, `2011-04`, `2011-04-05`, or with a time. */
function storyDate(language: string, written: string): string {
  const date = new Date(written)
  const parts = written.slice(0, 10).split('-').length
  return Number.isNaN(date.getTime()) ? written : dateIn(language, date, parts)
}

/** @param parts 1: the year; 2: with its month; 3: with its day */
function dateIn(language: string, date: Date, parts: number): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date)
}

/** File names as a list that fits into a sentence: of many the first, the last and their number. */
function shortList(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names[0]} … ${names.at(-1)} (${names.length})`
}
