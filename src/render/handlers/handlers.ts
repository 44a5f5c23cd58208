/** How each node of a book becomes HTML: one short handler a node. */
import type { ElementContent } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { FleuronNodeMap } from '../../ast/nodes.js'
import { epigraph, note, sceneBreak } from './blocks.js'
import { letter } from './letter.js'
import { link, linkReference } from './links.js'
import { footnoteReference, thought } from './phrasing.js'
import { image, imageReference, paragraph } from './pictures.js'
import { chapter, matter } from './sections.js'
import { table } from './table.js'
import { verse } from './verse.js'

type NodeHandlers = {
  [Type in keyof FleuronNodeMap]: (state: State, node: FleuronNodeMap[Type]) => ElementContent
}

/** The nodes of our own: one that is forgotten here does not compile. */
const ownHandlers: NodeHandlers = { chapter, matter, sceneBreak, letter, verse, epigraph, note, thought }

/**
 * Every handler that differs from mdast-util-to-hast's.
 *
 * @param numbers the number of each footnote in the book, by its identifier
 */
export function handlersFor(numbers: ReadonlyMap<string, number>): Handlers {
  return {
    ...ownHandlers,
    paragraph,
    link,
    linkReference,
    image,
    imageReference,
    table,
    footnoteReference: footnoteReference(numbers),
    // A book's footnotes stand where its pages put them, and nothing of raw HTML stands anywhere.
    footnoteDefinition: () => undefined,
    html: () => undefined,
  } as Handlers
}
