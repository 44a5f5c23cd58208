/** Ace by DAISY, the accessibility checker for EPUB: its rules for the package, and axe over every page. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import runAce, { type AceReport, type AxeRunner } from '@daisy/ace-core'
import type { Browser } from 'playwright-core'
import { isSerious } from './axe.js'
import { withPage } from './chromium.js'
import { withTempFolder } from './temp-folder.js'
import { type Epub, epubPath } from './unpack.js'
import type { Finding, Verdict } from './verdict.js'

// Ace logs through winston's global logger, to the console and to files in the person's home: neither is wanted.
const requireOfAce = createRequire(createRequire(import.meta.url).resolve('@daisy/ace-core'))
requireOfAce('winston').configure({ silent: true })

/** Checks a book's accessibility; serious violations are errors, lesser ones warnings. */
export async function ace(epub: Epub, browser: Browser): Promise<Verdict> {
  return withTempFolder(async (folder) => {
    const path = await epubPath(epub, folder)
    const options = { cwd: folder, outdir: join(folder, 'report'), tmpdir: join(folder, 'work') }
    const [, report] = await runAce(path, options, runnerIn(browser))
    return toVerdict(report)
  })
}

/** Ace in the browser which is there already; its own runner would bring puppeteer, and download a browser. */
function runnerIn(browser: Browser): AxeRunner {
  return {
    concurrency: 2,
    launch: async () => {},
    close: async () => {},
    run: (url, scriptPaths, scripts) =>
      withPage(browser, {}, async ({ page }) => {
        await page.goto(url)
        for (const script of scripts) await page.evaluate(script)
        for (const path of scriptPaths) await page.evaluate(await readFile(path, 'utf8'))
        return page.evaluate(
          'new Promise((resolve, reject) => daisy.ace.run((error, found) => error ? reject(error) : resolve(found)))',
        )
      }),
  }
}

function toVerdict({ assertions }: AceReport): Verdict {
  const all = assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions
      .filter(({ 'earl:result': result }) => result['earl:outcome'] === 'fail')
      .map(({ 'earl:test': test, 'earl:result': result }) => ({
        serious: isSerious(test['earl:impact']),
        finding: { id: test['dct:title'], message: result['dct:description'], place: url },
      })),
  )
  const findings = (serious: boolean): Finding[] =>
    all.filter((one) => one.serious === serious).map(({ finding }) => finding)
  return { errors: findings(true), warnings: findings(false) }
}
