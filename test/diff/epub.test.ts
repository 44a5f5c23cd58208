import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readEpub } from '../../src/diff/read/epub.js'

const page = (body: string, type = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A page</title></head>
<body${type ? ` epub:type="${type}"` : ''}>${body}</body></html>`

/** An EPUB of some pages, in their order, and what else it holds. */
function epubOf(pages: Record<string, string>, nav = '', extra: Record<string, string> = {}): Buffer {
  const names = Object.keys(pages)
  const files: Record<string, string> = {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="x"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>The River</dc:title><dc:creator>A. Writer</dc:creator></metadata>
      <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
      ${names.map((name, at) => `<item id="p${at}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest>
      <spine>${names.map((_, at) => `<itemref idref="p${at}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${nav}</ol></nav>`),
    ...Object.fromEntries(names.map((name) => [`OEBPS/${name}`, pages[name] ?? ''])),
    ...extra,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  )
}

const readPages = (pages: Record<string, string>, nav?: string) =>
  readEpub(epubOf(pages, nav), 'book.epub').chapters.map(({ title, trail, blocks }) => [
    [...trail, title].join(' / '),
    ...blocks.map(({ kind, text }) => (kind === 'break' ? '***' : text)),
  ])

describe('an EPUB', () => {
  it('is read with its title page, in the order of its spine', () => {
    const { title, authors, chapters } = readEpub(
      epubOf({ 'b.xhtml': page('<h1>One</h1><p>First.</p>'), 'a.xhtml': page('<h1>Two</h1><p>Second.</p>') }),
      'book.epub',
    )
    expect([title, authors, chapters.map((chapter) => chapter.title)]).toEqual([
      'The River',
      ['A. Writer'],
      ['One', 'Two'],
    ])
  })

  it('is read without cover, title page, contents and colophon', () => {
    const story = page('<h1>One</h1><p>Text.</p>')
    expect(
      readPages({
        'cover.xhtml': page('<img alt="The cover"/>', 'cover'),
        't.xhtml': page('<section epub:type="titlepage"><h1>The River</h1></section>', 'frontmatter'),
        'one.xhtml': story,
        'c.xhtml': page('<section epub:type="colophon"><p>Made by hand.</p></section>', 'backmatter'),
      }),
    ).toEqual([['One', 'Text.']])
  })

  it('has chapters where its contents say, within a file too, and the parts above them', () => {
    const nav =
      '<li><a href="all.xhtml#p1">Part One</a><ol><li><a href="all.xhtml#c1">The Ford</a></li><li><a href="all.xhtml#c2">The Ferry</a></li></ol></li>'
    const body =
      '<section id="p1"><h1>Part One</h1><section id="c1"><h2>The Ford</h2><p>It rose.</p></section><section id="c2"><p>It fell.</p></section></section>'
    expect(readPages({ 'all.xhtml': page(body) }, nav)).toEqual([
      ['Part One'],
      ['Part One / The Ford', 'It rose.'],
      ['Part One / The Ferry', 'It fell.'],
    ])
  })

  it('goes on with a chapter where a page has no heading', () => {
    expect(
      readPages({ 'a.xhtml': page('<h1>One</h1><p>First.</p>'), 'b.xhtml': page('<p>Second.</p>') }),
    ).toEqual([['One', 'First.', 'Second.']])
  })

  it('is read as it reads: breaks, verse, pictures, notes last, no scripts and no marks of notes', () => {
    const body = `<h1>One</h1><p>So<a epub:type="noteref" href="#n">1</a>
      it&nbsp;began.</p><hr/><p>Roses<br/>
      and violets</p><p class="center">* * *</p><script>alert(1)</script>
      <figure><img src="x.png" alt="A map"/><figcaption>The ford</figcaption></figure>
      <aside id="n" epub:type="footnote"><p>Or so they say.</p></aside><div>Bare <i>text</i><a id="x"/></div>`
    expect(readPages({ 'a.xhtml': page(body) })).toEqual([
      [
        'One',
        'So it\u00A0began.',
        '***',
        'Roses\nand violets',
        '***',
        '[A map]',
        'The ford',
        'Bare text',
        'Or so they say.',
      ],
    ])
  })
})

describe('an archive that cannot be trusted', () => {
  const read = (bytes: Buffer) => () => readEpub(bytes, 'book.epub')
  const book = epubOf({ 'a.xhtml': page('<p>Text.</p>') })

  it.each([
    ['no archive', Buffer.from('once upon a time'), 'no readable EPUB'],
    ['a cut one', book.subarray(0, book.length - 30), 'no readable EPUB'],
    ['no book in it', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'no package document'],
    ['a file outside', epubOf({ 'a.xhtml': '' }, '', { '../evil.txt': 'x' }), 'leads out of the book'],
    ['a spine that leads out', epubOf({ '../../a.xhtml': page('') }), 'leads out of the book'],
    ['a page that is not there', epubOf({ 'a.xhtml': '' }).fill(0, 0, 0), undefined],
  ])('%s', (_, bytes, message) => {
    if (message) expect(read(bytes)).toThrow(message)
    else expect(read(bytes)).not.toThrow()
  })

  it('a page that inflates to more than it says is stopped', () => {
    const bomb = epubOf({ 'a.xhtml': page(`<p>${'a'.repeat(1_000_000)}</p>`) })
    // The directory claims a hundred bytes; what it says of the packed size stays true.
    const name = bomb.lastIndexOf('OEBPS/a.xhtml')
    bomb.writeUInt32LE(100, name - 46 + 24)
    expect(read(bomb)).toThrow('cannot be read')
  })

  it('a page larger than any text is refused before it is inflated', () => {
    const bomb = epubOf({ 'a.xhtml': page('<p>Text.</p>') })
    bomb.writeUInt32LE(3_000_000_000, bomb.lastIndexOf('OEBPS/a.xhtml') - 46 + 24)
    expect(read(bomb)).toThrow('larger than the text of a book')
  })

  it('a page nested without end is told in one line', () => {
    expect(read(epubOf({ 'a.xhtml': page('<div>'.repeat(200_000)) }))).toThrow('nested too deep')
  })

  it('any bytes changed in it never crash the reader', () => {
    for (let at = 0; at < book.length; at += 7) {
      const broken = Buffer.from(book)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      try {
        readEpub(broken, 'book.epub')
      } catch (error) {
        expect((error as Error).name).toBe('Failure')
      }
    }
  })
})
