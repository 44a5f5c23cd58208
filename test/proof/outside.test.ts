/** What happens to the files outside of the desk is told to its windows, whoever comes upon it first. */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handleRequest } from '../../src/proof/server/handle-request.js'
import type { DeskEvent } from '../../src/proof/server/open-book.js'
import { type OpenedBook, withBook } from './support/with-book.js'

const story = 'Slack\n\n"Yes," said Kit.\n\n"No," said Dory.\n'

/** Notes what the windows are told from now on. */
function listen({ open }: OpenedBook): DeskEvent[] {
  const told: DeskEvent[] = []
  open.listeners.add((event) => told.push(event))
  return told
}

describe('the windows are told of a change', () => {
  it('that a decision came upon, though it is refused', async () => {
    await withBook({ 'story.txt': story }, async (book) => {
      const told = listen(book)
      await writeFile(join(book.folder, 'story.txt'), story.replace('No', 'Never'))
      expect(await book.ask({ do: 'decide', as: 'chrome' }, '"No," said Dory.')).toMatchObject({ ok: false })
      expect(told.map(({ event }) => event)).toEqual(['patch'])
      await book.until(() => JSON.stringify(book.open.book.sections).includes('Never'))
    })
  })

  it('that an ignore came upon in the file of the settings', async () => {
    await withBook({ 'book.yaml': 'title: Slack\n', '01.txt': story }, async (book) => {
      const told = listen(book)
      await writeFile(join(book.folder, 'book.yaml'), '- no\n')
      const ignore = { do: 'ignore', rule: 'confused-word', text: 'than', reason: 'So she says' }
      expect(await handleRequest(book.open, ignore)).toMatchObject({ ok: false })
      expect(told.map(({ event }) => event)).toEqual(['patch'])
    })
  })
})

it('nothing is decided about a text that is away', async () => {
  await withBook({ 'story.txt': story }, async (book) => {
    await rm(join(book.folder, 'story.txt'))
    expect((await book.ask({ do: 'decide', as: 'chrome' }, '"No," said Dory.'))?.said).toBe(
      'story.txt is not there any more. Nothing was written.',
    )
    expect(existsSync(join(book.folder, 'story.decisions.yaml'))).toBe(false)
  })
})

it('what was ignored is said in the words of its card', async () => {
  await withBook({ 'story.txt': story }, async ({ open }) => {
    const ignore = { do: 'ignore', rule: 'confused-word', text: 'than', reason: 'So she says' }
    expect((await handleRequest(open, ignore))?.said).toBe('Ignored confused word: So she says')
  })
})
