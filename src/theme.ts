/** A theme: the page templates, style sheets and cover drawing of a book. */

/** A theme's files, by name (`chapter.xhtml`, `book.css`, `cover.svg`); what a theme lacks, the default theme gives. */
export interface Theme {
  name: string
  /** Text of each template, by file name. */
  templates: Readonly<Record<string, string>>
}
