import { describe, expect, it } from 'vitest'
import { renderEpub } from '../../src/render/epub/render.js'
import { flatPages, pagesOf } from '../../src/render/pages.js'
import { settingOf } from '../../src/render/setting.js'
import { bookOf } from '../support/books.js'

const pagesIn = async (markdown: string) =>
  flatPages(pagesOf(settingOf(await bookOf({ 'story.md': markdown }))))

describe('the pages of a book', () => {
  it('stand in the order of books', async () => {
    const pages = await pagesIn(
      '---\ntitle: A\ndisclaimer: B\ndedication: C\nepigraph: D\n---\n\n# P\n\n## One\n\nText.\n\n## Two\n\nText.\n',
    )
    expect(pages.map(({ id }) => id)).toEqual([
      'cover',
      'title-page',
      'disclaimer',
      'dedication',
      'epigraph',
      'contents',
      'p',
      'one',
      'two',
      'colophon',
    ])
  })

  it('have names of their own, whatever the chapters are called', async () => {
    const pages = await pagesIn(
      '## Cover\n\nA[^1].\n\n## Note 1\n\nB.\n\n### Cover\n\nC.\n\n## Toc\n\nD.\n\n## Contents\n\nE.\n\n[^1]: N.\n',
    )
    const ids = pages.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('note-1')
  })

  it('call no page a disclaimer that holds only rating and summary', async () => {
    const title = async (matter: string) =>
      (await pagesIn(`---\ntitle: A\n${matter}\n---\n\nText.\n`)).find(({ id }) => id === 'disclaimer')?.title
    expect(await title('notes: Thanks.')).toBe('About this story')
    expect(await title('notes: Danke.\nlanguage: de')).toBe('Über diese Geschichte')
    expect(await title('notes: Thanks.\ndisclaimer: Not mine.')).toBe('Disclaimer')
  })

  it('are named by every word of their heading, but for the marks of footnotes', async () => {
    const pages = await pagesIn('## One *and* `two`[^1]\n\nText.\n\n[^1]: N.\n')
    expect(pages.find(({ kind }) => kind === 'chapter')?.title).toBe('One and two')
  })
})

describe('links across chapters', () => {
  it('lead to the file in which their target stands', async () => {
    const files = renderEpub(
      await bookOf({
        'story.md': '## One\n\n[a](#two) [b](#inner) [c](#one)\n\n## Two\n\nText.\n\n### Inner\n\nText.\n',
      }),
    )
    const page = String(files.find(({ path }) => path === 'one.xhtml')?.value)
    expect(page.match(/href="[^"]*#?[^"]*"/g)?.slice(1)).toEqual([
      'href="two.xhtml"',
      'href="two.xhtml#inner"',
      'href="#one"',
    ])
  })
})

describe('the words that an edition adds', () => {
  const colophonOf = async (language: string): Promise<string> => {
    const book = await bookOf({
      'story.md': `---\ntitle: A\nlanguage: ${language}\n---\n\n## One\n\nText.\n`,
    })
    const made = { ...book.made, date: new Date('2020-01-02'), isDated: true }
    return String(renderEpub({ ...book, made }).find(({ path }) => path === 'colophon.xhtml')?.value)
  }

  it.each([
    ['de', 'Diese Ausgabe entstand am 2. Januar 2020 aus story.md'],
    ['sv', 'Den här utgåvan gjordes den 2 januari 2020 av story.md'],
    ['pl', 'To wydanie przygotowano 2 stycznia 2020 z story.md'],
    ['pt-BR', 'Esta edição foi feita em 2 de janeiro de 2020 a partir de story.md'],
  ])('are in its language: %s', async (language, expected) => {
    expect(await colophonOf(language)).toContain(expected)
  })

  it('are marked as English where they have to be', async () => {
    const page = await colophonOf('he')
    expect(page).toContain('lang="he" xml:lang="he" dir="rtl"')
    expect(page).toContain('<p class="made" lang="en" dir="ltr">This edition')
  })

  it('name the language in its canonical form', async () => {
    expect(await colophonOf('EN-gb')).toContain('lang="en-GB" xml:lang="en-GB"')
  })
})
