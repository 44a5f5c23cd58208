/** Blocks: what a text is. */
import type { Element, ElementContent, Properties } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Aside, Epigraph, Note, SceneBreak } from '../../ast/nodes.js'

/** An element around the blocks of an aside. */
export function block(state: State, node: Aside, tagName: string, properties: Properties): Element {
  const children = state.wrap(state.all(node as never), true) as ElementContent[]
  const element: Element = { type: 'element', tagName, properties, children }
  state.patch(node as never, element)
  return element
}

/** A scene break; the family of its marker is a class, so that two kinds in one book can look different. */
export function sceneBreak(state: State, node: SceneBreak): Element {
  const element: Element = {
    type: 'element',
    tagName: 'hr',
    properties: { className: ['scene-break', markerFamily(node.marker)] },
    children: [],
  }
  state.patch(node as never, element)
  return element
}

/** What a marker line looks like to a reader: nothing, stars, a rule, or an ornament. */
function markerFamily(marker: string | undefined): 'space' | 'stars' | 'rule' | 'ornament' {
  if (marker === undefined) return 'space'
  if (/^[\s*⁂∗✱]+$/u.test(marker)) return 'stars'
  return /^[\s\-_=—–]+$/u.test(marker) ? 'rule' : 'ornament'
}

/** A quotation at the head of something, its source on a line of its own. */
export function epigraph(state: State, node: Epigraph): Element {
  const element = block(state, node, 'blockquote', {
    className: ['epigraph'],
    'epub:type': 'epigraph',
    role: 'doc-epigraph',
  })
  if (node.source) {
    const cite: Element = {
      type: 'element',
      tagName: 'cite',
      properties: {},
      children: [{ type: 'text', value: node.source }],
    }
    element.children.push(
      { type: 'element', tagName: 'p', properties: { className: ['source'] }, children: [cite] },
      { type: 'text', value: '\n' },
    )
  }
  return element
}

/** Someone speaking to the reader from outside the story. */
export function note(state: State, node: Note): Element {
  return block(state, node, 'aside', { className: ['note', `by-${node.by}`], 'epub:type': 'annotation' })
}
