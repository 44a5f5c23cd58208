/**
 * Decides the marks of a block together: the cheapest way through all readings of all marks, where a state is the
 * stack of quotations that are open. Each mark's margin is what the best other way would cost more.
 */
import { edges, firstEdge, layOut, nodes, totalOf } from './lattice.js'
import type { Mark } from './marks.js'
import { closes, opens, type Readings } from './readings.js'
import { depthOf, doublesIn, isAlike, type Surroundings } from './transitions.js'

/** How the marks of a block were read. */
export interface Decision {
  /** For each mark, its reading: opens, closes, apostrophe, prime. */
  readings: Uint8Array
  /** For each mark, how much dearer the best way is that sets it differently. */
  margins: Float64Array
  /** For each mark, the best reading that sets it differently. */
  rivals: Uint8Array
  /** For each mark, how many double quotations the one is deep that it opens or closes; 1 is the outermost. */
  depths: Uint8Array
  /** The marks that open a quotation which nothing closes, the last of them those still open at the end. */
  unclosed: number[]
  /** The marks that close a quotation which nothing opened. */
  unopened: number[]
  /** The marks that open a quotation directly within one of its own kind. */
  withinOwnKind: number[]
  /** How many of the quotations left open are open at the end. */
  open: number
  /** The stack at the end, for the next window of the same block. */
  state: number
}

/** Whether two readings set a mark alike, as a closing quote and an apostrophe in English. */
export type LooksAlike = (isDouble: boolean, one: number, two: number) => boolean

/**
 * Reads the marks of one block, or of one window of an endless one.
 *
 * @param start the stack that the block begins with, 0 where nothing is open
 */
export function decide(
  marks: readonly Mark[],
  costs: readonly Readings[],
  place: Surroundings,
  looksAlike: LooksAlike,
  start = 0,
): Decision {
  const count = marks.length
  let node = layOut(marks, costs, start, place)
  const total = totalOf(node)
  const decision: Decision = {
    readings: new Uint8Array(count),
    margins: new Float64Array(count).fill(Infinity),
    rivals: new Uint8Array(count),
    depths: new Uint8Array(count),
    unclosed: [],
    unopened: [],
    withinOwnKind: [],
    open: 0,
    state: nodes.state[node] as number,
  }
  const path = new Int32Array(count)
  for (let i = count - 1; i >= 0; i--) {
    const edge = nodes.best[node] as number
    path[i] = edge
    decision.readings[i] = edges.reading[edge] as number
    node = edges.from[edge] as number
  }
  for (let i = 0; i < count; i++) measure(marks[i] as Mark, i, total, looksAlike, decision)
  pairUp(path, decision)
  return decision
}

/** Finds the margin of one mark. */
function measure(
  { isDouble }: Mark,
  i: number,
  total: number,
  looksAlike: LooksAlike,
  decision: Decision,
): void {
  const chosen = decision.readings[i] as number
  let least = Infinity
  for (let edge = firstEdge[i] as number; edge < (firstEdge[i + 1] as number); edge++) {
    const reading = edges.reading[edge] as number
    if (reading === chosen) continue
    const from = nodes.forward[edges.from[edge] as number] as number
    const on = nodes.backward[edges.to[edge] as number] as number
    const cost = from + (edges.cost[edge] as number) + on
    if (cost < least && !looksAlike(isDouble, chosen, reading)) {
      least = cost
      decision.rivals[i] = reading
    }
  }
  decision.margins[i] = Math.max(0, least - total)
}

/** Follows the best way once more, to tell which quotations were never closed or never opened. */
function pairUp(path: Int32Array, decision: Decision): void {
  const open = new Array<number>(depthOf(nodes.state[0] as number)).fill(-1)
  for (let i = 0; i < path.length; i++) {
    const edge = path[i] as number
    const stateBefore = nodes.state[edges.from[edge] as number] as number
    const stateAfter = nodes.state[edges.to[edge] as number] as number
    const after = depthOf(stateAfter)
    const reading = decision.readings[i]
    if (reading === opens) {
      for (const at of open.splice(after - 1)) if (at >= 0) decision.unclosed.push(at)
      open.push(i)
      if (after > depthOf(stateBefore) && isAlike(stateBefore, stateAfter)) decision.withinOwnKind.push(i)
      decision.depths[i] = doublesIn(stateAfter)
    } else if (reading === closes) {
      if (after >= open.length) decision.unopened.push(i)
      else for (const at of open.splice(after).slice(1)) if (at >= 0) decision.unclosed.push(at)
      decision.depths[i] = doublesIn(stateBefore)
    }
  }
  const left = open.filter((at) => at >= 0)
  decision.unclosed.push(...left)
  decision.open = left.length
}
