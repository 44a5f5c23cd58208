/**
 * What stands around a word, as numbers that a model weighs: its neighbours, the classes of its neighbours, and both in
 * twos and threes.
 */
import type { Token } from './tokens.js'

/** The words that a model knows by themselves, and the class of each: words that stand in the same places share one. */
export interface Vocabulary {
  idOf: ReadonlyMap<string, number>
  /** By id. */
  classOf: readonly number[]
}

/** A row of tokens as numbers: the word, and its class. */
export interface Coded {
  words: Int32Array
  classes: Int32Array
}

/** How many of a word's own classes there are before those of unknown words. */
export const classCount = 96

const endings = [
  'ing',
  'ed',
  'ly',
  'ness',
  'tion',
  'ment',
  'est',
  'er',
  'al',
  'ous',
  'ful',
  'less',
  'y',
  'ss',
  "'s",
  's',
  'en',
  'on',
]
const edge = 0
const name = classCount + endings.length + 1
const numeral = name + 1
const capitals = name + 2
const other = name + 3
/** Ids of vocabulary words start here; below are the classes that stand for unknown ones. */
const firstWord = 256

const numberPattern = /^\p{N}/u
const upper = /^\p{Lu}/u
const endsSentence = new Set(['.', '!', '?', '"', ':', '—', '…', '(', '*'])

/** Codes a row of tokens. */
export function encode(tokens: readonly Token[], vocabulary: Vocabulary): Coded {
  const words = new Int32Array(tokens.length)
  const classes = new Int32Array(tokens.length)
  for (const [index, token] of tokens.entries()) {
    const id = vocabulary.idOf.get(token.plain)
    const isCapital = token.isWord && upper.test(token.text)
    const before = tokens[index - 1]
    const isInside = isCapital && before !== undefined && !endsSentence.has(before.plain)
    if (id !== undefined) {
      words[index] = firstWord + id
      classes[index] = vocabulary.classOf[id] ?? other
      continue
    }
    const code = isInside || (isCapital && id === undefined) ? name : unknownClass(token)
    words[index] = code
    classes[index] = code
  }
  return { words, classes }
}

function unknownClass({ plain, isWord }: Token): number {
  if (!isWord) return other
  if (numberPattern.test(plain)) return numeral
  const found = endings.findIndex((ending) => plain.endsWith(ending))
  return found < 0 ? capitals : classCount + 1 + found
}

/** How many numbers {@link features} writes. */
export const featureCount = 28

/** Numbers of features are below this. */
export const featureSpace = 1 << 24

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b + 1, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1) ^ Math.imul(c + 1, 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (hash ^ (hash >>> 15)) & (featureSpace - 1)
}

/**
 * Writes the features of a place into `into`: the place lies after token `left` and before token `right`, so that for a
 * word they are two apart and for a gap one.
 */
export function features(coded: Coded, left: number, right: number, into: Int32Array): void {
  const { words, classes } = coded
  const l1 = words[left] ?? edge
  const l2 = words[left - 1] ?? edge
  const r1 = words[right] ?? edge
  const r2 = words[right + 1] ?? edge
  const L1 = classes[left] ?? edge
  const L2 = classes[left - 1] ?? edge
  const L3 = classes[left - 2] ?? edge
  const R1 = classes[right] ?? edge
  const R2 = classes[right + 1] ?? edge
  const R3 = classes[right + 2] ?? edge
  into[0] = mix(0, 0)
  into[1] = mix(1, l1)
  into[2] = mix(2, r1)
  into[3] = mix(3, l2)
  into[4] = mix(4, r2)
  into[5] = mix(5, L1)
  into[6] = mix(6, R1)
  into[7] = mix(7, l1, r1)
  into[8] = mix(8, l2, l1)
  into[9] = mix(9, r1, r2)
  into[10] = mix(10, L1, R1)
  into[11] = mix(11, L2, L1)
  into[12] = mix(12, R1, R2)
  into[13] = mix(13, l1, R1)
  into[14] = mix(14, L1, r1)
  into[15] = mix(15, L2, L1, R1)
  into[16] = mix(16, L1, R1, R2)
  into[17] = mix(17, R1, R2, R3)
  into[18] = mix(18, L3, L2, L1)
  into[19] = mix(19, r1, R2)
  into[20] = mix(20, L2, l1)
  into[21] = mix(21, l1, R1, R2)
  into[22] = mix(22, l2, l1, r1)
  into[23] = mix(23, l1, r1, r2)
  into[24] = mix(24, words[left - 2] ?? edge)
  into[25] = mix(25, words[right + 2] ?? edge)
  into[26] = mix(26, L2 * 256 + L1, R1, R2)
  into[27] = mix(27, L2, L1, r1)
}
