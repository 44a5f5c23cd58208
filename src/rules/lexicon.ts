/** How often each word stands in a book: a name seen often is no mistake. */
import type { CheckedBlock, Lexicon } from './rule.js'

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Counts the words of a book. */
export function lexiconOf(blocks: readonly CheckedBlock[]): Lexicon {
  const found = new Map<string, number>()
  for (const { text } of blocks)
    for (const each of text.match(word) ?? []) found.set(each, (found.get(each) ?? 0) + 1)
  const counts = new Map<string, number>()
  const lowerCounts = new Map<string, number>()
  for (const [each, times] of found) {
    const written = each.replaceAll('’', "'")
    const lower = written.toLowerCase()
    counts.set(written, (counts.get(written) ?? 0) + times)
    lowerCounts.set(lower, (lowerCounts.get(lower) ?? 0) + times)
  }
  return { counts, lowerCounts }
}

/** How many words a book has. */
export function wordsIn({ counts }: Lexicon): number {
  let words = 0
  for (const count of counts.values()) words += count
  return Math.max(words, 1)
}
