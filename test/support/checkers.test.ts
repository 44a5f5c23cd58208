/** A check that cannot fail is worthless: each checker accepts the sample book and finds the faults put into it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ace } from './ace.js'
import { axe } from './axe.js'
import { useChromium } from './chromium.js'
import { epubcheckJava, epubcheckTs } from './epubcheck.js'
import { mutoolDraw } from './mutool.js'
import { faults, sampleEpub } from './sample-epub.js'
import { withTempFolder } from './temp-folder.js'
import { describeWith } from './tools.js'
import { complaints } from './verdict.js'
import { validateEpubs, validators } from './verify-epub.js'
import { vnu, vnuEpubs } from './vnu.js'

const broken = (fault: keyof typeof faults) => sampleEpub(faults[fault])

describe('epubcheck-ts', () => {
  it('accepts the sample book', async () => {
    expect(complaints(await epubcheckTs(sampleEpub()))).toEqual([])
  })

  it.each([
    ['missingFile', /RSC-001 EPUB\/package\.opf/],
    ['notWellFormed', /HTM-004 EPUB\/two\.xhtml/],
    ['deadLink', /RSC-012 EPUB\/nav\.xhtml/],
    ['remoteImage', /RSC-006 EPUB\/two\.xhtml/],
  ] as const)('finds %s', async (fault, complaint) => {
    expect(complaints(await epubcheckTs(broken(fault))).join('\n')).toMatch(complaint)
  })
})

describeWith(['java', 'epubcheck'], 'epubcheck', () => {
  it('accepts the sample book, and tells books apart', async () => {
    const verdicts = await epubcheckJava([sampleEpub(), broken('blockInParagraph'), broken('brokenStyle')])
    const [sound, block, style] = verdicts.map((verdict) => complaints(verdict).join('\n'))
    expect(sound).toBe('')
    expect(block).toMatch(/RSC-005 .*EPUB\/two\.xhtml:9:\d+ .*element "div" not allowed here/)
    expect(style).toMatch(/CSS-008 .*EPUB\/style\.css/)
  }, 60_000)

  it('does not take a file that it cannot read for a sound book', async () => {
    await expect(epubcheckJava(['no-such-book.epub'])).rejects.toThrow('did not check')
    const [verdict] = await epubcheckJava([new TextEncoder().encode('not a book')])
    expect(verdict?.errors).not.toEqual([])
  }, 60_000)
})

describeWith(['java'], 'vnu', () => {
  it('accepts the sample book, and tells books apart', async () => {
    const names = ['blockInParagraph', 'imageWithoutAlt', 'notWellFormed', 'brokenStyle'] as const
    const [sound, ...verdicts] = await vnuEpubs([sampleEpub(), ...names.map(broken)])
    expect(sound && complaints(sound)).toEqual([])
    expect(verdicts.map((verdict) => verdict.errors.map(({ place }) => place))).toEqual([
      ['EPUB/two.xhtml:9:25'],
      ['EPUB/two.xhtml:9:20'],
      ['EPUB/two.xhtml:9:29'],
      ['EPUB/style.css:1:34', 'EPUB/style.css:2:16'],
    ])
  }, 60_000)

  it('refuses a file that is not there', async () => {
    await expect(vnu(['no-such-page.html'])).rejects.toThrow('no-such-page.html')
  })
})

describeWith(['mutool'], 'mutool', () => {
  it('draws the sample book and reads its text', async () => {
    await withTempFolder(async (folder) => {
      const { pages, text, problems } = await mutoolDraw(sampleEpub(), folder)
      expect(problems).toEqual([])
      expect(pages.length).toBeGreaterThanOrEqual(2)
      expect(text).toContain('By midnight the boats were home.')
    })
  })

  it('complains of a page that is not there', async () => {
    await withTempFolder(async (folder) => {
      expect((await mutoolDraw(broken('missingFile'), folder)).problems).not.toEqual([])
    })
  })
})

describeWith(['chromium'], 'accessibility checkers', () => {
  const browser = useChromium()

  it('accept the sample book', async () => {
    expect(complaints(await ace(sampleEpub(), browser()))).toEqual([])
  }, 60_000)

  it('find an image without a description', async () => {
    const verdict = await ace(broken('imageWithoutAlt'), browser())
    expect(verdict.errors.map(({ id, place }) => `${place} ${id}`)).toContain('two.xhtml image-alt')
  }, 60_000)

  it('judge a single page, by day and by night', async () => {
    const style = 'p { color: #111 } @media (prefers-color-scheme: dark) { body { background: #222 } }'
    const html = `<!DOCTYPE html><html lang="en"><head><title>One</title><style>${style}</style></head>
      <body><main><h1>One</h1><p>It was dark.</p></main></body></html>`
    await withTempFolder(async (folder) => {
      const path = join(folder, 'one.html')
      await writeFile(path, html)
      expect(complaints(await axe(path, browser()))).toEqual([])
      const night = await axe(path, browser(), { dark: true })
      expect(night.errors.map(({ id, place }) => `${place} ${id}`)).toContain('p color-contrast')
    })
  }, 60_000)
})

describeWith(validators, 'all validators together', () => {
  it('name the book, the checker and the fault', async () => {
    const lines = await validateEpubs({ sound: sampleEpub(), unsound: broken('blockInParagraph') })
    expect(lines.filter((line) => line.startsWith('sound'))).toEqual([])
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'unsound: epubcheck:',
      'unsound: vnu:',
    ])
  }, 60_000)
})
