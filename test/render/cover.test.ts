import sharp, { type Region } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../src/book.js'
import { drawCover } from '../../src/render/cover.js'
import { bookOf } from '../support/books.js'

/** A book with a title that no manuscript need be made for. */
const titled = async (title: string, author = 'A. B.'): Promise<Book> => {
  const book = await bookOf({ 'story.md': 'Text.\n' })
  return { ...book, metadata: { ...book.metadata, title, authors: [{ name: author, role: 'author' }] } }
}

/** How many points of a part of a cover are lighter than its ground. */
const inkIn = async (book: Book, region: Region): Promise<number> => {
  const { bytes } = await drawCover(book)
  const points = await sharp(bytes).extract(region).greyscale().raw().toBuffer()
  return points.filter((value) => value > 140).length
}

/** Where the title stands, and the strip between it and the frame. */
const titleArea: Region = { left: 200, width: 1200, top: 360, height: 840 }
const margin: Region = { left: 110, width: 60, top: 200, height: 2000 }

describe('the cover', () => {
  it('is a JPEG of 1600 by 2400', async () => {
    const { bytes, mediaType } = await drawCover(await titled('A Title'))
    const { format, width, height } = await sharp(bytes).metadata()
    expect({ format, width, height, mediaType }).toEqual({
      format: 'jpeg',
      width: 1600,
      height: 2400,
      mediaType: 'image/jpeg',
    })
  })

  it('is the same for the same book, and another for another', async () => {
    const [one, same, other] = await Promise.all(
      ['A Title', 'A Title', 'B Title'].map(async (title) => (await drawCover(await titled(title))).bytes),
    )
    expect(Buffer.from(one ?? []).equals(Buffer.from(same ?? []))).toBe(true)
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(false)
  })

  it.each([
    ['5,000 characters', 'The long road home '.repeat(263)],
    ['one endless word', 'Donaudampfschifffahrtsgesellschaft'.repeat(20)],
    ['markup', '<script>&"\'</script>]]>{{x}}'],
    ['what XML forbids', 'A\u0001\uFFFE\uD800 B'],
  ])('can be drawn for a title of %s, inside its frame', async (_name, title) => {
    const book = await titled(title)
    expect(await inkIn(book, titleArea)).toBeGreaterThan(100)
    expect(await inkIn(book, margin)).toBe(0)
  })

  it('shows of a title what its font has, on every machine', async () => {
    expect(await inkIn(await titled('本', '本'), titleArea)).toBe(0)
    const [mixed, plain] = await Promise.all(
      ['Runes ᚠ of Fire', 'Runes of Fire'].map(async (title) => inkIn(await titled(title), titleArea)),
    )
    // Each title has a ground of its own, which the edges of the letters mix with.
    expect(Math.abs((mixed ?? 0) / (plain ?? 1) - 1)).toBeLessThan(0.01)
  })

  it('shows no empty boxes for letters that no font has', async () => {
    const unknown = String.fromCodePoint(0x1e900, 0x10380, 0x12000, 0x13000)
    expect(await inkIn(await titled(unknown, unknown), titleArea)).toBe(0)
    expect(await inkIn(await titled('💔', '💔'), titleArea)).toBe(0)
  })
})
