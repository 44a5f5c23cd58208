/** Numbers for words and paragraphs, so that two books are compared by numbers and each text is read once. */
import type { ReadBlock } from './reading.js'
import { readingKey, type Word, wordsOf } from './words.js'

/** What is remembered of both books while they are compared. */
export interface WordIndex {
  /** The number of a paragraph: the same for two that read the same. */
  numberOf(block: ReadBlock): number
  /** The words of a paragraph, without marks and in lower case, by number: what similarity is measured by. */
  bagOf(block: ReadBlock): readonly number[]
  /** The words and marks of a paragraph with the number of each. */
  wordsOf(block: ReadBlock): { words: Word[]; numbers: number[] }
}

/** An empty index. */
export function wordIndex(): WordIndex {
  const texts = new Map<string, number>()
  const keys = new Map<string, number>()
  const words = new Map<string, number>()
  const bags = new Map<ReadBlock, readonly number[]>()
  return {
    numberOf: (block) => {
      if (block.kind === 'break') return -1
      const text = block.emphasis.length > 0 ? `${block.text}\0${block.emphasis.join(' ')}` : block.text
      let number = texts.get(text)
      if (number === undefined) {
        number = intern(keys, readingKey(block))
        texts.set(text, number)
      }
      return number
    },
    bagOf: (block) => {
      let bag = bags.get(block)
      if (!bag) {
        bag = wordsOf(block)
          .filter((word) => word.isWord)
          .map((word) => intern(words, word.key.replace(/^\*/, '').toLowerCase()))
        bags.set(block, bag)
      }
      return bag
    },
    wordsOf: (block) => {
      const found = wordsOf(block)
      return { words: found, numbers: found.map((word) => intern(words, word.key)) }
    },
  }
}

function intern(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}
