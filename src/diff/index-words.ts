/** Numbers for words and paragraphs, so that two books are compared by numbers and each text is read once. */
import type { ReadBlock } from './reading.js'
import { eachWord, type Word, wordsOf } from './words.js'

/** What is remembered of both books while they are compared. */
export interface WordIndex {
  /** The number of a paragraph: the same for two that read the same. */
  numberOf(block: ReadBlock): number
  /** The words of a paragraph, without marks and emphasis and in lower case, by number, in order. */
  sequenceOf(block: ReadBlock): Int32Array
  /** The same, sorted: what likeness is measured by. */
  bagOf(block: ReadBlock): Int32Array
  /** The words and marks of a paragraph with the number of each. */
  wordsOf(block: ReadBlock): { words: Word[]; numbers: number[] }
}

/** What is known of one text. */
interface Known {
  number: number
  /** The number of each word and mark. */
  numbers: Int32Array
  bag?: Int32Array
}

const nothing = new Int32Array(0)

/** An empty index. */
export function wordIndex(): WordIndex {
  const texts = new Map<string, Known>()
  const paragraphs = new Map<string, number>()
  const words = new Map<string, number>()
  /** The number of each word without its emphasis and in lower case; -1 for a mark. */
  const plain: number[] = []
  const numberOfWord = (key: string, isWord: boolean): number => {
    let number = words.get(key)
    if (number === undefined) {
      number = words.size
      words.set(key, number)
      plain.push(isWord ? number : -1)
      const folded = isWord ? key.replace(/^\*/, '').toLowerCase() : key
      if (folded !== key) plain[number] = numberOfWord(folded, true)
    }
    return number
  }
  const scratch: number[] = []
  const known = (block: ReadBlock): Known => {
    const text = block.emphasis.length > 0 ? `${block.text}\0${block.emphasis.join(' ')}` : block.text
    let found = texts.get(text)
    if (!found) {
      scratch.length = 0
      eachWord(block, (key, _start, _end, isWord) => scratch.push(numberOfWord(key, isWord)))
      const numbers = new Int32Array(scratch)
      const key = Buffer.from(numbers.buffer).toString('latin1')
      let number = paragraphs.get(key)
      if (number === undefined) {
        number = paragraphs.size
        paragraphs.set(key, number)
      }
      found = { number, numbers }
      texts.set(text, found)
    }
    return found
  }
  // What is known to be the same need not be read to be told from the rest.
  const shared = new Map<ReadBlock, number>()
  const numberOfShared = (block: ReadBlock): number => {
    const number = shared.get(block) ?? -2 - shared.size
    shared.set(block, number)
    return number
  }
  const sequenceOf = (block: ReadBlock): Int32Array =>
    block.kind === 'break'
      ? nothing
      : known(block)
          .numbers.map((number) => plain[number] ?? -1)
          .filter((number) => number >= 0)
  return {
    numberOf: (block) => {
      if (block.kind === 'break') return -1
      return block.isShared ? numberOfShared(block) : known(block).number
    },
    sequenceOf,
    bagOf: (block) => {
      if (block.kind === 'break') return nothing
      const of = known(block)
      of.bag ??= sequenceOf(block).sort()
      return of.bag
    },
    wordsOf: (block) => ({ words: wordsOf(block), numbers: [...known(block).numbers] }),
  }
}
