/** XHTML and the XML of an EPUB as trees, by a parser that knows no entities of their own and loads nothing. */
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** Elements that HTML closes by itself. */
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/**
 * Parses a document. HTML's parser is used for XHTML as well, since the books of strangers are often not well-formed;
 * `<a id="x"/>` is closed for it first.
 */
export function parseMarkup(source: string): Nodes {
  const closed = source
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
    )
    .replace(
      /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*\/>/g,
      (tag, name: string, rest: string) =>
        voidElements.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`,
    )
  return fromHtml(closed)
}

/** Every element of a name (in lower case, with its prefix) below a node, in order. */
export function elementsOf(node: Nodes, name: string): Element[] {
  const found: Element[] = []
  const visit = (each: Nodes): void => {
    if (each.type === 'element' && each.tagName.toLowerCase() === name) found.push(each)
    if ('children' in each) for (const child of each.children) visit(child)
  }
  visit(node)
  return found
}

/** The element children of an element. */
export function childElements(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element')
}

/** An attribute as text; '' where there is none. */
export function attribute(element: Element, name: string): string {
  const key = Object.keys(element.properties).find((each) => each.toLowerCase() === name.replace(/-/g, ''))
  const value = element.properties[key ?? name] ?? element.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}

/** The text of a node, its white space as it reads. */
export function textIn(node: Nodes): string {
  let text = ''
  const visit = (each: Nodes): void => {
    if (each.type === 'text') text += each.value
    if ('children' in each) for (const child of each.children) visit(child)
  }
  visit(node)
  return text.replace(/\s+/g, ' ').trim()
}
