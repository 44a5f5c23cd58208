/** What CI servers are told to run, run here: the action's steps, the hooks' entries, the GitLab job's script. */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ProgramResult, runProgram } from '../support/run-program.js'
import { withTempFolder } from '../support/temp-folder.js'

interface Action {
  inputs: Record<string, { default?: string }>
  runs: {
    using: string
    steps: { name: string; run?: string; uses?: string; shell?: string; env?: Record<string, string> }[]
  }
}

const story = 'The rain stopped.Nobody moved.\n\nIt was late, and the street was dark.\n'
const read = async (path: string): Promise<unknown> => parse(await readFile(path, 'utf8'))

/**
 * A folder with manuscripts under git, and `fleuron` on the path.
 *
 * @param more manuscripts beside `rain.txt`, by their path
 */
function withProject(
  more: Readonly<Record<string, string>>,
  use: (folder: string, env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<void> {
  return withTempFolder(async (folder) => {
    const bin = join(folder, '.bin')
    await mkdir(join(folder, 'manuscripts'), { recursive: true })
    await mkdir(bin)
    await writeFile(join(folder, 'manuscripts', 'rain.txt'), 'It was late, and the street was dark.\n')
    for (const [name, text] of Object.entries(more)) {
      const path = join(folder, 'manuscripts', name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
    for (const [name, body] of [
      ['fleuron', `exec node "${resolve('dist/cli.js')}" "$@"`],
      ['npm', 'exit 0'],
    ] as const) {
      await writeFile(join(bin, name), `#!/bin/sh\n${body}\n`)
      await chmod(join(bin, name), 0o755)
    }
    const env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      GIT_CONFIG_GLOBAL: '/dev/null',
    }
    const git = ['-c', 'user.name=T', '-c', 'user.email=t@example.org']
    for (const args of [
      ['init', '-q'],
      ['add', 'manuscripts'],
      ['commit', '-q', '-m', 'One'],
    ]) {
      await runProgram('git', [...git, ...args], { cwd: folder, env })
    }
    await writeFile(join(folder, 'manuscripts', 'rain.txt'), story)
    await use(folder, env)
  })
}

/** Runs the steps of the action that a machine without GitHub can run; by the step, what it said, and the summary. */
async function runAction(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ results: Map<string, ProgramResult>; summary: string }> {
  const { inputs, runs } = (await read('action.yml')) as Action
  const paths = {
    summary: join(folder, 'summary.md'),
    path: join(folder, 'path.txt'),
    temp: join(folder, 'temp'),
  }
  await mkdir(paths.temp)
  const value = (expression: string): string =>
    expression.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, name: string) => {
      if (name.startsWith('inputs.')) return inputs[name.slice(7)]?.default ?? ''
      if (name === 'github.action_path') return resolve('.')
      return name.includes('base.sha') ? 'HEAD' : ''
    })
  let path = ''
  const results = new Map<string, ProgramResult>()
  for (const { name, run, shell, env: own = {} } of runs.steps) {
    // The project under test is installed and built already, and nothing is uploaded from here.
    if (!run || run.includes('npm ci')) continue
    expect(shell).toBe('bash')
    expect(run).not.toContain('${{')
    const given = Object.fromEntries(Object.entries(own).map(([key, text]) => [key, value(text)]))
    const files = { GITHUB_STEP_SUMMARY: paths.summary, GITHUB_PATH: paths.path, RUNNER_TEMP: paths.temp }
    const all = { ...env, ...files, ...given, PATH: `${path}${env.PATH}` }
    results.set(
      name,
      await runProgram('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        cwd: folder,
        env: all,
      }),
    )
    if (name === 'Put it on the path') path = `${(await readFile(paths.path, 'utf8')).trim()}${delimiter}`
  }
  for (const [name, { status, stderr }] of results) expect(status, `${name}: ${stderr}`).toBe(0)
  return { results, summary: await readFile(paths.summary, 'utf8') }
}

