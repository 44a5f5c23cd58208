/** A desk with a book on it, and a real browser before it. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import axeCore, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findManuscripts } from '../../../src/load/find-manuscripts.js'
import { type ServedDesk, serveProof } from '../../../src/proof/server/serve-proof.js'
import type { ProofRemark } from '../../../src/proof/shape.js'
import { withTempFolder } from '../../support/temp-folder.js'

/** How the desk is set up and looked at. */
export interface DeskOptions {
  /** A sample of `manuscripts/`, or files by name of which the first is the book, or its `book.yaml`. */
  book: string | Readonly<Record<string, string>>
  width?: number
  height?: number
  dark?: boolean
  touch?: boolean
  since?: string
  remarks?: ProofRemark[]
  /** Something to do in the folder before the desk is opened. */
  before?: (folder: string) => Promise<unknown>
  /** Whether to wait until the proofreader has been through the book; it does unless told. */
  unchecked?: boolean
}

/** What a test holds in its hands. */
export interface OpenDesk {
  page: Page
  desk: ServedDesk
  folder: string
  /** What went wrong in the page. */
  problems: string[]
  read: (name: string) => Promise<string>
  write: (name: string, text: string) => Promise<void>
}

/** Opens a desk on a copy of a book, and closes everything when `use` is done. */
export async function withDesk(
  browser: Browser,
  options: DeskOptions,
  use: (open: OpenDesk) => Promise<void>,
): Promise<void> {
  await withTempFolder(async (folder) => {
    process.env.XDG_STATE_HOME = join(folder, '.state')
    const path = await layDown(folder, options.book)
    await options.before?.(folder)
    const { since, remarks = [] } = options
    const thread = resolve('dist/proof/read-worker.js')
    const settings = { out: join(folder, 'out'), remarks, thread, ...(since === undefined ? {} : { since }) }
    const desk = await serveProof(await findManuscripts([path]), settings)
    const { page, problems, close } = await lookAt(browser, options)
    try {
      await page.goto(desk.address)
      await page.waitForSelector('html[data-whole]', { timeout: 30_000 })
      if (!options.unchecked) await checked(page)
      await use({
        page,
        desk,
        folder,
        problems,
        read: (name) => readFile(join(folder, name), 'utf8'),
        write: (name, text) => writeFile(join(folder, name), text),
      })
    } finally {
      await close()
      await desk.close()
    }
  })
}

/** Waits until the proofreader has been through the book as it is now. */
export async function checked(page: Page): Promise<void> {
  await until(page, `!/^$|reading/.test(document.getElementById('tally').textContent)`)
}

/** Waits until the page stands still: what a key set off has been drawn, and no motion goes on. */
export async function settled(page: Page): Promise<void> {
  const frame = 'new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)))'
  await page.evaluate(frame)
  await page.evaluate(
    'Promise.all(document.getAnimations().map((each) => each.finished.catch(() => 0))).then(() => 0)',
  )
}

/** Waits until something is true in the page; its own policy forbids Playwright's way of waiting in it. */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + 15_000
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > deadline) throw new Error(`never true: ${expression}`)
    await page.waitForTimeout(20)
  }
}

/** Opens an empty page of the wanted size. */
export async function lookAt(
  browser: Browser,
  { width = 1300, height = 850, dark, touch }: Partial<DeskOptions>,
) {
  const options: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch ?? false,
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
  }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('409')) problems.push(message.text())
  })
  return { page, problems, close: () => context.close() }
}

async function layDown(folder: string, book: DeskOptions['book']): Promise<string> {
  if (typeof book === 'string') {
    await cp(join('manuscripts', book), join(folder, book), { recursive: true })
    return join(folder, book)
  }
  for (const [name, text] of Object.entries(book)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const [first = ''] = Object.keys(book)
  return first.endsWith('book.yaml')
    ? join(folder, first, '..')
    : join(folder, 'book.yaml' in book ? '' : first)
}

/** Everything that axe has against the page as it is now. */
export async function complaintsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
