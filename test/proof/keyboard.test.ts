/** Every action once, on a real book, with no hand on a mouse. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, complaintsOf, settled, until, withDesk } from './support/with-desk.js'

/** Waits until the page says something; in the end with what it said instead. */
async function said(page: Page, words: string): Promise<void> {
  await until(page, `document.getElementById('said').textContent.includes(${JSON.stringify(words)})`).catch(
    async () => expect(await page.locator('#said').textContent()).toContain(words),
  )
}

/** What has the focus, in words. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent')

/** Presses a key until something is so. */
async function pressUntil(page: Page, key: string, expression: string): Promise<void> {
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press(key)
    // A key has done its work when the page has been drawn.
    await page.evaluate('new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)))')
    if (await page.evaluate<boolean>(expression)) return
  }
  throw new Error(`${key} never made true: ${expression}`)
}

const opened = (words: string) =>
  `document.querySelector('.card.open h3')?.textContent.includes(${JSON.stringify(words)})`
const at = (words: string) =>
  `document.querySelector('.here')?.textContent.includes(${JSON.stringify(words)})`

/** Goes back to the message on a confused word, and ignores it with a reason. */
async function ignoreConfusedWord(page: Page): Promise<void> {
  await pressUntil(page, 'p', opened('confused word'))
  await page.keyboard.press('i')
  await page.keyboard.type('He would say so')
  await page.keyboard.press('Enter')
  await said(page, 'Ignored')
}

/** The sample, changed since its last commit, with one mistake that can be mended in several ways. */
async function prepare(folder: string): Promise<void> {
  const git = (...args: string[]) =>
    execFileSync('git', [
      ...['-C', folder, '-c', 'user.name=Petra', '-c', 'user.email=petra@example.org'],
      ...args,
    ])
  const path = join(folder, 'slack-water.txt')
  git('init', '-q')
  git('add', 'slack-water.txt')
  git('commit', '-qm', 'First')
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text
      .replace('for three years, and', 'for four long years, and')
      .replace('"Dory, what cap?"', '"Dory,; what cap?"'),
  )
}

