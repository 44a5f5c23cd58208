/** The HTML edition's own handlers, each block marked with its number so that a message finds its place in it. */
import type { Element, ElementContent } from 'hast'
import type { Heading, Nodes, Paragraph, Text } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { defaultHandlers } from 'mdast-util-to-hast'

type Handler = (state: State, node: never, parent?: never) => ElementContent | ElementContent[] | undefined

/** What each node is to be marked with. */
export interface Marks {
  /** The number of a block in its section. */
  numberOf: (node: Nodes) => number | undefined
  /** Where a leaf starts in the text of its block. */
  startOf: (leaf: Text) => number | undefined
}

/** Handlers that render as `handlers` do and mark what came from the manuscript. */
export function placedHandlers(handlers: Handlers, marks: Marks): Handlers {
  const placed = (type: 'paragraph' | 'heading' | 'tableCell'): Handler => {
    const render = (handlers[type] ?? defaultHandlers[type]) as Handler
    return (state, node, parent) => {
      const rendered = render(state, node, parent)
      const number = marks.numberOf(node as Nodes)
      return isItem(parent) ? markWords(rendered, number) : mark(rendered, number)
    }
  }
  const text: Handler = (state, node: Text) => {
    const start = marks.startOf(node)
    if (start === undefined) return defaultHandlers.text(state, node) as ElementContent
    // The text itself, not the rendered one: what is trimmed at a line's end would shift every place behind it.
    return {
      type: 'element',
      tagName: 'span',
      properties: { dataO: String(start) },
      children: [{ type: 'text', value: node.value }],
    }
  }
  return {
    ...handlers,
    text,
    paragraph: placed('paragraph') as (state: State, node: Paragraph) => Element,
    heading: placed('heading') as (state: State, node: Heading) => Element,
    tableCell: placed('tableCell'),
  } as unknown as Handlers
}

function mark(rendered: ReturnType<Handler>, number: number | undefined): ReturnType<Handler> {
  if (number === undefined || !rendered || Array.isArray(rendered) || rendered.type !== 'element')
    return rendered
  rendered.properties.dataN = String(number)
  return rendered
}

const isItem = (parent: Nodes | undefined): boolean => parent?.type === 'listItem'

/** A tight list shows the words of its paragraphs without the paragraphs, so that the words bear the mark. */
function markWords(rendered: ReturnType<Handler>, number: number | undefined): ReturnType<Handler> {
  if (number === undefined || !rendered || Array.isArray(rendered) || rendered.type !== 'element')
    return rendered
  const words: Element = {
    type: 'element',
    tagName: 'span',
    properties: { dataN: String(number) },
    children: rendered.children,
  }
  return { ...rendered, children: [words] }
}
