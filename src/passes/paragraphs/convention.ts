/** How an author parts paragraphs, found from the lines themselves. */
import { type Line, startsSmall } from './lines.js'

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
  /** Nearly every paragraph is followed by a blank line, so that lines without one are something else. */
  byBlankLine: boolean
  /** The author starts sentences with small letters: they say nothing about broken lines. */
  isSmallCase: boolean
}

/** The narrowest and the widest column at which people wrap a text. */
const narrowest = 38
const widest = 132

/** Reads the convention of a manuscript from all of its lines, or takes the one that a person named. */
export function findConvention(lines: readonly Line[], named?: ConventionName): Convention {
  const pairs = textPairs(lines)
  const spacing = spacingOf(pairs)
  const close = pairs.filter(([, after]) => after.gap <= spacing)
  const width = percentile(
    close.map(([before]) => before.width),
    0.9,
  )
  const full = fullColumn(close) ?? width
  // Stories from several hands in one file are cut at several columns: the narrowest counts.
  const least = Math.min(width, full)
  const cut = close.filter(
    ([before, after]) =>
      before.end !== 'sentence' && before.width >= narrowest * 0.8 && isFull(before, after, least),
  )
  const unended = close.filter(([before]) => before.end !== 'sentence')
  const baseIndent = mode((cut.length > 0 ? cut : close).map(([, after]) => after.indent))
  const deeper = close.filter(([, after]) => after.indent > baseIndent)
  const level = close.length - deeper.length
  const isWrapped =
    width >= narrowest &&
    width <= widest &&
    cut.length >= Math.max(1, level * 0.25) &&
    cut.length >= unended.filter(([, after]) => after.indent <= baseIndent).length * 0.6
  const small = lines.filter((line) => startsSmall(line.value)).length
  const found: Convention = {
    isWrapped,
    full,
    spacing: isWrapped ? spacing : 0,
    byIndent: isWrapped && deeper.length >= Math.max(2, close.length * 0.04),
    baseIndent,
    byBlankLine: isPartedByBlankLines(pairs),
    isSmallCase: !isWrapped && small > lines.length * 0.15,
  }
  if (named === 'blank-line')
    return { ...found, isWrapped: true, full: 0, byIndent: false, byBlankLine: true, spacing: 0 }
  if (named === 'line-end')
    return { ...found, isWrapped: false, byIndent: false, byBlankLine: false, spacing: 0 }
  if (named === 'indent')
    return {
      ...found,
      isWrapped: true,
      full: 0,
      byIndent: true,
      baseIndent: smallest(lines.map((line) => line.indent)),
    }
  return named === 'wrapped' ? { ...found, isWrapped: true } : found
}

/** The longest line of a poem or an address. */
export const shortLine = 60

/** Whether blank lines part nearly all paragraphs, those aside that may be lines of a poem. */
function isPartedByBlankLines(pairs: readonly Pair[]): boolean {
  const long = pairs.filter(
    ([before, after]) => Math.max(before.value.length, after.value.length) > shortLine,
  )
  return long.length > 0 && long.filter(([, after]) => after.gap > 0).length >= long.length * 0.85
}

type Pair = readonly [before: Line, after: Line]

/** Neighbouring lines of text, ornaments left aside. */
function textPairs(lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = []
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1] as Line
    const after = lines[index] as Line
    if (!before.isMarker && !after.isMarker && !after.isSoft && Number.isFinite(after.gap))
      pairs.push([before, after])
  }
  return pairs
}

/** 1 where every line is followed by a blank one and sentences run on across it. */
function spacingOf(pairs: readonly Pair[]): number {
  if (pairs.length < 8) return 0
  const close = pairs.filter(([, after]) => after.gap === 0).length
  if (close > pairs.length * 0.02) return 0
  const single = pairs.filter(([, after]) => after.gap === 1)
  const running = single.filter(([before, after]) => before.end !== 'sentence' && startsSmall(after.value))
  return running.length > single.length * 0.25 ? 1 : 0
}

/** The column that a line would have reached with the first word of the next one. */
function reach(before: Line, after: Line): number {
  const space = after.value.indexOf(' ')
  return before.width + 1 + (space < 0 ? after.value.length : space)
}

/** Whether the first word of a line did not fit on the line before it any more. */
export function isFull(before: Line, after: Line, full: number): boolean {
  return reach(before, after) >= full
}

/** Where sentences run on, lines were cut: what they reach tells the column. Few may be shorter, as in verse. */
function fullColumn(close: readonly Pair[]): number | undefined {
  const running = close.filter(
    ([before, after]) => before.end === 'middle' && startsSmall(after.value) && !before.value.endsWith('-'),
  )
  return running.length < 8
    ? undefined
    : percentile(
        running.map(([before, after]) => reach(before, after)),
        0.03,
      )
}

/** The value below which a share of some lines' measures lies; a measure is a small whole number, so they are counted. */
function percentile(values: readonly number[], share: number): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let left = Math.min(values.length - 1, Math.floor(values.length * share))
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    left -= count
    if (left < 0) return value
  }
  return 0
}

/** The most frequent of some numbers, the smaller of equals. */
function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < best)) [best, most] = [value, count]
  }
  return best
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}
