/** Links: only to places a reader may be sent, everything else is its text. */
import type { Element, ElementContent } from 'hast'
import type { Link, LinkReference } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'

const schemes = new Set(['http:', 'https:', 'mailto:'])

/** What the URL parser of browsers lets pass and the checkers of EPUBs do not: signs, and a bare percent sign. */
const unsafe = /[|^`{}[\]\\"<>\s]|%(?![\da-f]{2})/gi

/**
 * An address that an edition may lead to, in a form that every reading system takes.
 *
 * @returns undefined for a script, a file, a path, or no address at all
 */
export function safeAddress(url: string): string | undefined {
  if (url.startsWith('#')) return url
  if (!URL.canParse(url)) return undefined
  const { protocol, host, href } = new URL(url)
  if (!schemes.has(protocol)) return undefined
  const start = href.indexOf(host) + host.length
  return href.slice(0, start) + href.slice(start).replace(unsafe, (sign) => encodeURIComponent(sign))
}

/** A link, if it leads somewhere a reader may be sent. */
export function link(state: State, node: Link): ElementContent | ElementContent[] {
  const children = state.all(node) as ElementContent[]
  const href = safeAddress(node.url)
  if (!href) return children
  const element: Element = { type: 'element', tagName: 'a', properties: { href }, children }
  state.patch(node, element)
  return element
}

/** A link whose address stands elsewhere in the manuscript. */
export function linkReference(
  state: State,
  node: LinkReference,
): ElementContent | ElementContent[] | undefined {
  const definition = state.definitionById.get(node.identifier.toUpperCase())
  if (!definition) return defaultHandlers.linkReference(state, node)
  return link(state, { type: 'link', url: definition.url, children: node.children })
}
