/**
 * How likely each reading of each lost mark is, read together: what opens must close.
 *
 * Every way to read the marks of a paragraph is weighed by the forward and backward sums of a hidden Markov model, whose
 * state is the speech that is open and the mark just read.
 */
import { leaves, oddsOf, type Reading, type Side } from './readings.js'
import type { Sight } from './sight.js'

/** A mark to be read: a lost one, or a quotation mark that is not. */
export interface Site {
  at: number
  end: number
  readings: readonly (readonly [Reading, prior: number])[]
  sight: Sight
  /** What stands behind it, where no mark does. */
  left: Side
  isAfterSite: boolean
  isLost: boolean
}

/** Speech that is open: none, speech, a quotation in speech, a quotation alone. */
const depths = 4
const none = 9
const order: readonly Reading[] = [
  'open',
  'close',
  'openSingle',
  'closeSingle',
  'apostrophe',
  'dash',
  'ellipsis',
  'itself',
  'letter',
]
const states = depths * (none + 1)

/** By reading and depth: the depth after it, and how usual that is. */
const turns: Readonly<Partial<Record<Reading, readonly (readonly [depth: number, share: number])[]>>> = {
  open: [
    [1, 1],
    [1, 0.001],
    [1, 0.0005],
    [1, 0.001],
  ],
  close: [
    [0, 0.003],
    [0, 1],
    [0, 0.002],
    [0, 0.0005],
  ],
  openSingle: [
    [3, 0.01],
    [2, 0.5],
    [2, 0.001],
    [3, 0.0005],
  ],
  closeSingle: [
    [0, 0.0003],
    [1, 0.0003],
    [1, 1],
    [0, 1],
  ],
}

/** How usual it is that a paragraph ends at each depth; speech goes on where the next one opens, too. */
const ends = [1, 0.05, 0.01, 0.01]
const endsOpen = [1, 0.4, 0.03, 0.01]

interface Step {
  from: number
  to: number
  reading: Reading
  weight: number
}

/** The steps that a site allows. */
function stepsOf({ readings, sight, left, isAfterSite }: Site): Step[] {
  const steps: Step[] = []
  for (const [reading, prior] of readings) {
    for (let last = 0; last <= none; last++) {
      if (isAfterSite === (last === none)) continue
      const behind = last === none ? left : leaves[order[last] as Reading]
      const share = prior * oddsOf(reading, behind, sight)
      for (let depth = 0; depth < depths; depth++) {
        const [next, turn] = turns[reading]?.[depth] ?? [depth, 1]
        // Speech over several paragraphs opens anew in each.
        const usual = reading === 'open' && depth === 1 && sight.isLineStart ? 0.1 : turn
        const kept = sight.right === 'mark' ? order.indexOf(reading) : none
        steps.push({
          from: depth * (none + 1) + last,
          to: next * (none + 1) + kept,
          reading,
          weight: share * usual,
        })
      }
    }
  }
  return steps
}

/** The likelihood of each reading of each site, over all ways to read the others. */
export function likelihoods(sites: readonly Site[], goesOn: boolean): Map<Reading, number>[] {
  const all = sites.map(stepsOf)
  let ahead = new Float64Array(states)
  ahead[none] = 1
  const forward = all.map((steps) => {
    const before = ahead
    ahead = new Float64Array(states)
    for (const { from, to, weight } of steps) ahead[to] = (ahead[to] ?? 0) + (before[from] ?? 0) * weight
    normalize(ahead)
    return before
  })
  let behind = Float64Array.from(
    { length: states },
    (_, state) => (goesOn ? endsOpen : ends)[Math.floor(state / (none + 1))] ?? 0,
  )
  const result = new Array<Map<Reading, number>>(all.length)
  for (let index = all.length - 1; index >= 0; index--) {
    const steps = all[index] as Step[]
    const likely = new Map<Reading, number>()
    const earlier = new Float64Array(states)
    let sum = 0
    for (const { from, to, reading, weight } of steps) {
      const rest = weight * (behind[to] ?? 0)
      earlier[from] = (earlier[from] ?? 0) + rest
      const share = (forward[index]?.[from] ?? 0) * rest
      likely.set(reading, (likely.get(reading) ?? 0) + share)
      sum += share
    }
    for (const [reading, share] of likely) likely.set(reading, share / (sum || 1))
    result[index] = likely
    behind = earlier
    normalize(behind)
  }
  return result
}

function normalize(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum > 0) for (let index = 0; index < values.length; index++) values[index] = (values[index] ?? 0) / sum
}
