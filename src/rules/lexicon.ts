/** How often each word stands in a book: a name seen often is no mistake. */
import type { CheckedBlock, Lexicon } from './rule.js'

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Counts the words of a book. */
export function lexiconOf(blocks: readonly CheckedBlock[]): Lexicon {
  const counts = new Map<string, number>()
  const lowerCounts = new Map<string, number>()
  for (const { text } of blocks) {
    for (const [found] of text.matchAll(word)) {
      const written = found.replaceAll('’', "'")
      const lower = written.toLowerCase()
      counts.set(written, (counts.get(written) ?? 0) + 1)
      lowerCounts.set(lower, (lowerCounts.get(lower) ?? 0) + 1)
    }
  }
  return { counts, lowerCounts }
}

/** How many words a book has. */
export function wordsIn({ counts }: Lexicon): number {
  let words = 0
  for (const count of counts.values()) words += count
  return Math.max(words, 1)
}
