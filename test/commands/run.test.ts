import { execFile, spawn } from 'node:child_process'
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { withTempFolder } from '../support/temp-folder.js'

const cli = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, '../../src/cli.ts')]

/** Runs `fleuron` as a person does: in a folder, in a process of its own. */
async function fleuron(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ status: number; out: string; err: string }> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env
  return promisify(execFile)(process.execPath, [...cli, ...argv], {
    cwd: folder,
    env: { ...rest, ...env },
  }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    (error) => ({ status: error.code, out: error.stdout, err: error.stderr }),
  )
}

const story = 'Once there was a story.\n\n"And then?" she said.\n'

describe('the command line, as a process', () => {
  it('takes stories of odd names, and says each in one line', async () => {
    await withTempFolder(async (folder) => {
      const odd = ['-dash.txt', 'a\nb.txt', `it's "c".txt`]
      for (const name of odd) await writeFile(join(folder, name), story)
      const { status, out, err } = await fleuron(folder, ['build', '-f', 'html', '--', ...odd])
      expect(status).toBe(0)
      const lines = err.trim().split('\n')
      expect(lines.filter((line) => !/^(?:\.\/-dash|a b|it's "c")\.txt: /.test(line))).toEqual([])
      expect(lines).toHaveLength(6)
      expect(out.split('\n').map((line) => line.split(' (')[0])).toEqual([
        'Dash: out/-dash.html',
        'A B: out/a b.html',
        `It’s “c”: out/it's "c".html`,
        '',
      ])
    })
  })

  it('goes on quietly when its reader has seen enough', async () => {
    await withTempFolder(async (folder) => {
      await writeFile(join(folder, 'a.txt'), `${story}\n`.repeat(3000))
      const child = spawn(process.execPath, [...cli, 'inspect', 'a.txt', '-f', 'json'], { cwd: folder })
      child.stdout.once('data', () => child.stdout.destroy())
      let err = ''
      child.stderr.on('data', (data) => {
        err += data
      })
      const status = await new Promise((resolve) => child.on('close', resolve))
      expect({ status, err }).toEqual({ status: 0, err: '' })
    })
  }, 60_000)

  it.skipIf(process.platform !== 'linux').each([
    ['a result', ['inspect', 'a.txt', '-f', 'json']],
    ['the version', ['--version']],
  ])(
    'says that the disk is full, for %s',
    async (_name, argv) => {
      await withTempFolder(async (folder) => {
        await writeFile(join(folder, 'a.txt'), story)
        const full = await open('/dev/full', 'w')
        const child = spawn(process.execPath, [...cli, ...argv], {
          cwd: folder,
          stdio: ['ignore', full.fd, 'pipe'],
        })
        let err = ''
        child.stderr?.on('data', (data) => {
          err += data
        })
        const status = await new Promise((resolve) => child.on('close', resolve))
        await full.close()
        expect({ status, err }).toEqual({
          status: 2,
          err: 'fleuron: the result cannot be written: the disk is full\n',
        })
      })
    },
    60_000,
  )

  it.each([
    ['a pipe', {}, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['both: NO_COLOR wins', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])(
    'colours its messages as asked: %s',
    async (_name, env, hasColour) => {
      await withTempFolder(async (folder) => {
        await writeFile(join(folder, 'a.txt'), 'He said, "No.\n\nHe went.\n\nThey sat.\n')
        const { err } = await fleuron(folder, ['build', 'a.txt'], env as Record<string, string>)
        expect(err).toContain('unclosed-quote')
        expect(err.includes('\u001B[')).toBe(hasColour)
      })
    },
    60_000,
  )

  it.each([
    ['an empty text', ''],
    ['a binary text', Buffer.from([0, 1, 2, 255, 254, 0, 0, 7, 200, 0].concat(Array(3000).fill(0)))],
  ])(
    'says why it writes no proof page: %s',
    async (_name, bytes) => {
      await withTempFolder(async (folder) => {
        await writeFile(join(folder, 'a.txt'), bytes)
        const { status, out, err } = await fleuron(folder, ['proof', '--static', 'a.txt'])
        expect({ status, out, files: await readdir(folder) }).toEqual({
          status: 1,
          out: '',
          files: ['a.txt'],
        })
        expect(err).toMatch(/^a\.txt:1:1: Unexpected [^\n]+\n$/)
      })
    },
    60_000,
  )

  it('opens no proof page since a revision that there is not, and says what cannot be compared', async () => {
    await withTempFolder(async (folder) => {
      await writeFile(join(folder, 'a.txt'), 'A Story\n\nDory looked at the river.\n')
      for (const how of [['--no-open'], ['--static']]) {
        const { status, out, err } = await fleuron(folder, ['proof', ...how, '--since', 'tpyo', 'a.txt'])
        expect({ status, out }).toEqual({ status: 2, out: '' })
        expect(err).toMatch(/--since tpyo: no such revision[^\n]+\n$/)
      }
      const { status, out, err } = await fleuron(folder, ['proof', '--static', '--since', 'build', 'a.txt'])
      expect({ status, out }).toEqual({ status: 0, out: 'out/a.proof.html\n' })
      expect(err).toBe('a: there is no earlier build at out/a.html to compare with\n')
    })
  }, 60_000)

  it('shows remarks on the book that they name', async () => {
    await withTempFolder(async (folder) => {
      for (const name of ['a', 'b'])
        await writeFile(join(folder, `${name}.txt`), `A Story\n\nDory looked at the river ${name}.\n`)
      const remarks = [{ section: 'a-story', block: 0, quote: '', text: 'Lovely throughout.' }]
      await writeFile(join(folder, 'a.json'), JSON.stringify({ book: 'a', remarks }))
      await writeFile(join(folder, 'c.json'), JSON.stringify({ book: 'c', remarks }))
      const written = async (name: string) => readFile(join(folder, 'out', `${name}.proof.html`), 'utf8')
      await fleuron(folder, ['proof', '--static', '--remarks', 'a.json', 'a.txt', 'b.txt'])
      expect(await written('a')).toContain('Lovely throughout.')
      expect(await written('b')).not.toContain('Lovely throughout.')
      const none = await fleuron(folder, ['proof', '--static', '--remarks', 'c.json', 'a.txt', 'b.txt'])
      expect(none.status).toBe(2)
      expect(none.err).toContain('c.json: its remarks are on c, which is none of the books given')
      await fleuron(folder, ['proof', '--static', '--remarks', 'c.json', 'b.txt'])
      expect(await written('b')).toContain('Lovely throughout.')
    })
  }, 60_000)

  it('builds the book that one stands in, else the shelf beside one', async () => {
    await withTempFolder(async (folder) => {
      await mkdir(join(folder, 'manuscripts'))
      await writeFile(join(folder, 'manuscripts/tale.txt'), story)
      expect((await fleuron(folder, ['build'])).out).toContain('out/tale.epub')
      await writeFile(join(folder, 'book.yaml'), 'title: The Book\nchapters: [manuscripts/tale.txt]\n')
      expect((await fleuron(folder, ['build'])).out).toContain('The Book: out/')
    })
  }, 60_000)

  it('says what to name where there is nothing', async () => {
    await withTempFolder(async (folder) => {
      expect(await fleuron(folder, ['build'])).toEqual({
        status: 2,
        out: '',
        err: 'fleuron: no book.yaml and no manuscripts/ here: name a story (fleuron build story.txt), or start a book with fleuron init\n',
      })
    })
  }, 60_000)
})
