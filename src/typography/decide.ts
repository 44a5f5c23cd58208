/**
 * Decides the marks of a block together: the cheapest way through all readings of all marks, where a state is the
 * stack of quotations that are open. Each mark's confidence is what the best other way would cost more.
 */
import type { Mark } from './marks.js'
import { apostrophe, closes, impossible, opens, prime, type Readings } from './readings.js'

/** How the marks of a block were read. */
export interface Decision {
  /** For each mark, its reading: opens, closes, apostrophe, prime. */
  readings: Uint8Array
  /** For each mark, how much dearer the best way is that sets it differently. */
  margins: Float64Array
  /** For each mark, the best reading that sets it differently. */
  rivals: Uint8Array
  /** For each mark, how deep the quotation is that it opens or closes; 1 is the outermost. */
  depths: Uint8Array
  /** The marks that open a quotation which nothing closes, the last of them those still open at the end. */
  unclosed: number[]
  /** The marks that close a quotation which nothing opened. */
  unopened: number[]
  /** How many quotations are still open at the end. */
  open: number
  /** The stack at the end, for the next window of the same block. */
  state: number
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
  /** Whether two readings set a mark alike (a closing quote and an apostrophe, in English). */
  looksAlike: (isDouble: boolean, one: number, two: number) => boolean
}

/** What can stand on the stack, each two bits: nothing, a double quotation, a single one of speech or of a few words. */
const double = 1
const talk = 2
const phrase = 3
const deepest = 4
const stateCount = 1 << (2 * deepest)

const top = (state: number): number => state & 3
const popped = (state: number): number => state >> 2
const isSingle = (entry: number): boolean => entry >= talk

const nestedAlike = 6.5
const leftOpen = 5
const neverOpened = 6
/** A few quoted words, or a quotation within speech, end where they began. */
const neverEnds = 9
/** Ways so much dearer than the best are forgotten. */
const beam = 24

/** All ways through one block, kept as columns; reused from block to block. */
interface Lattice {
  state: number[]
  forward: number[]
  backward: number[]
  first: number[]
  from: number[]
  to: number[]
  reading: number[]
  cost: number[]
  edgesOf: number[]
  /** The edge by which the best way reaches a node. */
  best: number[]
  /** Where, on the best way to a node, the quotation on top of its stack begins; -1 where that is forgotten. */
  since: number[]
}

const nodeOf = new Int32Array(stateCount)

/** What it costs to leave these quotations open at the end of the block. */
function costOfEnd(state: number, { outside, nextOpens, endsWithMark, isCut }: Surroundings): number {
  if (isCut) return 0
  let cost = 0
  for (let rest = state; rest !== 0; rest = popped(rest)) {
    const entry = top(rest)
    const isOutermost = popped(rest) === 0
    const isInner = isSingle(entry) && !(isOutermost && outside === 'single')
    const goesOn = nextOpens === 'both' || (isSingle(entry) ? nextOpens === 'single' : nextOpens === 'double')
    if (entry === phrase) cost += neverEnds
    else if (goesOn) cost += endsWithMark ? 4 : 0.8
    else cost += !isOutermost && nextOpens !== '' ? 3.5 : isInner ? neverEnds : leftOpen
  }
  return cost
}

/** Adds one way to read a mark. */
type AddEdge = (reading: number, to: number, cost: number) => void

function openings(
  state: number,
  isDouble: boolean,
  r: Readings,
  outside: 'double' | 'single',
  add: AddEdge,
): void {
  const entry = top(state)
  const depth = depthOf(state)
  if (isDouble) {
    const cost = r.openTalk + (depth === 0 && outside === 'single' ? 1 : 0)
    if (entry === double) {
      if (depth < deepest) add(opens, (state << 2) | double, cost + nestedAlike)
      add(opens, state, cost + leftOpen)
    } else if (depth < deepest) add(opens, (state << 2) | double, cost + (depth > 1 ? 1 : 0))
    return
  }
  const extra = outside === 'double' ? (depth === 0 ? 1.5 : 0.5) : depth > 1 ? 1 : 0
  for (const kind of [talk, phrase]) {
    const cost = (kind === talk ? r.openTalk : r.openPhrase) + extra
    if (isSingle(entry)) {
      if (depth < deepest) add(opens, (state << 2) | kind, cost + nestedAlike)
      add(opens, (popped(state) << 2) | kind, cost + leftOpen)
    } else if (depth < deepest) add(opens, (state << 2) | kind, cost)
  }
}

function closings(state: number, isDouble: boolean, r: Readings, add: AddEdge): void {
  const costOf = (entry: number): number => (entry === phrase ? r.closePhrase : r.closeTalk)
  let dropped = 0
  for (let rest = state; rest !== 0; rest = popped(rest)) {
    const entry = top(rest)
    if (isSingle(entry) !== isDouble) {
      add(closes, popped(rest), costOf(entry) + dropped)
      return
    }
    dropped += leftOpen
  }
  add(closes, state, r.closeTalk + neverOpened)
}

/** All ways to read one mark in one state. */
function ways(
  state: number,
  isDouble: boolean,
  r: Readings,
  outside: 'double' | 'single',
  add: AddEdge,
): void {
  if (r.openTalk < impossible) openings(state, isDouble, r, outside, add)
  closings(state, isDouble, r, add)
  if (r.apostrophe < impossible) add(apostrophe, state, r.apostrophe)
  if (r.prime < impossible) add(prime, state, r.prime)
}

/** A few words are few. */
const lengthCost = (length: number): number => Math.min(4, Math.max(0, length - 40) * 0.03)

