/** The commonest words of novels, and classes of words that stand in the same places. */
import { classCount } from '../../../src/rules/words/context.js'
import type { Novel } from './novels.js'

/** How many of the commonest words tell what stands beside a word. */
const neighbours = 250
const rounds = 25

/** The commonest words and marks, by frequency, without names. */
export function commonWords(novels: readonly Novel[], size: number): string[] {
  const counts = new Map<string, { all: number; capital: number }>()
  for (const token of novels.flat(2)) {
    const count = counts.get(token.plain) ?? { all: 0, capital: 0 }
    count.all++
    if (token.text[0] !== token.plain[0] && token.isWord) count.capital++
    counts.set(token.plain, count)
  }
  return [...counts]
    .filter(
      ([word, { all, capital }]) =>
        capital < 0.8 * all || /^(?:i|i'.*|mrs?|miss|sir|lady|lord|god)$/.test(word),
    )
    .sort(([, a], [, b]) => b.all - a.all)
    .slice(0, size)
    .map(([word]) => word)
}

/** Parts words into classes by what stands before and after them: k-means over square roots of frequencies. */
export function classify(novels: readonly Novel[], words: readonly string[]): number[] {
  const width = 2 * neighbours
  const points = contexts(novels, words)
  const centres = new Float32Array(classCount * width)
  for (let k = 0; k < classCount; k++) {
    // Half of the first centres are the commonest words, the others are spread over the rest.
    const half = classCount / 2
    const word = k < half ? k : half + Math.floor(((k - half) * (words.length - half) * 0.8) / half)
    centres.set(points.subarray(word * width, (word + 1) * width), k * width)
  }
  const classes = new Array<number>(words.length).fill(-1)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let word = 0; word < words.length; word++) {
      const nearest = nearestCentre(points, centres, word, width)
      if (classes[word] !== nearest) moved++
      classes[word] = nearest
    }
    if (moved < words.length / 500) break
    moveCentres(points, centres, classes, width)
  }
  return classes
}

/** Of each word, how often each of the commonest words stands before and after it. */
function contexts(novels: readonly Novel[], words: readonly string[]): Float32Array {
  const width = 2 * neighbours
  const ids = new Map(words.map((word, id) => [word, id]))
  const points = new Float32Array(words.length * width)
  for (const paragraph of novels.flat()) {
    let before = -1
    for (const { plain } of paragraph) {
      const id = ids.get(plain) ?? -1
      if (id >= 0 && before >= 0) {
        if (before < neighbours) (points[id * width + before] as number)++
        if (id < neighbours) (points[before * width + neighbours + id] as number)++
      }
      before = id
    }
  }
  for (let start = 0; start < points.length; start += neighbours) {
    const side = points.subarray(start, start + neighbours)
    const sum = side.reduce((total, count) => total + count, 3)
    side.forEach((count, index) => {
      side[index] = Math.sqrt(count / sum)
    })
  }
  return points
}

function nearestCentre(points: Float32Array, centres: Float32Array, word: number, width: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < classCount; k++) {
    let distance = 0
    for (let i = 0; i < width && distance < least; i++) {
      distance += ((points[word * width + i] as number) - (centres[k * width + i] as number)) ** 2
    }
    if (distance < least) {
      least = distance
      best = k
    }
  }
  return best
}

function moveCentres(
  points: Float32Array,
  centres: Float32Array,
  classes: readonly number[],
  width: number,
): void {
  const sizes = new Int32Array(classCount)
  centres.fill(0)
  for (const [word, k] of classes.entries()) {
    ;(sizes[k] as number)++
    for (let i = 0; i < width; i++) (centres[k * width + i] as number) += points[word * width + i] as number
  }
  centres.forEach((sum, index) => {
    centres[index] = sum / ((sizes[Math.floor(index / width)] as number) || 1)
  })
}
