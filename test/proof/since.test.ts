/** What changed since last time: nothing where nothing changed, every change where one was made, and why where it cannot be told. */
import { execFileSync } from 'node:child_process'
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findManuscripts } from '../../src/load/find-manuscripts.js'
import { loadBook } from '../../src/load/load-book.js'
import { type Compared, changesSince } from '../../src/proof/book/changes-since.js'
import { layOut } from '../../src/proof/book/proof-book.js'
import { renderHtml } from '../../src/render/html.js'
import { writeFiles } from '../../src/write-files.js'
import { withTempFolder } from '../support/temp-folder.js'

const island = 'an-island-strictly-speaking'
const samples = [island, 'slack-water.txt', 'the-wrong-g.md']

async function bookAt(path: string) {
  const [source] = await findManuscripts([path])
  if (!source) throw new Error(`${path}: no book`)
  return loadBook(source)
}

async function since(path: string, revision: string, out = ''): Promise<Compared> {
  const loaded = await bookAt(path)
  const { book, blocks } = layOut(loaded, ({ name }) => name)
  return changesSince(loaded, book.sections, blocks, revision, out)
}

async function build(path: string, out: string): Promise<void> {
  const { book } = await bookAt(path)
  const files = book ? renderHtml(book) : []
  for (const file of files) file.path = join(out, file.path)
  await writeFiles(files)
}

/** Lends a copy of a sample. */
const withCopy = (sample: string, use: (path: string, folder: string) => Promise<void>) =>
  withTempFolder(async (folder) => {
    const path = join(folder, sample)
    await cp(join('manuscripts', sample), path, { recursive: true })
    await use(path, folder)
  })

function commit(folder: string): void {
  const names = ['-c', 'user.name=Petra', '-c', 'user.email=petra@example.org']
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...names, 'commit', '-qm', 'First'],
  ])
    execFileSync('git', ['-C', folder, ...args])
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

const words = ({ changes }: Compared) =>
  changes.map(({ kind, removed, added }) => [kind, removed.map(({ text }) => text.trim()), added.length])

describe('what changed since the last build', () => {
  it.each(samples)('is nothing where nothing changed: %s', async (sample) => {
    await withTempFolder(async (out) => {
      await build(join('manuscripts', sample), out)
      expect(await since(join('manuscripts', sample), 'build', out)).toEqual({
        changes: [],
        since: 'the last build',
      })
    })
  })

  it('is each change, by word', async () => {
    await withCopy('slack-water.txt', async (path, out) => {
      await build(path, out)
      await edit(path, 'for three years, and', 'for four years, and')
      await edit(path, '"No, Captain."\n', '')
      expect(words(await since(path, 'build', out))).toEqual([
        ['changed', ['three'], 1],
        ['gone', ['“No, Captain.”'], 0],
      ])
    })
  })

  it('is none that can be told before the first', async () => {
    await withCopy('slack-water.txt', async (path, out) => {
      expect(await since(path, 'build', out)).toMatchObject({
        changes: [],
        problem: `there is no earlier build at ${join(out, 'slack-water.html')} to compare with`,
      })
    })
  })
})

describe('what changed since a revision', () => {
  it.each(samples)('is nothing where nothing changed: %s', async (sample) => {
    await withCopy(sample, async (path, folder) => {
      commit(folder)
      expect(await since(path, 'HEAD')).toEqual({ changes: [], since: 'HEAD' })
    })
  })

  const changed = [['changed', ['levelling'], 1]]

  it('is told though a chapter has another name', async () => {
    await withCopy(island, async (path, folder) => {
      commit(folder)
      const [before, now] = ['08-ordinary-high-water.md', '08-high-water.md']
      await rename(join(path, before), join(path, now))
      const yaml = await readFile(join(path, 'book.yaml'), 'utf8')
      await writeFile(join(path, 'book.yaml'), yaml.replaceAll(before, now))
      await edit(join(path, '01-the-road-over.md'), 'a levelling staff', 'a measuring staff')
      expect(words(await since(path, 'HEAD'))).toEqual(changed)
    })
  })

  it('is told though a chapter was put in', async () => {
    await withCopy(island, async (path, folder) => {
      const afterword = join(path, '99-afterword.md')
      const text = await readFile(afterword)
      const yaml = await readFile(join(path, 'book.yaml'), 'utf8')
      await rm(afterword)
      await writeFile(join(path, 'book.yaml'), yaml.replace(/^.*99-afterword.*\n/m, ''))
      commit(folder)
      await writeFile(afterword, text)
      await writeFile(join(path, 'book.yaml'), yaml)
      const { changes, problem } = await since(path, 'HEAD')
      expect(problem).toBeUndefined()
      expect(changes.length).toBeGreaterThan(0)
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new']))
    })
  })

  it('is told though a chapter was taken out', async () => {
    await withCopy(island, async (path, folder) => {
      commit(folder)
      await rm(join(path, '99-afterword.md'))
      const yaml = await readFile(join(path, 'book.yaml'), 'utf8')
      await writeFile(join(path, 'book.yaml'), yaml.replace(/^.*99-afterword.*\n/m, ''))
      const { changes } = await since(path, 'HEAD')
      expect(changes.map(({ kind }) => kind)).toEqual(['gone'])
    })
  })

  it('says why it cannot be told', async () => {
    await withCopy(island, async (path, folder) => {
      const config = join(path, 'book.yaml')
      const yaml = await readFile(config, 'utf8')
      await writeFile(config, 'titel: [')
      commit(folder)
      await writeFile(config, yaml)
      expect((await since(path, 'HEAD')).problem).toMatch(/^HEAD cannot be read: /)
    })
    await withCopy('slack-water.txt', async (path, folder) => {
      commit(folder)
      const other = join(folder, 'other.txt')
      await cp(path, other)
      expect((await since(other, 'HEAD')).problem).toBe('HEAD has no such manuscript: all of it is new since')
      await expect(since(path, 'tpyo')).rejects.toThrow(
        `--since tpyo: no such revision in a git repository at`,
      )
    })
  })
})
