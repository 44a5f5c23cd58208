import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/ast/text.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../../src/load/load-book.js'
import { withTempFolder } from '../support/temp-folder.js'

/** The first book that a folder with these files holds. */
async function load(files: Readonly<Record<string, string>>): Promise<LoadedBook> {
  return withTempFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const [source] = await findManuscripts([folder])
    if (!source) throw new Error('no manuscript')
    return loadBook(source)
  })
}

describe('the language that a header names', () => {
  const story = '„Ich geh nicht“, sagte sie. "Und du auch nicht!"\n'

  it('is that of the quotes', async () => {
    const { tree, book } = await load({
      'a.txt': `Title: Regen\nAuthor: Jo Harrow\nLanguage: German\n\n${story}`,
    })
    expect(plainText(tree)).toBe('„Ich geh nicht“, sagte sie. „Und du auch nicht!“')
    expect(book?.metadata.language).toBe('de')
  })

  it('holds for the later files too', async () => {
    const { tree } = await load({
      'a-1.txt': `Title: Regen\nAuthor: Jo Harrow\nLanguage: German\n\n${story}`,
      'a-2.txt': story,
    })
    expect(plainText(tree)).not.toMatch(/[”"]/)
  })

  it('gives way to what a person says', async () => {
    const { tree } = await load({
      'a.md': '---\nlanguage: en\n---\n\nLanguage: German\nRating: G\n\n"I go," she said.\n',
    })
    expect(plainText(tree)).toBe('“I go,” she said.')
  })
})
