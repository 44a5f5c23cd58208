import { afterEach, describe, expect, it } from 'vitest'
import type { Book } from '../../src/book.js'
import { packEpub } from '../../src/render/epub/pack.js'
import { renderEpub } from '../../src/render/epub/render.js'
import { bookOf } from '../support/books.js'
import { epubFiles, epubText } from '../support/verify-epub.js'

const book = (): Promise<Book> =>
  bookOf({ 'story.md': '---\ntitle: "<% A %>"\ndate: 2020-05-06\n---\n\n## <%= 1 %>\n\nText.\n' })
const pack = async (): Promise<Buffer> => {
  const made = await book()
  return Buffer.from(await packEpub(renderEpub(made), made))
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('an EPUB file', () => {
  it('is the same, byte for byte, in any time zone', async () => {
    process.env.TZ = 'Pacific/Kiritimati'
    const one = await pack()
    process.env.TZ = 'America/Los_Angeles'
    expect((await pack()).equals(one)).toBe(true)
  })

  it('begins with its media type, not compressed', async () => {
    const head = (await pack()).subarray(0, 58)
    expect(head.readUInt16LE(8)).toBe(0)
    expect(head.toString('latin1', 30)).toBe('mimetypeapplication/epub+zip')
  })

  it('holds each document as it was made, whatever its text looks like', async () => {
    const made = await book()
    const files = renderEpub(made)
    const epub = await packEpub(files, made)
    for (const { path, value } of files)
      if (typeof value === 'string') expect(await epubText(epub, `OEBPS/${path}`)).toBe(value)
  })

  it('names in its manifest every file that it holds, and no other', async () => {
    const epub = await pack()
    const manifest = [...(await epubText(epub, 'OEBPS/content.opf')).matchAll(/<item [^>]*href="([^"]*)"/g)]
    const held = [...(await epubFiles(epub)).keys()].filter((path) => path.startsWith('OEBPS/'))
    expect(manifest.map(([, path]) => `OEBPS/${path}`).sort()).toEqual(
      held.filter((path) => path !== 'OEBPS/content.opf').sort(),
    )
  })
})
