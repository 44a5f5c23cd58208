/** The licence that Project Gutenberg puts around a book. */
import type { RootContent } from 'mdast'
import { plainText } from '../../ast/text.js'
import { lineText } from './line-text.js'

const edge = /^\*{3}\s?(start|end) of (?:this|the) project gutenberg e-?book\b/i

/** The indexes of the blocks that are the licence; labelled lines at its head (`Title: …`) stay for the header. */
export function findLicence(blocks: readonly RootContent[]): Set<number> {
  const found = new Set<number>()
  let start = -1
  let end = blocks.length
  for (const [index, block] of blocks.entries()) {
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
    if (
      index === start ||
      !/^(?:title|author|editor|translator|illustrator|language|release date):/i.test(
        plainText(blocks[index] as never),
      )
    )
      found.add(index)
  }
  for (let index = end; index < blocks.length; index++) found.add(index)
  return found
}
