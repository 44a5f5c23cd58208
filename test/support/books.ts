/** Books for tests: the samples of this project, and the seeds where they are at hand. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { Book } from '../../src/book.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../../src/load/load-book.js'
import { withTempFolder } from './temp-folder.js'

/** The folder of the two real stories; undefined where it is absent. */
export const seeds = existsSync('../shared/seeds') ? '../shared/seeds' : undefined

/** Loads every book in a folder. */
export async function loadedFrom(folder: string): Promise<LoadedBook[]> {
  return Promise.all((await findManuscripts([folder])).map(loadBook))
}

/** Loads the one book that a path means. */
async function loadOne(path: string): Promise<LoadedBook> {
  const [source] = await findManuscripts([path])
  if (!source) throw new Error(`no manuscript at ${path}`)
  return loadBook(source)
}

/** The book that some files make: `{ 'story.md': '…' }`, or a folder with a `book.yaml`. */
export async function bookOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Book> {
  const { book, files: told } = await loadedOf(files)
  expect(told.flatMap((file) => file.messages.filter((message) => message.fatal).map(String))).toEqual([])
  if (!book) throw new Error('no book')
  return book
}

/** What loading some files gives, messages and all. */
export async function loadedOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadedBook> {
  return withTempFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    const [first = ''] = Object.keys(files)
    return loadOne('book.yaml' in files ? folder : join(folder, first))
  })
}
