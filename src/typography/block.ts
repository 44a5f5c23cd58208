/** What the typographer reads and what it answers: blocks of plain text, and replacements in them. */

/** A stretch of a block's text, from `start` up to but not including `end`, in UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

/** One block of a manuscript as the typographer sees it: its text with all inline nodes flattened. */
export interface TextBlock {
  /** The text; inline code, images and other opaque inline nodes are one U+FFFC each, a hard break is `\n`. */
  text: string
  /**
   * A `paragraph` flows on (speech can go on over several), a `heading` and a `break` reset everything open, `verse` is
   * lines of a poem, an `aside` (a letter, a note) has its own speech and leaves that of the story alone.
   */
  kind: 'paragraph' | 'heading' | 'break' | 'verse' | 'aside'
  /** Markup to look through: `*`, `_` or `<i>` in plain text, zero width for the eye. Sorted. */
  transparent?: readonly Range[]
  /** Stretches that are never touched: code, addresses found by others. Sorted. */
  opaque?: readonly Range[]
}

/** One replacement in a block's text; it never changes a letter or a digit. */
export interface TextEdit {
  start: number
  end: number
  to: string
  /** How sure the typographer is, 0 to 1. */
  confidence: number
  /** Other readings, best first, where the confidence is low. */
  alternatives?: string[]
  kind: 'quote' | 'apostrophe' | 'prime' | 'dash' | 'ellipsis' | 'space'
}
