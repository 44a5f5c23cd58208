import type { Nodes } from 'mdast'
import { plainText } from './ast/text.js'

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** How many words the story has: those of its chapters, without the matter around them. */
export function countWords(nodes: readonly Nodes[]): number {
  let count = 0
  for (const node of nodes) {
    if (node.type === 'matter') continue
    if (node.type === 'paragraph' || node.type === 'heading')
      count += plainText(node).match(word)?.length ?? 0
    else if ('children' in node) count += countWords(node.children)
  }
  return count
}
