/** Two windows and an editor at one book: none ever loses the words of another. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, lookAt, type OpenDesk, until, withDesk } from './support/with-desk.js'

/** Opens a paragraph's source and writes into it, without saving. */
async function write(page: Page, words: string, text: string): Promise<void> {
  await page.locator('#book p[data-n]', { hasText: words }).click({ position: { x: 2, y: 8 } })
  await page.keyboard.press('m')
  await page.locator('.editing textarea').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

const field = (page: Page) => page.locator('.editing textarea')
const save = (page: Page) => page.keyboard.press('Control+Enter')

describeWith(['chromium'], 'together', () => {
  const browser = useChromium()

  /** A desk with two windows on a sample. */
  const withTwo = (book: string, use: (open: OpenDesk, other: Page) => Promise<void>) =>
    withDesk(browser(), { book }, async (open) => {
      const { page, close } = await lookAt(browser(), {})
      try {
        await page.goto(open.desk.address)
        await page.waitForSelector('html[data-whole]')
        await checked(page)
        await use(open, page)
      } finally {
        await close()
      }
    })

  /** A desk on a sample, whose reader has written into a paragraph and not saved; `edit` is an editor that saves the whole. */
  const withMine = (
    use: (open: OpenDesk & { text: string; edit: (text: string) => Promise<void> }) => Promise<void>,
  ) =>
    withDesk(browser(), { book: 'slack-water.txt' }, async (open) => {
      const text = await open.read('slack-water.txt')
      await write(open.page, 'Dory, what cap?', '"Mine."')
      await use({ ...open, text, edit: (now) => open.write('slack-water.txt', now) })
    })

  it('each window shows at once what the other wrote, at its own place', async () => {
    await withTwo('slack-water.txt', async ({ page, read }, other) => {
      await other.locator('#book p', { hasText: 'Halfway over' }).scrollIntoViewIfNeeded()
      const before = await other.evaluate<number>('scrollY')
      await write(page, 'Dory, what cap?', '"Which cap, Dory?"')
      await save(page)
      await other.locator('#book p', { hasText: '“Which cap, Dory?”' }).waitFor({ state: 'attached' })
      expect(Math.abs((await other.evaluate<number>('scrollY')) - before)).toBeLessThan(40)
      // Another paragraph, behind the first, that the second window knows at its old place.
      await write(other, 'Halfway over', 'Half way over, the captain rang down.')
      await save(other)
      await page
        .locator('#book p', { hasText: 'Half way over, the captain rang down.' })
        .waitFor({ state: 'attached' })
      const text = await read('slack-water.txt')
      expect(text).toContain('"Which cap, Dory?"\n')
      expect(text).toContain('\nHalf way over, the captain rang down.\n')
    })
  }, 60_000)

  it('the later of two changes of one paragraph is not written until its writer has seen the earlier', async () => {
    await withTwo('slack-water.txt', async ({ page, read }, other) => {
      await write(page, 'Dory, what cap?', '"First cap?"')
      await write(other, 'Dory, what cap?', '"Second cap?"')
      await save(page)
      await page.locator('#book p', { hasText: '“First cap?”' }).waitFor()
      await save(other)
      await other.locator('.conflict', { hasText: '"First cap?"' }).waitFor()
      expect(await field(other).inputValue()).toBe('"Second cap?"')
      expect(await read('slack-water.txt')).toContain('"First cap?"')
      // Both are in sight: now it is a decision.
      await save(other)
      await page.locator('#book p', { hasText: '“Second cap?”' }).waitFor()
      expect(await read('slack-water.txt')).not.toContain('"First cap?"')
      await page.keyboard.press('z')
      await page.locator('#book p', { hasText: '“First cap?”' }).waitFor()
    })
  }, 60_000)

  it('an open field is saved though an editor changed the text above and below it at once', async () => {
    await withMine(async ({ page, read, text, edit }) => {
      const changed = text.replace('Slack Water\n', 'Slack Water\n\nA new first line.\n')
      await edit(`${changed}\nA new last line.\n`)
      await page.locator('#book p', { hasText: 'A new last line.' }).waitFor({ state: 'attached' })
      await save(page)
      await page.locator('#book p', { hasText: '“Mine.”' }).waitFor()
      const expected = `${changed}\nA new last line.\n`.replace('"Dory, what cap?"', '"Mine."')
      expect(await read('slack-water.txt')).toBe(expected)
    })
  }, 60_000)

  it('what is written over another’s words goes over those of its own paragraph, wherever it stands by then', async () => {
    await withMine(async ({ page, read, text, edit }) => {
      const longer = text.replace('Slack Water\n', 'Slack Water\n\nA new first line, of many words.\n')
      await edit(longer)
      await page.locator('#book p', { hasText: 'A new first line' }).waitFor({ state: 'attached' })
      await checked(page)
      const theirs = longer.replace('"Dory, what cap?"', '"Whose cap, Dory?"')
      await edit(theirs)
      await page.locator('#book p', { hasText: '“Whose cap, Dory?”' }).waitFor({ state: 'attached' })
      await field(page).focus()
      await save(page)
      await page.locator('.conflict', { hasText: 'It reads now: "Whose cap, Dory?"' }).waitFor()
      await save(page)
      await page.locator('#book p', { hasText: '“Mine.”' }).waitFor()
      expect(await read('slack-water.txt')).toBe(theirs.replace('"Whose cap, Dory?"', '"Mine."'))
    })
  }, 60_000)

  it('who types goes on typing when a chapter comes', async () => {
    await withDesk(
      browser(),
      { book: 'an-island-strictly-speaking' },
      async ({ page, read, write: edit }) => {
        const chapter = 'an-island-strictly-speaking/02-the-dry-foot.md'
        await page
          .locator('#book [data-page] p[data-n]')
          .nth(2)
          .click({ position: { x: 2, y: 8 } })
        await page.keyboard.press('m')
        await field(page).waitFor()
        await page.keyboard.press('Control+End')
        const before = await page.locator('#book .page').count()
        await edit(chapter, `${await read(chapter)}\n\n# A New Chapter\n\nWith a paragraph.\n`)
        await until(page, `document.querySelectorAll('#book .page').length > ${before}`)
        await page.keyboard.type(' The quiz is mine.')
        expect(await field(page).inputValue()).toMatch(/ The quiz is mine\.$/)
      },
    )
  }, 60_000)

  it('who writes a reason writes on when the message is settled elsewhere, and is told', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read, write: edit }) => {
      await page.locator('#book mark', { hasText: 'He’s shaved' }).first().click()
      await page.keyboard.press('i')
      await page.keyboard.type('It is quiz')
      const text = await read('slack-water.txt')
      const settled = text.replace("He's shaved", 'He has shaved')
      expect(settled).not.toBe(text)
      await edit('slack-water.txt', settled)
      await page.locator('#book p', { hasText: 'He has shaved' }).waitFor({ state: 'attached' })
      await checked(page)
      await page.keyboard.type('zical')
      expect(await page.locator('.card [name=reason]').inputValue()).toBe('It is quizzical')
      await page.keyboard.press('Enter')
      await until(page, `document.getElementById('said').textContent.includes('settled meanwhile')`)
      await page.locator('.card [name=reason]').waitFor({ state: 'detached' })
      expect(await read('slack-water.txt')).toBe(settled)
    })
  }, 60_000)

  it('a remark stands at the paragraph that it was written on, wherever that is by then', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read, write: edit }) => {
      await page
        .locator('#book p[data-n]', { hasText: 'Dory, what cap?' })
        .click({ position: { x: 2, y: 8 } })
      await page.keyboard.press('w')
      await page.keyboard.type('Which one?')
      const text = await read('slack-water.txt')
      await edit('slack-water.txt', text.replace('Slack Water\n', 'Slack Water\n\nNew.\n\nNewer.\n'))
      await page.locator('#book p', { hasText: 'Newer.' }).waitFor({ state: 'attached' })
      await page.keyboard.press('Control+Enter')
      await page.locator('#book p', { has: page.locator('[data-r]'), hasText: 'Dory, what cap?' }).waitFor()
    })
  }, 60_000)

  it('what cannot be written is told as what it is', async () => {
    await withMine(async ({ page, folder }) => {
      await rm(join(folder, 'slack-water.txt'))
      await mkdir(join(folder, 'slack-water.txt'))
      await save(page)
      await page
        .locator('.conflict', { hasText: 'slack-water.txt: cannot be read (EISDIR). Nothing was written.' })
        .waitFor()
      expect(await field(page).inputValue()).toBe('"Mine."')
    })
  }, 60_000)

  it('a paragraph that an editor has split, or moved away, takes no neighbour with it', async () => {
    for (const change of [
      (text: string) => text.replace('"Dory, what cap?"', '"Dory,\n\nwhat cap?"'),
      (text: string) => `${text.replace('"Dory, what cap?"\n', '')}\n"Dory, what cap?"\n`,
    ])
      await withMine(async ({ page, read, text, edit }) => {
        const changed = change(text).replace('Slack Water\n', 'Slack Water\n\nNew.\n')
        await edit(changed)
        await page.locator('#book p', { hasText: 'New.' }).waitFor({ state: 'attached' })
        await checked(page)
        for (let press = 0; press < 2 && (await field(page).count()) > 0; press++) {
          await save(page)
          await page.waitForTimeout(300)
        }
        const left = (await read('slack-water.txt')).split('\n')
        const others = changed.split('\n').filter((line) => !/Dory,|what cap/.test(line))
        expect(others.filter((line) => !left.includes(line))).toEqual([])
      })
  }, 90_000)

  it('a paragraph that has gone takes no other with it', async () => {
    await withMine(async ({ page, read, text, edit }) => {
      const without = text
        .replace('"Dory, what cap?"\n', '')
        .replace('Slack Water\n', 'Slack Water\n\nNew.\n')
      await edit(without)
      await page.locator('#book p', { hasText: 'New.' }).waitFor({ state: 'attached' })
      await checked(page)
      for (let press = 0; press < 3; press++) {
        await field(page).focus()
        await save(page)
        await page.locator('.conflict', { hasText: 'The paragraph has gone' }).waitFor()
      }
      expect(await read('slack-water.txt')).toBe(without)
      expect(await field(page).inputValue()).toBe('"Mine."')
    })
  }, 60_000)

  it('an editor that changes the chapters leaves an open field and a half-written reason alone', async () => {
    await withDesk(
      browser(),
      { book: 'an-island-strictly-speaking' },
      async ({ page, read, write: edit }) => {
        const chapter = 'an-island-strictly-speaking/02-the-dry-foot.md'
        const paragraph = page
          .locator('#book [data-page]', { hasText: 'The Dry Foot' })
          .last()
          .locator('p[data-n]')
          .nth(2)
        await paragraph.scrollIntoViewIfNeeded()
        await paragraph.click({ position: { x: 2, y: 8 } })
        await page.keyboard.press('m')
        await field(page).waitFor()
        await page.keyboard.press('Control+End')
        await page.keyboard.type(' And mine.')
        const mine = await field(page).inputValue()
        const before = await page.locator('#book .page').count()
        const text = await read(chapter)
        await edit(chapter, `${text}\n\n# A New Chapter\n\nWith a paragraph.\n`)
        await until(page, `document.querySelectorAll('#book .page').length > ${before}`)
        expect(await field(page).inputValue()).toBe(mine)
        expect(await field(page).isVisible()).toBe(true)
        await field(page).focus()
        await save(page)
        await page.locator('#book p', { hasText: 'And mine.' }).waitFor()
      },
    )
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read, write: edit }) => {
      await page.locator('#book mark', { hasText: 'He’s shaved' }).first().click()
      await page.keyboard.press('i')
      await page.keyboard.type('He says it al')
      const text = await read('slack-water.txt')
      await edit('slack-water.txt', text.replace('Slack Water\n', 'Slack Water\n\nA new first line.\n'))
      await page.locator('#book p', { hasText: 'A new first line.' }).waitFor({ state: 'attached' })
      await checked(page)
      expect(await page.locator('.card.open [name=reason]').inputValue()).toBe('He says it al')
    })
  }, 90_000)

  it('a manuscript that is deleted is told at once, and that it is there again', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, folder, read, write: edit }) => {
      const says = (words: string) =>
        until(page, `document.getElementById('said').textContent.includes(${JSON.stringify(words)})`)
      const tally = await page.locator('#tally').textContent()
      const text = await read('slack-water.txt')
      await rm(join(folder, 'slack-water.txt'))
      await says('slack-water.txt is not there any more.')
      await until(page, `document.getElementById('tally').textContent.includes('as last read')`)
      expect(await page.locator('#book p', { hasText: 'Dory, what cap?' }).count()).toBe(1)
      await edit('slack-water.txt', text)
      await says('The book can be read again.')
      await until(page, `document.getElementById('tally').textContent === ${JSON.stringify(tally)}`)
    })
  }, 60_000)

  it('a window asks before it is closed with words in it', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, desk }) => {
      await write(page, 'Dory, what cap?', '"Mine."')
      const asked = page.waitForEvent('dialog')
      const gone = page.goto(desk.address).catch(() => {})
      const dialog = await asked
      expect(dialog.type()).toBe('beforeunload')
      await dialog.dismiss()
      await gone
      expect(await field(page).inputValue()).toBe('"Mine."')
      await page.keyboard.press('Escape')
      await page.goto(desk.address)
    })
  }, 60_000)
})
