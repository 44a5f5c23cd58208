/** How much of one chapter's text stands in another. */

/** A text as its features (paragraphs, runs of words), each by number and with its weight. */
export type Text = readonly (readonly [feature: number, weight: number])[]

/** Two texts that have something in common. */
export interface Overlap {
  old: number
  new: number
  /** 0 to 1: twice what both have, by all that they have (Dice). */
  score: number
  /** The share of each one's text that the other has too, 0 to 1. */
  ofOld: number
  ofNew: number
}

/** A feature of more texts than this (`She nodded.`) says nothing about which two belong together. */
const commonFeature = 32

/** Every two texts that have a telling feature in common, by the old one, then the new one. */
export function findOverlaps(old: readonly Text[], young: readonly Text[]): Overlap[] {
  if (old.length === 0 || young.length === 0) return []
  const places = new Map<number, { text: number; count: number }[]>()
  for (const [text, features] of old.entries()) {
    for (const [feature] of features) {
      const list = places.get(feature)
      const last = list?.at(-1)
      if (!list) places.set(feature, [{ text, count: 1 }])
      else if (last?.text === text) last.count++
      else if (list.length <= commonFeature) list.push({ text, count: 1 })
    }
  }
  const oldWeights = old.map(weightOf)
  const overlaps: Overlap[] = []
  for (const [index, features] of young.entries()) {
    const seen = new Map<number, number>()
    const both = new Map<number, number>()
    for (const [feature, weight] of features) {
      const list = places.get(feature)
      if (!list || list.length > commonFeature) continue
      const time = (seen.get(feature) ?? 0) + 1
      seen.set(feature, time)
      for (const { text, count } of list) if (time <= count) both.set(text, (both.get(text) ?? 0) + weight)
    }
    const weight = weightOf(features)
    for (const [text, shared] of both) {
      const other = oldWeights[text] ?? 0
      if (shared === 0) continue
      overlaps.push({
        old: text,
        new: index,
        score: (2 * shared) / (weight + other),
        ofOld: shared / other,
        ofNew: shared / weight,
      })
    }
  }
  return overlaps.sort((a, b) => a.old - b.old || a.new - b.new)
}

function weightOf(text: Text): number {
  return text.reduce((sum, [, weight]) => sum + weight, 0)
}
