/**
 * How long the proofreading page takes: to open a book of 3 MB, and to show a change in a book of 500 pages.
 *
 * Run with `npm run build && npm run bench:proof`; needs Chromium.
 */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { findManuscripts } from '../src/load/find-manuscripts.js'
import { serveProof } from '../src/proof/server/serve-proof.js'
import { launchChromium } from '../test/support/chromium.js'
import { withTempFolder } from '../test/support/temp-folder.js'

/** A book of a size in bytes: the sample again and again, each time a chapter, told apart by its number. */
async function bookOf(size: number): Promise<string> {
  const sample = await readFile('manuscripts/slack-water.txt', 'utf8')
  const story = sample.slice(sample.indexOf('Dory Maddox'))
  const parts = ['The Long Crossing\n\nby Petra\n']
  for (let length = 0, chapter = 1; length < size; chapter++) {
    const part = `\n\n\nChapter ${chapter}\n\n${story.replaceAll('Tuesday', `Tuesday ${chapter}`)}`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

const number = (value: unknown): number => Number(value)
const listed = (values: readonly number[]): string => values.map((value) => Math.round(value)).join(' ')

/** Waits until the proofreader has been through the book as it is now. */
async function untilRead(page: Page): Promise<void> {
  // A change is read a moment after it was made.
  await page.waitForTimeout(400)
  while (await page.evaluate<boolean>(`/^$|reading/.test(document.getElementById('tally').textContent)`))
    await page.waitForTimeout(100)
}

/** The longest time between two frames while the book scrolls by. */
const scrolling = `(async () => {
  let last = performance.now()
  let slowest = 0
  for (let count = 0; count < 120; count++) {
    window.scrollBy(0, 240)
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    slowest = Math.max(slowest, now - last)
    last = now
  }
  return slowest
})()`

await withTempFolder(async (folder) => {
  process.env.XDG_STATE_HOME = join(folder, '.state')
  const script = await readFile('dist/proof/page.js')
  console.log(`script: ${(gzipSync(script).length / 1000).toFixed(1)} kB compressed`)
  const browser = await launchChromium()
  const rows: Record<string, string | number>[] = []
  for (const [name, size] of [
    ['500 pages', 800_000],
    ['3 MB', 3_000_000],
  ] as const) {
    const path = join(folder, 'book.txt')
    await writeFile(path, await bookOf(size))
    const begun = performance.now()
    const desk = await serveProof(await findManuscripts([path]), {
      out: folder,
      remarks: [],
      thread: resolve('dist/proof/read-worker.js'),
    })
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    // From the call to the first page of the book on the screen, the manuscript read on the way.
    await page.goto(desk.address)
    await page.waitForSelector('html[data-opened]', { timeout: 120_000 })
    const cold = performance.now() - begun
    await page.goto(desk.address)
    await page.waitForSelector('html[data-whole]', { timeout: 120_000 })
    const [opened, whole] = await page.evaluate<string[]>(
      '[document.documentElement.dataset.opened, document.documentElement.dataset.whole]',
    )
    const atRest: number[] = []
    const whileRead: number[] = []
    for (let round = 0; round < 6; round++) {
      await page.evaluate(`window.scrollTo(0, document.documentElement.scrollHeight * ${(round + 1) / 8})`)
      await page.waitForTimeout(300)
      // Every other change is made while the book is still being read again after the last one.
      if (round % 2 === 0) await untilRead(page)
      const into = round % 2 === 0 ? atRest : whileRead
      into.push(number(await page.evaluate(change(round))))
    }
    await untilRead(page)
    const frames = number(await page.evaluate(scrolling))
    rows.push({
      book: name,
      bytes: (await stat(path)).size,
      'from nothing, ms': Math.round(cold),
      'opened, ms': number(opened),
      'all there, ms': number(whole),
      'update, ms': listed(atRest),
      'update while read again, ms': listed(whileRead),
      'slowest frame in scrolling, ms': Math.round(frames),
    })
    await page.close()
    await desk.close()
  }
  await browser.close()
  console.table(rows)
})

/** Sends a change of the paragraph in sight as the page does, and waits until it shows. */
function change(round: number): string {
  return `(async () => {
    const page = [...document.querySelectorAll('.page')].find((each) => each.getBoundingClientRect().bottom > 300)
    const block = [...page.querySelectorAll('p[data-n]')].find((each) => each.getBoundingClientRect().top > 60 && each.textContent.length > 40) ?? page.querySelector('p[data-n]')
    const base = 'books/book/'
    const outline = await (await fetch(base + 'outline')).json()
    const place = outline.sections[+page.dataset.page].blocks[+block.dataset.n]
    const revision = outline.files[place.file].revision
    const query = 'source?file=' + place.file + '&from=' + place.from + '&to=' + place.to + '&revision=' + revision
    const source = await (await fetch(base + query)).json()
    const mark = 'Changed ${round}.'
    const begun = performance.now()
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!page.textContent.includes(mark)) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - begun))
      })
      observer.observe(page, { childList: true, subtree: true })
    })
    await fetch(base + 'requests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        do: 'replace', place: { file: place.file, from: source.from, to: source.to }, revision: source.revision,
        expected: source.text, text: source.text + ' ' + mark,
      }),
    })
    return shown
  })()`
}
