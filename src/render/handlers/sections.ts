/** Sections: chapters, parts and the matter around the story. */
import type { Element, ElementContent, Properties } from 'hast'
import type { State } from 'mdast-util-to-hast'
import { matterTerms } from '../../ast/matter.js'
import { type Chapter, isPart, type Matter } from '../../ast/nodes.js'

function section(state: State, node: Chapter | Matter, properties: Properties): Element {
  const children = state.wrap(state.all(node as never), true) as ElementContent[]
  const element: Element = {
    type: 'element',
    tagName: 'section',
    properties: { id: node.id, ...properties },
    children,
  }
  state.patch(node as never, element)
  return element
}

/** A chapter, or a part around its chapters. */
export function chapter(state: State, node: Chapter): Element {
  const kind = isPart(node) ? 'part' : 'chapter'
  return section(state, node, { className: [kind], 'epub:type': kind, role: `doc-${kind}` })
}

/** A dedication, an afterword, …: by the table in `ast/matter.ts`. A page around an epigraph is not one itself. */
export function matter(state: State, node: Matter): Element {
  const { epubType, ...terms } = matterTerms[node.kind]
  if (node.kind === 'epigraph' && node.children.some((child) => child.type === 'epigraph'))
    return section(state, node, { className: ['matter', node.kind] })
  const role = 'role' in terms ? { role: terms.role } : {}
  return section(state, node, { className: ['matter', node.kind], 'epub:type': epubType, ...role })
}
