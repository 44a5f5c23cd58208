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
  const seconds = secondLines(lines)
  const spacing = spacingOf(lines, seconds)
  const close = seconds.filter((at) => lineAt(lines, at).gap <= spacing)
  const width = percentile(
    close.map((at) => lineAt(lines, at - 1).width),
    0.9,
  )
  const full = fullColumn(lines, close) ?? width
  // Stories from several hands in one file are cut at several columns: the narrowest counts.
  const least = Math.min(width, full)
  const unended = close.filter((at) => lineAt(lines, at - 1).end !== 'sentence')
  const cut = unended.filter((at) => {
    const before = lineAt(lines, at - 1)
    return before.width >= narrowest * 0.8 && isFull(before, lineAt(lines, at), least)
  })
  const indents = close.map((at) => lineAt(lines, at).indent)
  const baseIndent = mode(cut.length > 0 ? cut.map((at) => lineAt(lines, at).indent) : indents)
  const deeper = indents.filter((indent) => indent > baseIndent)
  const level = close.length - deeper.length
  let beyond = 0
  for (const line of lines) if (line.width > Math.max(width, full) + farBeyond) beyond++
  const isWrapped =
    width >= narrowest &&
    width <= widest &&
    cut.length >= Math.max(1, level * 0.25) &&
    cut.length >= unended.filter((at) => lineAt(lines, at).indent <= baseIndent).length * 0.6 &&
    // Beside lines that no column cut, a few short ones are verse.
    beyond <= cut.length * 0.4
  const small = lines.filter((line) => startsSmall(line.value)).length
  const found: Convention = {
    isWrapped,
    full,
    spacing: isWrapped ? spacing : 0,
    byIndent: isWrapped && deeper.length >= Math.max(2, close.length * 0.04),
    baseIndent,
    firstIndent: mode(deeper),
    byBlankLine: isPartedByBlankLines(lines, seconds),
    isSmallCase: !isWrapped && small > lines.length * 0.15 && !knowsCapitals(lines, seconds, small),
  }
  if (named === 'blank-line')
    return { ...found, isWrapped: true, full: 0, byIndent: false, byBlankLine: true, spacing: 0 }
  if (named === 'line-end')
    return { ...found, isWrapped: false, byIndent: false, byBlankLine: false, spacing: 0 }
  if (named === 'indent') {
    const least = smallest(lines.map((line) => line.indent))
    return {
      ...found,
      isWrapped: true,
      full: 0,
      byIndent: true,
      baseIndent: least,
      firstIndent: mode(indents.filter((indent) => indent > least)),
    }
  }
  return named === 'wrapped' ? { ...found, isWrapped: true } : found
}

/**
 * Whether the author begins sentences with capitals: nearly all lines behind a sentence do, and there are no fewer of
 * them than of those with a small letter. These then go on with a sentence that was broken off.
 */
function knowsCapitals(lines: readonly Line[], seconds: readonly number[], small: number): boolean {
  const starts = seconds.filter((at) => lineAt(lines, at - 1).end === 'sentence')
  const without = starts.filter((at) => startsSmall(lineAt(lines, at).value)).length
  return starts.length >= small && without <= starts.length * 0.05
}

/** The longest line of a poem or an address. */
export const shortLine = 60

/** Whether blank lines part nearly all paragraphs, those aside that may be lines of a poem. */
function isPartedByBlankLines(lines: readonly Line[], seconds: readonly number[]): boolean {
  let long = 0
  let parted = 0
  for (const at of seconds) {
    const after = lineAt(lines, at)
    if (Math.max(lineAt(lines, at - 1).value.length, after.value.length) <= shortLine) continue
    long++
    if (after.gap > 0) parted++
  }
  return long > 0 && parted >= long * 0.85
}

/** Where the second of two neighbouring lines of text stands, ornaments left aside. */
function secondLines(lines: readonly Line[]): number[] {
  const seconds: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const after = lineAt(lines, at)
    if (!lineAt(lines, at - 1).isMarker && !after.isMarker && !after.isSoft && Number.isFinite(after.gap))
      seconds.push(at)
  }
  return seconds
}

function lineAt(lines: readonly Line[], at: number): Line {
  return lines[at] as Line
}

/** 1 where every line is followed by a blank one and sentences run on across it. */
function spacingOf(lines: readonly Line[], seconds: readonly number[]): number {
  if (seconds.length < 8) return 0
  const close = seconds.filter((at) => lineAt(lines, at).gap === 0).length
  if (close > seconds.length * 0.02) return 0
  const single = seconds.filter((at) => lineAt(lines, at).gap === 1)
  const running = single.filter(
    (at) => lineAt(lines, at - 1).end !== 'sentence' && startsSmall(lineAt(lines, at).value),
  )
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
function fullColumn(lines: readonly Line[], close: readonly number[]): number | undefined {
  const columns: number[] = []
  for (const at of close) {
    const before = lineAt(lines, at - 1)
    const after = lineAt(lines, at)
    if (before.end === 'middle' && startsSmall(after.value) && !before.value.endsWith('-'))
      columns.push(reach(before, after))
  }
  return columns.length < 8 ? undefined : percentile(columns, 0.03)
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
