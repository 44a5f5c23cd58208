/** How a reading of a mark changes what is open, and what that costs. */
import { apostrophe, closes, impossible, opens, prime, type Readings } from './readings.js'

/**
 * What is open is a stack of at most four entries of two bits each, the innermost lowest: a double quotation, a single
 * one of speech, or a single one of a few words.
 */
const double = 1
const talk = 2
/** A few quoted words within a sentence. */
export const phrase = 3
const deepest = 4

/** How many different stacks there are. */
export const stateCount = 1 << (2 * deepest)

/** The innermost entry of a stack; 0 where nothing is open. */
export const top = (state: number): number => state & 3
const popped = (state: number): number => state >> 2
const isSingle = (entry: number): boolean => entry >= talk

/** Whether something is open in two stacks, and what is innermost in them is of one kind. */
export const isAlike = (one: number, two: number): boolean =>
  one !== 0 && isSingle(top(one)) === isSingle(top(two))

/** How many quotations are open. */
export function depthOf(state: number): number {
  return state === 0 ? 0 : state < 4 ? 1 : state < 16 ? 2 : state < 64 ? 3 : deepest
}

/** How many double quotations are open. */
export function doublesIn(state: number): number {
  let count = 0
  for (let rest = state; rest !== 0; rest = popped(rest)) if (top(rest) === double) count++
  return count
}

/** What the block stands in. */
export interface Surroundings {
  outside: 'double' | 'single'
  /** The next paragraph opens with a double or with a single mark, so that speech may go on there. */
  nextOpens: '' | 'double' | 'single' | 'both'
  /** Whether the block ends with a mark, so that what is spoken ends as well. */
  endsWithMark: boolean
  /** This is one window of a block that goes on. */
  isCut: boolean
  /** What a quotation costs that nothing closes; little in a manuscript that has lost quotes. */
  leftOpen: number
}

/** A quotation directly within one of its own kind. */
const nestedAlike = 8
/** A few quoted words, or a quotation within speech, end where they began. */
const neverEnds = 9

/** What it costs to leave these quotations open at the end of the block. */
export function costOfEnd(state: number, place: Surroundings): number {
  const { outside, nextOpens, endsWithMark, isCut, leftOpen } = place
  if (isCut) return 0
  let cost = 0
  for (let rest = state; rest !== 0; rest = popped(rest)) {
    const entry = top(rest)
    const isOutermost = popped(rest) === 0
    const isInner = isSingle(entry) && !(isOutermost && outside === 'single')
    const goesOn = nextOpens === 'both' || (isSingle(entry) ? nextOpens === 'single' : nextOpens === 'double')
    if (entry === phrase) cost += neverEnds
    // A quotation within speech goes on with it.
    else if (goesOn) cost += endsWithMark ? 4 : nextOpens === 'both' && !isOutermost ? 0 : 0.8
    else cost += !isOutermost && nextOpens !== '' ? 3.5 : isInner ? neverEnds : leftOpen
  }
  return cost
}

/** The ways that {@link findWays} found. */
export const ways = {
  reading: new Uint8Array(16),
  to: new Int32Array(16),
  cost: new Float64Array(16),
  count: 0,
}

function add(reading: number, to: number, cost: number): void {
  const i = ways.count++
  ways.reading[i] = reading
  ways.to[i] = to
  ways.cost[i] = cost
}

function addOpenings(state: number, depth: number, entry: number, cost: number, place: Surroundings): void {
  if (isSingle(top(state)) === isSingle(entry) && state !== 0) {
    if (depth < deepest) add(opens, (state << 2) | entry, cost + nestedAlike)
    add(opens, (popped(state) << 2) | entry, cost + place.leftOpen)
  } else if (depth < deepest) add(opens, (state << 2) | entry, cost)
}

function addClosing(state: number, isDouble: boolean, r: Readings, place: Surroundings): void {
  let dropped = 0
  for (let rest = state; rest !== 0; rest = popped(rest)) {
    const entry = top(rest)
    if (isSingle(entry) !== isDouble) {
      add(closes, popped(rest), (entry === phrase ? r.closePhrase : r.closeTalk) + dropped)
      return
    }
    dropped += place.leftOpen
  }
  add(closes, state, r.closeTalk + place.leftOpen + 1)
}

/** Finds all ways to read one mark in one state; they stand in {@link ways} until the next call. */
export function findWays(state: number, isDouble: boolean, r: Readings, place: Surroundings): void {
  ways.count = 0
  const depth = depthOf(state)
  const deep = depth > 1 ? 1 : 0
  if (isDouble) {
    const odd = depth === 0 && place.outside === 'single' ? 1 : deep
    addOpenings(state, depth, double, r.openTalk + odd, place)
  } else {
    const odd = place.outside === 'double' ? (depth === 0 ? 1.5 : 0.5 + deep) : deep
    addOpenings(state, depth, talk, r.openTalk + odd, place)
    addOpenings(state, depth, phrase, r.openPhrase + odd, place)
  }
  addClosing(state, isDouble, r, place)
  if (r.apostrophe < impossible) add(apostrophe, state, r.apostrophe)
  if (r.prime < impossible)
    add(prime, state, r.prime + (!isDouble && isSingle(top(state)) ? r.primeWithin : 0))
}
