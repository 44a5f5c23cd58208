/** How an author parts paragraphs, found from the lines themselves. */
import { type Line, startsDashed } from './lines.js'
import { areCutEvenly, writesNoCapitals } from './small-letters.js'
import {
  countPairs,
  isFull,
  mode,
  narrowest,
  only,
  type PairCounts,
  percentile,
  shortLine,
  sizeOf,
  tallyClose,
  tallyUnended,
  widest,
} from './tallies.js'

/** The names by which a person can say how the paragraphs are parted. */
export type ConventionName = 'blank-line' | 'line-end' | 'indent' | 'wrapped'

/** What the lines of a manuscript say about its paragraphs. */
export interface Convention {
  /** Lines are cut at a column: a line end means nothing by itself. */
  isWrapped: boolean
  /** The least column that a line and the word after it reach together where the line was cut for want of room. */
  full: number
  /** Blank lines between any two lines, as in a text printed double-spaced. */
  spacing: number
  /** Whether a deeper indent starts a paragraph, and the indent of a line that does not. */
  byIndent: boolean
  baseIndent: number
  /** The indent of most lines that start a paragraph where an indent does so. */
  firstIndent: number
  /** Nearly every paragraph is followed by a blank line, so that lines without one are something else. */
  byBlankLine: boolean
  /** A blank line is the end of a printed page: it parts nothing. */
  byPage: boolean
  /** The author starts sentences with small letters: they say nothing about broken lines. */
  isSmallCase: boolean
  /** Talk begins with a dash: some paragraph of it does, and not only lines that a column cut before one. */
  hasDashedTalk: boolean
  /** The author writes no capitals at all: short lines may be anything, and are verse only where something says so. */
  hasNoCapitals: boolean
}

/** What the shortest word takes at the end of a line, its space among it. */
const shortestWord = 2

/** How far a line stands beyond a column that cannot have cut it, in characters. */
const farBeyond = 40

/** Reads the convention of a manuscript from all of its lines, or takes the one that a person named. */
export function findConvention(lines: readonly Line[], named?: ConventionName): Convention {
  const counts = countPairs(lines)
  const hasNoCapitals = writesNoCapitals(lines, counts)
  // Without capitals, whole sentences look like one that runs on: only lines of one width were cut.
  const isEven = (spacing: number): boolean => !hasNoCapitals || areCutEvenly(lines, spacing)
  const spaces = spacingOf(counts)
  const spacing = isEven(spaces) ? spaces : 0
  const { widths, columns, indents } = tallyClose(lines, spacing)
  const close = sizeOf(indents)
  const width = percentile(widths, 0.9)
  // Where sentences run on, lines were cut: what they reach tells the column. Few may be shorter, as in verse.
  // In a justified text all are as wide as the column, which even a word of one letter would have passed.
  const full =
    sizeOf(columns) < 8 || hasNoCapitals ? width : Math.min(percentile(columns, 0.03), width + shortestWord)
  // Stories from several hands in one file are cut at several columns: the narrowest counts.
  const { unended, cut } = tallyUnended(lines, spacing, Math.min(width, full))
  const cuts = sizeOf(cut)
  const baseIndent = mode(cuts > 0 ? cut : indents)
  const deeper = only(indents, (indent) => indent > baseIndent)
  const level = close - sizeOf(deeper)
  let beyond = 0
  let small = 0
  for (const line of lines) {
    if (line.width > Math.max(width, full) + farBeyond) beyond++
    if (line.start === 'small') small++
  }
  const isWrapped =
    width >= narrowest &&
    width <= widest &&
    cuts >= Math.max(1, level * 0.25) &&
    cuts >= sizeOf(only(unended, (indent) => indent <= baseIndent)) * 0.6 &&
    // Beside lines that no column cut, a few short ones are verse.
    beyond <= cuts * 0.4 &&
    isEven(spacing)
  const byIndent = isWrapped && sizeOf(deeper) >= Math.max(2, close * 0.04)
  const found: Convention = {
    isWrapped,
    full,
    spacing: isWrapped ? spacing : 0,
    byIndent,
    baseIndent,
    firstIndent: mode(deeper),
    byBlankLine: isPartedByBlankLines(counts),
    byPage: byIndent && endPages(counts),
    isSmallCase:
      hasNoCapitals || (!isWrapped && small > lines.length * 0.15 && !knowsCapitals(counts, small)),
    hasDashedTalk: talksInDashes(lines, full),
    hasNoCapitals,
  }
  if (named === 'blank-line')
    return { ...found, isWrapped: true, full: 0, byIndent: false, byBlankLine: true, spacing: 0 }
  if (named === 'line-end')
    return { ...found, isWrapped: false, byIndent: false, byBlankLine: false, spacing: 0 }
  if (named === 'indent') {
    const least = lines.reduce((smallest, { indent }) => Math.min(smallest, indent), Number.POSITIVE_INFINITY)
    return {
      ...found,
      isWrapped: true,
      full: 0,
      byIndent: true,
      baseIndent: least,
      firstIndent: mode(only(indents, (indent) => indent > least)),
    }
  }
  if (named === 'wrapped') return { ...found, isWrapped: true }
  if (isWrapped || hasNoCapitals) return found
  const twice = { ...found, isWrapped: true, full: 0, isSmallCase: false }
  if (isCutTwice(counts, width)) return { ...twice, byBlankLine: true }
  const first = { all: sizeOf(deeper), unended: sizeOf(only(unended, (indent) => indent > baseIndent)) }
  return isCutTwiceByIndent(counts, width, level, first) ? { ...twice, byIndent: true } : found
}

