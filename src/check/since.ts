/** Which lines of a manuscript a change in git has touched. */
import { execFile } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../failure.js'
import type { Told } from './tell.js'

const run = promisify(execFile)

/** Lines [from, to], from 1. */
type Lines = readonly [from: number, to: number]

/**
 * Of what is told, what stands on lines that changed since a revision; a file that git does not know is all new.
 *
 * @throws {Failure} where there is no git, no repository or no such revision
 */
export async function touchedSince(revision: string, told: readonly Told[]): Promise<Told[]> {
  const touched = new Map<string, readonly Lines[]>()
  for (const { file } of told) {
    if (!touched.has(file.path)) touched.set(file.path, await touchedLines(revision, file.path))
  }
  return told.filter(({ file, message }) => {
    const lines = touched.get(file.path) ?? []
    const { place } = message
    // What is said of a whole file is said wherever the file was touched.
    if (!place) return lines.length > 0
    const [first, last] = 'start' in place ? [place.start.line, place.end.line] : [place.line, place.line]
    return lines.some(([from, to]) => first <= to && last >= from)
  })
}

/**
 * Makes sure that a revision can be compared with, before any book is read. Before the first commit there is no HEAD to
 * find, and everything is new since then.
 *
 * @param folder where the manuscripts stand
 * @returns whether there is a commit to compare with
 * @throws {Failure} where there is no git, no repository or no such revision
 */
export async function demandRevision(revision: string, folder: string): Promise<boolean> {
  const isThere = await answers(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  if (isThere) return true
  if (revision === 'HEAD' && (await isUnborn(folder))) return false
  throw new Failure(`--since ${revision}: no such revision in a git repository at ${folder}`)
}

/** Whether a repository has a branch and no commit yet; a HEAD that names no branch is broken. */
async function isUnborn(folder: string): Promise<boolean> {
  return (
    (await answers(folder, ['symbolic-ref', '--quiet', 'HEAD'])) &&
    !(await answers(folder, ['show-ref', '--verify', '--quiet', 'HEAD']))
  )
}

/** @throws {Failure} where there is no git */
async function answers(folder: string, args: readonly string[]): Promise<boolean> {
  try {
    await git(folder, args)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('--since needs git, which is not installed')
    return false
  }
}

async function touchedLines(revision: string, path: string): Promise<readonly Lines[]> {
  const folder = dirname(resolve(path))
  const file = resolve(path)
  const hasCommit = await demandRevision(revision, folder)
  const isKnown = hasCommit && (await answers(folder, ['ls-files', '--error-unmatch', '--', file]))
  if (!isKnown) return [[1, Number.POSITIVE_INFINITY]]
  const diff = await git(folder, [
    'diff',
    '-U0',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '--end-of-options',
    revision,
    '--',
    file,
  ])
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count]): Lines => {
    const from = Number(start)
    const length = count === undefined ? 1 : Number(count)
    // Where lines were only taken out, their neighbours have met.
    return length === 0 ? [from, from + 1] : [from, from + length - 1]
  })
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 28 })
  return stdout
}
