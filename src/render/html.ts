/** The HTML reading edition: one self-contained file, no script, nothing fetched. */
import type { Element } from 'hast'
import { VFile } from 'vfile'
import type { Book, BookImage } from '../book.js'
import { commonView, fill, fillPage, type Medium } from './fill.js'
import { type Page, pagesOf } from './pages.js'
import { toPlainHtml } from './serialize.js'
import { settingOf } from './setting.js'

/** The reading edition of a book: `NAME.html`. */
export function renderHtml(book: Book): VFile[] {
  const setting = settingOf(book)
  const pages = pagesOf(setting)
  const inPart = new Set(pages.flatMap((page) => page.pages))
  const medium: Medium = {
    serialize: (element) => toPlainHtml(withPictures(element, book)),
    addressOf: (page) => `#${page.id}`,
    cover: book.cover ? dataAddress(book.cover) : '',
    levelOf: (page) => (page.kind === 'titlePage' ? 1 : inPart.has(page) ? 3 : 2),
  }
  const markup = (page: Page): string => {
    const text = fillPage(page, pages, setting, medium).replaceAll(/ (?:epub:type)="[^"]*"/g, '')
    if (page.pages.length === 0) return text
    // A part's chapters stand inside its section, as they do in the tree.
    return text.replace(/<\/section>\s*$/, () => `${page.pages.map(markup).join('\n')}\n</section>`)
  }
  const { templates } = book.theme
  const view = {
    ...commonView(book),
    title: book.metadata.title,
    styles: ['book.css', 'reading.css', 'theme.css']
      .map((name) => templates[name] ?? '')
      .join('\n')
      .replaceAll('</', '<\\/'),
    pages: pages
      .filter((page) => page.kind !== 'cover' || book.cover)
      .map(markup)
      .join('\n'),
  }
  return [new VFile({ path: `${book.name}.html`, value: fill(book, 'book.html', view) })]
}

/** A section whose pictures stand in it, bytes and all. */
function withPictures(element: Element, book: Book): Element {
  const { src } = element.properties
  const image = element.tagName === 'img' && typeof src === 'string' ? book.images.get(src) : undefined
  const properties = image
    ? { ...element.properties, src: dataAddress(image), width: image.width, height: image.height }
    : element.properties
  const children = element.children.map((child) =>
    child.type === 'element' ? withPictures(child, book) : child,
  )
  return { ...element, properties, children }
}

/** An image as an address that holds it. */
function dataAddress({ mediaType, bytes }: BookImage): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
