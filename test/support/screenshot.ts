/** Pictures of HTML pages as people see them: on a phone, at night, on paper. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { takeScreenshot, withPage } from './chromium.js'

/** How a person looks at a page. */
export interface Look {
  /** The picture's file name, without its ending. */
  name: string
  width?: number
  height?: number
  dark?: boolean
  /** As if printed: the print style applies. */
  print?: boolean
  /** The whole length of the page, not one screen of it. */
  full?: boolean
  /** The part of the address after `#`. */
  fragment?: string
}

/** A picture of a page, and what was wrong while it was taken. */
export interface Shot {
  /** The path of the PNG. */
  path: string
  /** Whether something sticks out at the side, so that a reader must scroll sideways. */
  overflows: boolean
  problems: string[]
}

/** Opens an HTML file from disk without a network and takes its picture. */
export async function screenshotHtml(
  path: string,
  browser: Browser,
  { name, width = 1024, height = 768, dark = false, print = false, full = false, fragment = '' }: Look,
): Promise<Shot> {
  const colorScheme = dark ? 'dark' : 'light'
  return withPage(browser, { viewport: { width, height }, colorScheme }, async ({ page, problems }) => {
    if (print) await page.emulateMedia({ media: 'print', colorScheme })
    const address = pathToFileURL(resolve(path))
    address.hash = fragment
    await page.goto(address.href)
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const overflows = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    return { path: await takeScreenshot(page, name, full), overflows, problems }
  })
}
