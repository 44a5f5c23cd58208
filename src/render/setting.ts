/** What every page of a book is set with: its footnotes, its link definitions, the words of its language. */
import type { Element, ElementContent, Nodes as HastNode } from 'hast'
import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import type { Book } from '../book.js'
import { handlersFor } from './handlers/handlers.js'
import { type Terms, termsOf } from './terms.js'

/** What pages are set with. */
export interface Setting {
  book: Book
  terms: Terms
  /** Every footnote by identifier. */
  notes: ReadonlyMap<string, FootnoteDefinition>
  /** The number of each footnote, in the order of first reference through the book. */
  numbers: ReadonlyMap<string, number>
  definitions: readonly Definition[]
  handlers: Handlers
}

/** The setting of a book. */
export function settingOf(book: Book): Setting {
  const notes = new Map<string, FootnoteDefinition>()
  const definitions: Definition[] = []
  const references: string[] = []
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'footnoteReference') references.push(node.identifier)
    if (node.type === 'definition') definitions.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  book.sections.forEach(visit)
  const referred = [...new Set(references)].filter((identifier) => notes.has(identifier))
  const numbers = new Map(referred.map((identifier, index) => [identifier, index + 1]))
  return {
    book,
    terms: termsOf(book.metadata.language),
    notes,
    numbers,
    definitions,
    handlers: handlersFor(numbers),
  }
}

/** The HTML of one block or section. */
export function toElements(node: Nodes | RootContent, { handlers, definitions }: Setting): ElementContent[] {
  const hast = toHast(
    { type: 'root', children: [node as RootContent, ...definitions] },
    { handlers, clobberPrefix: '' },
  ) as HastNode
  return 'children' in hast ? (hast.children as ElementContent[]) : [hast as ElementContent]
}

/** The HTML of a node that becomes one element. */
export function toElement(node: Nodes | RootContent, setting: Setting): Element {
  const element = toElements(node, setting).find((child): child is Element => child.type === 'element')
  if (!element) throw new TypeError(`no element for a ${node.type}`)
  return element
}
