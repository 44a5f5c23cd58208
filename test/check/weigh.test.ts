import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { weighedBook } from '../../src/check/weigh.js'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { withTempFolder } from '../support/temp-folder.js'

/** What is told of a book with these settings when it is built. */
async function told(yaml: string): Promise<string[]> {
  return withTempFolder(async (folder) => {
    await writeFile(join(folder, 'book.yaml'), yaml)
    await writeFile(join(folder, 'a.md'), 'It rained.\n')
    const [source] = await findManuscripts([folder])
    if (!source) throw new Error('no book')
    const { files } = weighedBook(await loadBook(source))
    return files.flatMap(({ messages }) =>
      messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
    )
  })
}

describe('weighedBook', () => {
  it('tells of a rule that there is not, where it stands, and of the nearest', async () => {
    expect(await told('title: A\nrules:\n  doubled-wrod: off\n  zzzz: off\n')).toEqual([
      '3:17 Unexpected rule `doubled-wrod`: did you mean `doubled-word`?',
      '4:9 Unexpected rule `zzzz`: there is none of that name',
    ])
  })

  it('says nothing of rules that there are', async () => {
    expect(await told('title: A\nrules: { doubled-word: off }\n')).toEqual([])
  })
})
