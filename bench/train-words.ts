/**
 * Learns from published novels which of two words a place asks for, and writes `src/rules/words/choices.json`:
 *
 *     node --max-old-space-size=12000 --import tsx bench/train-words.ts FOLDER
 *
 * FOLDER holds novels as plain text, none of them a book that the rules are measured on. Two thirds of the novels teach
 * a model from which score on it may speak: there the other third, which it has not seen, has hardly a false report.
 */
import { writeFileSync } from 'node:fs'
import { apostrophePairs, commonPairs, type Pair, rarePairs } from '../src/rules/words/confusions.js'
import { featureCount, features } from '../src/rules/words/context.js'
import { firstLetter, packWeights } from '../src/rules/words/weights.js'
import { codeNovels, type Row, readNovels } from './support/words/novels.js'
import { generator, type Learning, learn } from './support/words/regression.js'
import { classify, commonWords } from './support/words/vocabulary.js'

const learning: Learning = { rounds: 4, lasso: 3, minCount: 4 }
const vocabularySize = 8000
/** Examples of each word at most, and how many times as many of the commoner word. */
const mostExamples = 140_000
const mostTimes = 10
/** A direction that would find less than this is not worth its false reports. */
const leastRecall = 0.1
/** What one more false report in the unseen novels must gain. */
const priceOfFalse = { common: 0.02, rare: 0.08 }
const mostFalse = { common: 5, rare: 1 }
/** A score is never trusted below this, whatever the unseen novels say. */
const leastScore = 1.5

const isUnseen = (row: Row, place: number): boolean => (row.novel[place] as number) % 3 === 0

/** Where each word of the pairs stands. */
function placesOf(row: Row, pairs: readonly Pair[]): Map<string, number[]> {
  const places = new Map(pairs.flat().map((word) => [word, [] as number[]]))
  row.plain.forEach((plain, place) => void places.get(plain)?.push(place))
  return places
}

function weightsOf(row: Row, first: readonly number[], second: readonly number[]): Map<number, number> {
  const random = generator(7)
  const some = (places: readonly number[], others: number): number[] => {
    const share = Math.min(mostExamples, mostTimes * others) / places.length
    return places.filter(() => random() < share)
  }
  const [a, b] = [some(first, second.length), some(second, first.length)]
  const rows = new Int32Array((a.length + b.length) * featureCount)
  const buffer = new Int32Array(featureCount)
  for (const [index, place] of [...a, ...b].entries()) {
    features(row.coded, place - 1, place + 1, buffer)
    rows.set(buffer, index * featureCount)
  }
  return learn(rows, Uint8Array.from([...a.map(() => 0), ...b.map(() => 1)]), learning)
}

function scores(
  row: Row,
  places: readonly number[],
  weights: ReadonlyMap<number, number>,
  sign: number,
): number[] {
  const buffer = new Int32Array(featureCount)
  return places
    .map((place) => {
      features(row.coded, place - 1, place + 1, buffer)
      return sign * buffer.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
    })
    .sort((one, other) => other - one)
}

/** From which score on to speak, and what that finds. */
function limitOf(
  right: readonly number[],
  wrong: readonly number[],
  pair: Pair,
): { limit: number; recall: number } {
  const kind = commonPairs.includes(pair) ? 'common' : 'rare'
  const found = (limit: number): number => wrong.filter((score) => score > limit).length / wrong.length
  let best = { limit: Number.POSITIVE_INFINITY, recall: 0, gain: leastRecall }
  for (let count = 0; count <= mostFalse[kind]; count++) {
    const limit = Math.max(leastScore, (right[count] ?? 0) + 0.1)
    const recall = found(limit)
    const gain = recall - count * priceOfFalse[kind]
    if (gain > best.gain) best = { limit, recall, gain }
  }
  return best
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('expected a folder of novels')
const novels = readNovels(folder)
const words = commonWords(novels, vocabularySize)
const classes = classify(novels, words)
const row = codeNovels(novels, { idOf: new Map(words.map((word, id) => [word, id])), classOf: classes })
const pairs = [...commonPairs, ...rarePairs, ...apostrophePairs]
const places = placesOf(row, pairs)
const choices = pairs.flatMap((pair) => {
  const [first, second] = pair.map((word) => places.get(word)) as [number[], number[]]
  const seen = (places: readonly number[]) => places.filter((place) => !isUnseen(row, place))
  const unseen = (places: readonly number[]) => places.filter((place) => isUnseen(row, place))
  const trial = weightsOf(row, seen(first), seen(second))
  const score = (places: readonly number[], sign: number) => scores(row, unseen(places), trial, sign)
  const forth = limitOf(score(first, 1), score(second, 1), pair)
  const back = limitOf(score(second, -1), score(first, -1), pair)
  const limits = [forth.limit, back.limit].map((limit) =>
    Number.isFinite(limit) ? Number(limit.toFixed(2)) : null,
  )
  console.log(
    pair.join('/'),
    first.length,
    second.length,
    limits.join(' '),
    forth.recall.toFixed(2),
    back.recall.toFixed(2),
  )
  if (limits.every((limit) => limit === null)) return []
  return [{ words: pair, limits, ...packWeights(weightsOf(row, first, second)) }]
})
const data = {
  vocabulary: words.join(' '),
  classes: classes.map((k) => String.fromCharCode(firstLetter + k)).join(''),
  choices,
}
writeFileSync('src/rules/words/choices.json', `${JSON.stringify(data, undefined, 1)}\n`)