describe('action.yml', () => {
  it(
    'builds, annotates, sums up and shows what changed',
    () =>
      withProject({}, async (folder, env) => {
        const { results, summary } = await runAction(folder, env)
        expect(results.get('Build')?.stdout).toMatch(/rain\.epub/)
        expect(results.get('Check')?.stdout).toMatch(
          /^::warning file=manuscripts\/rain\.txt,line=1,.*missing-space/m,
        )
        expect(summary).toContain('## Proofreading')
        expect(summary).toContain(': 0 errors, 1 warning.')
        expect(summary).toContain('stopped')
      }),
    60_000,
  )

  it('tells of each book that changed, and in a line of those that are new, were taken away or read the same', () => {
    const shelf = {
      'snow.md': '# Snow\n\nIt had snowed all night.\n',
      'wind.md': '# Wind\n\nThe wind had turned.\n',
      'fog.md': '# Fog\n\nNobody saw the boat.\n',
      'sea/book.yaml': 'title: The Sea\nauthor: A. Writer\n',
      'sea/1.md': '# One\n\nThe sea was grey.\n',
      'sea/2.md': '# Two\n\nThe sea was green.\n',
      'isle/book.yaml': 'title: The Isle\nauthor: A. Writer\n',
      'isle/1.md': '# One\n\nThe isle was small.\n',
    }
    return withProject(shelf, async (folder, env) => {
      const at = (name: string): string => join(folder, 'manuscripts', name)
      await writeFile(at('snow.md'), '# Snow\n\nIt had snowed all day.\n')
      await writeFile(at('my hail.md'), '# Hail\n\nIt hailed.\n')
      await rm(at('fog.md'))
      await rm(at('isle'), { recursive: true })
      await rm(at('sea/2.md'))
      const { summary } = await runAction(folder, env)
      const { children } = unified().use(remarkParse).parse(summary)
      const said = children
        .filter(({ type }) => type === 'heading' || type === 'paragraph')
        .map((node) => plainOf(node))
      expect(said.filter((line) => /^(?:manuscripts\/rain.*|Snow|Wind|Fog|The Sea)$/.test(line))).toEqual([
        'manuscripts/rain.txt',
        'The Sea',
        'Snow',
      ])
      expect(said.slice(-3)).toEqual([
        'New: manuscripts/my hail.md',
        'Taken away: manuscripts/fog.md, manuscripts/isle',
        'Read the same: manuscripts/wind.md',
      ])
    })
  }, 60_000)
})

/** The text of a node without its markup. */
function plainOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainOf).join('') : ''
}

describe('.pre-commit-hooks.yaml', () => {
  it(
    'stops a commit that brings a mistake, and mends it',
    () =>
      withProject({}, async (folder, env) => {
        const hooks = (await read('.pre-commit-hooks.yaml')) as { id: string; entry: string }[]
        const run = (id: string): Promise<ProgramResult> => {
          const [program = '', ...args] = (hooks.find((hook) => hook.id === id)?.entry ?? '').split(' ')
          return runProgram(program, args, { cwd: folder, env })
        }
        const stopped = await run('fleuron-check')
        expect(stopped.stdout).toContain('missing-space')
        expect(stopped.status).toBe(1)
        expect((await run('fleuron-fix')).status).toBe(0)
        expect(await readFile(join(folder, 'manuscripts', 'rain.txt'), 'utf8')).toBe(
          story.replace('.N', '. N'),
        )
        expect((await run('fleuron-check')).status).toBe(0)
      }),
    60_000,
  )
})

describe('docs/ci/gitlab-ci.yml', () => {
  it(
    'builds and writes a report',
    () =>
      withProject({}, async (folder, env) => {
        const { fleuron } = (await read('docs/ci/gitlab-ci.yml')) as {
          fleuron: { script: string[]; artifacts: { paths: string[] } }
        }
        const { status, stdout, stderr } = await runProgram(
          'bash',
          ['-eo', 'pipefail', '-c', fleuron.script.join('\n')],
          { cwd: folder, env },
        )
        expect(status, stderr).toBe(0)
        expect(stdout).toContain('missing-space')
        expect(await readFile(join(folder, 'proofreading.xml'), 'utf8')).toContain('<failure ')
        expect((await readFile(join(folder, 'books', 'rain.epub'))).length).toBeGreaterThan(1000)
      }),
    60_000,
  )
})
