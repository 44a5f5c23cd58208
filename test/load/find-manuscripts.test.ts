import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { withTempFolder } from '../support/temp-folder.js'

/** The manuscripts that a folder with some files holds: name and files, relative to the folder. */
async function found(
  files: readonly string[],
  paths: readonly string[] = ['.'],
  texts: Readonly<Record<string, string>> = {},
) {
  return withTempFolder(async (folder) => {
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), texts[file] ?? 'Text.')
    }
    const sources = await findManuscripts(paths.map((path) => join(folder, path)))
    return sources.map(({ name, files, config }) => [
      name,
      ...files.map((text) => relative(folder, text)),
      ...(config ? [relative(folder, config)] : []),
    ])
  })
}

describe('findManuscripts', () => {
  it('takes each text of a shelf as a book, and a folder with a book.yaml as one', async () => {
    expect(
      await found([
        'b.txt',
        'a.md',
        'novel/book.yaml',
        'novel/1.md',
        'other/x.txt',
        'README.md',
        '_draft.md',
        'c.jpg',
      ]),
    ).toEqual([
      ['a', 'a.md'],
      ['b', 'b.txt'],
      ['novel', 'novel/book.yaml'],
    ])
  })

  it('joins the numbered files of one story, in the order of their numbers', async () => {
    expect(await found(['run-10.txt', 'run-2.txt', 'run-1.txt', 'solo 7.txt'])).toEqual([
      ['run', 'run-1.txt', 'run-2.txt', 'run-10.txt'],
      ['solo 7', 'solo 7.txt'],
    ])
  })

  it('takes numbered files that name different writers for stories of their own', async () => {
    const texts = {
      'story1.txt': 'Title: Alpha\nAuthor: Ann\n\nIt rained.\n',
      'story2.txt': 'Title: Beta\nAuthor: Bob\n\nIt snowed.\n',
      'story3.txt': 'It went on snowing.\n',
      'tide-1.md': '---\nauthor: Ann\n---\n\nIt rained.\n',
      'tide-2.md': '---\nauthor: ann\n---\n\nIt rained on.\n',
    }
    expect(await found(Object.keys(texts), undefined, texts)).toEqual([
      ['story', 'story2.txt', 'story3.txt'],
      ['story1', 'story1.txt'],
      ['tide', 'tide-1.md', 'tide-2.md'],
    ])
  })

  it('tells two books of one name apart', async () => {
    expect(
      (await found(['a/x.txt', 'b/x.txt'], ['a/x.txt', 'b/x.txt', 'a/x.txt'])).map(([name]) => name),
    ).toEqual(['x', 'x-2'])
  })

  it.each([
    ['a path that is not there', ['no.txt'], /no.txt: no such file or folder$/],
    ['a file that nothing reads', ['a.docx'], /a.docx: no reader for .docx: expected .txt or .md$/],
    ['a folder with nothing to build', ['empty'], /empty: nothing to build here/],
  ])('fails with one line for %s', async (_name, paths, message) => {
    await expect(found(['a.docx', 'empty/c.jpg'], paths)).rejects.toThrow(message)
  })
})
