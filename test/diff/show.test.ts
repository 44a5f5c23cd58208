import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/diff/compare.js'
import { htmlDiff } from '../../src/diff/show/html.js'
import { diffJson, diffSchema } from '../../src/diff/show/json.js'
import { markdownDiff } from '../../src/diff/show/markdown.js'
import { prettyDiff } from '../../src/diff/show/pretty.js'
import { axe } from '../support/axe.js'
import { useChromium } from '../support/chromium.js'
import { withTempFolder } from '../support/temp-folder.js'
import { bookOf } from './book-of.js'

const river = 'The river had risen in the night, and by morning it stood in the lower garden among the beans.'
const ferry = 'Nobody had seen the ferryman since Tuesday, when he had taken the doctor across.'
const old = `# One\n${river}\n${ferry}\n***\nShe rang the bell.\n# Two\nGone by now, all of it.`
const young = `# One\n${river.replace('lower garden', 'orchard')}\n${ferry}\nShe *rang* the bell.\nA new one.\n# Three\nNothing of the kind was known.`
const comparison = compareReadings(bookOf(old, 'The River'), bookOf(young, 'The River'))
const hostile = compareReadings(
  bookOf('# <b>One</b>\nHi.', '<script>alert(1)</script>'),
  bookOf(
    '# <b>One</b>\nHi </details><img src=x onerror=alert(1)> @everyone #12 [x](http://a.b) \u001B[2J.',
    '',
  ),
)

describe('for a terminal', () => {
  it('tells changes by word, without colour in brackets', () => {
    expect(prettyDiff(comparison)).toBe(`--- a book
+++ a book

1 chapter added
1 chapter gone
2 paragraphs changed
2 paragraphs added
1 paragraph gone
1 scene break gone
11 words added
9 words gone

One
  ~ … in the night, and by morning it stood in the [-lower garden-] {+orchard+} among the beans.
  - * * *
  ~ She [-rang-] {+*rang*+} the bell.
  + A new one.

Two (gone; 1 paragraph, 6 words)

Three (new; 1 paragraph, 6 words)
`)
  })

  it('strikes out and underlines where there is colour', () => {
    const coloured = prettyDiff(comparison, { hasColour: true })
    expect(coloured).toContain('\u001B[9mlower garden\u001B[29m')
    expect(coloured).toContain('\u001B[4morchard\u001B[24m')
  })

  it('lets no book give orders to the terminal', () => {
    expect(prettyDiff(hostile)).not.toContain('\u001B')
  })

  it('shortens what stayed', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    const told = prettyDiff(compareReadings(bookOf(`${long} old ${long}`), bookOf(`${long} new ${long}`)))
    expect(told).toContain('~ … word50 word51')
    expect(told).toContain('[-old-] {+new+} word0')
    expect(told).toContain('word9 …')
  })

  it('says so where both read the same', () => {
    expect(prettyDiff(compareReadings(bookOf('“Hi.”'), bookOf('"Hi."')))).toBe(
      'a book and a book read the same.\n',
    )
  })
})

describe('as JSON', () => {
  it('is what its schema says', () => {
    expect(diffSchema.parse(diffJson(comparison))).toEqual(diffJson(comparison))
  })

  it('has each change by word', () => {
    const [one] = diffJson(comparison).chapters
    expect(one?.changes[1]).toMatchObject({ kind: 'removed', old: ['* * *'], new: [] })
    expect(one?.changes[2]?.pieces).toEqual([
      { kind: 'kept', text: 'She ' },
      { kind: 'removed', text: 'rang ' },
      { kind: 'added', text: '*rang* ' },
      { kind: 'kept', text: 'the bell.' },
    ])
  })
})

describe('for a pull request', () => {
  it('tells figures first and folds the rest', () => {
    const page = markdownDiff(comparison)
    expect(page).toMatch(/^### The River\n\n- 1 chapter added\n/)
    expect(page).toContain('<details><summary><b>One</b> (4 changes)</summary>')
    expect(page).toContain('in the <del>lower garden</del> <ins>orchard</ins> among')
  })

  it('leaves what follows it a heading', () => {
    const { children } = unified()
      .use(remarkParse)
      .parse(markdownDiff(comparison) + markdownDiff(hostile))
    expect(children.filter(({ type }) => type === 'heading')).toHaveLength(2)
  })

  it('is never longer than it may be, and every fold is closed', () => {
    const many = (word: string): string =>
      Array.from(
        { length: 40 },
        (_, at) => `# Chapter ${at}\n${`${word} ${at} says more than this line can hold.\n`.repeat(9)}`,
      ).join('\n')
    const long = compareReadings(bookOf(many('Anna')), bookOf(many('Otto')))
    for (const longest of [400, 900, 2500, 9000]) {
      const page = markdownDiff(long, { longest })
      expect(page.length).toBeLessThanOrEqual(longest)
      expect(page.split('<details>').length).toBe(page.split('</details>').length)
      expect(page).toMatch(/more chapters? with changes/)
    }
  })

  it('lets no book make markup, call people or name issues', () => {
    const page = markdownDiff(hostile)
    expect(page).not.toMatch(/<img|<script|@everyone|#12|\]\(http:/)
    expect(page.split('</details>')).toHaveLength(2)
  })
})

describe('as a page', () => {
  const browser = useChromium()

  it('marks what came and went, folds what stayed', () => {
    const page = htmlDiff(comparison)
    expect(page).toContain('in the <del>lower garden</del> <ins>orchard</ins> among')
    expect(page).toContain('<ins>A new one.</ins>')
  })

  it('lets no book make markup', () => {
    expect(htmlDiff(hostile)).not.toMatch(/<img|<script>alert|<b>One/)
  })

  it.each([false, true])('is accessible (by night: %s)', async (dark) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, 'diff.html')
      await writeFile(path, htmlDiff(comparison))
      expect(await axe(path, browser(), { dark })).toEqual({ errors: [], warnings: [] })
    })
  })

  it('steps through its changes', async () => {
    const context = await browser().newContext({ colorScheme: 'dark' })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => problems.push(message.text()))
    await page.setContent(htmlDiff(comparison))
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await page.getByRole('status').textContent()).toBe('1 of 6')
    await page.keyboard.press('j')
    expect(await page.locator('.current').textContent()).toBe('⁂')
    expect(problems).toEqual([])
    await context.close()
  })
})
