/** What changed between two books, for whoever shows it: the result of a comparison, as plain data. */
import type { ReadBlock } from './reading.js'

/** A stretch of text that is set off or is not. */
export interface Span {
  text: string
  isEmphasized: boolean
}

/** A stretch of a changed paragraph. What is kept reads as in the new book. */
export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  /** `¶` stands where a paragraph was split or joined. */
  spans: Span[]
  /** How many words it has; marks are none. */
  words: number
}

/** What became of one paragraph, heading or scene break; some together where one was split or several joined. */
export type Change =
  | { kind: 'same'; old: ReadBlock; new: ReadBlock }
  | { kind: 'removed'; old: ReadBlock; words: number }
  | { kind: 'added'; new: ReadBlock; words: number }
  | { kind: 'changed'; old: ReadBlock[]; new: ReadBlock[]; pieces: Piece[] }
  /** It stands here now; `isHere` false is the place that it left. */
  | { kind: 'moved'; isHere: boolean; old: ReadBlock; new: ReadBlock; pieces: Piece[]; chapter: ChapterName }

/** Which chapter: where it stands in its book, and how it is called. */
export interface ChapterName {
  /** From 1, over everything that has a page of its own. */
  number: number
  /** Empty where it has no heading. */
  title: string
  /** The parts it stands in, outermost first. */
  trail: readonly string[]
}

/** What became of one chapter. */
export interface ChapterChange {
  /** `split` and `merged` are changed ones of which several chapters are together here. */
  kind: 'same' | 'changed' | 'added' | 'removed' | 'split' | 'merged'
  /** Its name in the old book; several where chapters were merged, none for an added one. */
  old: ChapterName[]
  new: ChapterName[]
  /** Whether it stands elsewhere among the others. */
  isMoved: boolean
  /** Whether its title changed, and whether in no more than its number. */
  renamed: 'no' | 'number' | 'title'
  /** All of it, in the order of the new book; what is gone stands where it stood. */
  changes: Change[]
}

/** How much changed. */
export interface Tally {
  chapters: {
    added: number
    removed: number
    moved: number
    renamed: number
    renumbered: number
    changed: number
  }
  paragraphs: { added: number; removed: number; moved: number; changed: number }
  sceneBreaks: { added: number; removed: number }
  words: { added: number; removed: number }
}

/** Two books, compared. */
export interface Comparison {
  old: { label: string; title: string }
  new: { label: string; title: string }
  /** Whether a reader would notice nothing. */
  isSame: boolean
  /** What the title pages say otherwise. */
  titlePage: { field: 'title' | 'authors'; old: string; new: string }[]
  /** In the order of the new book; one that is gone stands after the one that it followed. */
  chapters: ChapterChange[]
  tally: Tally
}
