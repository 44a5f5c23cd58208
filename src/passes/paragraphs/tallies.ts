/** What is counted of the lines of a plain text, to read a convention from. */
import type { Line } from './lines.js'

/** The longest line of a poem or an address. */
export const shortLine = 60

/** The narrowest and the widest column at which people wrap a text. */
export const narrowest = 38
export const widest = 132

/** What is counted of two neighbouring lines of text. */
export interface PairCounts {
  all: number
  /** Those with no blank line between. */
  close: number
  /** How many of these have a sentence that runs on across the line end. */
  cut: number
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

export function countPairs(lines: readonly Line[]): PairCounts {
  const counts: PairCounts = {
    all: 0,
    close: 0,
    cut: 0,
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
    const isRunning = before.end !== 'sentence' && isSmall
    // What a page's end left between them says nothing of the author's own blank lines.
    if (after.gap === 0 && !after.isBelowPage) {
      counts.close++
      if (isRunning) counts.cut++
    }
    if (after.gap === 1) {
      counts.single++
      if (isRunning) counts.running++
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

/** Hands out each two neighbouring lines of text, ornaments left aside. */
function eachPair(lines: readonly Line[], look: (before: Line, after: Line, above?: Line) => void): void {
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1] as Line
    const after = lines[at] as Line
    if (!before.isMarker && !after.isMarker && !after.isSoft && Number.isFinite(after.gap))
      look(before, after, lines[at - 2])
  }
}

/** How often each measure of some lines occurs: small whole numbers, so there are few of them. */
type Tally = Map<number, number>

function count(tally: Tally, measure: number): void {
  tally.set(measure, (tally.get(measure) ?? 0) + 1)
}

/** Tells of lines that no blank line parts: how wide the first ones are, what they reach, how far the second ones are set in. */
export function tallyClose(
  lines: readonly Line[],
  spacing: number,
): { widths: Tally; columns: Tally; indents: Tally } {
  const found = { widths: new Map(), columns: new Map(), indents: new Map() }
  const narrow = narrowLines(lines, spacing)
  eachPair(lines, (before, after, above) => {
    if (after.gap > spacing) return
    count(found.widths, before.width)
    count(found.indents, after.indent)
    if (
      !narrow.has(before) &&
      !isUncut(before, after, above, spacing) &&
      before.end === 'middle' &&
      after.start === 'small' &&
      !before.value.endsWith('-')
    )
      count(found.columns, reach(before, after))
  })
  return found
}

/** Which share of the text's usual width the lines of a song or a list stay below. */
const farNarrower = 0.7

/** The lines of paragraphs without a single line as wide as the others of the text: songs, lists, cards. */
function narrowLines(lines: readonly Line[], spacing: number): ReadonlySet<Line> {
  const widths: Tally = new Map()
  eachPair(lines, (before, after) => {
    if (after.gap <= spacing) count(widths, before.width)
  })
  const most = percentile(widths, 0.9) * farNarrower
  const found = new Set<Line>()
  let first = 0
  for (let index = 0; index < lines.length; index++) {
    const next = lines[index + 1]
    if (next && next.gap <= spacing) continue
    if (index > first && lines.slice(first, index + 1).every(({ width }) => width < most))
      for (const line of lines.slice(first, index + 1)) found.add(line)
    first = index + 1
  }
  return found
}

/** Whether no column cut the first of two lines: both are narrower than any, or it is, and no rest of a long one above. */
function isUncut(before: Line, after: Line, above: Line | undefined, spacing: number): boolean {
  if (before.width >= narrowest) return false
  return after.width < narrowest || before.gap > spacing || !above || above.width < narrowest
}

/** How far lines are set in that follow no sentence's end, and those of them whose first word the line above had no room for. */
export function tallyUnended(
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
export function sizeOf(tally: Tally): number {
  let size = 0
  for (const times of tally.values()) size += times
  return size
}

/** What was counted of some measures only. */
export function only(tally: Tally, isMeant: (measure: number) => boolean): Tally {
  return new Map([...tally].filter(([measure]) => isMeant(measure)))
}

/** The measure below which a share of the lines lies. */
export function percentile(tally: Tally, share: number): number {
  const size = sizeOf(tally)
  let left = Math.min(size - 1, Math.floor(size * share))
  for (const [measure, times] of [...tally].sort(([a], [b]) => a - b)) {
    left -= times
    if (left < 0) return measure
  }
  return 0
}

/** The most frequent measure, the smaller of equals. */
export function mode(tally: Tally): number {
  let best = 0
  let most = 0
  for (const [measure, times] of tally) {
    if (times > most || (times === most && measure < best)) [best, most] = [measure, times]
  }
  return best
}
