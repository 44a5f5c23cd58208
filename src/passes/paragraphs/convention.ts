/** How an author parts paragraphs, found from the lines themselves. */
import type { Line } from './lines.js'

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
  /** The author starts sentences with small letters: they say nothing about broken lines. */
  isSmallCase: boolean
}

/** The narrowest and the widest column at which people wrap a text. */
const narrowest = 38
const widest = 132

/** How far a line stands beyond a column that cannot have cut it, in characters. */
const farBeyond = 40

/** Reads the convention of a manuscript from all of its lines, or takes the one that a person named. */
export function findConvention(lines: readonly Line[], named?: ConventionName): Convention {
  const counts = countPairs(lines)
  const spacing = spacingOf(counts)
  const { widths, columns, indents } = tallyClose(lines, spacing)
  const close = sizeOf(indents)
  const width = percentile(widths, 0.9)
  // Where sentences run on, lines were cut: what they reach tells the column. Few may be shorter, as in verse.
  const full = sizeOf(columns) < 8 ? width : percentile(columns, 0.03)
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
    beyond <= cuts * 0.4
  const found: Convention = {
    isWrapped,
    full,
    spacing: isWrapped ? spacing : 0,
    byIndent: isWrapped && sizeOf(deeper) >= Math.max(2, close * 0.04),
    baseIndent,
    firstIndent: mode(deeper),
    byBlankLine: isPartedByBlankLines(counts),
    isSmallCase: !isWrapped && small > lines.length * 0.15 && !knowsCapitals(counts, small),
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
  return named === 'wrapped' ? { ...found, isWrapped: true } : found
}

/** The longest line of a poem or an address. */
export const shortLine = 60

/** What is counted of two neighbouring lines of text. */
interface PairCounts {
  all: number
  /** Those with no blank line between. */
  close: number
  /** Those with one, and how many of them have a sentence that runs on across it. */
  single: number
  running: number
  /** Those that are too long for verse, and how many of them a blank line parts. */
  long: number
  parted: number
  /** Those whose first ends with a sentence, and how many second lines of them begin with a small letter. */
  starts: number
  without: number
}

function countPairs(lines: readonly Line[]): PairCounts {
  const counts: PairCounts = {
    all: 0,
    close: 0,
    single: 0,
    running: 0,
    long: 0,
    parted: 0,
    starts: 0,
    without: 0,
  }
  eachPair(lines, (before, after) => {
    const isSmall = after.start === 'small'
    counts.all++
    if (after.gap === 0) counts.close++
    if (after.gap === 1) {
      counts.single++
      if (before.end !== 'sentence' && isSmall) counts.running++
    }
    if (Math.max(before.value.length, after.value.length) > shortLine) {
      counts.long++
      if (after.gap > 0) counts.parted++
    }
    if (before.end !== 'sentence') return
    counts.starts++
    if (isSmall) counts.without++
  })
  return counts
}

/**
 * Whether the author begins sentences with capitals: nearly all lines behind a sentence do, and there are no fewer of
 * them than of those with a small letter. These then go on with a sentence that was broken off.
 */
function knowsCapitals({ starts, without }: PairCounts, small: number): boolean {
  return starts >= small && without <= starts * 0.05
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

/** Hands out each two neighbouring lines of text, ornaments left aside. */
function eachPair(lines: readonly Line[], look: (before: Line, after: Line) => void): void {
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1] as Line
    const after = lines[at] as Line
    if (!before.isMarker && !after.isMarker && !after.isSoft && Number.isFinite(after.gap))
      look(before, after)
  }
}

/** How often each measure of some lines occurs: small whole numbers, so there are few of them. */
type Tally = Map<number, number>

function count(tally: Tally, measure: number): void {
  tally.set(measure, (tally.get(measure) ?? 0) + 1)
}

/** Tells of lines that no blank line parts: how wide the first ones are, what they reach, how far the second ones are set in. */
function tallyClose(
  lines: readonly Line[],
  spacing: number,
): { widths: Tally; columns: Tally; indents: Tally } {
  const found = { widths: new Map(), columns: new Map(), indents: new Map() }
  eachPair(lines, (before, after) => {
    if (after.gap > spacing) return
    count(found.widths, before.width)
    count(found.indents, after.indent)
    if (before.end === 'middle' && after.start === 'small' && !before.value.endsWith('-'))
      count(found.columns, reach(before, after))
  })
  return found
}

/** How far lines are set in that follow no sentence's end, and those of them whose first word the line above had no room for. */
function tallyUnended(
  lines: readonly Line[],
  spacing: number,
  column: number,
): { unended: Tally; cut: Tally } {
  const found = { unended: new Map(), cut: new Map() }
  eachPair(lines, (before, after) => {
    if (after.gap > spacing || before.end === 'sentence') return
    count(found.unended, after.indent)
    if (before.width >= narrowest * 0.8 && isFull(before, after, column)) count(found.cut, after.indent)
  })
  return found
}

/** The column that a line would have reached with the first word of the next one. */
function reach(before: Line, after: Line): number {
  return before.width + 1 + after.firstWord
}

/** Whether the first word of a line did not fit on the line before it any more. */
export function isFull(before: Line, after: Line, full: number): boolean {
  return reach(before, after) >= full
}

/** How many lines were counted. */
function sizeOf(tally: Tally): number {
  let size = 0
  for (const times of tally.values()) size += times
  return size
}

/** What was counted of some measures only. */
function only(tally: Tally, isMeant: (measure: number) => boolean): Tally {
  return new Map([...tally].filter(([measure]) => isMeant(measure)))
}

/** The measure below which a share of the lines lies. */
function percentile(tally: Tally, share: number): number {
  const size = sizeOf(tally)
  let left = Math.min(size - 1, Math.floor(size * share))
  for (const [measure, times] of [...tally].sort(([a], [b]) => a - b)) {
    left -= times
    if (left < 0) return measure
  }
  return 0
}

/** The most frequent measure, the smaller of equals. */
function mode(tally: Tally): number {
  let best = 0
  let most = 0
  for (const [measure, times] of tally) {
    if (times > most || (times === most && measure < best)) [best, most] = [measure, times]
  }
  return best
}
