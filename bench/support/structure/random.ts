/** A small random number generator whose numbers depend on a seed alone. */

/** Draws from a seeded stream. */
export interface Random {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number in [from, to]. */
  between: (from: number, to: number) => number
  /** One of some things. */
  pick: <Thing>(things: readonly Thing[]) => Thing
  /** Whether something of this probability happens. */
  chance: (probability: number) => boolean
}

/** A stream of numbers (mulberry32) for a seed. */
export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    pick: (things) => things[between(0, things.length - 1)] as (typeof things)[number],
    chance: (probability) => next() < probability,
  }
}
