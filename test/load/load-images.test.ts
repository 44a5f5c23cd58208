import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { readImage } from '../../src/load/load-images.js'
import { withTempFolder } from '../support/temp-folder.js'

/** What a Markdown story with one image says, and which images its book holds. */
async function load(
  markdown: string,
): Promise<{ said: string[]; images: string[] | undefined; text: string }> {
  return withTempFolder(async (parent) => {
    const folder = join(parent, 'book')
    await mkdir(folder)
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    await writeFile(join(folder, 'map.png'), png)
    await writeFile(join(parent, 'secret.png'), png)
    await symlink(join(parent, 'secret.png'), join(folder, 'link.png'))
    await writeFile(join(folder, 'letter.png'), 'No picture at all.')
    await writeFile(
      join(folder, 'plan.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><rect width="5" height="5"/></svg>',
    )
    await writeFile(join(folder, 'story.md'), `# One\n\n${markdown}\n`)
    const [source] = await findManuscripts([join(folder, 'story.md')])
    if (!source) throw new Error('no story')
    const { book, files, tree } = await loadBook(source)
    return {
      said: files.flatMap((file) =>
        file.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}`),
      ),
      images: book && [...book.images.values()].map(({ name, mediaType }) => `${name} ${mediaType}`),
      text: JSON.stringify(tree),
    }
  })
}

describe('images of a book', () => {
  it.each([
    ['beside the text', '![A map](map.png)', ['map.png image/png']],
    ['named twice, held once', '![A map](map.png) ![The map](./map.png)', ['map.png image/png']],
    ['named by reference', '![A map][m]\n\n[m]: map.png "The isle"', ['map.png image/png']],
    ['a drawing, as pixels', '![A plan](plan.svg)', ['plan.png image/png']],
  ])('%s: taken', async (_name, markdown, images) => {
    const { said, images: taken } = await load(markdown)
    expect({ said, taken }).toEqual({ said: [], taken: images })
  })

  it('of a kind that reading systems need not know become pixels that they do', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, 'a.avif')
      await sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } }).toFile(path)
      expect(await readImage(path)).toMatchObject({ mediaType: 'image/png', width: 8, height: 6 })
    })
  })

  it('that are gone leave no empty paragraph', async () => {
    const { text } = await load('A.\n\n![](https://example.org/x.png)\n\nB.')
    expect(text).not.toContain('"children":[]')
  })

  it('sets what is said beside it as the story is set', async () => {
    const { text } = await load(`![Tom's map](map.png "'Here be dragons' -- he said.")`)
    expect(text).toContain('"alt":"Tom’s map"')
    expect(text).toContain('"title":"‘Here be dragons’—he said."')
  })

  it.each([
    ['on the network', '![Far](https://example.org/x.png)', 'remote-image'],
    ['on the network, by reference', '![Far][r]\n\n[r]: https://example.org/x.png', 'remote-image'],
    ['without a scheme', '![Far](//example.org/x.png)', 'remote-image'],
    ['of the machine', '![Far](file:///etc/passwd)', 'remote-image'],
  ])('%s: never fetched, its description stays', async (_name, markdown, ruleId) => {
    const { said, images, text } = await load(markdown)
    expect({ said, images }).toEqual({ said: [`3:1 ${ruleId}`], images: [] })
    expect(text).toContain('"Far"')
    expect(text).not.toContain('"image"')
  })

  it.each([
    ['missing', '![Gone](gone.png)', 'missing-image'],
    ['missing, by reference', '![Gone][g]\n\n[g]: gone.png', 'missing-image'],
    ['outside the folder', '![Secret](../secret.png)', 'outside-image'],
    ['outside, spelt otherwise', '![Secret](%2e%2e/secret.png)', 'outside-image'],
    ['outside, through a link', '![Secret](link.png)', 'outside-image'],
    ['absolute', '![Secret](/etc/passwd)', 'outside-image'],
    ['no image', '![A letter](letter.png)', 'unreadable-image'],
  ])('%s: an error at its place, and no book', async (_name, markdown, ruleId) => {
    const { said, images } = await load(markdown)
    expect({ said, images }).toEqual({ said: [`3:1 ${ruleId}`], images: undefined })
  })

  it('a picture that says it is huge: refused by its head, not unpacked', async () => {
    await withTempFolder(async (folder) => {
      const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } })
        .png()
        .toBuffer()
      // The head of a PNG: its kind at 12, the width at 16, the height at 20, a checksum of these at 29.
      png.writeUInt32BE(60_000, 16)
      png.writeUInt32BE(60_000, 20)
      png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
      await writeFile(join(folder, 'map.png'), png)
      expect(await readImage(join(folder, 'map.png'))).toBe(
        '60000 × 60000 pixels, expected no more than 100 million',
      )
    })
  })
})
