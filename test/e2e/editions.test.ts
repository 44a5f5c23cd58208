/** Every sample and both real stories, from the files to the reader's screen. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../src/book.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { editions } from '../../src/render/editions.js'
import { seeds } from '../support/books.js'
import { runProgram } from '../support/run-program.js'
import { withTempFolder } from '../support/temp-folder.js'
import { describeWith } from '../support/tools.js'
import {
  ace,
  axe,
  complaints,
  mutoolDraw,
  openInEpubTs,
  openInFoliate,
  screenshotHtml,
  useChromium,
  validateEpubs,
  validators,
  vnu,
} from '../support/verify-epub.js'

const epubs: Record<string, Uint8Array> = {}
const pages: Record<string, string> = {}
const books: Record<string, Book> = {}

beforeAll(async () => {
  for (const source of await findManuscripts(['manuscripts', ...(seeds ? [seeds] : [])])) {
    const { book, files } = await loadBook(source)
    if (!book) throw new Error(files.flatMap((file) => file.messages.map(String)).join('\n'))
    const [epub, html] = await editions(book, ['epub', 'html'])
    books[book.name] = book
    epubs[book.name] = epub?.value as Uint8Array
    pages[book.name] = String(html?.value)
  }
}, 120_000)

describeWith(validators, 'every edition', () => {
  it('is an EPUB without a fault, to every checker', async () => {
    expect(await validateEpubs(epubs)).toEqual([])
  }, 180_000)

  it('is HTML without a fault', async () => {
    await withTempFolder(async (folder) => {
      const paths = await writePages(folder)
      // vnu holds a `data:` picture against a policy that allows `data:`; Chromium shows it.
      const told = complaints(await vnu(paths)).filter(
        (line) => !/violates Content Security Policy.*“data:image/.test(line),
      )
      expect(told).toEqual([])
    })
  }, 120_000)
})

describeWith(['chromium', 'mutool'], 'every edition', () => {
  const browser = useChromium()

  it('opens in foliate-js and in epub-ts, page after page', async () => {
    for (const [name, epub] of Object.entries(epubs)) {
      const options = { show: [0, 1, 4], name: `edition-${name}` }
      const foliate = await openInFoliate(epub, browser(), options)
      expect({ name, problems: foliate.problems, title: foliate.title }).toEqual({
        name,
        problems: [],
        title: books[name]?.metadata.title,
      })
      expect((await openInEpubTs(epub, browser(), options)).problems).toEqual([])
    }
  }, 240_000)

  it('is drawn by mutool', async () => {
    await withTempFolder(async (folder) => {
      for (const [name, epub] of Object.entries(epubs)) {
        const { problems, text } = await mutoolDraw(epub, join(folder, name))
        expect({ name, problems }).toEqual({ name, problems: [] })
        expect(text).toContain(books[name]?.metadata.title.split(' ')[0])
      }
    })
  }, 120_000)

  it('is accessible: Ace finds nothing in the EPUB, axe nothing on the page', async () => {
    await withTempFolder(async (folder) => {
      for (const [name, epub] of Object.entries(epubs))
        expect({ name, told: complaints(await ace(epub, browser())) }).toEqual({ name, told: [] })
      for (const path of await writePages(folder)) {
        for (const dark of [false, true])
          expect({ path, told: complaints(await axe(path, browser(), { dark })) }).toEqual({ path, told: [] })
      }
    })
  }, 240_000)

  it('fits a phone and a desk, and asks the network for nothing', async () => {
    await withTempFolder(async (folder) => {
      for (const path of await writePages(folder)) {
        for (const [width, height] of [
          [390, 844],
          [1280, 900],
        ] as const) {
          const { overflows, problems } = await screenshotHtml(path, browser(), {
            name: `page-${width}`,
            width,
            height,
          })
          expect({ path, overflows, problems }).toEqual({ path, overflows: false, problems: [] })
        }
      }
    })
  }, 120_000)
})

describe('two builds of the same input', () => {
  it('are identical byte for byte, in any time zone', async () => {
    await withTempFolder(async (folder) => {
      for (const [TZ, LANG] of [
        ['Pacific/Kiritimati', 'de_DE.UTF-8'],
        ['America/Los_Angeles', 'C'],
      ] as const) {
        const { SOURCE_DATE_EPOCH: _epoch, ...env } = process.env
        const { status, stderr } = await runProgram(
          'node',
          ['dist/cli.js', 'build', '-o', join(folder, LANG)],
          { env: { ...env, TZ, LANG } as Record<string, string>, timeout: 60_000 },
        )
        expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
      }
      for (const source of await findManuscripts(['manuscripts'])) {
        for (const extension of ['epub', 'html']) {
          const [one, two] = await Promise.all(
            ['de_DE.UTF-8', 'C'].map((lang) => readFile(join(folder, lang, `${source.name}.${extension}`))),
          )
          expect(one?.equals(two as Buffer), `${source.name}.${extension}`).toBe(true)
        }
      }
    })
  }, 120_000)
})

async function writePages(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  return Promise.all(
    Object.entries(pages).map(async ([name, html]) => {
      const path = join(folder, `${name}.html`)
      await writeFile(path, html)
      return path
    }),
  )
}
