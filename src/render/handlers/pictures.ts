/** Pictures: in a line, or alone as a figure with its caption. */
import type { Element, ElementContent } from 'hast'
import type { Image, ImageReference, Paragraph } from 'mdast'
import type { State } from 'mdast-util-to-hast'

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

/** A picture that nobody loaded: its description. (Loading makes an image of each reference.) */
export function imageReference(_state: State, node: ImageReference): ElementContent {
  return { type: 'text', value: node.alt ?? '' }
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

function caption({ title }: Image): ElementContent[] {
  if (!title) return []
  const children: ElementContent[] = [{ type: 'text', value: title }]
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children }]
}
