/** All ways through the marks of one block, in columns of numbers that are reused from block to block. */
import type { Mark } from './marks.js'
import { closes, opens, type Readings } from './readings.js'
import { costOfEnd, findWays, phrase, type Surroundings, stateCount, top, ways } from './transitions.js'

/** The most marks that are decided together. */
export const longestWindow = 256

/** Ways so much dearer than the best are forgotten. */
const beam = 24
/** Text has a word beside nearly every mark; of marks in heaps so few ways are followed that they cost what others do. */
const heapSize = 64
const heapDistance = 4
const fewWays = 4
/** A node is a stack of open quotations after so many marks; the beam never leaves this many of them. */
const mostNodes = longestWindow * 128
const mostEdges = mostNodes * 6

/** The nodes: the stack, what the best way to it and on from it costs, and by which edge it comes. */
export const nodes = {
  state: new Int32Array(mostNodes),
  forward: new Float64Array(mostNodes),
  backward: new Float64Array(mostNodes),
  best: new Int32Array(mostNodes),
  /** Where, on the best way, the innermost quotation begins; -1 where that is forgotten. */
  since: new Int32Array(mostNodes),
  count: 0,
}

/** The edges: one reading of one mark, from node to node. */
export const edges = {
  from: new Int32Array(mostEdges),
  to: new Int32Array(mostEdges),
  reading: new Uint8Array(mostEdges),
  cost: new Float64Array(mostEdges),
  count: 0,
}

/** For each mark, the first node before it; one more at the end. */
const firstNode = new Int32Array(longestWindow + 2)
/** For each mark, its first edge; one more at the end. */
export const firstEdge = new Int32Array(longestWindow + 2)

const nodeOf = new Int32Array(stateCount).fill(-1)

/** A few words are few. */
const lengthCost = (length: number): number => Math.min(4, Math.max(0, length - 40) * 0.03)

function addNode(state: number): number {
  const node = nodes.count++
  nodes.state[node] = state
  nodes.forward[node] = Infinity
  nodes.backward[node] = Infinity
  nodes.best[node] = -1
  nodes.since[node] = -1
  return node
}

/** Adds the edges from one node by the ways of one mark. */
function follow(node: number, m: Mark): void {
  const paid = nodes.forward[node] as number
  const since = nodes.since[node] as number
  const isPhrase = since >= 0 && top(nodes.state[node] as number) === phrase
  for (let way = 0; way < ways.count; way++) {
    if (edges.count >= mostEdges || nodes.count >= mostNodes) return
    const to = ways.to[way] as number
    const reading = ways.reading[way] as number
    let cost = ways.cost[way] as number
    if (isPhrase && reading === closes) cost += lengthCost(m.start - since)
    let target = nodeOf[to] as number
    if (target < 0) {
      target = addNode(to)
      nodeOf[to] = target
    }
    const edge = edges.count++
    edges.from[edge] = node
    edges.to[edge] = target
    edges.reading[edge] = reading
    edges.cost[edge] = cost
    if (paid + cost < (nodes.forward[target] as number)) {
      nodes.forward[target] = paid + cost
      nodes.best[target] = edge
      nodes.since[target] = reading === opens ? m.start : reading === closes ? -1 : since
    }
  }
}

/** Whether the marks lie in a heap, as in no text that says anything. */
function isHeap(marks: readonly Mark[]): boolean {
  if (marks.length < heapSize) return false
  const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark]
  return last.start - first.start < heapDistance * marks.length
}

/** What the dearest way may cost that is followed from some nodes on; of many in a heap only the cheapest few. */
function dearest(begin: number, end: number, isInHeap: boolean): number {
  let least = Infinity
  for (let node = begin; node < end; node++) least = Math.min(least, nodes.forward[node] as number)
  if (!isInHeap || end - begin <= fewWays) return least + beam
  for (let reach = beam; reach > 0.5; reach /= 2) {
    let count = 0
    for (let node = begin; node < end; node++) if ((nodes.forward[node] as number) <= least + reach) count++
    if (count <= fewWays) return least + reach
  }
  return least
}

function goForward(
  marks: readonly Mark[],
  costs: readonly Readings[],
  start: number,
  place: Surroundings,
): void {
  nodes.count = 0
  edges.count = 0
  addNode(start)
  nodes.forward[0] = 0
  firstNode[0] = 0
  firstNode[1] = 1
  firstEdge[0] = 0
  const isInHeap = isHeap(marks)
  for (let i = 0; i < marks.length; i++) {
    const begin = firstNode[i] as number
    const end = firstNode[i + 1] as number
    const most = dearest(begin, end, isInHeap)
    const m = marks[i] as Mark
    for (let node = begin; node < end; node++) {
      if ((nodes.forward[node] as number) > most) continue
      findWays(nodes.state[node] as number, m.isDouble, costs[i] as Readings, place)
      follow(node, m)
    }
    firstNode[i + 2] = nodes.count
    firstEdge[i + 1] = edges.count
    for (let node = end; node < nodes.count; node++) nodeOf[nodes.state[node] as number] = -1
  }
}

/** Lays out all ways through some marks and what each part of them costs; returns the end of the best way. */
export function layOut(
  marks: readonly Mark[],
  costs: readonly Readings[],
  start: number,
  place: Surroundings,
): number {
  goForward(marks, costs, start, place)
  let end = firstNode[marks.length] as number
  for (let node = end; node < nodes.count; node++) {
    nodes.backward[node] = costOfEnd(nodes.state[node] as number, place)
    if (totalOf(node) < totalOf(end)) end = node
  }
  for (let edge = edges.count - 1; edge >= 0; edge--) {
    const node = edges.from[edge] as number
    const cost = (edges.cost[edge] as number) + (nodes.backward[edges.to[edge] as number] as number)
    if (cost < (nodes.backward[node] as number)) nodes.backward[node] = cost
  }
  return end
}

/** What the best way through a node costs from end to end. */
export function totalOf(node: number): number {
  return (nodes.forward[node] as number) + (nodes.backward[node] as number)
}
