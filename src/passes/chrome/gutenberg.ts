/** The licence that Project Gutenberg puts around a book. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { plainText } from '../../ast/text.js'
import { lineText } from '../paragraphs/lines.js'

const edge = /^\*{3}\s?(start|end) of (?:this|the) project gutenberg e-?book\b/i

/** The indexes of the blocks that are the licence; labelled lines at its head (`Title: …`) stay for the header. */
export function findLicence(blocks: readonly RootContent[]): Set<number> {
  const found = new Set<number>()
  let start = -1
  let end = blocks.length
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as RootContent
    if ((block.position?.end.column ?? 0) > 200 || block.type !== 'paragraph') continue
    if (!lineText(block).startsWith('***')) continue
    const which = edge.exec(plainText(block))?.[1]?.toLowerCase()
    if (which === 'start' && start < 0) start = index
    if (which === 'end') {
      end = index
      break
    }
  }
  if (start < 0 && end === blocks.length) return found
  for (let index = 0; index <= start; index++) {
    // `Release Date:` is when the file was made, not the book.
    if (
      index === start ||
      !/^(?:title|author|editor|translator|illustrator|language):/i.test(plainText(blocks[index] as never))
    )
      found.add(index)
  }
  if (start >= 0) for (const index of credits(blocks, start + 1)) found.add(index)
  for (let index = closing(blocks, end); index < blocks.length; index++) found.add(index)
  return found
}

/** How many lines the credits, or the line that closes a book, are wrapped into at most. */
const mostLines = 6

/** The lines right below the edge that say who made the file: `Produced by Jo Harrow`. */
function credits(blocks: readonly RootContent[], first: number): number[] {
  const line = blocks[first]
  if (!line || !madeBy.test(plainText(line))) return []
  const found = [first]
  for (let index = first + 1; index < Math.min(blocks.length, first + mostLines); index++) {
    const [before, next] = [blocks[index - 1] as RootContent, blocks[index] as RootContent]
    if (blankLinesBetween(before, next) > 0) break
    found.push(index)
  }
  return found
}

const madeBy =
  /^(?:(?:this )?(?:e-?text|e-?book|file)(?: was)? )?(?:produced|prepared|transcribed|scanned)(?: from .{1,80})? by /i

/** Where the licence below a book begins: at `End of Project Gutenberg's Low Water`, if that stands right above its edge. */
function closing(blocks: readonly RootContent[], end: number): number {
  for (let index = end - 1; index >= Math.max(0, end - mostLines); index--) {
    const text = plainText(blocks[index] as RootContent)
    if (text.length < 300 && /^end of (?:the |this )?project gutenberg/i.test(text)) return index
  }
  return end
}
