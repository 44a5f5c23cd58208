import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/run.js'
import { diffSchema } from '../../src/diff/show/json.js'
import { withTempFolder } from '../support/temp-folder.js'

const first = `## One\n\nThe river had risen in the night -- so they said.\n\n"Is it far?" she asked.\n`
const second = first.replace('--', '—').replace('"Is it far?"', '“Is it near?”')

/** Runs `fleuron` over some files; `@` is their folder. */
async function fleuron(files: Record<string, string>, ...argv: string[]) {
  return withTempFolder(async (folder) => {
    await write(folder, files)
    return call(folder, ...argv)
  })
}

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function call(folder: string, ...argv: string[]) {
  const said = { out: '', err: '' }
  const status = await run(
    argv.map((word) => word.replace('@', `${folder}/`)),
    {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
      isTerminal: false,
      hasColour: false,
    },
  )
  return { status, out: said.out.replaceAll(`${folder}/`, ''), err: said.err.replaceAll(`${folder}/`, '') }
}

/** Runs `fleuron` in a repository with a committed story and a change since. */
async function inRepository(
  files: Record<string, string>,
  changed: Record<string, string>,
  ...argv: string[]
) {
  return withTempFolder(async (folder) => {
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder })
    }
    git('init', '-q')
    await write(folder, files)
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    await rm(join(folder, Object.keys(files)[0] as string))
    await write(folder, { ...files, ...changed })
    return call(folder, ...argv)
  })
}

const change = '  ~ “Is it [-far-]{+near+}?” she asked.  b.md:5\n'

describe('fleuron diff', () => {
  it('tells what a reader would notice and nothing else', async () => {
    expect(await fleuron({ 'a.md': first, 'b.md': second }, 'diff', '@a.md', '@b.md')).toEqual({
      status: 0,
      out: `--- a.md\n+++ b.md\n\n1 paragraph changed\n1 word added\n1 word gone\n\nOne\n${change}`,
      err: '',
    })
  })

  it('ends with 1 on request where there is a difference', async () => {
    const files = { 'a.md': first, 'b.md': second, 'c.md': first.replace('--', '—') }
    expect((await fleuron(files, 'diff', '@a.md', '@b.md', '--exit-code')).status).toBe(1)
    expect((await fleuron(files, 'diff', '@a.md', '@c.md', '--exit-code')).status).toBe(0)
  })

  it.each(['json', 'html', 'markdown'])('speaks %s', async (format) => {
    const { status, out } = await fleuron(
      { 'a.md': first, 'b.md': second },
      'diff',
      '@a.md',
      '@b.md',
      '-f',
      format,
    )
    expect(status).toBe(0)
    expect(out).toContain('near')
    if (format === 'json')
      expect(diffSchema.parse(JSON.parse(out)).tally.words).toEqual({ added: 1, removed: 1 })
  })

  it('compares a story as text with the same as Markdown, wrapped', async () => {
    const text =
      'CHAPTER ONE\n\nThe river had risen in the night, and nobody in the house had heard it come up.\n\nShe asked _nobody_.\n'
    const markdown =
      '## Chapter One\n\nThe river had risen in the night,\nand nobody in the house had heard it come up.\n\nShe asked *nobody*.\n'
    const { out } = await fleuron({ 'a.txt': text, 'b.md': markdown }, 'diff', '@a.txt', '@b.md')
    expect(out).toBe('a.txt and b.md read the same.\n')
  })

  it('finds that an edition reads as its manuscript does', async () => {
    await withTempFolder(async (folder) => {
      for (const name of ['the-wrong-g.md', 'slack-water.txt', 'an-island-strictly-speaking']) {
        const built = `${folder}/${name.replace(/\.\w+$/, '')}.epub`
        expect((await call(folder, 'build', `manuscripts/${name}`, '-o', folder, '-f', 'epub')).status).toBe(
          0,
        )
        expect((await call(folder, 'diff', `manuscripts/${name}`, built)).out).toMatch(/read the same\.$/m)
      }
    })
  }, 60_000)

  it('compares a manuscript with what it was at a revision', async () => {
    const { out, status } = await inRepository(
      { 'b.md': first },
      { 'b.md': second },
      'diff',
      '--since',
      'HEAD',
      '@b.md',
    )
    expect([status, out]).toEqual([0, expect.stringContaining(change)])
    expect(out).toContain('--- HEAD:b.md')
  })

  it('compares a folder with what it was, a new chapter among its files', async () => {
    const book = { 'novel/book.yaml': 'title: The River\n', 'novel/01.md': first }
    const { out } = await inRepository(
      book,
      { 'novel/02.md': '## Two\n\nIt fell again.\n' },
      'diff',
      '--since',
      'HEAD',
      '@novel',
    )
    expect(out).toMatch(/1 chapter added[\s\S]*Two \(new; 1 paragraph, 3 words\)/)
  })

  it.each([
    [['@a.md'], 'one book is no comparison'],
    [['@a.md', '@no.md'], 'no such file'],
    [['@a.md', '@b.md', '--since', 'HEAD'], '--since compares one manuscript with itself'],
    [['--since', 'no-such-revision', '@a.md'], 'no such revision'],
    [['HEAD:no/such/path.md', '@a.md'], 'HEAD:no/such/path.md'],
    [['--output=x:y', '@a.md'], 'no flag'],
  ])('%j is told in one line', async (argv, message) => {
    const files = { 'a.md': first, 'b.md': second }
    const { status, out, err } = await inRepository(files, {}, 'diff', ...argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^fleuron: [^\n]+\n$/)
    expect(err).toContain(message)
  })

  it('tells what keeps a manuscript from being read', async () => {
    const { status, out, err } = await fleuron({ 'a.md': '', 'b.md': first }, 'diff', '@a.md', '@b.md')
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('a.md: error: Unexpected empty file')
  })
})
