/** Where the links and pictures of a page lead, the same rules for every edition. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Book, BookImage } from '../book.js'
import { flatPages, type Page } from './pages.js'

/** How one edition names what its pages refer to. */
export interface Addresses {
  /** The attributes that make an `img` show a picture of the book. */
  picture: (image: BookImage) => Properties
  /** The address of something on a page of the book, seen from the page that refers to it. */
  anchor: (id: string, page: Page) => string
}

/** The page on which each id of the book stands; of two equal ids the first. */
export function placesOf(pages: readonly Page[]): Map<string, Page> {
  const places = new Map(flatPages(pages).map((page) => [page.id, page]))
  const visit = (element: Element, page: Page): void => {
    const { id } = element.properties
    if (typeof id === 'string' && !places.has(id)) places.set(id, page)
    for (const child of element.children) if (child.type === 'element') visit(child, page)
  }
  for (const page of flatPages(pages)) if (page.section) visit(page.section, page)
  return places
}

/** A section with the addresses of an edition; a link to nowhere is only its text, a picture that is not there its description. */
export function withAddresses(
  section: Element,
  book: Book,
  places: ReadonlyMap<string, Page>,
  { picture, anchor }: Addresses,
): Element {
  const resolve = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = node.children.flatMap(resolve)
    const { src, href } = node.properties
    if (node.tagName === 'img') {
      const image = book.images.get(String(src))
      return image
        ? [{ ...node, properties: { ...node.properties, ...picture(image) } }]
        : [{ type: 'text', value: String(node.properties.alt ?? '') }]
    }
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#'))
      return [{ ...node, children }]
    const id = decoded(href.slice(1))
    const page = places.get(id)
    return page
      ? [{ ...node, properties: { ...node.properties, href: anchor(id, page) }, children }]
      : children
  }
  return { ...section, children: section.children.flatMap(resolve) }
}

/** The id that a link means; a reader of Markdown may have percent-encoded it. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
