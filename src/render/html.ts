/** The HTML reading edition: one self-contained file, no script, nothing fetched. */
import { VFile } from 'vfile'
import type { Book, BookImage } from '../book.js'
import { placesOf, withAddresses } from './addresses.js'
import { commonView, fill, fillPage, type Medium } from './fill.js'
import { type Page, pagesOf } from './pages.js'
import { toPlainHtml } from './serialize.js'
import { settingOf } from './setting.js'
import { styleSheet, withFontsInside } from './styles.js'

/** What the templates say for the EPUB only. */
const epubTypeInTag = /(<[a-z][^<>]*) epub:type="[^"]*"/g

/** The reading edition of a book: `NAME.html`. */
export function renderHtml(book: Book): VFile[] {
  const setting = settingOf(book)
  const pages = pagesOf(setting)
  const inPart = new Set(pages.flatMap((page) => page.pages))
  const places = placesOf(pages)
  const medium: Medium = {
    serialize: (element) =>
      toPlainHtml(
        withAddresses(element, book, places, {
          picture: (image) => ({ src: dataAddress(image), width: image.width, height: image.height }),
          anchor: (id) => `#${id}`,
        }),
      ),
    addressOf: (page) => `#${page.id}`,
    cover: book.cover ? dataAddress(book.cover) : '',
    levelOf: (page) => (page.kind === 'titlePage' ? 1 : inPart.has(page) ? 3 : 2),
  }
  const markup = (page: Page): string => {
    const text = fillPage(page, pages, setting, medium).replaceAll(epubTypeInTag, '$1')
    if (page.pages.length === 0) return text
    // A part's chapters stand inside its section, as they do in the tree.
    return text.replace(/<\/section>\s*$/, () => `${page.pages.map(markup).join('\n')}\n</section>`)
  }
  const view = {
    ...commonView(book),
    title: book.metadata.title,
    styles: withFontsInside(styleSheet(book.theme, 'reading.css'), book.theme).replaceAll('</', '<\\/'),
    pages: pages
      .filter((page) => page.kind !== 'cover' || book.cover)
      .map(markup)
      .join('\n'),
  }
  return [new VFile({ path: `${book.name}.html`, value: fill(book, 'book.html', view) })]
}

/** An image as an address that holds it. */
function dataAddress({ mediaType, bytes }: BookImage): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
