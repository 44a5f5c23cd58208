/** Which paragraph is a changed form of which: by the words that they share. */

/** The words of a text by number, sorted. */
export type Bag = Int32Array

/** Two texts that share words. */
export interface Likeness {
  old: number
  new: number
  /** 0 to 1: the share of their words that both have (Dice). */
  score: number
}

/** A word in more texts than this says nothing about which two belong together. */
const commonWord = 48

/**
 * The likeliest partners of each text.
 *
 * @param old the words of each text, by number
 * @param least the score below which two texts are no pair
 * @returns in the order of the new texts, the best partner of each first; a handful for each
 */
export function findLikenesses(old: readonly Bag[], young: readonly Bag[], least: number): Likeness[] {
  const postings = new Map<number, number[]>()
  for (const [index, bag] of old.entries()) {
    for (const [place, word] of bag.entries()) {
      if (bag[place - 1] === word) continue
      const list = postings.get(word)
      if (!list) postings.set(word, [index])
      else if (list.length <= commonWord) list.push(index)
    }
  }
  const shared = new Int32Array(old.length)
  const found: Likeness[] = []
  for (const [index, bag] of young.entries()) {
    const touched: number[] = []
    for (const [place, word] of bag.entries()) {
      if (bag[place - 1] === word) continue
      const list = postings.get(word)
      if (!list || list.length > commonWord) continue
      for (const other of list) {
        if (shared[other] === 0) touched.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    const best = touched.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, 4)
    const likely = best
      .map((other) => ({ old: other, new: index, score: likeness(old[other] as Bag, bag) }))
      .filter(({ score }) => score >= least)
    found.push(...likely.sort((a, b) => b.score - a.score || a.old - b.old))
    for (const other of touched) shared[other] = 0
  }
  return found
}

/**
 * How much of two texts is in both, 0 to 1: twice the words that they share by all their words (Dice); where one is
 * nearly all contained in the other, as after a paragraph was split, that share of the smaller one counts.
 */
function likeness(a: Bag, b: Bag): number {
  const smaller = Math.min(a.length, b.length)
  if (smaller === 0) return 0
  const both = sharedWords(a, b)
  const contained = both / smaller
  const dice = (2 * both) / (a.length + b.length)
  return smaller >= 6 && contained >= 0.85 ? Math.max(dice, contained * 0.6) : dice
}

/** The share of all words of two texts that both have, 0 to 1 (Dice). */
export function commonShare(a: Bag, b: Bag): number {
  const all = a.length + b.length
  return all === 0 ? 0 : (2 * sharedWords(a, b)) / all
}

/** How many words two sorted texts share, each as often as both have it. */
function sharedWords(a: Bag, b: Bag): number {
  let both = 0
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = (a[left] as number) - (b[right] as number)
    if (difference === 0) both++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return both
}

/** The choice of likenesses with the highest sum of scores in which both sides ascend. */
export function bestAscent(likenesses: readonly Likeness[], oldCount: number): Likeness[] {
  // A Fenwick tree of maxima over the old side: the best choice that ends below an old text, among earlier new ones.
  const tree = new Int32Array(oldCount + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const better = (a: number, b: number): boolean => a >= 0 && (b < 0 || (total[a] ?? 0) > (total[b] ?? 0))
  const ordered = [...likenesses].sort((a, b) => a.new - b.new || b.old - a.old)
  let best = -1
  for (const [index, { old, score }] of ordered.entries()) {
    let from = -1
    for (let at = old; at > 0; at -= at & -at) if (better(tree[at] ?? -1, from)) from = tree[at] ?? -1
    total[index] = score + (from < 0 ? 0 : (total[from] ?? 0))
    before[index] = from
    for (let at = old + 1; at <= oldCount; at += at & -at) if (better(index, tree[at] ?? -1)) tree[at] = index
    if (better(index, best)) best = index
  }
  const chosen: Likeness[] = []
  for (let index = best; index >= 0; index = before[index] ?? -1) chosen.push(ordered[index] as Likeness)
  return chosen.reverse()
}
