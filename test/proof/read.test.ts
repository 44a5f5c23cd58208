/** Reading on the desk: what is shown, on a phone and on a wide screen, by day and by night, to everyone. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { readRemarks } from '../../src/proof/book/remarks.js'
import { staticPage } from '../../src/proof/static-page.js'
import { takeScreenshot, useChromium } from '../support/chromium.js'
import { withTempFolder } from '../support/temp-folder.js'
import { describeWith } from '../support/tools.js'
import { checked, complaintsOf, lookAt, settled, until, withDesk } from './support/with-desk.js'

describeWith(['chromium'], 'the desk shows', () => {
  const browser = useChromium()

  it.each([
    ['wide', 1400, 900, false],
    ['wide-dark', 1400, 900, true],
    ['phone', 390, 800, false],
    ['phone-dark', 390, 800, true],
  ] as const)(
    'a book on a %s window, accessible in every view',
    async (name, width, height, dark) => {
      await withDesk(
        browser(),
        { book: 'slack-water.txt', width, height, dark, touch: width < 500 },
        async ({ page, problems }) => {
          // A view, the keys that lead there from the one before, and what shows that one is there.
          const views: [view: string, keys: string[], shown: string][] = [
            ['reading', [], '#book p[data-n]'],
            ['message', ['n', 'n', 'n'], '.card.open'],
            ['source', ['s'], '[data-card=source] pre'],
            ['labels', ['Escape', 'l', 'e'], 'mark.edit'],
            ['editing', ['j', 'm'], '.editing textarea'],
            ['contents', ['Escape', 't'], '#contents [aria-current]'],
            ['keys', ['t', '?'], '#keys[open]'],
          ]
          for (const [view, keys, shown] of views) {
            for (const key of keys) await page.keyboard.press(key)
            await page.locator(shown).first().waitFor()
            await settled(page)
            expect([view, await complaintsOf(page)]).toEqual([view, []])
            await takeScreenshot(page, `proof-${view}-${name}`)
          }
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
          expect(problems).toEqual([])
        },
      )
    },
    90_000,
  )

  it('what the filter lets through, lines left out, edits, labels, words and time', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page }) => {
      expect(await page.locator('.taken').first().textContent()).toContain('left out: site')
      const all = await page.locator('#book mark[data-m]').count()
      expect(await page.locator('.card', { hasText: 'confused' }).first().textContent()).toBe(
        'confused word · Unexpected “than”, expected “then”',
      )
      await page.keyboard.press('f')
      expect(await page.locator('#contents > p').first().textContent()).toMatch(
        /[\d,]+ words, \d+ min; 0 of 1 chapter read/,
      )
      await page.locator('#contents select').first().selectOption('confused-word')
      await until(page, `document.querySelectorAll('#book mark[data-m]').length < ${all}`)
      await until(
        page,
        `[...document.querySelectorAll('.card .rule')].every((rule) => rule.textContent === 'confused word')`,
      )
      await page.keyboard.press('Escape')
      await page.locator('#book').focus()
      await page.keyboard.press('e')
      await page.locator('mark.edit').first().waitFor()
      expect(await page.locator('mark.edit').first().getAttribute('title')).toMatch(
        /^was .*, is .*: \w+, \d+% sure$/,
      )
      await page.keyboard.press('l')
      expect(await page.evaluate('document.documentElement.className')).toContain('labels')
    })
  }, 60_000)

  it('the type of the HTML edition, and where one is in the contents beside the text', async () => {
    await withDesk(browser(), { book: 'an-island-strictly-speaking', width: 1300 }, async ({ page }) => {
      const faces =
        'document.fonts.ready.then(() => [...document.fonts].map(({ family, status }) => family + status))'
      const loaded = await page.evaluate<string[]>(faces)
      expect(
        loaded.filter((face) => face.replaceAll('"', '') === 'EB Garamondloaded').length,
      ).toBeGreaterThan(0)
      await page
        .locator('#book [data-n]', { hasText: 'Mr. Josiah Pym had been told' })
        .scrollIntoViewIfNeeded()
      await until(page, `document.getElementById('running').textContent.includes('The Road Over · ')`)
      expect(await page.locator('#running').textContent()).toMatch(/ · \d+%$/)
      await page.keyboard.press('t')
      expect(await page.locator('#contents [aria-current=location]').allTextContents()).toEqual([
        'The Road Over',
      ])
      expect(await page.evaluate('document.activeElement.textContent')).toBe('The Road Over')
      const right = (part: string) => `document.getElementById('${part}').getBoundingClientRect()`
      expect(await page.evaluate(`${right('contents')}.right <= ${right('book')}.left`)).toBe(true)
      expect(
        await page.evaluate(`${right('margin')}.right <= innerWidth && ${right('margin')}.width > 150`),
      ).toBe(true)
      // Where it lies over the text, it makes way for what one has chosen in it.
      await page.setViewportSize({ width: 1000, height: 800 })
      await page.locator('#contents a', { hasText: 'Sixpennyworth' }).click()
      await until(page, `document.getElementById('contents').hidden`)
    })
  }, 60_000)

  it('read chapters, and they stay read', async () => {
    await withDesk(browser(), { book: 'an-island-strictly-speaking' }, async ({ page, desk }) => {
      await page.keyboard.press('u')
      await page.locator('.here').waitFor()
      await page.keyboard.press('r')
      await until(page, `document.getElementById('said').textContent.startsWith('Read: ')`)
      await page.goto(desk.address)
      await page.waitForSelector('html[data-whole]')
      await page.keyboard.press('t')
      await page.locator('#contents li.read').first().waitFor()
      expect(await page.locator('#contents li.read').count()).toBe(1)
    })
  }, 60_000)

  it('what changed since a revision, by word', async () => {
    const git = (folder: string, ...args: string[]) =>
      execFileSync('git', [
        '-C',
        folder,
        '-c',
        'user.name=Petra',
        '-c',
        'user.email=petra@example.org',
        ...args,
      ])
    const before = async (folder: string): Promise<void> => {
      git(folder, 'init', '-q')
      git(folder, 'add', 'slack-water.txt')
      git(folder, 'commit', '-qm', 'First')
      const path = join(folder, 'slack-water.txt')
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace('for three years, and', 'for four long years, and'))
    }
    await withDesk(browser(), { book: 'slack-water.txt', since: 'HEAD', before }, async ({ page }) => {
      await page.keyboard.press('c')
      await page.locator('ins').first().waitFor()
      expect((await page.locator('ins').allTextContents()).join('')).toContain('four')
      expect((await page.locator('del').allTextContents()).join('')).toContain('three')
      expect(await page.locator('.here').textContent()).toContain('Dory Maddox')
    })
  }, 60_000)

  it.each([
    [1300, 850, false],
    [390, 844, true],
  ])(
    'a page to be sent, %d wide: read-only, self-contained, with remarks that come back',
    async (width, height, dark) => {
      await withTempFolder(async (folder) => {
        const [source] = await findManuscripts([resolve('manuscripts/slack-water.txt')])
        if (!source) throw new Error('no sample')
        const { file } = await staticPage(source, { out: folder, remarks: [] })
        const path = join(folder, file.path)
        await writeFile(path, String(file.value))
        const { page, problems, close } = await lookAt(browser(), { width, height, dark })
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await page.goto(pathToFileURL(path).href)
        await page.waitForSelector('html[data-whole]')
        const marks = await page.locator('#book mark[data-m]').count()
        expect(marks).toBeGreaterThan(5)
        expect(await complaintsOf(page)).toEqual([])
        // A message, its source, the filter, a jump.
        await page.keyboard.press('n')
        await page.keyboard.press('n')
        await page.locator('.card.open').waitFor()
        expect(await page.locator('[data-accept], .reason').count()).toBe(0)
        await page.keyboard.press('s')
        await page.locator('[data-card=source] pre').waitFor()
        expect(await complaintsOf(page)).toEqual([])
        await takeScreenshot(page, `proof-sent-${width}`)
        await page.keyboard.press('Escape')
        await page.keyboard.press('f')
        await page.locator('[data-focus=rule]').selectOption('confused-word')
        await until(page, `document.querySelectorAll('#book mark[data-m]').length < ${marks}`)
        expect(await complaintsOf(page)).toEqual([])
        await page.locator('#contents a', { hasText: 'Slack Water' }).press('Enter')
        await until(page, `document.querySelector('.here')?.textContent.startsWith('Dory Maddox')`)
        await page.keyboard.press('r')
        await until(page, `document.getElementById('said').textContent.startsWith('Read: ')`)
        await page.keyboard.press('w')
        await page.keyboard.type('Lovely.')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await page.locator('mark.remark').first().waitFor()
        if (await page.locator('#contents').isHidden()) await page.keyboard.press('t')
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: 'Save 1 remark' }).press('Enter')
        const saved = readRemarks(await readFile(await (await download).path(), 'utf8'))
        // What was read and written is there again the next time.
        await page.reload()
        await page.waitForSelector('html[data-whole]')
        await page.locator('mark.remark').first().waitFor()
        await page.keyboard.press('t')
        expect(await page.locator('#contents li.read').count()).toBe(1)
        expect(problems).toEqual([])
        expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
        await close()
        if ('problem' in saved) throw new Error(saved.problem)
        await withDesk(browser(), { book: 'slack-water.txt', remarks: saved }, async ({ page }) => {
          await page.locator('mark.remark').first().waitFor()
          expect(await page.locator('.card.remark').textContent()).toContain('Lovely.')
          expect(await complaintsOf(page)).toEqual([])
        })
      })
    },
    90_000,
  )

  it('the text of a book whose picture is lost, with a card at it, until it is mended', async () => {
    const book = {
      'story.md': '# One\n\nDory looked up.\n\n![A map of the river](map.png)\n\nThe engine started.\n',
    }
    await withDesk(browser(), { book }, async ({ page, read, write }) => {
      expect(await page.locator('#book p', { hasText: 'The engine started.' }).count()).toBe(1)
      expect(await page.locator('#tally').textContent()).toMatch(/to look at/)
      await page.locator('#book mark.error', { hasText: 'A map' }).click()
      await page.locator('.card.open', { hasText: 'no such file' }).waitFor()
      await write('story.md', (await read('story.md')).replace('![A map of the river](map.png)\n\n', ''))
      await page.locator('#book p', { hasText: 'A map' }).waitFor({ state: 'detached' })
      await checked(page)
      expect(await page.locator('.card', { hasText: 'no such file' }).count()).toBe(0)
    })
  }, 60_000)

  it.each([1220, 1300, 1400])(
    'cards within the window, the contents beside the text: %d wide',
    async (width) => {
      await withDesk(browser(), { book: 'slack-water.txt', width }, async ({ page }) => {
        await page.keyboard.press('t')
        await page.keyboard.press('n')
        await page.locator('.card.open').waitFor()
        const right = await page.evaluate<number>(
          `Math.max(...[...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect().right))`,
        )
        expect(right).toBeLessThanOrEqual(width - 20)
      })
    },
    60_000,
  )

  it('lines left out at the end in their order', async () => {
    const tail = [
      'Click here to go back to the index',
      '[Home] [Stories] [Links]',
      'This site hosted by GeoCities',
    ]
    const text = `The Road\n\nHe went home. It was late.\n\nShe had gone.\n\n${tail.join('\n\n')}\n`
    await withDesk(browser(), { book: { 'road.txt': text } }, async ({ page }) => {
      expect(await page.locator('.taken q').allTextContents()).toEqual(tail)
    })
  }, 60_000)

  it('remarks by key, in the order of the text', async () => {
    const remarks = ['Dory Maddox', 'words that nobody wrote'].map((quote) => ({
      section: 'slack-water',
      block: 0,
      quote,
      text: `On: ${quote}`,
    }))
    await withDesk(browser(), { book: 'slack-water.txt', remarks }, async ({ page }) => {
      let shown: string | null = null
      const openedBy = async (key: string): Promise<string> => {
        const card = page.locator('.card.open')
        await page.keyboard.press(key)
        // The card of the one before stays until the page has come to the next.
        await expect.poll(() => card.getAttribute('data-card'), { timeout: 15_000 }).not.toBe(shown)
        shown = await card.getAttribute('data-card')
        return (await card.textContent()) ?? ''
      }
      const found: string[] = []
      for (let step = 0; step < 6; step++) found.push(await openedBy('n'))
      expect(found.filter((text) => text.startsWith('On: words that nobody wrote'))).toHaveLength(1)
      const at = found.findIndex((text) => text.startsWith('On: Dory Maddox'))
      expect(at).toBeGreaterThan(0)
      expect(await openedBy('p')).toBe(found.at(-2))
    })
  }, 60_000)
})
