/** Trees to text: HTML for the reading edition, strict XML for the EPUB. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'

/** What XML 1.0 or HTML forbids even as a reference: control characters, lone surrogates, noncharacters. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu

/** A text that XML and HTML can hold. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '')
}

/** Elements that HTML writes without an end tag: as `<br></br>` an HTML parser would see two. */
const emptyEnd = /><\/(?:br|hr|img|wbr|col|input)>/g

/** What ends a CDATA section, and so may not stand in the text of any XML; no markup of ours is like it. */
const sectionEnd = /\]\]>/g

/** An element as XHTML, for a page of the EPUB. */
export function toXhtml(element: Element): string {
  const xast = toXast(cleaned(element))
  // A page declares its namespaces once, on its root element.
  if (xast.type === 'element') delete xast.attributes.xmlns
  return toXml(xast, { closeEmptyElements: false }).replace(sectionEnd, ']]&#x3E;').replace(emptyEnd, '/>')
}

/** An element as HTML, without the EPUB's own attributes. */
export function toPlainHtml(element: Element): string {
  return toHtml(withoutEpubTypes(cleaned(element)), { characterReferences: { useNamedReferences: false } })
}

function cleaned(element: Element): Element {
  const clean = (node: ElementContent): ElementContent => {
    if (node.type === 'text') return { ...node, value: xmlText(node.value) }
    return node.type === 'element' ? cleaned(node) : node
  }
  const properties = Object.fromEntries(
    Object.entries(element.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? xmlText(value) : value,
    ]),
  )
  return {
    ...element,
    properties,
    children: element.children.filter((child) => child.type !== 'comment').map(clean),
  }
}

function withoutEpubTypes(element: Element): Element {
  const { 'epub:type': _epubType, ...properties } = element.properties
  const children = element.children.map((child) =>
    child.type === 'element' ? withoutEpubTypes(child) : child,
  )
  return { ...element, properties, children }
}
