import { describe, expect, it } from 'vitest'
import { editions } from '../../src/render/editions.js'
import { bookOf, loadedOf } from '../support/books.js'
import { describeWith } from '../support/tools.js'
import { validateEpubs, validators } from '../support/verify-epub.js'

const story = '---\ntitle: A\ntheme: THEME\n---\n\n## One\n\nText.\n'
const html = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const [file] = await editions(await bookOf(files), ['html'])
  return String(file?.value)
}

describe('a theme', () => {
  it('of a book is a folder in it; what it lacks comes from the default', async () => {
    const page = await html({
      'story.md': story.replace('THEME', 'mine'),
      'mine/theme.css': 'p { color: teal }',
      'mine/chapter.xhtml': '<p class="before">{{title}}</p>\n{{{section}}}\n',
    })
    expect(page).toContain('p { color: teal }')
    expect(page).toContain('<p class="before">One</p>')
    expect(page).toContain('class="title-page"')
  })

  it('cannot end the style sheet and begin something else', async () => {
    const page = await html({
      'story.md': story.replace('THEME', 'mine'),
      'mine/theme.css': '</style><script>alert(1)</script>',
    })
    expect(page).not.toContain('</style><script')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })

  it.each([
    ['no theme', 'modren', {}, 'did you mean `modern`?'],
    ['a folder outside the book', '../..', {}, "it lies outside the book's folder"],
    [
      'a template that is none',
      'mine',
      { 'mine/chaptr.xhtml': 'x' },
      'Unexpected template `chaptr.xhtml` in theme `mine`: did you mean `chapter.xhtml`?',
    ],
  ])('is told where there is %s', async (_name, theme, files, reason) => {
    const { book, files: told } = await loadedOf({ 'story.md': story.replace('THEME', theme), ...files })
    expect(book).toBeUndefined()
    expect(told.flatMap((file) => file.messages.map(String)).join()).toContain(reason)
  })
})

describeWith(validators, 'the modern theme', () => {
  it('makes a valid EPUB', async () => {
    const [epub] = await editions(await bookOf({ 'story.md': story.replace('THEME', 'modern') }), ['epub'])
    expect(await validateEpubs({ modern: epub?.value as Uint8Array })).toEqual([])
  }, 60_000)
})
