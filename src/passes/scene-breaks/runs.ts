/** Runs of blank lines as scene breaks: how many a manuscript leaves between two scenes. */

/** The blank lines between two neighbouring paragraphs, and what stands around them. */
export interface BlankRun {
  blankLines: number
  /** Speech answers speech across it: a talk goes on. */
  isTalk: boolean
}

/**
 * The number of blank lines from which a run is a scene break in this manuscript; Infinity where blank lines mean
 * nothing.
 *
 * @param runs every pair of neighbouring paragraphs, ornaments and headings left out
 * @param markers how many ornaments part scenes: with them, an extra blank line is chance
 */
export function breakThreshold(runs: readonly BlankRun[], markers: number): number {
  const levels = new Map<number, number>()
  for (const { blankLines } of runs) levels.set(blankLines, (levels.get(blankLines) ?? 0) + 1)
  const usual = usualRun(levels, runs.length)
  const above = [...levels].filter(([blankLines]) => blankLines > usual).sort(([a], [b]) => a - b)
  if (above.length === 0) return Number.POSITIVE_INFINITY
  const [lowest, count] = above[0] as [number, number]
  const total = above.reduce((sum, [, times]) => sum + times, 0)
  if (markers >= 2) return Math.max(3, usual + 2)
  // One blank line in a text of line ends: scenes only if it is rare and talk does not go on across it.
  if (lowest === 1 && usual === 0) {
    const higher = above.slice(1).reduce((sum, [, times]) => sum + times, 0)
    if (higher >= 2 || (higher === 1 && count >= 8)) return 2
    return isScenic(runs, count) ? 1 : Number.POSITIVE_INFINITY
  }
  return total <= Math.max(3, runs.length * 0.4) ? lowest : (above[1]?.[0] ?? Number.POSITIVE_INFINITY)
}

/** The run that parts ordinary paragraphs: the largest level that is not rare. */
function usualRun(levels: ReadonlyMap<number, number>, total: number): number {
  let usual = 0
  for (const [blankLines, count] of levels) {
    if (blankLines <= 1 && blankLines > usual && count > total * 0.3) usual = blankLines
    if (blankLines > 1 && count > total * 0.5) usual = Math.max(usual, blankLines)
  }
  return usual
}

/** Whether single blank lines fall where scenes end. */
function isScenic(runs: readonly BlankRun[], count: number): boolean {
  if (count > Math.max(1, runs.length * 0.2)) return false
  const talks = runs.filter((run) => run.isTalk)
  const crossed = talks.filter((run) => run.blankLines > 0).length
  const expected = (talks.length / Math.max(1, runs.length)) * count
  return crossed <= expected * 0.5
}
