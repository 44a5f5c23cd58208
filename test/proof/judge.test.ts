/** Judging a book on the desk, every action by keyboard alone: what is written, where, and what the page shows then. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useChromium } from '../support/chromium.js'
import { describeWith } from '../support/tools.js'
import { checked, type OpenDesk, settled, until, withDesk } from './support/with-desk.js'

const story = `Slack Water

by Petra

"You'd sooner swim then walk," said Dory. She looked at the the river.

He's shaved. Three years I've known him, and he shaves for them. Dory wound the line and let it go.

The engine started up again -- under her.
`

/** Opens the message of a rule by pressing `n` until it is there. */
async function openMessage({ page }: OpenDesk, rule: string): Promise<void> {
  const open = `(document.querySelector('.card.open')?.dataset.card ?? '')`
  for (let count = 0; count < 12; count++) {
    const before = await page.evaluate<string>(open)
    await page.keyboard.press('n')
    await until(page, `${open} !== ${JSON.stringify(before)}`)
    const shown = await page.locator('.card.open .rule').allTextContents()
    if (shown.includes(rule)) return
  }
  throw new Error(`no message of ${rule}`)
}

describeWith(['chromium'], 'the desk', () => {
  const browser = useChromium()

  it('accepts a suggestion, takes it back and makes it again', async () => {
    await withDesk(browser(), { book: { 'story.txt': story } }, async (open) => {
      const { page, read, problems } = open
      await openMessage(open, 'doubled word')
      await page.keyboard.press('a')
      await until(page, `!document.getElementById('book').textContent.includes('the the')`)
      expect(await read('story.txt')).toBe(story.replace('the the', 'the'))
      await page.keyboard.press('z')
      await until(page, `document.getElementById('book').textContent.includes('the the')`)
      expect(await read('story.txt')).toBe(story)
      await page.keyboard.press('Z')
      await until(page, `!document.getElementById('book').textContent.includes('the the')`)
      expect(await read('story.txt')).toBe(story.replace('the the', 'the'))
      expect(problems).toEqual([])
    })
  }, 60_000)

  it('edits the source of a paragraph in place', async () => {
    await withDesk(browser(), { book: { 'story.txt': story } }, async ({ page, read }) => {
      for (let count = 0; count < 6; count++) {
        await page.keyboard.press('j')
        await settled(page)
        if ((await page.locator('.here').textContent())?.startsWith('The engine')) break
      }
      await page.keyboard.press('m')
      await page.locator('.editing textarea').waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' "Oh -- good," she said.')
      await page.keyboard.press('Control+Enter')
      await until(page, `document.getElementById('book').textContent.includes('“Oh—good,” she said.')`)
      expect(await read('story.txt')).toContain('-- under her. "Oh -- good," she said.\n')
    })
  }, 60_000)

  it('ignores with a reason: in book.yaml, in front matter, in decisions', async () => {
    const ignoreOne = async (open: OpenDesk): Promise<void> => {
      await openMessage(open, 'doubled word')
      await open.page.keyboard.press('i')
      await open.page.keyboard.type('She stammers')
      await open.page.keyboard.press('Enter')
      await until(open.page, `document.getElementById('said').textContent.startsWith('Ignored')`)
      await checked(open.page)
      expect(await open.page.locator('mark', { hasText: 'the the' }).count()).toBe(0)
    }
    const yaml = '# A comment that stays\ntitle: Slack Water\n'
    await withDesk(browser(), { book: { 'book.yaml': yaml, '01.txt': story } }, async (open) => {
      await ignoreOne(open)
      const text = await open.read('book.yaml')
      expect(text).toMatch(/^# A comment that stays\ntitle: Slack Water\n/)
      expect(text).toMatch(
        /ignore:\n {2}- rule: doubled-word\n {4}text: .*the the.*\n {4}reason: She stammers\n/,
      )
    })
    await withDesk(
      browser(),
      { book: { 'story.md': `---\ntitle: Slack\n---\n\n${story}` } },
      async (open) => {
        await ignoreOne(open)
        expect(await open.read('story.md')).toMatch(
          /^---\ntitle: Slack\nignore:\n {2}- rule: doubled-word\n[\s\S]*?---\n\nSlack/,
        )
      },
    )
    await withDesk(browser(), { book: { 'story.txt': story } }, async (open) => {
      await ignoreOne(open)
      expect(await open.read('story.decisions.yaml')).toContain('reason: She stammers')
      expect(await open.read('story.txt')).toBe(story)
    })
  }, 90_000)

  it('marks a lost thought as a thought, in a text and in Markdown', async () => {
    for (const name of ['story.txt', 'story.md']) {
      await withDesk(browser(), { book: { [name]: story } }, async ({ page, read }) => {
        await page.evaluate(`(() => {
          const leaf = [...document.querySelectorAll('[data-o]')].find((each) => each.textContent.startsWith('He’s shaved'))
          const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
          const range = document.createRange()
          const first = walker.nextNode()
          range.setStart(first, 0)
          range.setEnd(first, 'He’s shaved.'.length)
          getSelection().addRange(range)
        })()`)
        await page.keyboard.press('h')
        await page.locator('i.thought', { hasText: 'He’s shaved.' }).waitFor()
        if (name === 'story.txt') expect(await read('story.decisions.yaml')).toContain('as: thought')
        else expect(await read(name)).toContain('<i class="thought">He\'s shaved.</i> Three')
      })
    }
  }, 60_000)

  it('takes no other note for one on a thought', async () => {
    await withDesk(browser(), { book: { 'story.txt': story } }, async (open) => {
      await openMessage(open, 'doubled word')
      await open.page.keyboard.press('h')
      await until(open.page, `document.getElementById('said').textContent.startsWith('Select the thought')`)
      expect(existsSync(join(open.folder, 'story.decisions.yaml'))).toBe(false)
    })
  }, 60_000)

  it('puts in a break, leaves a line out and brings it back', async () => {
    await withDesk(browser(), { book: { 'story.txt': story } }, async ({ page, read, folder }) => {
      await page.locator('#book p', { hasText: 'The engine' }).click()
      await page.keyboard.press('b')
      await page.locator('hr.scene-break').waitFor()
      expect(await read('story.txt')).toContain('* * *\n\nThe engine')
      await page.locator('#book p', { hasText: 'The engine' }).click()
      await page.keyboard.press('x')
      await page.locator('.taken', { hasText: 'The engine' }).waitFor()
      expect(await read('story.decisions.yaml')).toContain('as: chrome')
      await page.locator('.taken', { hasText: 'The engine' }).locator('button').focus()
      await page.keyboard.press('Enter')
      await page.locator('p[data-n]', { hasText: 'The engine' }).waitFor()
      await page.keyboard.press('z')
      await page.keyboard.press('z')
      await page.locator('p[data-n]', { hasText: 'The engine' }).waitFor()
      expect(existsSync(join(folder, 'story.txt'))).toBe(true)
    })
  }, 60_000)

  it('never writes over what an editor wrote meanwhile, and loses no words', async () => {
    await withDesk(browser(), { book: { 'story.txt': story } }, async ({ page, read, write }) => {
      await page.locator('#book p', { hasText: 'The engine' }).click()
      await page.keyboard.press('m')
      await page.locator('.editing textarea').waitFor()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('My engine.')
      await write('story.txt', story.replace('The engine started', 'Her engine started'))
      await page.keyboard.press('Control+Enter')
      await page.locator('.conflict', { hasText: 'reads otherwise' }).waitFor()
      expect(await read('story.txt')).toContain('Her engine started')
      expect(await page.locator('.editing textarea').inputValue()).toBe('My engine.')
    })
  }, 60_000)

  it('shows at once what an editor writes, at the same place', async () => {
    await withDesk(browser(), { book: 'slack-water.txt' }, async ({ page, read, write }) => {
      await page.locator('#book p', { hasText: 'Halfway over' }).scrollIntoViewIfNeeded()
      const before = await page.evaluate<number>('scrollY')
      const text = await read('slack-water.txt')
      await write('slack-water.txt', text.replace('Halfway over,', 'Half way over,'))
      await page.locator('#book p', { hasText: 'Half way over' }).waitFor()
      expect(Math.abs((await page.evaluate<number>('scrollY')) - before)).toBeLessThan(40)
    })
  }, 60_000)

  it('sees chapters in folders of a book, wherever the book lies', async () => {
    const book = {
      '.shelf/book/book.yaml': 'title: A Book\nchapters: [text/01.md]\n',
      '.shelf/book/text/01.md': '## One\n\nThe tide was out.\n',
    }
    await withDesk(browser(), { book }, async ({ page, write }) => {
      await write('.shelf/book/text/01.md', '## One\n\nThe tide was in.\n')
      await page.locator('#book p', { hasText: 'The tide was in.' }).waitFor()
    })
  }, 60_000)
})
