/** What a proofreader does most, each in every window: on a phone and on a desk, by day and by night, by hand alone. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, complaintsOf, type OpenDesk, until, withDesk } from './support/with-desk.js'

const windows = [
  { name: 'wide, light', width: 1400, height: 900, touch: false, dark: false },
  { name: 'wide, dark', width: 1400, height: 900, touch: false, dark: true },
  { name: 'phone, light', width: 390, height: 844, touch: true, dark: false },
  { name: 'phone, dark', width: 390, height: 844, touch: true, dark: true },
]

const name = 'slack-water.txt'

/** A hand at a window: a finger, or a mouse. */
function handOf({ page }: OpenDesk, isTouch: boolean) {
  /** Presses on it, scrolled to where it must be; a page that is set anew meanwhile is met again. */
  const press = async (what: Locator, position?: { x: number; y: number }): Promise<void> => {
    await (isTouch ? what.tap(position && { position }) : what.click(position && { position }))
  }
  return {
    press,
    /** Does what the list of all that can be done has. */
    act: async (does: string): Promise<void> => {
      await press(page.locator('#keys-button'))
      await press(page.locator('#keys li button', { hasText: does }))
    },
    /** Presses on the beginning of a paragraph, where no mark is, and opens its source. */
    edit: async (words: string): Promise<void> => {
      const paragraph = page.locator('#book p[data-n]', { hasText: words }).first()
      await press(paragraph, { x: 3, y: 8 })
      await page.locator('.here', { hasText: words }).waitFor()
      await press(page.locator('#keys-button'))
      await press(page.locator('#keys li button', { hasText: 'mend' }))
      await page.locator('.editing textarea').waitFor()
    },
  }
}

const said = (page: Page, words: string): Promise<void> =>
  until(page, `document.getElementById('said').textContent.includes(${JSON.stringify(words)})`)

describeWith(['chromium'], 'in each window', () => {
  const browser = useChromium()

  it.each(windows)(
    '$name: read, filter, accept, undo, edit, ignore, live change, conflict, remarks',
    async ({ name: _, ...window }) => {
      const remarks = [{ section: 'slack-water', block: 3, quote: 'Halfway over', text: 'Lovely.' }]
      await withDesk(browser(), { book: name, remarks, ...window }, async (open) => {
        const { page, read, write, problems } = open
        const { press, act, edit } = handOf(open, window.touch)
        const marks = page.locator('#book mark[data-m]')
        // Read.
        expect(await page.locator('#book p', { hasText: 'Dory Maddox' }).first().isVisible()).toBe(true)
        // Filter.
        const all = await marks.count()
        await press(page.locator('#contents-button'))
        const rule = page.locator('[data-focus=rule]')
        await rule.selectOption('confused-word')
        await until(page, `document.querySelectorAll('#book mark[data-m]').length < ${all}`)
        expect(await complaintsOf(page)).toEqual([])
        await rule.selectOption('')
        await until(page, `document.querySelectorAll('#book mark[data-m]').length === ${all}`)
        await press(page.locator('#contents-button'))
        // Accept, and undo.
        const text = await read(name)
        await press(page.locator('#book mark[data-m]', { hasText: 'than' }).first())
        await press(page.locator('.card.open [data-accept="0"]'))
        await said(page, 'is now')
        expect(await read(name)).not.toBe(text)
        await act('undo')
        await said(page, 'Taken back')
        expect(await read(name)).toBe(text)
        await checked(page)
        // Edit.
        await edit('Dory, what cap?')
        await page.locator('.editing textarea').fill('"Which cap, Dory?"')
        await press(page.locator('.editing').getByRole('button', { name: 'Save' }))
        await page.locator('#book p', { hasText: '“Which cap, Dory?”' }).waitFor()
        expect(await read(name)).toBe(text.replace('"Dory, what cap?"', '"Which cap, Dory?"'))
        await checked(page)
        // Ignore.
        await press(page.locator('#book mark[data-m]', { hasText: 'than' }).first())
        await page.locator('.card.open [name=reason]').fill('She says so')
        await press(page.locator('.card.open').getByRole('button', { name: 'Ignore' }))
        await said(page, 'Ignored')
        expect(await read('slack-water.decisions.yaml')).toContain('reason: She says so')
        // A live change.
        await write(name, (await read(name)).replace('"Which cap, Dory?"', '"Whose cap, Dory?"'))
        await page.locator('#book p', { hasText: '“Whose cap, Dory?”' }).waitFor()
        // A conflict.
        await edit('Whose cap, Dory?')
        await page.locator('.editing textarea').fill('"Mine."')
        await write(name, (await read(name)).replace('"Whose cap, Dory?"', '"Theirs."'))
        await press(page.locator('.editing').getByRole('button', { name: 'Save' }))
        await page.locator('.conflict', { hasText: '"Theirs."' }).waitFor()
        expect(await read(name)).toContain('"Theirs."')
        expect(await page.locator('.editing textarea').inputValue()).toBe('"Mine."')
        expect(await complaintsOf(page)).toEqual([])
        // What was typed goes only when one says so twice.
        await press(page.locator('.editing').getByRole('button', { name: 'Cancel' }))
        await press(page.locator('.editing').getByRole('button', { name: 'Cancel' }))
        // Remarks: one that was sent, and one of one's own.
        await checked(page)
        await press(page.locator('mark.remark', { hasText: 'Halfway over' }).first())
        await page.locator('.remark', { hasText: 'Lovely.' }).first().waitFor()
        await act('write a remark')
        await page.locator('#keys textarea').fill('Is this needed?')
        await press(page.getByRole('button', { name: 'Keep' }))
        await until(page, `document.querySelectorAll('mark.remark').length > 1`)
        expect(await complaintsOf(page)).toEqual([])
        expect(problems).toEqual([])
      })
    },
    60_000,
  )
})
