/** Debian's Chromium, headless and with no way to a network. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { toolPath } from './tools.js'

/** Where tests leave pictures for people to look at; inside the checkout and ignored by git. */
const screenshotFolder = 'coverage/screenshots'

/** Starts the browser; whoever starts it closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: toolPath('chromium'),
    args: [
      // Root, as in a container, has no sandbox to use.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The same picture on every machine.
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
  })
}

/** One browser for the tests of a `describe`, started before the first and closed after the last. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser runs only inside tests')
    return browser
  }
}

/** A page and all that went wrong in it so far, as lines. */
export interface WatchedPage {
  page: Page
  problems: string[]
}

/** Lends a fresh page, offline but for what `page.route` answers, and closes it when `use` is done. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (watched: WatchedPage) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
  try {
    await context.route(/^(https?|wss?):/, (route) => route.abort('internetdisconnected'))
    const page = await context.newPage()
    return await use({ page, problems: watch(page) })
  } finally {
    await context.close()
  }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (isComplaint(message.type(), message.text()))
      problems.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`))
  page.on('requestfailed', (request) =>
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`.trim()),
  )
  return problems
}

/** Chromium warns of the frame that foliate-js needs, in every book alike. */
const ofTheReaderItself = 'An iframe which has both allow-scripts and allow-same-origin'

function isComplaint(type: string, text: string): boolean {
  return (type === 'error' || type === 'warning') && !text.startsWith(ofTheReaderItself)
}

/** Takes a picture of a page; returns the path of the PNG. */
export async function takeScreenshot(page: Page, name: string, fullPage = false): Promise<string> {
  await mkdir(screenshotFolder, { recursive: true })
  const path = join(screenshotFolder, `${name}.png`)
  await page.screenshot({ path, fullPage })
  return path
}
