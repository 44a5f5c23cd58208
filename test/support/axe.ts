/** axe-core, the accessibility checker, over single pages. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import axeCore, { type AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { withPage } from './chromium.js'
import type { Finding, Verdict } from './verdict.js'

/** How a person sees the page that is checked. */
export interface AxeOptions {
  dark?: boolean
  width?: number
  height?: number
}

/** Checks an HTML or XHTML file by every rule of axe; serious violations are errors, lesser ones warnings. */
export async function axe(
  path: string,
  browser: Browser,
  { dark = false, width = 1024, height = 768 }: AxeOptions = {},
): Promise<Verdict> {
  const colorScheme = dark ? 'dark' : 'light'
  return withPage(browser, { viewport: { width, height }, colorScheme }, async ({ page }) => {
    await page.goto(pathToFileURL(resolve(path)).href)
    // Evaluated, not added as an element: the page's own security policy may forbid scripts.
    await page.evaluate(axeCore.source)
    return toVerdict(await page.evaluate<AxeResults>('axe.run()'))
  })
}

function toVerdict({ violations }: AxeResults): Verdict {
  const findings = (serious: boolean): Finding[] =>
    violations
      .filter(({ impact }) => isSerious(impact) === serious)
      .flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => ({ id, message: `${help}: ${html}`, place: target.join(' ') })),
      )
  return { errors: findings(true), warnings: findings(false) }
}

/** Whether axe thinks that a violation keeps people from reading; what it cannot rate counts as one that does. */
export function isSerious(impact: string | null | undefined): boolean {
  return impact !== 'minor' && impact !== 'moderate'
}
