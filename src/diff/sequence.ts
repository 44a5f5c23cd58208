/** What two sequences have in common, in order: the core of every comparison here. */
import { diffArrays } from 'diff'
import { partitionPoint } from '../partition-point.js'

/** Two places that hold the same: an index of the old sequence and one of the new. */
export type Pair = readonly [old: number, new: number]

/**
 * The most insertions and deletions for which the shortest edit is sought between two anchors; its cost is their
 * square, so what needs more is settled by order alone.
 */
const mostEdits = 600

/** A stretch of both sequences, [start, end) each. */
interface Stretch {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
}

/**
 * Pairs of equal items, ascending on both sides. Items that occur once on each side are the anchors (patience diff),
 * between them the shortest edit is found (Myers); a stretch that would cost too much keeps what equal items in equal
 * order give. Never worse than O(n log n) beside the bounded searches.
 */
export function alignEqual(old: readonly number[], young: readonly number[]): Pair[] {
  const pairs: Pair[] = []
  const work: Stretch[] = [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: young.length }]
  for (let stretch = work.pop(); stretch; stretch = work.pop()) {
    let { oldStart, oldEnd, newStart, newEnd } = stretch
    while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === young[newStart])
      pairs.push([oldStart++, newStart++])
    while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === young[newEnd - 1])
      pairs.push([--oldEnd, --newEnd])
    if (oldStart === oldEnd || newStart === newEnd) continue
    const rest = { oldStart, oldEnd, newStart, newEnd }
    const anchors = uniqueAnchors(old, young, rest)
    if (anchors.length === 0) for (const pair of shortestEdit(old, young, rest)) pairs.push(pair)
    else {
      let [fromOld, fromNew] = [oldStart, newStart]
      for (const [atOld, atNew] of anchors) {
        work.push({ oldStart: fromOld, oldEnd: atOld, newStart: fromNew, newEnd: atNew })
        pairs.push([atOld, atNew])
        ;[fromOld, fromNew] = [atOld + 1, atNew + 1]
      }
      work.push({ oldStart: fromOld, oldEnd, newStart: fromNew, newEnd })
    }
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

/** As {@link alignEqual} without anchors: for the words of a paragraph, where rare words may well have changed places. */
export function alignWords(old: readonly number[], young: readonly number[]): Pair[] {
  let start = 0
  while (start < old.length && start < young.length && old[start] === young[start]) start++
  let tail = 0
  while (tail < Math.min(old.length, young.length) - start && old.at(-1 - tail) === young.at(-1 - tail))
    tail++
  const pairs: Pair[] = Array.from({ length: start }, (_, index) => [index, index])
  const stretch = { oldStart: start, oldEnd: old.length - tail, newStart: start, newEnd: young.length - tail }
  for (const pair of shortestEdit(old, young, stretch)) pairs.push(pair)
  for (let back = tail; back > 0; back--) pairs.push([old.length - back, young.length - back])
  return pairs
}

/** The longest run of pairs that ascends in its second member as well; `pairs` ascend in their first. */
export function longestAscent(pairs: readonly Pair[]): Pair[] {
  const last: number[] = []
  const before: number[] = []
  for (const [index, pair] of pairs.entries()) {
    const length = partitionPoint(last.length, (at) => (pairs[last[at] as number] as Pair)[1] < pair[1])
    before.push(length > 0 ? (last[length - 1] as number) : -1)
    last[length] = index
  }
  const ascent: Pair[] = []
  for (let index = last.at(-1) ?? -1; index >= 0; index = before[index] as number)
    ascent.push(pairs[index] as Pair)
  return ascent.reverse()
}

function uniqueAnchors(old: readonly number[], young: readonly number[], stretch: Stretch): Pair[] {
  const seen = new Map<number, { old: number; new: number }>()
  const never = -1
  const twice = -2
  for (let index = stretch.oldStart; index < stretch.oldEnd; index++) {
    const at = seen.get(old[index] as number)
    if (at) at.old = twice
    else seen.set(old[index] as number, { old: index, new: never })
  }
  for (let index = stretch.newStart; index < stretch.newEnd; index++) {
    const at = seen.get(young[index] as number)
    if (at) at.new = at.new === never ? index : twice
  }
  const pairs: Pair[] = []
  for (const at of seen.values()) if (at.old >= 0 && at.new >= 0) pairs.push([at.old, at.new])
  return longestAscent(pairs)
}

/** The shortest edit of a stretch; items that the other side does not have at all are left out of the search. */
function shortestEdit(old: readonly number[], young: readonly number[], stretch: Stretch): Pair[] {
  const oldItems = new Set(old.slice(stretch.oldStart, stretch.oldEnd))
  const newItems = new Set(young.slice(stretch.newStart, stretch.newEnd))
  const oldAt: number[] = []
  const newAt: number[] = []
  for (let index = stretch.oldStart; index < stretch.oldEnd; index++)
    if (newItems.has(old[index] as number)) oldAt.push(index)
  for (let index = stretch.newStart; index < stretch.newEnd; index++)
    if (oldItems.has(young[index] as number)) newAt.push(index)
  if (oldAt.length === 0) return []
  const left = oldAt.map((index) => old[index] as number)
  const right = newAt.map((index) => young[index] as number)
  const edit = diffArrays(left, right, { maxEditLength: mostEdits })
  if (!edit) return sameOrder(left, right).map(([a, b]) => [oldAt[a] as number, newAt[b] as number])
  const pairs: Pair[] = []
  let a = 0
  let b = 0
  for (const { added, removed, count } of edit) {
    if (added) b += count
    else if (removed) a += count
    else for (let step = 0; step < count; step++) pairs.push([oldAt[a++] as number, newAt[b++] as number])
  }
  return pairs
}

/** The n-th of an item on one side goes with the n-th on the other, as far as the order allows. */
function sameOrder(left: readonly number[], right: readonly number[]): Pair[] {
  const places = new Map<number, number[]>()
  for (const [index, item] of right.entries()) {
    const list = places.get(item)
    if (list) list.push(index)
    else places.set(item, [index])
  }
  const used = new Map<number, number>()
  const pairs: Pair[] = []
  for (const [index, item] of left.entries()) {
    const count = used.get(item) ?? 0
    const place = places.get(item)?.[count]
    used.set(item, count + 1)
    if (place !== undefined) pairs.push([index, place])
  }
  return longestAscent(pairs)
}
