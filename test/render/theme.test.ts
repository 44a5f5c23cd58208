import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editions } from '../../src/render/editions.js'
import { renderEpub } from '../../src/render/epub/render.js'
import { loadTheme } from '../../src/theme.js'
import { bookOf, loadedOf } from '../support/books.js'
import { withTempFolder } from '../support/temp-folder.js'
import { describeWith } from '../support/tools.js'
import { validateEpubs, validators } from '../support/verify-epub.js'

const story = '---\ntitle: A\ntheme: THEME\n---\n\n## One\n\nText.\n'
const html = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
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

  it('may bring fonts, which every edition then holds', async () => {
    const files = {
      'story.md': story.replace('THEME', 'mine'),
      'mine/theme.css': '@font-face { font-family: X; src: url(fonts/x.ttf) } p { font-family: X }',
      'mine/fonts/x.ttf': await readFile('templates/default/fonts/ornaments.ttf'),
    }
    expect(await html(files)).toContain('src: url("data:font/ttf;base64,')
    const documents = renderEpub(await bookOf(files))
    expect(documents.map(({ path }) => path)).toContain('fonts/x.ttf')
    expect(String(documents[0]?.value)).toContain('href="fonts/x.ttf" media-type="font/ttf"')
  })

  it.each([
    ['a tag without an end', 'chapter.xhtml', '{{#x}}<p>', 'template tag (unclosed section "x" at 9)'],
    ['markup that is no XML', 'chapter.xhtml', '<p>{{{section}}}', "markup (expected 'p' tag, not 'desc'"],
    ['an entity of HTML', 'colophon.xhtml', '<p>&nbsp;</p>', 'markup (unknown entity reference'],
    ['a drawing that is no XML', 'cover.svg', '<svg><g></svg>', "markup (expected 'g' tag"],
    [
      'a script',
      'page.xhtml',
      '<html><script>1</script></html>',
      '`<script`, which no page of a book may have',
    ],
    ['a handler', 'part.xhtml', '<p onclick="x()">a</p>', '`onclick=`, which no page of a book may have'],
    [
      'a picture on the network',
      'part.xhtml',
      '<img src="https://x.example/a.png"/>',
      'address on the network',
    ],
    ['a font that is not there', 'theme.css', 'p { src: url("x.ttf") }', 'address `x.ttf`, which is no font'],
    ['an import', 'theme.css', '@import "a.css";', '`@import`'],
    ['an open brace', 'theme.css', '@media print { p { margin: 0 }', 'end, with a `{` still open'],
    ['a brace too many', 'theme.css', 'p { margin: 0 } }', 'Unexpected `}`'],
  ])('is told of %s', async (_name, file, text, reason) => {
    const { book, files } = await loadedOf({
      'story.md': story.replace('THEME', 'mine'),
      [`mine/${file}`]: text,
    })
    expect(book).toBeUndefined()
    const told = files.flatMap(({ messages }) => messages.map(String)).join()
    expect(told).toContain(reason)
    expect(told).toContain(`in template \`${file}\` of theme \`mine\``)
  })

  it('that is a link out of the book is not followed', async () => {
    await withTempFolder(async (folder) => {
      await mkdir(join(folder, 'book'))
      await mkdir(join(folder, 'other'))
      await symlink('../other', join(folder, 'book', 'mine'))
      expect(await loadTheme('mine', join(folder, 'book'))).toEqual({
        problem: "Unexpected theme `mine`: it lies outside the book's folder",
      })
    })
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
