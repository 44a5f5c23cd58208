/** What stands on the title page and in the package document of a book. */
import type { RootContent } from 'mdast'

/** A person who made the book. */
export interface Contributor {
  name: string
  role: 'author' | 'editor' | 'illustrator' | 'translator' | 'contributor'
  /** As a library files the name; none unless the person said so. */
  sortName?: string
}

/** A piece of the disclaimer page: a disclaimer, a rating (`PG-13`), a pairing, warnings, … */
export interface Label {
  /** Lower case, canonical where the label is known. */
  field: string
  /** What stands before it (`Rating`); none before a disclaimer. */
  label?: string
  blocks: RootContent[]
}

/** The metadata of a book; every text is typographic (curly quotes, real dashes). */
export interface Metadata {
  title: string
  subtitle?: string
  /** In the order of the title page; empty where nobody is named. */
  authors: Contributor[]
  /** BCP 47. */
  language: string
  series?: { name: string; position?: string }
  /** Publication date: YYYY, YYYY-MM, YYYY-MM-DD, or with a time. */
  date?: string
  /** A URN or address; made from title, authors and language (of an anonymous book also from its beginning) where nobody gives one. */
  identifier: string
  publisher?: string
  rights?: string
  description?: string
  subjects: string[]
  source?: string
  /** What the disclaimer page says, in its order. */
  labels: Label[]
}
