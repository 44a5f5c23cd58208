/**
 * Which of two words a place asks for: a linear model of the words around it, trained on published novels by
 * `bench/train-words.ts`. The numbers stand in `choices.json`; this reads and weighs them.
 */
import data from './choices.json' with { type: 'json' }
import { type Coded, encode, featureCount, features, type Vocabulary } from './context.js'
import type { Token } from './tokens.js'
import { firstLetter, unpackWeights } from './weights.js'

/** Two words that writers take for each other, and how to tell which is meant. */
export interface Choice {
  /** The words; a score above 0 is for the second. */
  words: readonly [string, string]
  /** From which score on the second is surely meant though the first is written, and the other way round. */
  limits: readonly [number, number]
  /** Sorted numbers of features, and what each weighs. */
  keys: Int32Array
  weights: Float32Array
}

let vocabulary: Vocabulary | undefined
let choices: readonly Choice[] | undefined

function words(): Vocabulary {
  vocabulary ??= {
    idOf: new Map(data.vocabulary.split(' ').map((word, id) => [word, id])),
    classOf: Array.from(data.classes, (letter) => letter.charCodeAt(0) - firstLetter),
  }
  return vocabulary
}

const coded = new WeakMap<readonly Token[], Coded>()

/** Codes a row of tokens for {@link scoreOf}. */
export function codedTokens(tokens: readonly Token[]): Coded {
  let found = coded.get(tokens)
  if (!found) {
    found = encode(tokens, words())
    coded.set(tokens, found)
  }
  return found
}

/** The rank of a word (lower case, a straight apostrophe) in novels, from 0; infinite for one that is not common. */
export function commonRank(word: string): number {
  return words().idOf.get(word) ?? Number.POSITIVE_INFINITY
}

/** Every pair of words that the model knows. */
export function knownChoices(): readonly Choice[] {
  choices ??= data.choices.map(({ words, limits, scale, weights }) => ({
    words: words as [string, string],
    limits: limits.map((limit) => limit ?? Number.POSITIVE_INFINITY) as [number, number],
    ...unpackWeights(weights, scale),
  }))
  return choices
}

/** What stands around a place, for {@link scoreOf}. */
export function featuresAt(coded: Coded, left: number, right: number): Int32Array {
  features(coded, left, right, buffer)
  return buffer
}

/** How much more a place asks for the second word of a choice than for the first, as a logarithm of odds. */
export function scoreOf({ keys, weights }: Choice, place: Int32Array): number {
  let score = 0
  for (const feature of place) score += weights[find(keys, feature)] ?? 0
  return score
}

const buffer = new Int32Array(featureCount)

/** The place of a key in a sorted row; -1 where it is missing. */
function find(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle] as number
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
