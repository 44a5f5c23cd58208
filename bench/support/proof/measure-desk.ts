/** Opens one book on the desk and takes its times. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { findManuscripts } from '../../../src/load/find-manuscripts.js'
import { serveProof } from '../../../src/proof/server/serve-proof.js'
import { change, scrolling } from './in-page.js'

/** What was measured of one book, in milliseconds. */
export interface DeskTimes {
  /** From the call to the first page of the book on the screen, the manuscript read on the way. */
  fromNothing: number
  /** From the address to the first page, the manuscript read before. */
  opened: number
  /** The same, to the last page. */
  whole: number
  /** From sending a change to its being seen, the book at rest. */
  updates: number[]
  /** The same, while the book is read again after the change before. */
  updatesWhileRead: number[]
  /** The longest time between two frames while the book scrolls by. */
  slowestFrame: number
}

const rounds = 6

/** Waits until the proofreader has been through the book as it is now. */
async function untilRead(page: Page): Promise<void> {
  // A change is read a moment after it was made.
  await page.waitForTimeout(400)
  while (await page.evaluate<boolean>(`/^$|reading/.test(document.getElementById('tally').textContent)`))
    await page.waitForTimeout(100)
}

/** The times of a book; its file is made in a folder that is there, and stays behind. */
export async function measureDesk(browser: Browser, folder: string, text: string): Promise<DeskTimes> {
  const path = join(folder, 'book.md')
  await writeFile(path, text)
  const begun = performance.now()
  const desk = await serveProof(await findManuscripts([path]), {
    out: folder,
    remarks: [],
    thread: resolve('dist/proof/read-worker.js'),
  })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(desk.address)
  await page.waitForSelector('html[data-opened]', { timeout: 120_000 })
  const fromNothing = performance.now() - begun
  await page.goto(desk.address)
  await page.waitForSelector('html[data-whole]', { timeout: 120_000 })
  const [opened, whole] = await page.evaluate<string[]>(
    '[document.documentElement.dataset.opened, document.documentElement.dataset.whole]',
  )
  const updates: number[] = []
  const updatesWhileRead: number[] = []
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(`window.scrollTo(0, document.documentElement.scrollHeight * ${(round + 1) / 8})`)
    await page.waitForTimeout(300)
    // Every other change is made while the book is still being read again after the last one.
    if (round % 2 === 0) await untilRead(page)
    const into = round % 2 === 0 ? updates : updatesWhileRead
    into.push(await page.evaluate<number>(change(round)))
  }
  await untilRead(page)
  const slowestFrame = await page.evaluate<number>(scrolling)
  await page.close()
  await desk.close()
  return {
    fromNothing,
    opened: Number(opened),
    whole: Number(whole),
    updates,
    updatesWhileRead,
    slowestFrame,
  }
}
