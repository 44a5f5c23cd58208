/** What the desk writes: into the manuscript as it is written, or beside it; never elsewhere, never too much. */
import { existsSync } from 'node:fs'
import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { handleRequest } from '../../src/proof/server/handle-request.js'
import { openReadingRoom } from '../../src/proof/server/reading-room.js'
import { withTempFolder } from '../support/temp-folder.js'
import { withBook } from './support/with-book.js'

const wrapped = `Slack Water

by Petra

Dory Maddox had worked the Constance for three years, and the most
people she had ever counted aboard was sixty-one, and that was for a
funeral.

"Yes," said Kit.

Vote for this story
on the wall of fame!

"No," said Dory.

"Yes," said Kit.
`

describe('the desk writes', () => {
  it('a decision on every line of a wrapped paragraph, and obeys it', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ open, ask, read, until, folder }) => {
      const answer = await ask({ do: 'decide', as: 'chrome' }, 'Vote for this story\non the wall of fame!')
      expect(answer).toMatchObject({ ok: true })
      expect(await read('story.decisions.yaml')).toBe(
        'lines:\n  - text: Vote for this story\n    as: chrome\n  - text: on the wall of fame!\n    as: chrome\n',
      )
      await until(() => open.book.quarantined.length === 2)
      expect(open.book.sections.map(({ html }) => html).join('')).not.toContain('wall of fame')
      // Taken back, it is as it was: there is no such file.
      await handleRequest(open, { do: 'undo' })
      expect(existsSync(join(folder, 'story.decisions.yaml'))).toBe(false)
      await until(() => open.book.quarantined.length === 0)
      await handleRequest(open, { do: 'redo' })
      expect(await read('story.decisions.yaml')).toContain('wall of fame')
    })
  })

  it('and takes a decision back rather than contradict it', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ open, ask, read, until, folder }) => {
      const yes = '"Yes," said Kit.'
      const lines = 'Vote for this story\non the wall of fame!'
      await ask({ do: 'decide', as: 'chrome' }, lines)
      await ask({ do: 'decide', as: 'chrome', after: '"No,"' }, yes)
      await ask({ do: 'decide', as: 'chrome' }, yes)
      const first = await read('story.decisions.yaml')
      // Only this one of the two equal lines is story again.
      expect(await ask({ do: 'decide', as: 'story' }, yes)).toMatchObject({ ok: true })
      expect(await read('story.decisions.yaml')).toBe(first.slice(0, first.lastIndexOf('  - ')))
      await ask({ do: 'decide', as: 'story', after: '"No,"' }, yes)
      await ask({ do: 'decide', as: 'story' }, lines)
      expect(existsSync(join(folder, 'story.decisions.yaml'))).toBe(false)
      await until(() => open.book.isChecked && open.book.quarantined.length === 0)
      for (let count = 0; count < 3; count++) await handleRequest(open, { do: 'undo' })
      expect(await read('story.decisions.yaml')).toBe(first)
      await until(() => open.book.quarantined.length === 4)
    })
  })

  it('that a line is story where nobody said that it is none, and that once', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ ask, read }) => {
      await ask({ do: 'decide', as: 'story' }, '"No," said Dory.')
      await ask({ do: 'decide', as: 'chrome' }, '"No," said Dory.')
      await ask({ do: 'decide', as: 'story' }, '"No," said Dory.')
      await ask({ do: 'decide', as: 'story' }, '"No," said Dory.')
      expect(await read('story.decisions.yaml')).toBe(
        'lines:\n  - text: \'"No," said Dory.\'\n    as: story\n',
      )
    })
  })

  it('whatever else a hand has written there', async () => {
    const odd = 'lines:\n  - 5\n  -\n  - as: chrome\n'
    await withBook({ 'story.txt': wrapped, 'story.decisions.yaml': odd }, async ({ ask, read }) => {
      expect(await ask({ do: 'decide', as: 'story' }, '"No," said Dory.')).toMatchObject({ ok: true })
      expect(await read('story.decisions.yaml')).toContain('as: story')
    })
  })

  it('which of two equal lines it means', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ open, ask, read, until }) => {
      await ask({ do: 'decide', as: 'chrome', after: '"No,"' }, '"Yes," said Kit.')
      expect(await read('story.decisions.yaml')).toContain('nth: 2')
      await until(() => open.book.quarantined.length === 1)
      expect(open.book.quarantined[0]?.line).toBe(16)
    })
  })

  it('a line of Markdown by the words that its reader sees', async () => {
    const text = '# Slack Water\n\nOne.\n\nVote for *this* story!\n\nTwo.\n'
    await withBook({ 'story.md': text }, async ({ open, ask, read, until }) => {
      await ask({ do: 'decide', as: 'chrome' }, 'Vote for *this* story!')
      expect(await read('story.decisions.yaml')).toContain('text: Vote for this story!')
      await until(() => open.book.quarantined.length === 1)
      expect(await read('story.md')).toBe(text)
    })
  })

  it('and tells where the text of a decision has gone', async () => {
    const decisions = 'lines:\n  - text: Long gone\n    as: chrome\n'
    await withBook({ 'story.txt': wrapped, 'story.decisions.yaml': decisions }, async ({ open }) => {
      const lost = open.book.messages.find(({ rule }) => rule === 'lost-decision')
      expect(lost?.reason).toContain('Long gone')
      expect(open.book.files[lost?.file ?? -1]?.name).toBe('story.decisions.yaml')
    })
  })

  it('with the line ends and in the encoding of the manuscript, or not at all', async () => {
    const crlf = wrapped.replaceAll('\n', '\r\n')
    await withBook({ 'story.txt': crlf }, async ({ ask, read }) => {
      await ask({ do: 'replace', text: '"No,"\nsaid Dory.' }, '"No," said Dory.')
      expect(await read('story.txt')).toBe(crlf.replace('"No," said Dory.', '"No,"\r\nsaid Dory.'))
    })
    const old = Buffer.from(
      `${wrapped}\n\x93Caf\xe9,\x94 said Kit. It was a \x93caf\xe9\x94 after all.\n`,
      'latin1',
    )
    await withBook(
      { 'story.txt': '' },
      async ({ folder, ask }) => {
        expect(await ask({ do: 'replace', text: '“No,” said Zoë.' }, '"No," said Dory.')).toMatchObject({
          ok: true,
        })
        const bytes = await readFile(join(folder, 'story.txt'))
        expect(bytes.includes(Buffer.from('\x93No,\x94 said Zo\xeb.', 'latin1'))).toBe(true)
        expect(await ask({ do: 'replace', text: 'いいえ' }, '“No,” said Zoë.')).toMatchObject({ ok: false })
        expect(await readFile(join(folder, 'story.txt'))).toEqual(bytes)
      },
      (folder) => writeFile(join(folder, 'story.txt'), old),
    )
  })

  it('and takes back what was changed within what was changed, one after another', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ open, ask, read }) => {
      await ask({ do: 'replace', text: '"No no no," said Dory.' }, '"No," said Dory.')
      await ask({ do: 'replace', text: 'Not now' }, 'No no no')
      await ask({ do: 'replace', text: 'later' }, 'now')
      expect(await read('story.txt')).toContain('"Not later," said Dory.')
      for (let count = 0; count < 3; count++)
        expect(await handleRequest(open, { do: 'undo' })).toMatchObject({ ok: true })
      expect(await read('story.txt')).toBe(wrapped)
      for (let count = 0; count < 3; count++)
        expect(await handleRequest(open, { do: 'redo' })).toMatchObject({ ok: true })
      expect(await read('story.txt')).toContain('"Not later," said Dory.')
      expect(await handleRequest(open, { do: 'redo' })).toMatchObject({ ok: false })
    })
  })

  it('a paragraph of more than a hundred thousand characters', async () => {
    const long = 'The engine started up again. '.repeat(4000).trim()
    await withBook({ 'story.txt': `Slack\n\n${long}\n` }, async ({ ask, read }) => {
      const answer = await ask({ do: 'replace', text: long.replace('engine', 'motor') }, long)
      expect(answer?.ok).toBe(true)
      expect(await read('story.txt')).toBe(`Slack\n\n${long.replace('engine', 'motor')}\n`)
    })
  }, 60_000)

  it('with the line ends that stood there, where a manuscript has both kinds', async () => {
    const both = wrapped.replace('"Yes," said Kit.\n\nVote', '"Yes,"\r\nsaid Kit.\r\n\r\nVote')
    await withBook({ 'story.txt': both }, async ({ ask, read }) => {
      await ask({ do: 'replace', text: '"Oh,"\nsaid Kit.' }, '"Yes,"\r\nsaid Kit.')
      expect(await read('story.txt')).toBe(both.replace('"Yes,"\r\n', '"Oh,"\r\n'))
    })
  })

  it('and says of a long paragraph where it changed', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ ask }) => {
      const first = wrapped.slice(wrapped.indexOf('Dory'), wrapped.indexOf('funeral.') + 8)
      const answer = await ask({ do: 'replace', text: first.replace('sixty-one', 'sixty-two') }, first)
      expect(answer?.said).toBe(
        '“…oard was sixty-one, and that was for a f…” is now “…oard was sixty-two, and that was for a f…”',
      )
    })
  })

  it('nothing while the manuscript is gone, and no word twice when it is there again', async () => {
    await withBook({ 'story.txt': wrapped }, async ({ open, ask, read, folder, until }) => {
      await rm(join(folder, 'story.txt'))
      expect(await ask({ do: 'replace', text: '"Never."' }, '"No," said Dory.')).toMatchObject({
        ok: false,
        said: 'story.txt is not there any more. Nothing was written.',
      })
      expect(existsSync(join(folder, 'story.txt'))).toBe(false)
      await writeFile(join(folder, 'story.txt'), wrapped.replace('"No,"', '"Not now,"'))
      expect(await ask({ do: 'replace', text: '"Never."' }, '"No," said Dory.')).toMatchObject({ ok: false })
      expect(await read('story.txt')).toBe(wrapped.replace('"No,"', '"Not now,"'))
      await until(() => JSON.stringify(open.book.sections).includes('Not now'))
      expect(open.book.problem).toBe(undefined)
    })
  })

  it('nothing through a link that leads out of the folder', async () => {
    await withBook(
      { 'in/story.txt': wrapped, 'secret.yaml': 'key: value\n' },
      async ({ ask, read }) => {
        expect(await ask({ do: 'decide', as: 'chrome' }, '"No," said Dory.')).toMatchObject({ ok: false })
        expect(await read('secret.yaml')).toBe('key: value\n')
      },
      (folder) => symlink(join(folder, 'secret.yaml'), join(folder, 'in', 'story.decisions.yaml')),
    )
    await withBook(
      { 'in/book.yaml': 'title: Slack\n', 'in/01.txt': wrapped, 'secret.txt': 'Very secret.\n' },
      async ({ open }) => {
        expect(open.book.problem).toMatch(/02\.txt: leads out of the book's folder$/)
        expect(JSON.stringify([open.book, open.texts])).not.toContain('Very secret')
      },
      (folder) => symlink(join(folder, 'secret.txt'), join(folder, 'in', '02.txt')),
    )
  })
})

