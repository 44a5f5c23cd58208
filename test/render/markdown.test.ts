import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../src/book.js'
import { findManuscripts, type ManuscriptSource } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { renderMarkdown } from '../../src/render/markdown.js'
import { bookOf, seeds } from '../support/books.js'
import { withTempFolder } from '../support/temp-folder.js'

interface Bare {
  type: string
  value?: string
  children?: Bare[]
}

/** What a reader sees of a tree: without places and labels, its text unbroken. */
function bare(node: Bare): Bare {
  const {
    position: _position,
    data: _data,
    label: _label,
    identifier: _identifier,
    ...rest
  } = node as Bare & Record<string, unknown>
  if (!node.children) return rest
  const children: Bare[] = []
  for (const child of node.children.map(bare)) {
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value = `${last.value}${child.value}`
    else children.push(child)
  }
  return { ...rest, children }
}

/** The book that a book's Markdown builds to. */
async function rebuilt(book: Book): Promise<Book | undefined> {
  return withTempFolder(async (folder) => {
    for (const [address, image] of book.images) {
      await mkdir(dirname(join(folder, address)), { recursive: true })
      await writeFile(join(folder, address), image.bytes)
    }
    const [file] = renderMarkdown(book)
    await writeFile(join(folder, 'story.md'), String(file?.value))
    const [source] = await findManuscripts([join(folder, 'story.md')])
    return (await loadBook(source as ManuscriptSource)).book
  })
}

describe('renderMarkdown', () => {
  it.each([
    ['struck words', 'He wrote <s>no</s> yes.'],
    ['a table', '| A | *B* \\| C |\n| - | :-: |\n| 1 | |\n| 1 | 2 | 3 |'],
    ['a row of signs below a line', 'He left.\n=====\nIt rained.'],
    ['an underlined title', '# One\n\nThe Second\n==========\n\nIt rained.'],
  ])('writes %s as it was read', async (_name, markdown) => {
    const book = await bookOf({ 'story.md': `# One\n\nIt rained.\n\n${markdown}\n` })
    const again = await rebuilt(book)
    expect(again?.sections.map((section) => bare(section as never))).toEqual(
      book.sections.map((section) => bare(section as never)),
    )
  })

  it('gives a manuscript that builds to the same book', async () => {
    for (const source of await findManuscripts(['manuscripts', ...(seeds ? [seeds] : [])])) {
      const { book } = await loadBook(source)
      if (!book) throw new Error(`no book of ${source.name}`)
      const again = await rebuilt(book)
      expect(again?.sections.map((section) => bare(section as never))).toEqual(
        book.sections.map((section) => bare(section as never)),
      )
      const { labels: _labels, ...metadata } = book.metadata
      expect(again?.metadata).toMatchObject(metadata)
    }
  }, 60_000)
})
