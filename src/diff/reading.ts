/** A book as plain data: what its reader sees, and nothing of how it was typed or set. */

/** A paragraph, a heading within a chapter, a scene break. */
export interface ReadBlock {
  kind: 'paragraph' | 'heading' | 'break'
  /** Its text without markup; `\n` is a line of verse that ends. */
  text: string
  /** The stretches of the text that are set off, in italics or bold: [start, end) in UTF-16 units, in order. */
  emphasis: readonly (readonly [start: number, end: number])[]
  /** Where it stands in a manuscript; none in an EPUB. */
  place?: { file: string; line: number }
  /** Stands in both books letter by letter, as this very object; see `read/share-prose.ts`. */
  isShared?: true
}

/** A chapter, or the page of a part, a dedication, an afterword. */
export interface ReadChapter {
  /** Its heading as it reads; empty where it has none. */
  title: string
  /** A page beside the story (a dedication, a disclaimer): an edition may give it a heading of its own. */
  isMatter?: true
  /** The titles of the parts that it stands in, outermost first. */
  trail: readonly string[]
  blocks: readonly ReadBlock[]
}

/** A whole book as its reader sees it. */
export interface Reading {
  /** What the person called it: a path, or `HEAD~1:story.md`. */
  label: string
  /** Its title page; empty where nobody said it. */
  title: string
  authors: readonly string[]
  chapters: readonly ReadChapter[]
}
