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
  const collect = (node: Nodes | RootContent): void => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'definition') definitions.push(node)
    if ('children' in node) node.children.forEach(collect)
  }
  book.sections.forEach(collect)
  const numbers = numbersOf(book, notes)
  return {
    book,
    terms: termsOf(book.metadata.language),
    notes,
    numbers,
    definitions,
    handlers: handlersFor(numbers),
  }
}

/** Numbers in the order in which a reader meets the notes; what a note refers to follows it. */
function numbersOf(book: Book, notes: ReadonlyMap<string, FootnoteDefinition>): Map<string, number> {
  const numbers = new Map<string, number>()
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'footnoteReference' && !numbers.has(node.identifier)) {
      const definition = notes.get(node.identifier)
      if (definition) {
        numbers.set(node.identifier, numbers.size + 1)
        definition.children.forEach(visit)
      }
    }
    if ('children' in node && node.type !== 'footnoteDefinition') node.children.forEach(visit)
  }
  book.sections.forEach(visit)
  return numbers
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
