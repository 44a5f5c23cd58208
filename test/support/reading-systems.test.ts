import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useChromium } from './chromium.js'
import { openInEpubTs, openInFoliate } from './reading-systems.js'
import { faults, sampleEpub } from './sample-epub.js'
import { screenshotHtml } from './screenshot.js'
import { withTempFolder } from './temp-folder.js'
import { describeWith } from './tools.js'

describeWith(['chromium'], 'reading systems', () => {
  const browser = useChromium()

  it.each([
    ['foliate-js', openInFoliate],
    ['epub-ts', openInEpubTs],
  ])(
    '%s opens the sample book',
    async (_, open) => {
      const reading = await open(sampleEpub(), browser(), { name: 'sample', show: [0, 1] })
      expect(reading.problems).toEqual([])
      expect(reading.title).toBe('The Lamp at Orrin Head')
      expect(reading.toc.map(({ label, depth }) => `${depth} ${label}`)).toEqual([
        '1 One',
        '2 Night',
        '1 Two',
      ])
      expect(reading.sections).toHaveLength(2)
      expect(reading.screenshots).toHaveLength(2)
      for (const path of reading.screenshots) expect((await stat(path)).size).toBeGreaterThan(1000)
    },
    60_000,
  )

  it.each([
    ['foliate-js', openInFoliate],
    ['epub-ts', openInEpubTs],
  ])(
    '%s shows what is wrong',
    async (_, open) => {
      const opened = (fault: keyof typeof faults) => open(sampleEpub(faults[fault]), browser(), { show: [] })
      expect((await opened('deadLink')).problems.join()).toMatch(/one\.xhtml#day leads to no element/)
      expect((await opened('missingFile')).problems).not.toEqual([])
      expect((await opened('remoteImage')).problems.join()).toContain('http://example.org/a.png')
    },
    60_000,
  )

  // epub-ts reads such a page as HTML and says nothing.
  it('foliate-js shows that a page is not well-formed', async () => {
    const { problems } = await openInFoliate(sampleEpub(faults.notWellFormed), browser(), { show: [] })
    expect(problems.join()).toContain('error on line 9')
  }, 60_000)

  it('tell of something that is no book', async () => {
    const noBook = new TextEncoder().encode('not a book')
    expect((await openInFoliate(noBook, browser())).problems.join()).toContain('not opened')
    expect((await openInEpubTs(noBook, browser())).problems.join()).toContain('not opened')
  }, 60_000)

  it('screenshotHtml sees what sticks out, and what is missing', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, 'wide.html')
      await writeFile(
        path,
        '<!DOCTYPE html><title>Wide</title><div style="width: 900px">Wide</div><img src="none.png">',
      )
      const phone = await screenshotHtml(path, browser(), { name: 'wide-phone', width: 400 })
      const desktop = await screenshotHtml(path, browser(), { name: 'wide-desktop', dark: true, full: true })
      expect([phone.overflows, desktop.overflows]).toEqual([true, false])
      expect(phone.problems.join()).toContain('none.png')
    })
  }, 60_000)
})
