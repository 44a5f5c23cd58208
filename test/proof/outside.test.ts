/** What happens to the files outside of the desk is told to its windows, whoever comes upon it first. */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeIn } from '../../src/proof/server/change-text.js'
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

describe('a text that is deleted', () => {
  const problemsOf = (told: readonly DeskEvent[]): unknown[] =>
    told.flatMap(({ event, data }) => (event === 'problem' ? [data] : []))

  it('is told at once, and once; that is taken back when it is there again', async () => {
    await withBook({ 'story.txt': story }, async (book) => {
      const { open, folder, until } = book
      const [text] = open.texts
      if (!text) throw new Error('no text')
      const told = listen(book)
      await rm(join(folder, 'story.txt'))
      await takeIn(open, text)
      await takeIn(open, text)
      const reason = 'story.txt is not there any more. What you see is as it was read last.'
      expect(problemsOf(told)).toEqual([{ reason }])
      expect(open.book.problem).toBe(reason)
      // What was read stays in sight.
      expect(JSON.stringify(open.book.sections)).toContain('said Dory')
      await writeFile(join(folder, 'story.txt'), story)
      await takeIn(open, text)
      await until(() => told.some(({ event }) => event === 'book'))
      expect(open.book.problem).toBe(undefined)
    })
  })

  it('stays in sight where it was only emptied, as some editors do before they fill it', async () => {
    for (const files of [{ 'story.txt': story }, { 'book.yaml': 'title: Slack\n', 'story.txt': story }]) {
      await withBook(files, async (book) => {
        const { open, folder, until } = book
        const text = open.texts.find(({ path }) => path.endsWith('story.txt'))
        if (!text) throw new Error('no text')
        const told = listen(book)
        await writeFile(join(folder, 'story.txt'), '')
        await takeIn(open, text)
        const reason = 'story.txt is empty now. What you see is as it was read last.'
        expect(problemsOf(told)).toEqual([{ reason }])
        expect(JSON.stringify(open.book.sections)).toContain('said Dory')
        await writeFile(join(folder, 'story.txt'), story.replace('said Dory', 'cried Dory'))
        await takeIn(open, text)
        // One word has changed, and every other place is where it was.
        expect(text.log.length).toBe(1)
        await until(() => open.book.problem === undefined)
        expect(JSON.stringify(open.book.sections)).toContain('cried Dory')
      })
    }
  })

  it('leaves its book, and comes back into it', async () => {
    await withBook({ 'book.yaml': 'title: Slack\n', '01.txt': story, '02.txt': story }, async (book) => {
      const { open, folder, until } = book
      const second = open.texts.find(({ path }) => path.endsWith('02.txt'))
      if (!second) throw new Error('no text')
      const count = open.book.sections.length
      await rm(join(folder, '02.txt'))
      await takeIn(open, second)
      await until(() => open.book.sections.length < count)
      await writeFile(join(folder, '02.txt'), story)
      await takeIn(open, second)
      await until(() => open.book.sections.length === count)
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
