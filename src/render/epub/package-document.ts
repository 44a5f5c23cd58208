/** The package document: what the book is, what it is made of, in which order it is read. */
import type { Element } from 'hast'
import type { Book, BookImage } from '../../book.js'
import type { Contributor } from '../../metadata.js'
import { escapeXml } from '../fill.js'
import { isRightToLeft, languageTag } from '../language.js'
import type { Page } from '../pages.js'
import { mediaTypeOfFont } from '../styles.js'
import { fileOf } from './render.js'

/** MARC relator codes (id.loc.gov/vocabulary/relators). */
const relators: Readonly<Record<Contributor['role'], string>> = {
  author: 'aut',
  editor: 'edt',
  illustrator: 'ill',
  translator: 'trl',
  contributor: 'ctb',
}

/**
 * The package document of a book.
 *
 * @param pages every page in reading order
 * @param fonts the paths of the fonts
 */
export function packageDocument(book: Book, pages: readonly Page[], fonts: readonly string[]): string {
  const { metadata, cover } = book
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${languageTag(metadata.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...dublinCore(book), ...series(book), ...accessibility(book, pages)].join('\n')}
${cover ? '<meta name="cover" content="cover-image"/>\n' : ''}</metadata>
<manifest>
${manifest(book, pages, fonts).join('\n')}
</manifest>
<spine toc="ncx"${isRightToLeft(metadata.language) ? ' page-progression-direction="rtl"' : ''}>
${pages.map((page) => `<itemref idref="${itemId(page)}"/>`).join('\n')}
</spine>
<guide>
${guide(pages).join('\n')}
</guide>
</package>
`
}

function dublinCore({ metadata, made }: Book): string[] {
  const element = (name: string, value: string | undefined, attributes = ''): string[] =>
    value ? [`<dc:${name}${attributes}>${escapeXml(value)}</dc:${name}>`] : []
  const title = metadata.subtitle
    ? [
        ...element('title', metadata.title, ' id="title"'),
        '<meta property="title-type" refines="#title">main</meta>',
        ...element('title', metadata.subtitle, ' id="subtitle"'),
        '<meta property="title-type" refines="#subtitle">subtitle</meta>',
      ]
    : element('title', metadata.title, ' id="title"')
  const creators = metadata.authors.flatMap((person, index) => {
    const name = person.role === 'author' ? 'creator' : 'contributor'
    return [
      ...element(name, person.name, ` id="person-${index + 1}"`),
      `<meta property="role" refines="#person-${index + 1}" scheme="marc:relators">${relators[person.role]}</meta>`,
      ...(person.sortName
        ? [`<meta property="file-as" refines="#person-${index + 1}">${escapeXml(person.sortName)}</meta>`]
        : []),
    ]
  })
  return [
    ...element('identifier', metadata.identifier, ' id="book-id"'),
    ...title,
    ...creators,
    ...element('language', languageTag(metadata.language)),
    ...element('date', metadata.date),
    ...element('publisher', metadata.publisher),
    ...element('description', metadata.description),
    ...metadata.subjects.flatMap((subject) => element('subject', subject)),
    ...element('source', metadata.source),
    ...element('rights', metadata.rights),
    `<meta property="dcterms:modified">${made.date.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>`,
  ]
}

function series({ metadata }: Book): string[] {
  if (!metadata.series) return []
  const { name, position } = metadata.series
  return [
    `<meta property="belongs-to-collection" id="series">${escapeXml(name)}</meta>`,
    '<meta property="collection-type" refines="#series">series</meta>',
    ...(position ? [`<meta property="group-position" refines="#series">${escapeXml(position)}</meta>`] : []),
    // What calibre reads, as no EPUB 2 has a word for it.
    `<meta name="calibre:series" content="${escapeXml(name)}"/>`,
    ...(position ? [`<meta name="calibre:series_index" content="${escapeXml(position)}"/>`] : []),
  ]
}

/** Accessibility metadata (EPUB Accessibility 1.1), each line only where it is true. */
function accessibility({ images }: Book, pages: readonly Page[]): string[] {
  const pictures = pages.flatMap((page) => (page.section ? picturesIn(page.section) : []))
  const areDescribed =
    pictures.length > 0 && pictures.every((picture) => String(picture.properties.alt ?? '').trim() !== '')
  const meta = (property: string, value: string): string =>
    `<meta property="schema:${property}">${value}</meta>`
  return [
    meta('accessMode', 'textual'),
    ...(images.size > 0 ? [meta('accessMode', 'visual')] : []),
    ...(images.size === 0 || areDescribed
      ? [meta('accessModeSufficient', 'textual')]
      : [meta('accessModeSufficient', 'textual,visual')]),
    ...['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) =>
      meta('accessibilityFeature', feature),
    ),
    ...(areDescribed ? [meta('accessibilityFeature', 'alternativeText')] : []),
    meta('accessibilityHazard', 'none'),
    `<meta property="schema:accessibilitySummary" xml:lang="en">${summaryOf(images.size, areDescribed)}</meta>`,
  ]
}

function summaryOf(pictures: number, areDescribed: boolean): string {
  if (pictures === 0) return 'A text with headings, a table of contents and landmarks.'
  return `A text with headings, a table of contents and landmarks. ${areDescribed ? 'Its pictures are described.' : 'Not all of its pictures are described.'}`
}

function picturesIn(element: Element): Element[] {
  const own = element.tagName === 'img' ? [element] : []
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? picturesIn(child) : []))]
}

function manifest({ cover, images }: Book, pages: readonly Page[], fonts: readonly string[]): string[] {
  const image = (id: string, { name, mediaType }: BookImage, properties = ''): string =>
    `<item id="${id}" href="images/${escapeXml(name)}" media-type="${mediaType}"${properties}/>`
  return [
    '<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...fonts.map(
      (path, index) =>
        `<item id="font-${index + 1}" href="${escapeXml(path)}" media-type="${mediaTypeOfFont(path)}"/>`,
    ),
    ...(cover ? [image('cover-image', cover, ' properties="cover-image"')] : []),
    ...[...images.values()].map((each, index) => image(`image-${index + 1}`, each)),
    ...pages.map(
      (page) =>
        `<item id="${itemId(page)}" href="${escapeXml(fileOf(page))}" media-type="application/xhtml+xml"/>`,
    ),
  ]
}

/** An XML id for a page: its own may begin with a digit. */
function itemId(page: Page): string {
  return `page-${page.id}`
}

/** The guide of EPUB 2: where the cover is, where the contents, where the story begins. */
function guide(pages: readonly Page[]): string[] {
  const reference = (type: string, page: Page | undefined): string[] =>
    page
      ? [`<reference type="${type}" title="${escapeXml(page.title)}" href="${escapeXml(fileOf(page))}"/>`]
      : []
  const of = (kind: Page['kind']): Page | undefined => pages.find((page) => page.kind === kind)
  return [
    ...reference('cover', of('cover')),
    ...reference('toc', of('contents')),
    ...reference(
      'text',
      pages.find((page) => page.place === 'body'),
    ),
  ]
}
