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
  /** Numbers of features, each in the slot that its last bits name or in the next free one, and what each weighs. */
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
    ...slotted(unpackWeights(weights, scale)),
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
  const last = keys.length - 1
  let score = 0
  for (const feature of place) {
    let slot = feature & last
    while (keys[slot] !== feature && keys[slot] !== free) slot = (slot + 1) & last
    score += weights[slot] as number
  }
  return score
}

const buffer = new Int32Array(featureCount)

/** What stands in a slot without a feature, whose weight is 0. */
const free = -1

/** Puts features into slots, of which at least half stay free; their numbers are mixed already. */
function slotted(model: ReturnType<typeof unpackWeights>): Pick<Choice, 'keys' | 'weights'> {
  const slots = 2 ** Math.ceil(Math.log2(2 * model.keys.length + 1))
  const keys = new Int32Array(slots).fill(free)
  const weights = new Float32Array(slots)
  for (const [index, key] of model.keys.entries()) {
    let slot = key & (slots - 1)
    while (keys[slot] !== free) slot = (slot + 1) & (slots - 1)
    keys[slot] = key
    weights[slot] = model.weights[index] as number
  }
  return { keys, weights }
}
