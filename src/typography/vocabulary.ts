/** How often each word stands in a manuscript, in a few bytes a word. */
import type { TextBlock } from './block.js'
import { kindOf, letter, lower, mark } from './characters.js'

/** The words of a manuscript by a 32-bit hash, with their counts; bounded, so that rare words of a huge text may be missed. */
export interface Vocabulary {
  hashes: Int32Array
  counts: Int32Array
  size: number
}

/** More different words than any author has used, at two thirds of the table. */
const capacity = 1 << 19

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const start = 0x811c9dc5 | 0

function slotOf({ hashes, counts }: Vocabulary, hash: number): number {
  const wrap = hashes.length - 1
  let slot = (hash ^ (hash >>> 15)) & wrap
  while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & wrap
  return slot
}

/** A vocabulary with room for `words` different words. */
function emptyVocabulary(slots: number): Vocabulary {
  return { hashes: new Int32Array(slots), counts: new Int32Array(slots), size: 0 }
}

/** The same words with twice the room. */
function grown(old: Vocabulary): Vocabulary {
  const next = emptyVocabulary(old.hashes.length * 2)
  for (let slot = 0; slot < old.hashes.length; slot++) {
    const count = old.counts[slot] as number
    if (count === 0) continue
    const to = slotOf(next, old.hashes[slot] as number)
    next.hashes[to] = old.hashes[slot] as number
    next.counts[to] = count
  }
  next.size = old.size
  return next
}

/** Counts the whole words of a manuscript: those that no apostrophe or quote begins, and none but an inner one ends. */
export function readVocabulary(blocks: readonly TextBlock[]): Vocabulary {
  let vocabulary = emptyVocabulary(1 << 13)
  for (const { text } of blocks) {
    let hash = start
    let inside = false
    let isWhole = true
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 32
      const kind = code >= 97 && code <= 122 ? letter : kindOf(code)
      if (kind === letter) {
        hash = step(hash, lower(code))
        inside = true
        continue
      }
      if (inside && isWhole && (kind !== mark || kindOf(text.charCodeAt(i + 1)) === letter)) {
        const slot = slotOf(vocabulary, hash)
        if (vocabulary.counts[slot] !== 0) vocabulary.counts[slot] = (vocabulary.counts[slot] as number) + 1
        else if (vocabulary.size < capacity * 0.66) {
          vocabulary.hashes[slot] = hash
          vocabulary.counts[slot] = 1
          vocabulary.size++
          if (vocabulary.size > vocabulary.hashes.length * 0.66) vocabulary = grown(vocabulary)
        }
      }
      inside = false
      isWhole = kind !== mark
      hash = start
    }
  }
  return vocabulary
}

/** How often a lower-case word stands whole in the manuscript. */
export function occurrences(vocabulary: Vocabulary, word: string): number {
  let hash = start
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  return vocabulary.counts[slotOf(vocabulary, hash)] as number
}
