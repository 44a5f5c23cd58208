/** Undo: what cannot be taken back now is kept, and what stands before it can be reached. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handleRequest } from '../../src/proof/server/handle-request.js'
import { type OpenedBook, withBook } from './support/with-book.js'

const story = 'Slack\n\n"Yes," said Kit.\n\n"No," said Dory.\n'
const undo = ({ open }: OpenedBook) => handleRequest(open, { do: 'undo' })
const redo = ({ open }: OpenedBook) => handleRequest(open, { do: 'redo' })

describe('a refused undo', () => {
  it('waits for a manuscript that is away', async () => {
    await withBook({ 'story.txt': story }, async (book) => {
      const path = join(book.folder, 'story.txt')
      await book.ask({ do: 'replace', text: '"Never," said Dory.' }, '"No," said Dory.')
      const changed = await book.read('story.txt')
      await rm(path)
      for (let count = 0; count < 2; count++)
        expect((await undo(book))?.said).toBe('story.txt is not there any more. Nothing was written.')
      await writeFile(path, changed)
      expect(await undo(book)).toMatchObject({ ok: true })
      expect(await book.read('story.txt')).toBe(story)
      await rm(path)
      expect(await redo(book)).toMatchObject({ ok: false })
      await writeFile(path, story)
      expect(await redo(book)).toMatchObject({ ok: true })
      expect(await book.read('story.txt')).toBe(changed)
    })
  })

  it('waits for an encoding that holds its words', async () => {
    await withBook({ 'story.txt': story.replace('Yes', '→') }, async (book) => {
      const path = join(book.folder, 'story.txt')
      await book.ask({ do: 'replace', text: '"Café," said Kit.' }, '"→," said Kit.')
      const changed = await readFile(path)
      await writeFile(path, Buffer.from(String(changed), 'latin1'))
      expect((await undo(book))?.said).toMatch(/^That cannot be written in the encoding/)
      await writeFile(path, changed)
      expect(await undo(book)).toMatchObject({ ok: true })
      expect(await book.read('story.txt')).toContain('→')
    })
  })

  it('waits for the words that an editor has changed, and lets what was done before it be taken back', async () => {
    await withBook({ 'story.txt': story }, async (book) => {
      const path = join(book.folder, 'story.txt')
      await book.ask({ do: 'replace', text: '"Aye," said Kit.' }, '"Yes," said Kit.')
      await book.ask({ do: 'replace', text: '"Never," said Dory.' }, '"No," said Dory.')
      const changed = await book.read('story.txt')
      await writeFile(path, changed.replace('Never', 'Hardly'))
      expect(await undo(book)).toMatchObject({
        ok: false,
        said: 'The manuscript reads otherwise there by now. Nothing was written. Once more goes to what was done before.',
      })
      // The editor takes it back: it can be undone as ever.
      await writeFile(path, changed)
      expect(await undo(book)).toMatchObject({ ok: true })
      expect(await redo(book)).toMatchObject({ ok: true })
      // The editor does not: once more goes past it.
      await writeFile(path, changed.replace('Never', 'Hardly'))
      expect(await undo(book)).toMatchObject({ ok: false })
      expect(await undo(book)).toMatchObject({ ok: true })
      expect(await book.read('story.txt')).toBe(story.replace('No', 'Hardly'))
      expect((await undo(book))?.said).toBe(
        'The manuscript reads otherwise there by now. Nothing was written.',
      )
      expect((await undo(book))?.said).toBe('There is nothing to undo.')
      await writeFile(path, story.replace('No', 'Never'))
      expect(await undo(book)).toMatchObject({ ok: true })
      expect(await book.read('story.txt')).toBe(story)
    })
  })
})
