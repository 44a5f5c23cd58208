/** What is read of something that is set without its form: a heading in the contents. */
import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'

/** The words of a part of the tree; a picture by its description, a footnote's mark not at all. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : ''
}

/** The words of an element. */
export function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsIn).join('') : ''
}
