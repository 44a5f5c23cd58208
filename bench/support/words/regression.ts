/** Logistic regression over sparse features (FTRL-Proximal: McMahan and others, 2013), which leaves most weights at 0. */
import { featureCount, featureSpace } from '../../../src/rules/words/context.js'

const rate = 0.3
const smoothing = 1
const ridge = 0.5

/** How a model is learned. */
export interface Learning {
  rounds: number
  /** How strongly weights are drawn to 0. */
  lasso: number
  /** A feature seen less often has no weight. */
  minCount: number
}

/**
 * Learns weights by feature.
 *
 * @param rows `featureCount` numbers an example
 * @param labels 1 or 0 an example
 * @returns the weights that are not 0
 */
export function learn(
  rows: Int32Array,
  labels: Uint8Array,
  { rounds, lasso, minCount }: Learning,
): Map<number, number> {
  const { dense, names } = densely(rows, minCount)
  const sums = new Float64Array(names.length)
  const squares = new Float64Array(names.length)
  const weightOf = (feature: number): number => {
    const sum = sums[feature] as number
    if (Math.abs(sum) <= lasso) return 0
    const damping = (smoothing + Math.sqrt(squares[feature] as number)) / rate + ridge
    return (Math.sign(sum) * lasso - sum) / damping
  }
  const random = generator(12345)
  const order = Int32Array.from(labels, (_, index) => index)
  const used = new Float64Array(featureCount)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const example of order) {
      const start = example * featureCount
      let score = 0
      for (let i = 0; i < featureCount; i++) {
        const feature = dense[start + i] as number
        used[i] = feature < 0 ? 0 : weightOf(feature)
        score += used[i] as number
      }
      const gradient = 1 / (1 + Math.exp(-score)) - (labels[example] as number)
      const square = gradient * gradient
      if (square < 1e-12) continue
      for (let i = 0; i < featureCount; i++) {
        const feature = dense[start + i] as number
        if (feature < 0) continue
        const before = squares[feature] as number
        const pull = (Math.sqrt(before + square) - Math.sqrt(before)) / rate
        ;(sums[feature] as number) += gradient - pull * (used[i] as number)
        squares[feature] = before + square
      }
    }
  }
  const weights = new Map<number, number>()
  for (const [feature, name] of names.entries()) {
    const weight = weightOf(feature)
    if (weight !== 0) weights.set(name, weight)
  }
  return weights
}

const counts = new Uint16Array(featureSpace)
const places = new Int32Array(featureSpace)

/** Numbers the features that are seen often enough from 0; the others become -1. */
function densely(rows: Int32Array, minCount: number): { dense: Int32Array; names: number[] } {
  for (const feature of rows) counts[feature] = 0
  for (const feature of rows) if ((counts[feature] as number) < minCount) (counts[feature] as number)++
  for (const feature of rows) places[feature] = -1
  const names: number[] = []
  const dense = rows.map((feature) => {
    if ((counts[feature] as number) < minCount) return -1
    if (places[feature] === -1) places[feature] = names.push(feature) - 1
    return places[feature] as number
  })
  return { dense, names }
}

/** Numbers from 0 to 1, the same on each run. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
