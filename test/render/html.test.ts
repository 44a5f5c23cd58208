import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.js'
import { bookOf } from '../support/books.js'

const htmlOf = async (files: Readonly<Record<string, string>>): Promise<string> =>
  String(renderHtml(await bookOf(files))[0]?.value)

/** What a chapter holds between its tags. */
const bodyOf = (html: string): string => html.slice(html.indexOf('</style>'))

describe('the reading edition', () => {
  it('holds all that it shows', async () => {
    const html = await htmlOf({
      'story.md':
        '![a](m.svg) ![b][r] [c][s]\n\n[r]: https://example.org/b.png\n\n[s]: javascript:alert(1)\n',
      'm.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    })
    const loaded = [
      ...html.matchAll(/(?:\ssrc="|url\("?)([^")]*)/g),
      ...html.matchAll(/<link[^>]*href="([^"]*)/g),
    ]
    expect(loaded.length).toBeGreaterThan(3)
    expect(loaded.map(([, address = '']) => address.slice(0, 5))).toEqual(loaded.map(() => 'data:'))
    expect(html).not.toMatch(/<script|javascript:/)
    expect(html).toContain(`content="default-src 'none';`)
  })

  it('leaves out what only an EPUB has, and nothing of the story', async () => {
    const html = bodyOf(await htmlOf({ 'story.md': '## One\n\nHe typed `a epub:type="b" c`.\n' }))
    expect(html).toContain('<code>a epub:type="b" c</code>')
    expect(html.replace(/<code>.*?<\/code>/, '')).not.toContain('epub:')
  })

  it('nests the chapters of a part in it, headings one level below', async () => {
    const html = bodyOf(
      await htmlOf({
        'story.md':
          '---\ntitle: A\n---\n\n# P\n\n## One\n\nText.\n\n### Inner\n\nText.\n\n# Q\n\n## Two\n\nText.\n',
      }),
    )
    expect(html).toMatch(/<section id="p" class="part"[^>]*>\s*<h2[\s\S]*<section id="one"[^>]*>\s*<h3/)
    expect(html).toContain('<h4 id="inner">Inner</h4>')
  })

  it('links only to what is there', async () => {
    const html = bodyOf(
      await htmlOf({ 'story.md': '## One\n\n[a](#two) [b](#nowhere)[^1]\n\n## Two\n\nText.\n\n[^1]: N.\n' }),
    )
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(` id="${id}"`)
    expect(html).not.toContain('nowhere')
  })
})
