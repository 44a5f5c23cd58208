import { describe, expect, it } from 'vitest'
import { renderEpub } from '../../src/render/epub/render.js'
import { loadedOf } from '../support/books.js'

describe('a link from one text of a book to another', () => {
  const files = {
    'book.yaml': 'title: A\n',
    '01.md': '# One\n\n[a](02.md) [b](./02.md#the-bath) [c](03.md)\n',
    '02.md': '# Two\n\nText.\n\n### The Bath\n\nText. [d](01.md)\n',
  }

  it('leads to its chapter, or to the heading in it', async () => {
    const { book } = await loadedOf(files)
    if (!book) throw new Error('no book')
    const pages = renderEpub(book)
    const linksOn = (name: string) =>
      String(pages.find(({ path }) => path === name)?.value).match(/<a href="[^"]*">\w<\/a>/g)
    expect(linksOn('one.xhtml')).toEqual(['<a href="two.xhtml">a</a>', '<a href="two.xhtml#the-bath">b</a>'])
    expect(linksOn('two.xhtml')).toEqual(['<a href="one.xhtml">d</a>'])
  })

  it('is told of where the book has no such text', async () => {
    const { files: told } = await loadedOf(files)
    const messages = told.flatMap((file) => file.messages)
    const links = messages.filter(({ ruleId }) => ruleId === 'broken-link')
    expect(links.map(({ reason, line }) => `${line} ${reason}`)).toEqual([
      '3 Unexpected link to `03.md`: no text of this book',
    ])
  })
})

describe('a link to a text, in a book of one', () => {
  it('leads to its first chapter, or is told of', async () => {
    const { book, files } = await loadedOf({
      'story.md': '# One\n\n[a](story.md) [b](02.md) [c][d]\n\n[d]: 03.md\n',
    })
    if (!book) throw new Error('no book')
    expect(String(renderEpub(book).find(({ path }) => path === 'one.xhtml')?.value)).toContain(
      '<a href="#one">a</a>',
    )
    const links = files.flatMap(({ messages }) => messages)
    expect(links.map(({ ruleId, line, actual }) => [ruleId, line, actual])).toEqual([
      ['broken-link', 3, '02.md'],
      ['broken-link', 5, '03.md'],
    ])
  })
})

describe('a link that no book may have', () => {
  it.each([
    ['a script', '[a](javascript:alert%281%29)', 'javascript:alert%281%29'],
    ['a file', '[a](file:///etc/passwd)', 'file:///etc/passwd'],
    ['a script in HTML', '<a href="JavaScript:x">a</a>', 'JavaScript:x'],
    ['a script by reference', '[a][r]\n\n[r]: vbscript:x', 'vbscript:x'],
  ])('is told of at its place: %s', async (_name, link, actual) => {
    const { files } = await loadedOf({ 'story.md': `# One\n\n${link}\n` })
    expect(files.flatMap(({ messages }) => messages)).toMatchObject([
      { ruleId: 'unsafe-link', line: 3, actual },
    ])
  })

  it('is not one to the web or to a person', async () => {
    const links =
      'It rained. [a](https://example.org/) [b](mailto:a@example.org) [c](#one) and it snowed all day long.'
    const { files } = await loadedOf({ 'story.md': `# One\n\n${links}\n` })
    expect(files.flatMap(({ messages }) => messages)).toEqual([])
  })
})
