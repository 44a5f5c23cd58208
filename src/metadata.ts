/** What stands on the title page and in the package document of a book. */

/** A person who made the book. */
export interface Contributor {
  name: string
  role: 'author' | 'editor' | 'illustrator' | 'translator' | 'contributor'
  /** As a library files the name; none unless the person said so. */
  sortName?: string
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
  /** Marks of the archives: rating (`PG-13`), pairing, warnings, …: label and value as found, in order. */
  labels: { field: string; label: string; value: string }[]
}
