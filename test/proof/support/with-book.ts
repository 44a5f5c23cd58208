/** A book on the desk without a server or a browser. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findManuscripts } from '../../../src/load/find-manuscripts.js'
import { handleRequest } from '../../../src/proof/server/handle-request.js'
import { type OpenBook, openBook } from '../../../src/proof/server/open-book.js'
import { openReadingRoom } from '../../../src/proof/server/reading-room.js'
import type { ProofAnswer } from '../../../src/proof/shape.js'
import { withTempFolder } from '../../support/temp-folder.js'

/** What a test holds in its hands. */
export interface OpenedBook {
  open: OpenBook
  folder: string
  /** Waits until something is so, however slow the machine is. */
  until: (isSo: () => boolean) => Promise<void>
  /** Asks for a change of the first place that has these words. */
  ask: (what: Asked, words: string) => Promise<ProofAnswer | undefined>
  read: (name: string) => Promise<string>
}

type Asked = { do: 'replace'; text: string } | { do: 'decide'; as: string; after?: string }

/** Opens a book, the first of the files or the folder of its `book.yaml`. */
export async function withBook(
  files: Readonly<Record<string, string>>,
  use: (opened: OpenedBook) => Promise<void>,
  before?: (folder: string) => Promise<unknown>,
): Promise<void> {
  await withTempFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    await before?.(folder)
    const [first = ''] = Object.keys(files)
    const [source] = await findManuscripts([
      first.endsWith('book.yaml') ? join(folder, first, '..') : join(folder, first),
    ])
    if (!source) throw new Error('no manuscript')
    const room = openReadingRoom(resolve('dist/proof/read-worker.js'))
    const open = openBook(source, { out: folder, remarks: [] }, room)
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((go) => setTimeout(go, 10))
    }
    try {
      await until(() => open.book.isChecked || open.book.problem !== undefined)
      await use({
        open,
        folder,
        until,
        read: (name) => readFile(join(folder, name), 'utf8'),
        ask: (what, words) => {
          const [text] = open.texts
          if (!text) throw new Error('no text')
          const begin = 'after' in what && what.after ? text.text.indexOf(what.after) : 0
          const from = text.text.indexOf(words, begin)
          const place = { file: 0, from, to: from + words.length }
          const { after, ...wanted } = { after: '', ...what }
          return handleRequest(open, { ...wanted, place, revision: text.revision, expected: words })
        },
      })
    } finally {
      await room.close()
    }
  })
}
