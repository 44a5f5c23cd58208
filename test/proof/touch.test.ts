/** Judging a book on a phone, by touch alone, by day and by night: what a key does, a finger does as well. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { ProofRemark } from '../../src/proof/shape.js'
import { takeScreenshot, useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, complaintsOf, until, withDesk } from './support/with-desk.js'

/** Presses an action in the list of them. */
async function act(page: Page, does: string): Promise<void> {
  await page.locator('#keys-button').tap()
  await page.locator('#keys li button', { hasText: does }).tap()
}

/** Brings a paragraph into sight and presses on its beginning, where no mark is. */
async function choose(page: Page, words: string): Promise<void> {
  const paragraph = page.locator('#book [data-n]', { hasText: words }).first()
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.tap({ position: { x: 3, y: 8 } })
  await page.locator('.here', { hasText: words }).waitFor()
}

describeWith(['chromium'], 'on a phone', () => {
  const browser = useChromium()

  it.each([false, true])(
    'a message is opened, accepted, taken back and ignored (dark: %s)',
    async (dark) => {
      await withDesk(
        browser(),
        { book: 'slack-water.txt', width: 390, height: 844, touch: true, dark },
        async ({ page, read, problems }) => {
          const text = await read('slack-water.txt')
          const mark = page.locator('#book mark.error, #book mark.warning', { hasText: 'then' }).first()
          await mark.scrollIntoViewIfNeeded()
          await mark.tap()
          const sheet = page.locator('#sheet')
          await sheet.locator('.card.open').waitFor()
          // The words stay in sight above the sheet.
          const [over, top] = await page.evaluate<number[]>(
            `[document.querySelector('mark.shown').getBoundingClientRect().bottom, document.getElementById('sheet').getBoundingClientRect().top]`,
          )
          expect(over).toBeLessThanOrEqual(top ?? 0)
          expect(await complaintsOf(page)).toEqual([])
          await takeScreenshot(page, `proof-sheet-phone${dark ? '-dark' : ''}`)
          await sheet.locator('[data-accept="0"]').tap()
          await until(page, `document.getElementById('said').textContent.includes('is now')`)
          expect(await read('slack-water.txt')).not.toBe(text)
          await act(page, 'undo')
          await until(page, `document.getElementById('said').textContent.startsWith('Taken back')`)
          expect(await read('slack-water.txt')).toBe(text)
          await act(page, 'redo')
          await until(page, `document.getElementById('said').textContent.startsWith('Done again')`)
          await checked(page)
          await page.locator('#tally').tap()
          await sheet.locator('.card.open').waitFor()
          await sheet.locator('[name=reason]').fill('She says so')
          await sheet.getByRole('button', { name: 'Ignore' }).tap()
          await until(page, `document.getElementById('said').textContent.startsWith('Ignored')`)
          expect(await read('slack-water.decisions.yaml')).toContain('reason: She says so')
          expect(problems).toEqual([])
        },
      )
    },
    60_000,
  )

  it('the source is shown, edited, broken, left out and brought back', async () => {
    await withDesk(
      browser(),
      { book: 'slack-water.txt', width: 390, height: 844, touch: true },
      async ({ page, folder, read }) => {
        const sheet = page.locator('#sheet')
        await choose(page, 'Where were this lot')
        await act(page, 'source of the paragraph')
        expect(await sheet.locator('pre').textContent()).toBe('"Where were this lot in February?" she said.')
        await sheet.getByRole('button', { name: 'Edit' }).tap()
        await page.locator('.editing textarea').fill('"Where was this lot in February?" she said.')
        expect(await complaintsOf(page)).toEqual([])
        await page.locator('.editing').getByRole('button', { name: 'Save' }).tap()
        await page.locator('#book p', { hasText: '“Where was this lot' }).waitFor()
        expect(await read('slack-water.txt')).toContain('"Where was this lot')
        await sheet.getByRole('button', { name: 'Break before it' }).tap()
        await until(page, `document.querySelector('.here').previousElementSibling?.tagName === 'HR'`)
        expect(await read('slack-water.txt')).toContain('* * *\n\n"Where was this lot')
        await sheet.getByRole('button', { name: 'Close' }).tap()
        await choose(page, 'Don’t tell me, tell her')
        await act(page, 'the paragraph is no story')
        const taken = page.locator('.taken', { hasText: "Don't tell me, tell her" })
        await taken.waitFor()
        await taken.getByRole('button').tap()
        await page.locator('#book p[data-n]', { hasText: 'Don’t tell me, tell her' }).waitFor()
        // It was the only decision: with it goes its file.
        const decisions = join(folder, 'slack-water.decisions.yaml')
        await expect.poll(() => existsSync(decisions), { timeout: 15_000 }).toBe(false)
      },
    )
  }, 60_000)

  it('a remark comes up from below, also one whose words have gone', async () => {
    const remark = (quote: string, text: string): ProofRemark => ({
      section: 'slack-water',
      block: 3,
      quote,
      text,
      by: 'Ida',
    })
    const remarks = [remark('Halfway over', 'Lovely.'), remark('words that nobody wrote', 'Too long.')]
    await withDesk(
      browser(),
      { book: 'slack-water.txt', width: 390, height: 844, touch: true, remarks },
      async ({ page, problems }) => {
        const sheet = page.locator('#sheet')
        const mark = page.locator('mark.remark', { hasText: 'Halfway over' }).first()
        await mark.scrollIntoViewIfNeeded()
        await mark.tap()
        await sheet.locator('.remark', { hasText: 'Lovely.' }).waitFor()
        expect(await sheet.textContent()).toContain('Ida')
        expect(await page.locator('mark.remark.shown').count()).toBe(1)
        expect(await complaintsOf(page)).toEqual([])
        await takeScreenshot(page, 'proof-remark-phone')
        await sheet.getByRole('button', { name: 'Next' }).tap()
        await sheet.locator('.remark', { hasText: 'Lovely.' }).waitFor({ state: 'detached' })
        await sheet.getByRole('button', { name: 'Close' }).tap()
        // What is about no place of the book comes before its first page.
        await page.evaluate('scrollTo(0, 0)')
        const gone = sheet.locator('.remark', { hasText: 'Too long.' })
        for (let step = 0; step < 10 && !(await gone.isVisible()); step++) await page.locator('#tally').tap()
        expect(await gone.textContent()).toContain('its words have gone: words that nobody wrote')
        expect(problems).toEqual([])
      },
    )
  }, 60_000)

  it('a thought is marked, the contents lead somewhere, a chapter is read, a remark kept', async () => {
    await withDesk(
      browser(),
      { book: 'slack-water.txt', width: 390, height: 844, touch: true },
      async ({ page, read }) => {
        const mark = page.locator('#book mark', { hasText: 'He’s shaved' }).first()
        await mark.scrollIntoViewIfNeeded()
        await mark.tap()
        await page.locator('#sheet').getByRole('button', { name: 'It is a thought' }).tap()
        await page.locator('i.thought', { hasText: 'He’s shaved' }).waitFor()
        expect(await read('slack-water.decisions.yaml')).toContain('as: thought')
        await page.locator('#contents-button').tap()
        await page.locator('#contents').getByRole('button', { name: 'unread: Colophon' }).tap()
        await page.locator('#contents').getByRole('button', { name: 'read: Colophon', exact: true }).waitFor()
        await page.locator('#contents a', { hasText: 'Slack Water' }).tap()
        await until(page, `document.getElementById('contents').hidden`)
        await page.locator('.here', { hasText: 'Dory Maddox' }).waitFor()
        await act(page, 'write a remark')
        await page.locator('#keys textarea').fill('Is this needed?')
        expect(await complaintsOf(page)).toEqual([])
        await page.getByRole('button', { name: 'Keep' }).tap()
        await page.locator('mark.remark').first().waitFor()
      },
    )
  }, 60_000)
})
