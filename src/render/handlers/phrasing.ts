/** What stands within a line: thoughts, footnote marks. */
import type { Element, ElementContent } from 'hast'
import type { FootnoteReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Thought } from '../../ast/nodes.js'

/** What a character thinks: italics that are not stress. */
export function thought(state: State, node: Thought): Element {
  const element: Element = {
    type: 'element',
    tagName: 'i',
    properties: { className: ['thought'] },
    children: state.all(node as never) as ElementContent[],
  }
  state.patch(node as never, element)
  return element
}

/** The mark of a footnote, by the number that the note has in the book; a mark without a note is only its text. */
export function footnoteReference(numbers: ReadonlyMap<string, number>) {
  const seen = new Set<string>()
  return (state: State, node: FootnoteReference): ElementContent => {
    const number = numbers.get(node.identifier)
    if (number === undefined) return { type: 'text', value: `[^${node.label ?? node.identifier}]` }
    const isFirst = !seen.has(node.identifier)
    seen.add(node.identifier)
    const element: Element = {
      type: 'element',
      tagName: 'a',
      properties: {
        ...(isFirst ? { id: `noteref-${number}` } : {}),
        href: `#note-${number}`,
        className: ['noteref'],
        'epub:type': 'noteref',
        role: 'doc-noteref',
      },
      children: [{ type: 'text', value: String(number) }],
    }
    state.patch(node, element)
    return element
  }
}
