/** Every document of an EPUB 3.3 that EPUB 2 reading systems can open, too. */
import type { Element } from 'hast'
import { VFile } from 'vfile'
import type { Book } from '../../book.js'
import { commonView, fill, fillPage, type Medium } from '../fill.js'
import { flatPages, type Page, pagesOf } from '../pages.js'
import { toXhtml } from '../serialize.js'
import { settingOf } from '../setting.js'
import { navigation, ncx } from './navigation.js'
import { packageDocument } from './package-document.js'

/** The file of a page. */
export const fileOf = (page: Page): string => `${page.id}.xhtml`

/**
 * The documents of a book's EPUB, by their paths inside its content folder: `content.opf`, `toc.xhtml` and `toc.ncx`,
 * the pages, the style sheet, the images.
 */
export function renderEpub(book: Book): VFile[] {
  const setting = settingOf(book)
  const pages = pagesOf(setting).filter((page) => page.kind !== 'cover' || book.cover)
  const flat = flatPages(pages)
  const places = placesOf(flat)
  const medium = (page: Page): Medium => ({
    serialize: (element) => toXhtml(withAddresses(element, book, places, page)),
    addressOf: fileOf,
    levelOf: () => 1,
    cover: book.cover ? `images/${book.cover.name}` : '',
  })
  const documents = flat.map((page) => {
    const markup = fillPage(page, pages, setting, medium(page))
    const view = {
      ...commonView(book),
      title: page.title,
      kind: page.kind,
      epubType: bodyType(page),
      page: markup,
    }
    return new VFile({ path: fileOf(page), value: fill(book, 'page.xhtml', view) })
  })
  const { templates } = book.theme
  return [
    new VFile({ path: 'content.opf', value: packageDocument(book, flat) }),
    new VFile({ path: 'toc.xhtml', value: navigation(book, pages, setting.terms) }),
    new VFile({ path: 'toc.ncx', value: ncx(book, pages) }),
    new VFile({
      path: 'style.css',
      value: ['book.css', 'epub.css', 'theme.css'].map((name) => templates[name] ?? '').join('\n'),
    }),
    ...documents,
    ...(book.cover ? [new VFile({ path: `images/${book.cover.name}`, value: book.cover.bytes })] : []),
    ...[...book.images.values()].map(
      (image) => new VFile({ path: `images/${image.name}`, value: image.bytes }),
    ),
  ]
}

/** What the body of a page is: the three divisions of a book. */
function bodyType(page: Page): string {
  if (page.kind === 'cover') return 'frontmatter'
  return page.place === 'body' ? 'bodymatter' : `${page.place}matter`
}

/** The file in which each id of the book stands. */
function placesOf(pages: readonly Page[]): Map<string, Page> {
  const places = new Map<string, Page>()
  for (const page of pages) {
    places.set(page.id, page)
    const visit = (element: Element): void => {
      const { id } = element.properties
      if (typeof id === 'string') places.set(id, page)
      for (const child of element.children) if (child.type === 'element') visit(child)
    }
    if (page.section) visit(page.section)
  }
  return places
}

/** A section whose pictures and links lead to the files of the EPUB; a link to nowhere is only its text. */
function withAddresses(element: Element, book: Book, places: ReadonlyMap<string, Page>, page: Page): Element {
  const properties = { ...element.properties }
  let { tagName } = element
  const { src, href } = properties
  if (tagName === 'img' && typeof src === 'string')
    properties.src = `images/${book.images.get(src)?.name ?? ''}`
  if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) {
    const target = places.get(href.slice(1))
    if (!target) {
      tagName = 'span'
      delete properties.href
    } else if (target !== page)
      properties.href = target.id === href.slice(1) ? fileOf(target) : `${fileOf(target)}${href}`
  }
  const children = element.children.map((child) =>
    child.type === 'element' ? withAddresses(child, book, places, page) : child,
  )
  return { ...element, tagName, properties, children }
}