function buildLattice(
  marks: readonly Mark[],
  costs: readonly Readings[],
  start: number,
  place: Surroundings,
): Lattice {
  const l: Lattice = {
    state: [start],
    forward: [0],
    backward: [],
    first: [0, 1],
    from: [],
    to: [],
    reading: [],
    cost: [],
    edgesOf: [0],
    best: [-1],
    since: [-1],
  }
  for (let i = 0; i < marks.length; i++) {
    const begin = l.first[i] as number
    const end = l.first[i + 1] as number
    let least = Infinity
    for (let node = begin; node < end; node++) least = Math.min(least, l.forward[node] as number)
    for (let node = begin; node < end; node++) {
      const paid = l.forward[node] as number
      if (paid > least + beam) continue
      ways(
        l.state[node] as number,
        (marks[i] as Mark).isDouble,
        costs[i] as Readings,
        place.outside,
        (reading, to, price) => {
          let cost = price
          let target = (nodeOf[to] as number) - 1
          if (target < end) {
            target = l.state.length
            nodeOf[to] = target + 1
            l.state.push(to)
            l.forward.push(Infinity)
            l.best.push(-1)
            l.since.push(-1)
          }
          const since = l.since[node] as number
          const m = marks[i] as Mark
          if (reading === closes && top(l.state[node] as number) === phrase && since >= 0)
            cost += lengthCost(m.start - since)
          if (paid + cost < (l.forward[target] as number)) {
            l.since[target] = reading === opens ? m.start : reading === closes ? -1 : since
            l.forward[target] = paid + cost
            l.best[target] = l.from.length
          }
          l.from.push(node)
          l.to.push(target)
          l.reading.push(reading)
          l.cost.push(cost)
        },
      )
    }
    l.first.push(l.state.length)
    l.edgesOf.push(l.from.length)
    for (let node = end; node < l.state.length; node++) nodeOf[l.state[node] as number] = 0
  }
  return l
}

/** What is still to pay from each node to the end. */
function payBackward(l: Lattice, place: Surroundings): void {
  l.backward = new Array<number>(l.state.length).fill(Infinity)
  const lastFirst = l.first[l.first.length - 2] as number
  for (let node = lastFirst; node < l.state.length; node++)
    l.backward[node] = costOfEnd(l.state[node] as number, place)
  for (let e = l.from.length - 1; e >= 0; e--) {
    const cost = (l.cost[e] as number) + (l.backward[l.to[e] as number] as number)
    const node = l.from[e] as number
    if (cost < (l.backward[node] as number)) l.backward[node] = cost
  }
}

/** The node at the end by which the best way passes. */
function bestEnd(l: Lattice): number {
  let best = l.first[l.first.length - 2] as number
  const total = (node: number): number => (l.forward[node] as number) + (l.backward[node] as number)
  for (let node = best; node < l.state.length; node++) if (total(node) < total(best)) best = node
  return best
}

/**
 * Reads the marks of one block, or of one window of an endless one.
 *
 * @param start the stack that the block begins with, 0 where nothing is open
 */
export function decide(
  marks: readonly Mark[],
  costs: readonly Readings[],
  place: Surroundings,
  start = 0,
): Decision {
  const count = marks.length
  const l = buildLattice(marks, costs, start, place)
  payBackward(l, place)
  let node = bestEnd(l)
  const total = (l.forward[node] as number) + (l.backward[node] as number)
  const decision: Decision = {
    readings: new Uint8Array(count),
    margins: new Float64Array(count).fill(Infinity),
    rivals: new Uint8Array(count),
    depths: new Uint8Array(count),
    unclosed: [],
    unopened: [],
    open: 0,
    state: l.state[node] as number,
  }
  const path = new Int32Array(count)
  for (let i = count - 1; i >= 0; i--) {
    const e = l.best[node] as number
    path[i] = e
    decision.readings[i] = l.reading[e] as number
    node = l.from[e] as number
  }
  for (let i = 0; i < count; i++) {
    const chosen = decision.readings[i] as number
    for (let e = l.edgesOf[i] as number; e < (l.edgesOf[i + 1] as number); e++) {
      const reading = l.reading[e] as number
      if (place.looksAlike((marks[i] as Mark).isDouble, chosen, reading)) continue
      const margin =
        (l.forward[l.from[e] as number] as number) +
        (l.cost[e] as number) +
        (l.backward[l.to[e] as number] as number) -
        total
      if (margin < (decision.margins[i] as number)) {
        decision.margins[i] = margin
        decision.rivals[i] = reading
      }
    }
  }
  pairUp(l, path, decision)
  return decision
}

/** Follows the best way once more, to tell which quotations were never closed or never opened. */
function pairUp(l: Lattice, path: Int32Array, decision: Decision): void {
  const open = new Array<number>(depthOf(l.state[0] as number)).fill(-1)
  for (let i = 0; i < path.length; i++) {
    const e = path[i] as number
    const reading = decision.readings[i]
    const after = depthOf(l.state[l.to[e] as number] as number)
    if (reading === opens) {
      decision.unclosed.push(...open.splice(after - 1).filter((at) => at >= 0))
      open.push(i)
      decision.depths[i] = after
    } else if (reading === closes) {
      if (after >= open.length) decision.unopened.push(i)
      else
        decision.unclosed.push(
          ...open
            .splice(after)
            .slice(1)
            .filter((at) => at >= 0),
        )
      decision.depths[i] = after + 1
    }
  }
  decision.unclosed.push(...open.filter((at) => at >= 0))
  decision.open = open.length
}

function depthOf(state: number): number {
  return state === 0 ? 0 : state < 4 ? 1 : state < 16 ? 2 : state < 64 ? 3 : deepest
}
