/** Whatever is put in or taken out around the reader: what was chosen stays chosen, and stands where it stood. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, type OpenDesk, settled, until, withDesk } from './support/with-desk.js'

const name = 'slack-water.txt'
const chosen = 'Halfway over'

/** Two paragraphs that an editor puts in above the reader. */
const withMore = (text: string): string =>
  text.replace('"Dory, what cap?', 'One new line.\n\nAnd another.\n\n"Dory, what cap?')

/** Waits until the book has been read anew with, or without, some words. */
const rereadWith = (page: Page, words: string, isThere = true): Promise<void> =>
  until(
    page,
    `[...document.querySelectorAll('#book [data-n]')].some((each) => each.textContent.startsWith(${JSON.stringify(words)})) === ${isThere}`,
  )

const topOf = (page: Page, words: string): Promise<number> =>
  page
    .locator('#book p[data-n]', { hasText: words })
    .first()
    .evaluate((each) => each.getBoundingClientRect().top)

describeWith(['chromium'], 'the reader stays with the same words', () => {
  const browser = useChromium()

  const withChosen = (use: (open: OpenDesk, top: number) => Promise<void>) =>
    withDesk(browser(), { book: name }, async (open) => {
      const paragraph = open.page.locator('#book p[data-n]', { hasText: chosen })
      await paragraph.scrollIntoViewIfNeeded()
      await paragraph.click({ position: { x: 2, y: 8 } })
      await settled(open.page)
      await use(open, await topOf(open.page, chosen))
      expect(open.problems).toEqual([])
    })

  const expectChosen = async (page: Page, top: number): Promise<void> => {
    expect(await page.locator('.here').textContent()).toContain(chosen)
    expect(Math.abs((await topOf(page, chosen)) - top)).toBeLessThan(3)
  }

  it('when an editor puts paragraphs in above, and a key acts on what was chosen', async () => {
    await withChosen(async ({ page, read, write }, top) => {
      await write(name, withMore(await read(name)))
      await rereadWith(page, 'One new line.')
      await expectChosen(page, top)
      await page.keyboard.press('x')
      await page.locator('.taken', { hasText: chosen }).waitFor()
      expect(await read('slack-water.decisions.yaml')).toMatch(/text: .*Halfway over/)
      expect((await read('slack-water.decisions.yaml')).match(/as: chrome/g)).toHaveLength(1)
      // What was chosen has gone: no key takes another for it.
      await page.keyboard.press('x')
      await until(page, `document.getElementById('said').textContent.startsWith('Choose a paragraph')`)
      await page.keyboard.press('z')
      await rereadWith(page, chosen)
      expect(await page.locator('.here').count()).toBe(0)
    })
  }, 60_000)

  it('when the button of a line left out has the focus, which the key then presses', async () => {
    await withChosen(async ({ page, folder, read, write }) => {
      await page.keyboard.press('x')
      const button = page.locator('.taken', { hasText: chosen }).getByRole('button')
      await button.focus()
      await write(name, withMore(await read(name)))
      await rereadWith(page, 'One new line.')
      await checked(page)
      expect(await page.evaluate('document.activeElement.ariaLabel')).toContain(chosen)
      await page.keyboard.press('Enter')
      await rereadWith(page, chosen)
      const decisions = join(folder, 'slack-water.decisions.yaml')
      await expect.poll(() => existsSync(decisions), { timeout: 15_000 }).toBe(false)
    })
  }, 60_000)

  it('when an editor changes what stands above and below in one save', async () => {
    await withChosen(async ({ page, read, write }, top) => {
      const text = withMore(await read(name))
      await write(name, `${text.trimEnd()}\n\nA last line of an editor.\n`)
      await rereadWith(page, 'A last line of an editor.')
      await expectChosen(page, top)
    })
  }, 60_000)

  it('when it was only scrolled to', async () => {
    await withDesk(browser(), { book: name }, async ({ page, read, write }) => {
      const paragraph = page.locator('#book p[data-n]', { hasText: chosen })
      await paragraph.evaluate((each) => each.scrollIntoView({ block: 'start' }))
      await settled(page)
      const top = await topOf(page, chosen)
      const text = await read(name)
      await write(name, withMore(text))
      await rereadWith(page, 'One new line.')
      expect(Math.abs((await topOf(page, chosen)) - top)).toBeLessThan(3)
      await write(name, text)
      await rereadWith(page, 'One new line.', false)
      expect(Math.abs((await topOf(page, chosen)) - top)).toBeLessThan(3)
    })
  }, 60_000)

  it('when a line above is taken out of the story and brought back', async () => {
    await withDesk(browser(), { book: name }, async ({ page }) => {
      await page
        .locator('#book p[data-n]', { hasText: 'Dory, what cap?' })
        .click({ position: { x: 2, y: 8 } })
      await page.keyboard.press('x')
      await page.locator('.taken', { hasText: 'Dory, what cap?' }).waitFor()
      await page.locator('#book p[data-n]', { hasText: chosen }).click({ position: { x: 2, y: 8 } })
      await settled(page)
      await page.keyboard.press('z')
      await rereadWith(page, '“Dory, what cap?')
      expect(await page.locator('.here').textContent()).toContain(chosen)
    })
  }, 60_000)

  it('when the reader splits a paragraph: its last part is what was chosen', async () => {
    await withChosen(async ({ page }) => {
      await page.keyboard.press('m')
      await page.locator('.editing textarea').waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\n\nA second part.\n\nA third.')
      await page.keyboard.press('Control+Enter')
      await rereadWith(page, 'A second part.')
      expect(await page.locator('.here').textContent()).toBe('A third.')
    })
  }, 60_000)

  it('when the book is read anew while a field is on its way', async () => {
    await withChosen(async ({ page, read, write }) => {
      // The source of the paragraph comes only when the page has been set anew.
      await page.route('**/source?*', async (route) => {
        await rereadWith(page, 'One new line.')
        await route.continue()
      })
      await page.keyboard.press('m')
      await write(name, withMore(await read(name)))
      await page.locator('.editing textarea').waitFor()
      expect(await page.locator('.editing textarea').inputValue()).toContain(chosen)
      expect(await page.locator('#book p[data-n]', { hasText: chosen }).isHidden()).toBe(true)
    })
  }, 60_000)

  it('when an editor puts a paragraph in above an open field', async () => {
    await withChosen(async ({ page, read, write }) => {
      await page.keyboard.press('m')
      await page.locator('.editing textarea').waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' And mine')
      await write(name, withMore(await read(name)))
      await rereadWith(page, 'One new line.')
      await page.keyboard.type(', too.')
      expect(await page.locator('.editing textarea').inputValue()).toContain(' And mine, too.')
      // The other paragraphs of the page have their new numbers, whatever is open.
      await page.locator('#book p[data-n]', { hasText: 'And another.' }).click({ position: { x: 2, y: 8 } })
      await page.keyboard.press('x')
      await page.locator('.taken', { hasText: 'And another.' }).waitFor({ state: 'attached' })
      expect(await read('slack-water.decisions.yaml')).toContain('text: And another.')
    })
  }, 60_000)
})
