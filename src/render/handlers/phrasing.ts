/** What stands within a line: thoughts, links, pictures, footnote marks. */
import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Image, Link, Paragraph } from 'mdast'
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

/** Addresses that an edition may lead to; any other link is only its text. */
const safeAddress = /^(?:https?:\/\/|mailto:|#)/i

/** A link, if it leads somewhere a reader may be sent. */
export function link(state: State, node: Link): ElementContent | ElementContent[] {
  const children = state.all(node) as ElementContent[]
  if (!safeAddress.test(node.url)) return children
  const element: Element = { type: 'element', tagName: 'a', properties: { href: node.url }, children }
  state.patch(node, element)
  return element
}

/** A picture, described for those who do not see it. */
export function image(state: State, node: Image): Element {
  const element: Element = {
    type: 'element',
    tagName: 'img',
    properties: { src: node.url, alt: node.alt ?? '' },
    children: [],
  }
  state.patch(node, element)
  return element
}

/** A paragraph; one that holds nothing but a picture is a figure, the picture's title its caption. */
export function paragraph(state: State, node: Paragraph): Element {
  const [only, ...rest] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const element: Element =
    only?.type === 'image' && rest.length === 0
      ? {
          type: 'element',
          tagName: 'figure',
          properties: {},
          children: [image(state, only), ...caption(only)],
        }
      : { type: 'element', tagName: 'p', properties: {}, children: state.all(node) as ElementContent[] }
  state.patch(node, element)
  return element
}

function caption(node: Image): ElementContent[] {
  if (!node.title) return []
  return [
    {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: node.title }],
    },
  ]
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