it('a long book is there from its beginning, and whole soon after', async () => {
  const chapters = Array.from(
    { length: 20 },
    (_, index) => `Chapter ${index + 1}\n\n${wrapped.slice(22).repeat(60)}\n`,
  )
  await withTempFolder(async (folder) => {
    await writeFile(join(folder, 'story.txt'), `Slack Water\n\nby Petra\n\n${chapters.join('\n\n\n')}`)
    const [source] = await findManuscripts([join(folder, 'story.txt')])
    if (!source) throw new Error('no manuscript')
    const room = openReadingRoom(resolve('dist/proof/read-worker.js'))
    const shown: [kind: string, digests: string[]][] = []
    await new Promise<void>((done) => {
      void room.read({ source, out: folder, remarks: [], isAwaited: true }, (result) => {
        if ('book' in result) shown.push([result.kind, result.book.sections.map(({ digest }) => digest)])
        if (result.kind === 'book' || result.kind === 'failed') done()
      })
    })
    await room.close()
    expect(shown.map(([kind]) => kind)).toEqual(['beginning', 'book'])
    const [[, begun] = ['', []], [, whole] = ['', []]] = shown
    expect(begun.length).toBeGreaterThan(2)
    expect(begun.length).toBeLessThan(whole.length)
    // What is shown first is what stays: the title and the first chapter.
    expect(begun.slice(0, 2)).toEqual(whole.slice(0, 2))
  })
}, 60_000)
