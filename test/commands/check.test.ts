import { execFileSync } from 'node:child_process'
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/commands/check.js'
import { Failure } from '../../src/failure.js'
import { withTempFolder } from '../support/temp-folder.js'

const story = 'It rained.\n\nThe rain stopped.Nobody moved.\n\n“Why??” she asked, late,, and left.\n'

/** Runs `fleuron check` on a path with the flags as yargs gives them. */
async function run(manuscript: string, flags: Record<string, unknown> = {}) {
  let [out, err] = ['', '']
  const streams = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    isTerminal: false,
    hasColour: false,
  }
  const defaults = { json: false, fix: false, dryRun: false, severity: 'warning', updateBaseline: false }
  const status = await check.run({ ...defaults, manuscript: [manuscript], ...flags } as never, streams)
  return { status, out, err }
}

const withStory = (
  use: (path: string, folder: string) => Promise<void>,
  text: string | Buffer = story,
): Promise<void> =>
  withTempFolder(async (folder) => {
    const path = join(folder, 'story.txt')
    await writeFile(path, text)
    await use(path, folder)
  })

const rulesOf = (out: string): string[] =>
  (JSON.parse(out) as { messages: { ruleId: string }[] }).messages.map(({ ruleId }) => ruleId)

describe('fleuron check', () => {
  it('tells warnings and does not fail for them', () =>
    withStory(async (path) => {
      const { status, out } = await run(path, { json: true })
      expect(status).toBe(0)
      expect(rulesOf(out)).toEqual(['missing-space', 'doubled-end-mark', 'doubled-punctuation'])
    }))

  it('fails for more warnings than are allowed', () =>
    withStory(async (path) => {
      expect((await run(path, { maxWarnings: 2 })).status).toBe(1)
      expect((await run(path, { maxWarnings: 3 })).status).toBe(0)
    }))

  it('shows one severity or one rule alone', () =>
    withStory(async (path) => {
      expect(rulesOf((await run(path, { json: true, severity: 'info' })).out)).toContain('missing-author')
      expect(rulesOf((await run(path, { json: true, severity: 'error' })).out)).toEqual([])
      expect(rulesOf((await run(path, { json: true, rule: ['missing-space'] })).out)).toEqual([
        'missing-space',
      ])
    }))

  it.each([
    [{ rule: ['missing-spaces'] }, 'no rule `missing-spaces`: did you mean `missing-space`?'],
    [{ dryRun: true }, '--dry-run shows what --fix would do: expected --fix beside it'],
    [{ updateBaseline: true }, '--update-baseline needs --baseline FILE'],
    [{ maxWarnings: -1 }, '--max-warnings: expected a whole number from 0'],
  ])('refuses %j', (flags, reason) =>
    withStory(async (path) => {
      await expect(run(path, flags)).rejects.toThrow(new Failure(reason))
    }),
  )

  it('weighs rules as the book says, and fails for errors', () =>
    withTempFolder(async (folder) => {
      await writeFile(join(folder, 'one.txt'), story)
      await writeFile(
        join(folder, 'book.yaml'),
        'rules:\n  missing-space: error\n  doubled-end-mark: off\n  missing-spacee: off\nignore:\n  - rule: doubled-punctuation\n    text: "late,, and"\n    reason: so it was\n',
      )
      const { status, out } = await run(folder, { json: true })
      // A mistake in the settings is the graver one.
      expect(status).toBe(2)
      expect(rulesOf(out)).toEqual(['rule-settings', 'missing-space'])
      expect(out).toContain('did you mean `missing-space`?')
      await writeFile(join(folder, 'book.yaml'), 'rules:\n  missing-space: error\n')
      expect((await run(folder, { json: true })).status).toBe(1)
    }))
})

