/** The words that an edition adds to a book, by language. */
import type { MatterKind } from '../ast/matter.js'
import { da, de, en, nb, nl, sv } from './terms/germanic.js'
import { cs, fi, pl, ru } from './terms/other-languages.js'
import { es, fr, it, pt } from './terms/romance.js'

/** The headings and labels of an edition. */
export interface Terms extends Record<MatterKind, string> {
  contents: string
  chapter: string
  cover: string
  footnote: string
  backToText: string
  /** The head of the disclaimer's page where it has everything else but a disclaimer. */
  about: string
  /** What each role does, before its names. */
  roles: Record<'author' | 'editor' | 'illustrator' | 'translator' | 'contributor', string>
  /** The date that the story bears, as `{date}`: a year, a month or a day. */
  dated: string
  /** The colophon, with `{files}`, `{program}`, `{date}`; the part in brackets goes where there is no date. */
  made: string
}

const byLanguage: Readonly<Record<string, Terms>> = {
  ...{ cs, da, de, en, es, fi, fr, it, nb, nl, pl, pt, ru, sv },
  // Bokmål is what most of Norway reads, whatever the tag.
  no: nb,
  nn: nb,
}

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? 'en'

/** The words of an edition in a language; English where Fleuron has none of it. */
export function termsOf(language: string): Terms {
  return byLanguage[primary(language)] ?? en
}

/** Whether the words of an edition are English in a book that is not. */
export function areForeign(language: string): boolean {
  return !Object.hasOwn(byLanguage, primary(language))
}
