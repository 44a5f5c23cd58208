/** What became of the paragraphs of one chapter. */
import type { Change } from './comparison.js'
import type { WordIndex } from './index-words.js'
import { piecesOf } from './pieces.js'
import type { ReadBlock } from './reading.js'
import { alignEqual } from './sequence.js'
import { type Bag, bestAscent, commonShare, findLikenesses, type Likeness } from './similar.js'

/** From this likeness on, a paragraph between the same neighbours is taken for a changed form of another. */
const leastLikeness = 0.4

/** Paragraphs [start, end) of the old text that became [start, end) of the new. */
interface Match {
  old: [start: number, end: number]
  new: [start: number, end: number]
}

/** Compares the blocks of a chapter, in reading order. */
export function compareBlocks(
  old: readonly ReadBlock[],
  young: readonly ReadBlock[],
  index: WordIndex,
): Change[] {
  const pairs = alignEqual(old.map(index.numberOf), young.map(index.numberOf))
  const changes: Change[] = []
  let [fromOld, fromNew] = [0, 0]
  for (const [atOld, atNew] of [...pairs, [old.length, young.length] as const]) {
    if (fromOld < atOld || fromNew < atNew)
      changes.push(...compareGap(old.slice(fromOld, atOld), young.slice(fromNew, atNew), index))
    const [before, after] = [old[atOld], young[atNew]]
    if (before && after) changes.push({ kind: 'same', old: before, new: after })
    ;[fromOld, fromNew] = [atOld + 1, atNew + 1]
  }
  return changes
}

/** Compares two stretches that have no paragraph in common. */
function compareGap(old: readonly ReadBlock[], young: readonly ReadBlock[], index: WordIndex): Change[] {
  const changes: Change[] = []
  let [fromOld, fromNew] = [0, 0]
  const take = (toOld: number, toNew: number): void => {
    for (const block of old.slice(fromOld, toOld)) changes.push(removed(block, index))
    for (const block of young.slice(fromNew, toNew)) changes.push(added(block, index))
  }
  for (const match of old.length > 0 && young.length > 0 ? matchParagraphs(old, young, index) : []) {
    take(match.old[0], match.new[0])
    const before = old.slice(...match.old)
    const after = young.slice(...match.new)
    changes.push({ kind: 'changed', old: before, new: after, pieces: piecesOf(before, after, index) })
    ;[fromOld, fromNew] = [match.old[1], match.new[1]]
  }
  take(old.length, young.length)
  return changes
}

function removed(block: ReadBlock, index: WordIndex): Change {
  return { kind: 'removed', old: block, words: index.bagOf(block).length }
}

function added(block: ReadBlock, index: WordIndex): Change {
  return { kind: 'added', new: block, words: index.bagOf(block).length }
}

/** Changed paragraphs of a gap, in order on both sides; neighbours join where one was split or several joined. */
function matchParagraphs(old: readonly ReadBlock[], young: readonly ReadBlock[], index: WordIndex): Match[] {
  const oldBags = old.map(index.bagOf)
  const newBags = young.map(index.bagOf)
  const chosen = bestAscent(findLikenesses(oldBags, newBags, leastLikeness), old.length)
  const matches: Match[] = []
  for (const [at, likely] of chosen.entries()) {
    const next = chosen[at + 1] ?? { old: old.length, new: young.length }
    const last = matches.at(-1) ?? { old: [0, 0], new: [0, 0] }
    const room = { old: [last.old[1], next.old], new: [last.new[1], next.new] } as const
    matches.push(widen(likely, room, oldBags, newBags))
  }
  return matches
}

/** Takes in the free neighbours on one side as long as that makes the two sides more alike. */
function widen(
  { old, new: young }: Likeness,
  room: { old: readonly [number, number]; new: readonly [number, number] },
  oldBags: readonly Bag[],
  newBags: readonly Bag[],
): Match {
  let match: Match = { old: [old, old + 1], new: [young, young + 1] }
  const scoreOf = (candidate: Match): number =>
    commonShare(joined(oldBags, candidate.old), joined(newBags, candidate.new))
  let score = scoreOf(match)
  for (;;) {
    const wider: Match[] = []
    const [oldStart, oldEnd] = match.old
    const [newStart, newEnd] = match.new
    // One side stays a single paragraph: one that was split, or that several became.
    if (oldEnd - oldStart === 1) {
      if (newEnd < room.new[1]) wider.push({ ...match, new: [newStart, newEnd + 1] })
      if (newStart > room.new[0]) wider.push({ ...match, new: [newStart - 1, newEnd] })
    }
    if (newEnd - newStart === 1) {
      if (oldEnd < room.old[1]) wider.push({ ...match, old: [oldStart, oldEnd + 1] })
      if (oldStart > room.old[0]) wider.push({ ...match, old: [oldStart - 1, oldEnd] })
    }
    const better = wider
      .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
      .filter((each) => each.score > score + 0.04)
      .sort((a, b) => b.score - a.score)[0]
    if (!better) return match
    ;({ candidate: match, score } = better)
  }
}

/** The words of some paragraphs together. */
function joined(bags: readonly Bag[], [start, end]: readonly [number, number]): Bag {
  if (end - start === 1) return bags[start] as Bag
  return Int32Array.from(bags.slice(start, end).flatMap((bag) => [...bag])).sort()
}
