/** Every document of an EPUB 3.3 that EPUB 2 reading systems can open, too. */
import { VFile } from 'vfile'
import type { Book } from '../../book.js'
import { placesOf, withAddresses } from '../addresses.js'
import { commonView, fill, fillPage, type Medium } from '../fill.js'
import { flatPages, type Page, pagesOf } from '../pages.js'
import { toXhtml } from '../serialize.js'
import { settingOf } from '../setting.js'
import { fontsIn, styleSheet } from '../styles.js'
import { navigation, ncx } from './navigation.js'
import { packageDocument } from './package-document.js'

/** The file of a page. */
export const fileOf = (page: Page): string => `${page.id}.xhtml`

/**
 * The documents of a book's EPUB, by their paths inside its content folder: `content.opf`, `toc.xhtml` and `toc.ncx`,
 * the pages, the style sheet and its fonts, the images.
 */
export function renderEpub(book: Book): VFile[] {
  const setting = settingOf(book)
  const pages = pagesOf(setting).filter((page) => page.kind !== 'cover' || book.cover)
  const flat = flatPages(pages)
  const places = placesOf(pages)
  const medium = (page: Page): Medium => ({
    serialize: (element) =>
      toXhtml(
        withAddresses(element, book, places, {
          picture: (image) => ({ src: `images/${image.name}` }),
          anchor: (id, target) =>
            target === page ? `#${id}` : target.id === id ? fileOf(target) : `${fileOf(target)}#${id}`,
        }),
      ),
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
  const style = styleSheet(book.theme, 'epub.css')
  const fonts = fontsIn(style, book.theme)
  return [
    new VFile({ path: 'content.opf', value: packageDocument(book, flat, Object.keys(fonts)) }),
    new VFile({ path: 'toc.xhtml', value: navigation(book, pages, setting.terms) }),
    new VFile({ path: 'toc.ncx', value: ncx(book, pages) }),
    new VFile({ path: 'style.css', value: style }),
    ...Object.entries(fonts).map(([path, value]) => new VFile({ path, value })),
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
