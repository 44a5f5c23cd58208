/** Which chapter of one book is which of the other: renamed, renumbered, moved, split and merged ones too. */
import type { WordIndex } from './index-words.js'
import { findOverlaps, type Overlap, type Text } from './overlaps.js'
import type { ReadChapter } from './reading.js'
import { longestAscent, type Pair } from './sequence.js'
import { readingKey } from './words.js'

/** Chapters that belong together, by index: mostly one and one; none on a side where one was added or is gone. */
export interface ChapterGroup {
  old: number[]
  new: number[]
  /** Whether it stands elsewhere among the others. */
  isMoved: boolean
}

/** The share of its text that two chapters must have in common to be one, when their titles say nothing. */
const leastShared = 0.2

/** The share of a chapter's text that came from a neighbour, from which it is a part of that neighbour. */
const mostlyFrom = 0.5

/** One book's chapters, ready to be compared. */
interface Side {
  chapters: readonly ReadChapter[]
  numbers: number[][]
  titles: string[]
  partner: (number | undefined)[]
}

/**
 * Groups the chapters of two books, in the order of the new one; what is gone stands after what it followed.
 */
export function alignChapters(
  old: readonly ReadChapter[],
  young: readonly ReadChapter[],
  index: WordIndex,
): ChapterGroup[] {
  const before = sideOf(old, index)
  const after = sideOf(young, index)
  pairEqual(before, after, (side, at) => `${side.titles[at]}\n${side.numbers[at]?.join(' ')}`)
  pairEqual(before, after, (side, at) =>
    (side.numbers[at]?.length ?? 0) > 0 ? side.numbers[at]?.join(' ') : undefined,
  )
  // Of a long book a sample of its words is enough, chosen by the words themselves so that both books choose alike.
  const sample = Math.max(lengthOf(old), lengthOf(young)) > 500_000 ? 7 : 0
  const paragraphs = overlapsOf(before, after, (side, at) => paragraphText(side, at))
  pairLikely(before, after, paragraphs, 0.5)
  pairLikely(
    before,
    after,
    overlapsOf(before, after, (side, at) => shingleText(side, at, index, sample)),
    leastShared,
  )
  pairLikely(before, after, paragraphs, leastShared)
  pairUnique(before, after, (side, at) => [...(side.chapters[at]?.trail ?? []), side.titles[at]].join('\n'))
  pairUnique(before, after, (side, at) => side.titles[at] ?? '')
  // A story without chapters is itself, however it was rewritten.
  if (old.length === 1 && young.length === 1) pair(before, after, 0, 0)
  return inReadingOrder(joinNeighbours(before, after, paragraphs), before.chapters.length)
}

function sideOf(chapters: readonly ReadChapter[], index: WordIndex): Side {
  return {
    chapters,
    numbers: chapters.map(({ blocks }) => blocks.map(index.numberOf)),
    titles: chapters.map(({ title }) => readingKey({ text: title, emphasis: [] }).toLowerCase()),
    partner: chapters.map(() => undefined),
  }
}

function lengthOf(chapters: readonly ReadChapter[]): number {
  return chapters.reduce(
    (sum, { blocks }) => sum + blocks.reduce((length, { text }) => length + text.length, 0),
    0,
  )
}

function free(side: Side): number[] {
  return side.chapters.flatMap((_, at) => (side.partner[at] === undefined ? [at] : []))
}

function pair(before: Side, after: Side, old: number, young: number): void {
  before.partner[old] = young
  after.partner[young] = old
}

/** The n-th chapter of a kind goes with the n-th of the other book. */
function pairEqual(before: Side, after: Side, keyOf: (side: Side, at: number) => string | undefined): void {
  const places = new Map<string, number[]>()
  for (const at of free(after)) {
    const key = keyOf(after, at)
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), at])
  }
  for (const at of free(before)) {
    const young = places.get(keyOf(before, at) ?? '\0')?.shift()
    if (young !== undefined) pair(before, after, at, young)
  }
}

/** Titles that stand once among the chapters left over say enough. */
function pairUnique(before: Side, after: Side, keyOf: (side: Side, at: number) => string): void {
  const placesOf = (side: Side): Map<string, number[]> => {
    const places = new Map<string, number[]>()
    for (const at of free(side)) {
      if (side.titles[at]) places.set(keyOf(side, at), [...(places.get(keyOf(side, at)) ?? []), at])
    }
    return places
  }
  const olds = placesOf(before)
  for (const [key, [young, second]] of placesOf(after)) {
    const [old, other] = olds.get(key) ?? []
    if (young !== undefined && old !== undefined && second === undefined && other === undefined)
      pair(before, after, old, young)
  }
}

function overlapsOf(before: Side, after: Side, textOf: (side: Side, at: number) => Text): Overlap[] {
  const olds = free(before)
  const news = free(after)
  return findOverlaps(
    olds.map((at) => textOf(before, at)),
    news.map((at) => textOf(after, at)),
  ).map((overlap) => ({
    ...overlap,
    old: olds[overlap.old] as number,
    new: news[overlap.new] as number,
  }))
}

