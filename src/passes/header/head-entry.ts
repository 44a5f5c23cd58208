/** What reading the head of a manuscript yields, and what it needs to know of the rest. */
import type { HeadLine } from './head-lines.js'
import type { Piece } from './title-lines.js'

/** A part of the header: its fields and the lines that they were read from. */
export interface HeadEntry {
  pieces: Piece[]
  /** Indexes of lines. */
  first: number
  last: number
  /** A line of ornaments, or a title said again: it leaves the text without being a field. */
  isRule?: boolean
  isCore?: boolean
  isProse?: boolean
}

/** What the rest of the manuscript tells of its first lines. */
export interface Outlook {
  /** Whether a heading can be meant as the title: not where a person has named the book already. */
  wantsTitle: boolean
  /** Whether a line is the title of the whole, as the headings below it tell. */
  isBookTitle(line: HeadLine): boolean
  /** Whether the text below a line has a word of it, or is too short to tell. */
  tellsOf(line: HeadLine): boolean
  /** Whether a line is one of the story's headings. */
  isHeading(line: HeadLine): boolean
  /** Whether it is the only heading of its kind: a title, where the others are chapters. */
  isOnly(line: HeadLine): boolean
  /** Whether the story has any heading. */
  hasHeadings: boolean
  /** Whether another line of the story gives the same kind of part: then each is a heading. */
  hasMoreParts(line: HeadLine): boolean
  /** Whether another line of the story has the title in it with another part: then each is a heading. */
  isTitleOfPart(line: HeadLine): boolean
  /** Whether other lines say which draft they are: then the story is told in drafts. */
  hasMoreDrafts(line: HeadLine): boolean
  /** Whether other lines of the story are dates: then each heads an entry of a diary, or a letter. */
  hasMoreDates(line: HeadLine): boolean
}

/** How many lines without a label may stand before the first label, and between two. */
export const most = { before: 6, between: 3 }

/** The indexes from one to another, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Entries that were read from some lines below others, moved to their place among all of them. */
export function movedBy(entries: readonly HeadEntry[], lines: number): HeadEntry[] {
  return entries.map((entry) => ({ ...entry, first: entry.first + lines, last: entry.last + lines }))
}
