/**
 * The law of taking over: the Markdown of a book builds to the same book. Its HTML edition is the same to the letter
 * but for the name of the file in the colophon.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soilBook } from '../../bench/dirty.js'
import { headerKinds } from '../../bench/support/structure/headers.js'
import type { Book } from '../../src/book.js'
import { renderHtml } from '../../src/render/html.js'
import { renderMarkdown } from '../../src/render/markdown.js'
import { headers } from '../passes/tables/headers.js'
import { loadedFrom, loadedOf, seeds } from '../support/books.js'

/** The HTML edition, the colophon naming no file. */
const edition = (book: Book): string => {
  const [file] = renderHtml({ ...book, name: 'story', made: { ...book.made, from: [] } })
  return String(file?.value).replace(/(?<=<\/[a-z\d]+>)(?=<)/g, '\n')
}

async function buildsTheSame({ book, config }: Awaited<ReturnType<typeof loadedOf>>): Promise<void> {
  if (!book) return
  const [markdown] = renderMarkdown(book, config)
  const images = [...book.images].map(([address, { bytes }]) => [address, bytes] as const)
  const again = await loadedOf({ 'story.md': String(markdown?.value), ...Object.fromEntries(images) })
  expect(again.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([])
  expect(edition(again.book as Book)).toBe(edition(book))
}

const corpora = '../shared/corpora'
const books = existsSync(corpora)
  ? readdirSync(corpora).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : []

describe('the Markdown of a book builds to the same book:', () => {
  it.each(['manuscripts', ...(seeds ? [seeds] : [])])(
    'those in %s',
    async (folder) => {
      for (const loaded of await loadedFrom(folder)) await buildsTheSame(loaded)
    },
    60_000,
  )

  it.each(books)(
    '%s, soiled',
    async (name) => {
      const clean = readFileSync(`${corpora}/${name}`, 'utf8')
      for (const seed of [1, 2, 3]) {
        const habits = { hasChrome: seed > 1, header: (seed * 17 + name.length) % headerKinds }
        await buildsTheSame(await loadedOf({ 'story.txt': soilBook(clean, seed, habits, 6000).text }))
      }
    },
    60_000,
  )

  it('every kind of header', async () => {
    const story = 'The lamp had gone out again.\n\n"You are late," said the keeper.'
    for (const { head, foot = '' } of headers)
      await buildsTheSame(await loadedOf({ 'story.txt': [head, story, foot].filter(Boolean).join('\n\n') }))
  }, 60_000)

  it('generated text', async () => {
    const piece = fc.constantFrom(
      '"Well," he said.',
      'She thought: *I will not go.*',
      '_no_',
      '# 1',
      '1. One',
      '- one',
      '> quoted',
      '***',
      '* * *',
      '~*~',
      '---',
      '[x](y)',
      '<b>bold</b>',
      'a | b',
      ':::note',
      '&nbsp;',
      '&amp;',
      '\\*',
      'A/N: hm.',
      'Dear Tom,',
      'Yours,',
      'Ann',
      'Chapter One',
      'THE END',
      'TBC',
      'Rating: PG',
      'March 3, 1899',
      '10:30',
      '^',
      '`',
      '    indent',
    )
    const ending = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n\n')
    const text = fc
      .array(fc.tuple(piece, ending), { minLength: 1, maxLength: 20 })
      .map((lines) => lines.flat().join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('story.txt', 'story.md'), async (value, name) =>
        buildsTheSame(await loadedOf({ [name]: value })),
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})