describeWith(['chromium'], 'by keyboard', () => {
  const browser = useChromium()

  it('one finds one’s way', async () => {
    await withDesk(
      browser(),
      { book: 'slack-water.txt', since: 'HEAD', before: prepare },
      async ({ page, problems }) => {
        const { keyboard } = page
        await pressUntil(page, 'n', opened('lost italics'))
        expect(await focused(page)).toContain('lost italics')
        expect(await page.locator('.card.open .line').textContent()).toMatch(/slack-water\.txt line 21$/)
        await keyboard.press('n')
        await until(page, opened('Unexpected “than”'))
        await keyboard.press('p')
        await until(page, opened('lost italics'))
        await keyboard.press('Escape')
        await until(page, `!document.querySelector('.card.open')`)
        // The focus is in the text again: a screen reader goes on from there.
        expect(await focused(page)).toContain('He’s shaved')
        await keyboard.press('j')
        expect(await focused(page)).toContain('It was because of Tuesday')
        await keyboard.press('k')
        expect(await focused(page)).toContain('He’s shaved')
        await pressUntil(page, 'C', at('years, and'))
        await keyboard.press('c')
        await until(page, at('Dory,; what cap?'))
        await keyboard.press('C')
        await until(page, at('years, and'))
        expect(await page.locator('.here ins').allTextContents()).toContain('four')
        await keyboard.press('v')
        expect(await page.locator('ins, del').count()).toBe(0)
        await keyboard.press('v')
        expect(await page.locator('ins, del').count()).toBeGreaterThan(0)
        await keyboard.press('s')
        await page.locator('[data-card=source] pre').waitFor()
        expect(await page.locator('[data-card=source] pre').textContent()).toContain('for four long years')
        await keyboard.press('e')
        await page.locator('mark.edit.low').first().waitFor()
        await keyboard.press('l')
        expect(await complaintsOf(page)).toEqual([])
        await keyboard.press('Escape')
        await keyboard.press('f')
        await until(page, `document.activeElement.dataset.focus === 'rule'`)
        await keyboard.press('ArrowDown')
        await until(page, `document.querySelector('[data-focus=rule]').value !== ''`)
        await keyboard.press('Tab')
        expect(await complaintsOf(page)).toEqual([])
        await keyboard.press('Escape')
        await until(page, `document.getElementById('contents').hidden`)
        await keyboard.press('t')
        await until(page, `!document.getElementById('contents').hidden`)
        await keyboard.press('t')
        await keyboard.press('r')
        await said(page, 'Read: Slack Water')
        await keyboard.press('u')
        await said(page, 'Every chapter after this was read')
        await keyboard.press('?')
        expect(await complaintsOf(page)).toEqual([])
        // A key of the list is a button as well.
        await page.locator('#keys li button', { hasText: 'contents' }).press('Enter')
        await until(page, `!document.getElementById('contents').hidden`)
        expect(problems).toEqual([])
      },
    )
  }, 90_000)

  it('one judges', async () => {
    await withDesk(
      browser(),
      { book: 'slack-water.txt', since: 'HEAD', before: prepare },
      async ({ page, read, problems }) => {
        const { keyboard } = page
        const name = 'slack-water.txt'
        await pressUntil(page, 'n', opened('doubled punctuation'))
        expect(await page.locator('.card.open [data-accept]').count()).toBe(2)
        await keyboard.press('a')
        await said(page, 'Choose one')
        await keyboard.press('2')
        await said(page, 'is now “;”')
        expect(await read(name)).toContain('"Dory; what cap?"')
        await keyboard.press('z')
        await said(page, 'Taken back')
        expect(await read(name)).toContain('"Dory,; what cap?"')
        await keyboard.press('Z')
        await said(page, 'Done again')
        await checked(page)
        await pressUntil(page, 'n', opened('run together words'))
        await keyboard.press('a')
        await said(page, 'is now “supposed to”')
        expect(await read(name)).toContain('supposed to')
        await checked(page)
        await pressUntil(page, 'p', opened('lost italics'))
        await keyboard.press('h')
        await said(page, 'A thought')
        expect(await read('slack-water.decisions.yaml')).toContain('as: thought')
        await checked(page)
        await ignoreConfusedWord(page)
        expect(await read('slack-water.decisions.yaml')).toContain('reason: He would say so')
        await checked(page)
        await pressUntil(page, 'k', at('Have you talked to that girl'))
        await keyboard.press('m')
        await page.locator('.editing textarea').waitFor()
        await keyboard.press('Control+End')
        await keyboard.type(' Nobody answered.')
        await keyboard.press('Control+Enter')
        await page.locator('#book p', { hasText: 'Nobody answered.' }).waitFor()
        expect(await read(name)).toContain('said the tube. Nobody answered.\n')
        await checked(page)
        await keyboard.press('b')
        await until(page, `document.querySelector('.here').previousElementSibling?.tagName === 'HR'`)
        expect(await read(name)).toContain('* * *\n\n"Have you talked')
        // A change over a paragraph's edge has no place to act on until the book is read again.
        await checked(page)
        await keyboard.press('j')
        await until(page, at('No, Captain.'))
        await keyboard.press('x')
        const taken = page.locator('.taken', { hasText: 'No, Captain.' }).getByRole('button')
        await taken.waitFor()
        await checked(page)
        await taken.focus()
        await keyboard.press('Enter')
        await page.locator('#book p[data-n]', { hasText: 'No, Captain.' }).waitFor()
        // The decision is taken back, and not contradicted; the paragraph is in the text before that is in its file.
        await expect
          .poll(() => read('slack-water.decisions.yaml'), { timeout: 15_000 })
          .not.toMatch(/as: (?:chrome|story)/)
        expect(await read('slack-water.decisions.yaml')).toContain('as: thought')
        expect(problems).toEqual([])
      },
    )
  }, 120_000)

  it('a key that comes right after a dialog was closed is heard', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page }) => {
      await page.keyboard.press('?')
      // In one go, before the next frame: the focus is still in the dialog then.
      await page.evaluate(`(() => {
        document.querySelector('#keys form button').focus()
        document.querySelector('#keys form').requestSubmit()
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }))
      })()`)
      await until(page, `!document.getElementById('contents').hidden`)
    })
  }, 60_000)

  it('one is never without the focus', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page }) => {
      const { keyboard } = page
      const isHeld = `!['BODY', 'HTML'].includes(document.activeElement.tagName)`
      await pressUntil(page, 'n', opened('run together words'))
      await keyboard.press('a')
      await said(page, 'is now “supposed to”')
      await until(page, isHeld)
      await checked(page)
      await ignoreConfusedWord(page)
      await until(page, isHeld)
      await checked(page)
      await keyboard.press('j')
      await keyboard.press('x')
      await page.locator('.taken').nth(2).waitFor()
      await until(page, isHeld)
      await checked(page)
      expect(await page.evaluate(isHeld)).toBe(true)
    })
  }, 90_000)

  it('one does not lose what one typed by one key', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read }) => {
      const { keyboard } = page
      await keyboard.press('j')
      await keyboard.press('m')
      const field = page.locator('.editing textarea')
      await field.waitFor()
      await keyboard.type('New words. ')
      await keyboard.press('Escape')
      expect(await field.inputValue()).toContain('New words.')
      await page.locator('.editing .conflict', { hasText: 'not saved' }).waitFor()
      await keyboard.press('Escape')
      await field.waitFor({ state: 'detached' })
      expect(await read('slack-water.txt')).not.toContain('New words.')
      await keyboard.press('w')
      await keyboard.type('Well said.')
      await keyboard.press('Escape')
      await page.locator('dialog .conflict', { hasText: 'not saved' }).waitFor()
      await keyboard.press('Control+Enter')
      await page.locator('.card.remark', { hasText: 'Well said.' }).waitFor()
    })
  }, 90_000)

  it('one can turn the letters off, for good', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read }) => {
      const before = await read('slack-water.txt')
      await page.keyboard.press('?')
      await page.getByRole('button', { name: 'Turn the keys off' }).press('Enter')
      await page.keyboard.press('Escape')
      for (let round = 0; round < 2; round++) {
        await page
          .locator('#book p[data-n]')
          .first()
          .click({ position: { x: 2, y: 8 } })
        for (const key of 'nabhxz') await page.keyboard.press(key)
        await settled(page)
        expect(await page.locator('.card.open').count()).toBe(0)
        await page.reload()
        await checked(page)
      }
      expect(await read('slack-water.txt')).toBe(before)
      await page.getByRole('button', { name: 'Actions' }).press('Enter')
      await page.getByRole('button', { name: 'Turn the keys on' }).press('Enter')
      await page.keyboard.press('Escape')
      await page.keyboard.press('n')
      await page.locator('.card.open').waitFor()
    })
  }, 90_000)

  it('one goes to the head of the page and stays in one’s place', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page }) => {
      await page.evaluate('scrollTo(0, 1500)')
      await settled(page)
      for (const id of ['keys-button', 'tally', 'contents-button'])
        await page.evaluate(`document.getElementById('${id}').focus()`)
      await settled(page)
      expect(await page.evaluate('scrollY')).toBe(1500)
    })
  }, 60_000)
})
