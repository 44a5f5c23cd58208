/** A clean book: the Markdown of the corpora as blocks, which are the answer to any soiling of it. */
import type { Random } from './random.js'

/** One block of a clean book. */
export interface CleanBlock {
  kind: 'heading' | 'paragraph' | 'break'
  text: string
}

/** Reads the corpora's Markdown: blocks between blank lines, `## ` headings, `***` breaks; italics lose their marks. */
export function readCleanBook(markdown: string): CleanBlock[] {
  return markdown
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): CleanBlock => {
      if (/^\*\s?\*\s?\*$/.test(block)) return { kind: 'break', text: '' }
      if (block.startsWith('#')) return { kind: 'heading', text: withoutMarks(block.replace(/^#+\s*/, '')) }
      return { kind: 'paragraph', text: withoutMarks(block.replace(/\s+/g, ' ')) }
    })
}

function withoutMarks(text: string): string {
  return text.replace(/\*+/g, '').trim()
}

/** Some chapters of a book in a row, about as many characters as wanted, from a heading on where there is one. */
export function excerptOf(book: readonly CleanBlock[], size: number, random: Random): CleanBlock[] {
  const heads = book.flatMap((block, index) => (block.kind === 'heading' ? [index] : []))
  const start = heads.length > 0 ? random.pick(heads) : 0
  const excerpt: CleanBlock[] = []
  let length = 0
  for (let index = start; index < book.length && length < size; index++) {
    const block = book[index] as CleanBlock
    excerpt.push(block)
    length += block.text.length
  }
  while (excerpt.length > 0 && excerpt.at(-1)?.kind !== 'paragraph') excerpt.pop()
  return excerpt
}

/** Scene breaks at the author's places, and some more of our own, so that every excerpt has enough to measure. */
export function withBreaks(blocks: readonly CleanBlock[], random: Random): CleanBlock[] {
  const result: CleanBlock[] = []
  let until = random.between(8, 24)
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.kind === 'break') {
      if (before?.kind === 'paragraph' && after?.kind === 'paragraph') result.push(block)
      return
    }
    // A scene does not begin with an answer.
    const isPlace =
      block.kind === 'paragraph' &&
      before?.kind === 'paragraph' &&
      !/^[“"‘]/.test(block.text) &&
      !/[:,]["”’]?$/.test(before.text)
    if (--until <= 0 && isPlace && after?.kind === 'paragraph') {
      result.push({ kind: 'break', text: '' })
      until = random.between(8, 40)
    }
    result.push(block)
  })
  return result
}