/**
 * Whether the author begins sentences with capitals: nearly all lines behind a sentence do, and there are no fewer of
 * them than of those with a small letter. These then go on with a sentence that was broken off.
 */
function knowsCapitals({ starts, without }: PairCounts, small: number): boolean {
  return starts >= small && without <= starts * 0.05
}

/** Whether a line that begins with the dash of a speech stands below a blank line, or below one that had room for its word. */
function talksInDashes(lines: readonly Line[], full: number): boolean {
  return lines.some((line, at) => {
    if (line.start !== 'speech' || !startsDashed(line.value)) return false
    const before = lines[at - 1]
    return !before || line.gap > 0 || !isFull(before, line, full)
  })
}

/** Whether blank lines part nearly all paragraphs, those aside that may be lines of a poem. */
function isPartedByBlankLines({ long, parted }: PairCounts): boolean {
  return long > 0 && parted >= long * 0.85
}

/** 1 where every line is followed by a blank one and sentences run on across it. */
function spacingOf({ all, close, single, running }: PairCounts): number {
  if (all < 8 || close > all * 0.02) return 0
  return running > single * 0.25 ? 1 : 0
}

/**
 * Whether mail programs have cut the lines at two columns: long lines and their short rests by turns, in which nearly
 * every line end stands in the middle of a sentence. Then blank lines alone part paragraphs.
 */
function isCutTwice({ all, close, cut }: PairCounts, width: number): boolean {
  return close >= 6 && close < all && width > shortLine - 5 && width <= widest && cut >= close * 0.5
}

/**
 * Whether they have where an indent starts each paragraph and no blank line parts any: lines without an indent go on in
 * the middle of a sentence, those with one as good as never do, as in verse they would.
 */
function isCutTwiceByIndent(
  { cut }: PairCounts,
  width: number,
  level: number,
  first: { all: number; unended: number },
): boolean {
  return (
    first.all >= 3 &&
    first.unended <= first.all * 0.1 &&
    level >= 6 &&
    cut - first.unended >= level * 0.5 &&
    width > shortLine - 5 &&
    width <= widest
  )
}

/** The fewest pages whose ends are told from the ends of scenes. */
const fewestPages = 3

/** Whether sentences run on across single blank lines, as across the ends of pages and never across those of scenes. */
function endPages({ single, running }: PairCounts): boolean {
  return running >= fewestPages && running >= single * 0.3
}

/** The blank lines before a line that its author meant: not those between all lines, and none at the end of a page. */
export function ownGap({ gap, isBelowPage }: Line, { spacing, byIndent, byPage }: Convention): number {
  return gap === 1 && (byPage || (byIndent && isBelowPage)) ? 0 : gap - spacing
}
