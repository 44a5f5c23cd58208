/** What is shown, and what is not, by the filter in the contents: it means the same when the book has changed. */
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, until, withDesk } from './support/with-desk.js'

const chapter = (title: string, mistake: string): string => `# ${title}\n\nHe went on. ${mistake}\n\n`
const story = chapter('The Lamp', 'He saw the the lamp.') + chapter('The Ditch', 'She saw a a ditch.')

/** The chapters of the messages that are marked in the text. */
const marked = `[...new Set([...document.querySelectorAll('#book mark[data-m]')].map((mark) => mark.closest('[data-n]').textContent))].join()`

describeWith(['chromium'], 'the filter', () => {
  const browser = useChromium()

  it('by chapter stays with its chapter when one is put in before it', async () => {
    await withDesk(browser(), { book: { 'ditch.md': story } }, async ({ page, write }) => {
      await page.keyboard.press('f')
      await page.getByLabel('Chapter').selectOption({ label: 'The Ditch (1)' })
      await until(page, `!${marked}.includes('lamp')`)
      await write('ditch.md', chapter('The Gate', 'They saw the the gate.') + story)
      await page.locator('#book p', { hasText: 'gate' }).waitFor()
      await checked(page)
      await until(page, `${marked} === 'He went on. She saw a a ditch.'`)
      expect(await page.locator('#contents option:checked').allTextContents()).toContain('The Ditch (1)')
    })
  }, 60_000)

  it('by rule goes on to say its rule when nothing is left of it', async () => {
    await withDesk(browser(), { book: { 'ditch.md': story } }, async ({ page, write }) => {
      await page.keyboard.press('f')
      await page.getByLabel('Rule').selectOption('doubled-word')
      await write(
        'ditch.md',
        story.replace('the the', 'the').replace('a a', 'a').replace('He went on', 'He went on ,'),
      )
      await until(page, `document.querySelectorAll('#book mark[data-m]').length === 0`)
      await checked(page)
      expect(await page.getByLabel('Rule').inputValue()).toBe('doubled-word')
    })
  }, 60_000)
})