describe('fleuron check --fix', () => {
  const mended = story.replace('.N', '. N').replace(',,', ',')

  it('mends what is certain, and says what is left', () =>
    withStory(async (path) => {
      const { out, err } = await run(path, { fix: true, json: true })
      expect(await readFile(path, 'utf8')).toBe(mended)
      expect(rulesOf(out)).toEqual(['doubled-end-mark'])
      expect(err).toContain('mended')
      const { mtimeMs } = await stat(path)
      expect((await run(path, { fix: true })).err).toBe('')
      expect((await stat(path)).mtimeMs).toBe(mtimeMs)
    }))

  it('shows a patch with --dry-run, which git can apply', () =>
    withStory(async (path, folder) => {
      const { out } = await run(path, { fix: true, dryRun: true })
      expect(await readFile(path, 'utf8')).toBe(story)
      expect(out).toContain('-The rain stopped.Nobody moved.\n+The rain stopped. Nobody moved.\n')
      const patch = out.replaceAll(/^(---|\+\+\+) ([ab])\/.*$/gm, '$1 $2/story.txt')
      execFileSync('git', ['apply', '-'], {
        cwd: folder,
        input: patch,
        env: { ...process.env, GIT_DIR: join(folder, 'none') },
      })
      expect(await readFile(path, 'utf8')).toBe(mended)
    }))

  it.each([
    ['windows-1252', iconv.encode(story.replace('It rained', 'It rained in the café'), 'windows-1252')],
    ['UTF-16 with its mark', iconv.encode(story, 'utf-16le', { addBOM: true })],
    ['UTF-8 with its mark and CRLF', iconv.encode(story.replaceAll('\n', '\r\n'), 'utf-8', { addBOM: true })],
  ])('keeps %s', (_name, bytes) =>
    withStory(async (path) => {
      await run(path, { fix: true })
      const after = await readFile(path)
      const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xef ? 'utf-8' : 'windows-1252'
      const text = (buffer: Buffer): string => iconv.decode(buffer, encoding, { stripBOM: false })
      expect(text(after)).toBe(text(bytes).replace('.N', '. N').replace(',,', ','))
    }, bytes),
  )

  it('leaves a file alone that it could not write back as it was', () => {
    const broken = Buffer.concat([Buffer.from(story), Buffer.from([0xe9, 0x0a])])
    return withStory(async (path) => {
      await run(path, { fix: true })
      expect(Buffer.compare(await readFile(path), broken)).toBe(0)
    }, broken)
  })

  it('says in one line what it may not write', () =>
    withStory(async (path, folder) => {
      if (process.getuid?.() === 0) return
      await chmod(folder, 0o555)
      await expect(run(path, { fix: true })).rejects.toThrow(Failure)
      await chmod(folder, 0o755)
    }))
})

describe('fleuron check --baseline', () => {
  it('accepts what stands today, and tells what is new', () =>
    withStory(async (path, folder) => {
      const baseline = join(folder, 'baseline.json')
      await expect(run(path, { baseline })).rejects.toThrow('no such baseline')
      expect((await run(path, { baseline, updateBaseline: true })).err).toContain('3 accepted')
      expect(rulesOf((await run(path, { baseline, json: true })).out)).toEqual([])
      // Wherever one stands: its paths are as from its own folder.
      const [from, back] = [relative(process.cwd(), path), relative(process.cwd(), baseline)]
      expect(rulesOf((await run(from, { baseline: back, json: true })).out)).toEqual([])
      await writeFile(path, `It began.\n\n${story}\nIt was dark,, and cold.\n`)
      expect(rulesOf((await run(path, { baseline, json: true })).out)).toEqual(['doubled-punctuation'])
      await writeFile(baseline, '{}')
      await expect(run(path, { baseline })).rejects.toThrow('no baseline of fleuron check')
    }))
})

describe('fleuron check --since', () => {
  it('tells what stands on changed lines, and a new file whole', () =>
    withStory(async (path, folder) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder })
      await expect(run(path, { since: 'HEAD' })).rejects.toThrow('no such revision')
      git('init', '-q')
      git('add', '.')
      git('commit', '-q', '-m', 'one')
      // Wherever one stands, git is asked where the manuscript is.
      expect(rulesOf((await run(path, { since: 'HEAD', json: true })).out)).toEqual([])
      await writeFile(path, story.replace('It rained.', 'It rained.Hard rain fell.'))
      expect(rulesOf((await run(path, { since: 'HEAD', json: true })).out)).toEqual(['missing-space'])
      await writeFile(join(folder, 'new.txt'), story)
      expect(rulesOf((await run(join(folder, 'new.txt'), { since: 'HEAD', json: true })).out)).toHaveLength(3)
      await expect(run(path, { since: '--output=x' })).rejects.toThrow('no such revision')
    }))

  it('tells of a book that cannot be read, whatever was changed in it', () =>
    withStory(async (path, folder) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder })
      await writeFile(join(folder, 'book.yaml'), 'titel: Rain\n')
      git('init', '-q')
      git('add', '.')
      git('commit', '-q', '-m', 'one')
      await writeFile(path, `${story}\nIt rained on.\n`)
      expect(rulesOf((await run(folder, { since: 'HEAD', json: true })).out)).toEqual(['book-yaml'])
    }))

  it('takes everything for new before the first commit', () =>
    withStory(async (path, folder) => {
      execFileSync('git', ['init', '-q'], { cwd: folder })
      execFileSync('git', ['add', '.'], { cwd: folder })
      expect(rulesOf((await run(path, { since: 'HEAD', json: true })).out)).toHaveLength(3)
      await expect(run(path, { since: 'HAED' })).rejects.toThrow('no such revision')
    }))
})
