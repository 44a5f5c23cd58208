/** The pictures and the keys of docs/proof.md: made from the desk itself, and current. `UPDATE_GOLDEN=1` draws them anew. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { type DeskOptions, until, withDesk } from './support/with-desk.js'

const docs = 'docs/proof.md'
const wide = { width: 1240, height: 760 }
const phone = { width: 390, height: 740, touch: true }

/** Brings a paragraph under the head of the page. */
async function showFrom(page: Page, words: string): Promise<void> {
  await page.locator('#book [data-n]', { hasText: words }).first().scrollIntoViewIfNeeded()
  await page.evaluate(
    `[...document.querySelectorAll('#book [data-n]')].find((each) => each.textContent.includes(${JSON.stringify(words)})).scrollIntoView({ block: 'start', behavior: 'instant' })`,
  )
}

const openMark = async (page: Page, words: string): Promise<void> => {
  await page.locator('#book mark[data-m]', { hasText: words }).first().click()
  await page.locator('.card.open').waitFor()
}

/** Each picture: its window, and how one comes to what it shows. */
const pictures: [name: string, window: Partial<DeskOptions>, go: (page: Page) => Promise<unknown>][] = [
  [
    'message',
    wide,
    async (page) => {
      await showFrom(page, 'The engine hatch banged open')
      await openMark(page, 'than')
    },
  ],
  [
    'source',
    { ...wide, dark: true },
    async (page) => {
      await showFrom(page, 'The engine hatch banged open')
      await page.keyboard.press('l')
      await page.keyboard.press('e')
      await page.locator('mark.edit').first().waitFor()
      await page.locator('#book [data-n]', { hasText: 'Dory wound the' }).click({ position: { x: 4, y: 40 } })
      await page.keyboard.press('s')
      await page.locator('[data-card=source] pre').waitFor()
    },
  ],
  [
    'contents',
    wide,
    async (page) => {
      await showFrom(page, 'Dory Maddox')
      await page.keyboard.press('t')
      await page.locator('#contents [aria-current]').waitFor()
    },
  ],
  [
    'phone',
    phone,
    async (page) => {
      await showFrom(page, 'It was because of Tuesday')
      await openMark(page, 'than')
    },
  ],
  [
    'phone-edit',
    { ...phone, dark: true },
    async (page) => {
      await showFrom(page, 'Where were this lot')
      await page.locator('#book [data-n]', { hasText: 'They all want' }).click({ position: { x: 4, y: 10 } })
      await page.keyboard.press('m')
      await page.locator('.editing textarea').waitFor()
    },
  ],
]

/** A picture so small that only what it shows is left of it, and not how a machine draws a letter. */
const essence = (png: Buffer): Promise<Buffer> =>
  sharp(png).removeAlpha().greyscale().resize(60, 40, { fit: 'fill' }).raw().toBuffer()

describeWith(['chromium'], 'docs/proof.md', () => {
  const browser = useChromium()

  it.each(pictures)(
    'shows the desk as it is: %s',
    async (name, window, go) => {
      const path = `docs/images/proof-${name}.png`
      await withDesk(browser(), { book: 'slack-water.txt', ...window }, async ({ page }) => {
        await page.evaluate('document.fonts.ready.then(() => 0)')
        await go(page)
        // What was said has been heard, and nothing moves any more.
        await until(page, `document.getElementById('said').textContent === ''`)
        const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
        if (process.env.UPDATE_GOLDEN)
          await writeFile(path, await sharp(png).png({ palette: true, colours: 32, effort: 10 }).toBuffer())
        const [now, then] = await Promise.all([essence(png), essence(await readFile(path))])
        const difference = now.reduce((sum, value, index) => sum + Math.abs(value - (then[index] ?? 0)), 0)
        expect(difference / now.length).toBeLessThan(5)
      })
      expect(await readFile(docs, 'utf8')).toContain(`images/proof-${name}.png`)
    },
    60_000,
  )

  it('names every key', async () => {
    await withDesk(
      browser(),
      { book: { 'story.txt': 'Slack Water\n\nDory looked.\n' } },
      async ({ page }) => {
        await page.keyboard.press('?')
        const items = await page
          .locator('#keys li button')
          .evaluateAll((buttons) =>
            buttons.map((button) => [...button.children].map(({ textContent }) => textContent)),
          )
        const rows = items.map(([key, does]) => `| \`${key}\` | ${does} |`)
        const text = await readFile(docs, 'utf8')
        expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
      },
    )
  }, 60_000)
})
