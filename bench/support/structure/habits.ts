/** The habits of raw stories, by name, and mixes of them. */
import type { Random } from './random.js'

/** How paragraphs are parted. */
export const conventions = [
  'blank-line',
  'line-end',
  'indent',
  'wrapped',
  'wrapped-indent',
  'wrapped-line-end',
  'double-spaced',
  'mixed',
  'br',
] as const
/** One of them. */
export type ParagraphHabit = (typeof conventions)[number]

/** How scenes are parted: twelve styles, blank lines among them. */
export const breakStyles = [
  '***',
  '* * *',
  '---',
  '~*~*~',
  '# # #',
  'oOo',
  '-x-',
  '+++',
  '<hr>',
  '⁂',
  '❦',
  'blank lines',
] as const
/** One of them. */
export type BreakHabit = (typeof breakStyles)[number]

/** How chapters are headed. */
export const headingStyles = [
  'Chapter 1',
  'CHAPTER I.',
  'Chapter One',
  'Chapter 1: Title',
  '1.',
  'I',
  'TITLE',
  'underlined',
  'Part 1',
  'One',
  '- 1 -',
  '1 - Title',
  'I. TITLE',
  'Title',
  '~ Title ~',
  'Chapter 1, Title below',
] as const
/** One of them. */
export type HeadingHabit = (typeof headingStyles)[number]

/** How characters are lost. */
export const lossStyles = [
  'every curly mark to ?',
  'apostrophes to ?',
  'every curly mark to \ufffd',
  'mojibake',
  'mojibake twice',
  'mojibake that lost its last byte',
  'escaped quotes',
  'entities',
  'soft hyphens',
] as const
/** One of them. */
export type LossHabit = (typeof lossStyles)[number]

/** A mix of habits for one manuscript. */
export interface Habits {
  paragraphs: ParagraphHabit
  breaks: BreakHabit
  headings: HeadingHabit
  /** The number of the first chapter: a file may hold the middle of a story. */
  firstChapter: number
  /** Straight quotes, `--`, `...`. */
  isPlainType: boolean
  /** What the copy made of characters that it lost; a heading keeps its own. */
  loses?: LossHabit | undefined
  /** The column of wrapped lines. */
  width: number
  /** Whether wrapped lines cut words. */
  hyphenates: boolean
  /** The number of a made header (see `headers.ts`); none for a story that begins at once. */
  header?: number
  /** Whether site furniture stands around the story. */
  hasChrome: boolean
}

/** Any mix of the habits. */
export function anyHabits(random: Random, fixed: Partial<Habits> = {}): Habits {
  return {
    paragraphs: random.pick(conventions),
    breaks: random.pick(breakStyles),
    headings: random.pick(headingStyles),
    firstChapter: random.chance(0.8) ? 1 : random.between(2, 30),
    isPlainType: random.chance(0.8),
    width: random.between(60, 80),
    hyphenates: random.chance(0.5),
    hasChrome: false,
    ...fixed,
  }
}
