/** The text in another width: the reader stays at the same words, each note stands beside its line. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { settled, until, withDesk } from './support/with-desk.js'

/** How far below its mark each card in sight stands, from the top; a card may have to make room for the one above. */
const offsets = `[...document.querySelectorAll('.card[data-card]')].flatMap((card) => {
  const mark = document.querySelector('mark[data-m="' + card.dataset.card + '"]')?.getBoundingClientRect()
  const { top, bottom } = card.getBoundingClientRect()
  return mark && bottom > 0 && top < innerHeight ? [Math.round(top - mark.top)] : []
})`

const topOfChosen = (page: Page): Promise<number> =>
  page.locator('.here').evaluate((each) => each.getBoundingClientRect().top)

const columnInEm = `(() => {
  const book = document.getElementById('book')
  return book.getBoundingClientRect().width / parseFloat(getComputedStyle(book).fontSize)
})()`

describeWith(['chromium'], 'in another width', () => {
  const browser = useChromium()

  it('the contents and the size of the window move neither the reader nor a note from its line', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, problems }) => {
      for (let count = 0; count < 8; count++) {
        await page.keyboard.press('n')
        await settled(page)
      }
      await page.keyboard.press('Escape')
      await settled(page)
      const top = await topOfChosen(page)
      const stands = async (): Promise<void> => {
        await settled(page)
        expect(Math.abs((await topOfChosen(page)) - top)).toBeLessThan(3)
        const below = await page.evaluate<number[]>(offsets)
        expect(below.length).toBeGreaterThan(0)
        expect(Math.min(...below)).toBeGreaterThan(-4)
        expect(Math.min(...below)).toBeLessThan(4)
      }
      await stands()
      for (const width of [1300, 1000, 1300, 1700]) {
        await page.setViewportSize({ width, height: 850 })
        await until(page, `innerWidth === ${width}`)
        await stands()
        await page.keyboard.press('t')
        await stands()
        if (width >= 1300) expect(await page.evaluate<number>(columnInEm)).toBeGreaterThan(32.99)
        await page.keyboard.press('t')
        await stands()
      }
      expect(problems).toEqual([])
    })
  }, 60_000)
})
