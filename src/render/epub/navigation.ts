/** The EPUB's contents for machines: the navigation document, and the NCX for EPUB 2. */
import type { Book } from '../../book.js'
import { contentsList, escapeXml } from '../fill.js'
import { isRightToLeft, languageTag } from '../language.js'
import type { Page } from '../pages.js'
import { areForeign, type Terms } from '../terms.js'
import { fileOf } from './render.js'

/** The navigation document: nested contents, and the landmarks of the book. */
export function navigation(book: Book, pages: readonly Page[], terms: Terms): string {
  const { title } = book.metadata
  const language = languageTag(book.metadata.language)
  const direction = isRightToLeft(language) ? ' dir="rtl"' : ''
  const foreign = areForeign(language) ? ' lang="en" dir="ltr"' : ''
  const landmark = (page: Page | undefined, type: string, label: string): string =>
    page
      ? `  <li><a epub:type="${type}" href="${escapeXml(fileOf(page))}">${escapeXml(label)}</a></li>\n`
      : ''
  const of = (kind: Page['kind']): Page | undefined => pages.find((page) => page.kind === kind)
  const story = pages.find((page) => page.place === 'body')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${direction}>
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(terms.contents)}: ${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="frontmatter">
<nav epub:type="toc" role="doc-toc" id="toc" class="contents">
<h1 class="heading"${foreign}>${escapeXml(terms.contents)}</h1>
${contentsList(pages, { addressOf: fileOf })}
</nav>
<nav epub:type="landmarks" id="landmarks" hidden="hidden">
<ol>
${landmark(of('cover'), 'cover', terms.cover)}${landmark(of('titlePage'), 'titlepage', terms.titlePage)}${landmark(of('contents'), 'toc', terms.contents)}${landmark(story, 'bodymatter', story?.title ?? title)}</ol>
</nav>
</body>
</html>
`
}

/** The NCX: the same contents as EPUB 2 reads them. */
export function ncx(book: Book, pages: readonly Page[]): string {
  let order = 0
  const depth = pages.some((page) => page.pages.length > 0) ? 2 : 1
  const points = (list: readonly Page[], indent: string): string =>
    list
      .filter((page) => page.isListed)
      .map((page) => {
        const number = ++order
        return `${indent}<navPoint id="point-${number}" playOrder="${number}">
${indent}<navLabel><text>${escapeXml(page.title)}</text></navLabel>
${indent}<content src="${escapeXml(fileOf(page))}"/>
${points(page.pages, `${indent}  `)}${indent}</navPoint>
`
      })
      .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${languageTag(book.metadata.language)}">
<head>
<meta name="dtb:uid" content="${escapeXml(book.metadata.identifier)}"/>
<meta name="dtb:depth" content="${depth}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(book.metadata.title)}</text></docTitle>
<navMap>
${points(pages, '')}</navMap>
</ncx>
`
}
