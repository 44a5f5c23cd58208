/** Precision, recall and F1 over sets of places. */

/** Counts of right, wrong and missed findings. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 }
}

/** Compares what was found with what should be. */
export function compare<Thing>(found: Iterable<Thing>, expected: Iterable<Thing>): Tally {
  const wanted = new Set(expected)
  const seen = new Set(found)
  let right = 0
  for (const thing of seen) if (wanted.has(thing)) right++
  return { right, wrong: seen.size - right, missed: wanted.size - right }
}

/** Adds one tally to another. */
export function addTally(sum: Tally, more: Tally): void {
  sum.right += more.right
  sum.wrong += more.wrong
  sum.missed += more.missed
}

/** The share of findings that are right; 1 where there are none. */
export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** The share of the expected that was found; 1 where nothing is expected. */
export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

/** The harmonic mean of both. */
export function f1({ right, wrong, missed }: Tally): number {
  return right === 0 && wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed)
}