/** A chapter as its paragraphs, each with the weight of its length. */
function paragraphText(side: Side, at: number): Text {
  const blocks = side.chapters[at]?.blocks ?? []
  return (side.numbers[at] ?? []).map((number, place) => [number, blocks[place]?.text.length ?? 0] as const)
}

/**
 * A chapter as its runs of three words, for one in which hardly a paragraph stayed as it was.
 *
 * @param sample the bits of a run's number that must be 0 for it to be taken
 */
function shingleText(side: Side, at: number, index: WordIndex, sample: number): Text {
  const words = (side.chapters[at]?.blocks ?? []).flatMap((block) => [...index.sequenceOf(block)])
  const text: [number, number][] = []
  for (let place = 2; place < words.length; place++) {
    const [a = 0, b = 0, c = 0] = [words[place - 2], words[place - 1], words[place]]
    const hash = Math.imul(Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35)
    const mixed = (hash ^ (hash >>> 15)) >>> 0
    if ((mixed & sample) === 0) text.push([mixed, 1])
  }
  return text
}

/** Pairs the likeliest first; of two as likely, those with the same title, then those nearer to each other. */
function pairLikely(before: Side, after: Side, overlaps: readonly Overlap[], least: number): void {
  const likely = overlaps
    .filter(({ score }) => score >= least)
    .map((overlap) => {
      const title = before.titles[overlap.old]
      return { ...overlap, score: overlap.score + (title && title === after.titles[overlap.new] ? 0.1 : 0) }
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        Math.abs(a.old - a.new) - Math.abs(b.old - b.new) ||
        a.old - b.old ||
        a.new - b.new,
    )
  for (const { old, new: young } of likely) {
    if (before.partner[old] === undefined && after.partner[young] === undefined)
      pair(before, after, old, young)
  }
}

/** Pairs become groups; a chapter left over joins the neighbour that most of its text is from. */
function joinNeighbours(before: Side, after: Side, overlaps: readonly Overlap[]): ChapterGroup[] {
  const groups: ChapterGroup[] = []
  const ofOld = new Map<number, ChapterGroup>()
  const ofNew = new Map<number, ChapterGroup>()
  for (const [old, young] of before.partner.entries()) {
    const group = { old: [old], new: young === undefined ? [] : [young], isMoved: false }
    groups.push(group)
    ofOld.set(old, group)
    if (young !== undefined) ofNew.set(young, group)
  }
  for (const overlap of [...overlaps].sort((a, b) => a.new - b.new || a.old - b.old)) {
    const { old, new: young } = overlap
    const source = ofOld.get(old)
    if (!ofNew.has(young) && overlap.ofNew >= mostlyFrom && source && touches(source.new, young)) {
      if (source.old.length === 1) {
        source.new = [...source.new, young].sort((a, b) => a - b)
        ofNew.set(young, source)
      }
    }
    const target = ofNew.get(young)
    if (source?.new.length === 0 && overlap.ofOld >= mostlyFrom && target && touches(target.old, old)) {
      if (target.new.length === 1 && target !== source) {
        target.old = [...target.old, old].sort((a, b) => a - b)
        groups.splice(groups.indexOf(source), 1)
        ofOld.set(old, target)
      }
    }
  }
  for (const young of after.partner.keys())
    if (!ofNew.has(young)) groups.push({ old: [], new: [young], isMoved: false })
  return groups
}

function touches(indexes: readonly number[], index: number): boolean {
  return indexes.some((each) => Math.abs(each - index) === 1)
}

/** Orders groups as the new book has them, and tells which left their place. */
function inReadingOrder(groups: readonly ChapterGroup[], oldCount: number): ChapterGroup[] {
  const kept = groups.filter((group) => group.old.length > 0 && group.new.length > 0)
  const pairs = kept
    .map((group): Pair => [group.old[0] as number, group.new[0] as number])
    .sort((a, b) => a[0] - b[0])
  const settled = new Set(longestAscent(pairs).map(([old]) => old))
  for (const group of kept) group.isMoved = !settled.has(group.old[0] as number)
  const ordered = groups
    .filter((group) => group.new.length > 0)
    .sort((a, b) => (a.new[0] as number) - (b.new[0] as number))
  const gone = new Map(
    groups.filter((group) => group.new.length === 0).map((group) => [group.old[0] as number, group]),
  )
  if (gone.size === 0) return ordered
  const result: ChapterGroup[] = []
  const follow = (old: number): void => {
    for (let at = old; at < oldCount; at++) {
      const group = gone.get(at)
      if (!group) return
      result.push(group)
    }
  }
  follow(0)
  for (const group of ordered) {
    result.push(group)
    if (group.old.length > 0) follow((group.old.at(-1) as number) + 1)
  }
  return result
}
