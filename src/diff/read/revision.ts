/** A manuscript as it was at a git revision, put for a moment where it can be read like any other. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { Failure } from '../../failure.js'
import { readerOf } from '../../read/reader.js'

const run = promisify(execFile)

/** The most that is taken out of a repository: texts, and pictures only for whom they matter to. */
const mostFiles = 5000
const largestFile = 256 * 1024 * 1024

/** A path at a revision. */
export interface Revision {
  /** `HEAD~1`, a branch, a commit. */
  revision: string
  /** The path as git knows it: from the top of the repository, or beginning with `./` from `folder`. */
  path: string
  /** A folder in the repository. */
  folder: string
  /** Whether the files beside the texts are wanted: pictures, a theme. */
  isWhole?: boolean
}

/**
 * Lends the files of a revision in a folder of their own, which is gone when `use` is done.
 *
 * @param use is handed the path that stands for the revision's
 * @throws {Failure} where git knows no such revision or path
 */
export async function withRevision<Result>(
  { revision, path, folder, isWhole = false }: Revision,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const label = `${revision}:${path}`
  const object = `${revision}:${path === '.' ? './' : path}`
  const id = (
    await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', object], label)
  ).trim()
  const kind = (await git(folder, ['cat-file', '-t', id], label)).trim()
  const temporary = await mkdtemp(join(tmpdir(), 'fleuron-diff-'))
  try {
    const target = join(temporary, basename(path === '.' || path === './' ? folder : path) || 'book')
    if (kind === 'blob') await writeFile(target, await blob(folder, id, label))
    else await writeTree(folder, id, target, label, isWhole)
    return await use(target)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Writes the texts of a tree, or all of its files; links are left out, since they could lead anywhere. */
async function writeTree(
  folder: string,
  id: string,
  target: string,
  label: string,
  isWhole: boolean,
): Promise<void> {
  const listing = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', id], label)
  const files = listing.split('\0').flatMap((line) => {
    const [, mode, object, path] = /^(\d+) blob ([\da-f]+)\t(.+)$/s.exec(line) ?? []
    if (!mode?.startsWith('100') || !object || !path) return []
    return isWhole || readerOf(path) || basename(path) === 'book.yaml' || extname(path) === '.yaml'
      ? [{ object, path }]
      : []
  })
  if (files.length > mostFiles)
    throw new Failure(`${label}: more texts than a book can have (${files.length})`)
  await mkdir(target, { recursive: true })
  for (const { object, path } of files) {
    if (path.split('/').some((part) => part === '..' || part === '')) continue
    const place = join(target, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, await blob(folder, object, label))
  }
}

async function git(folder: string, args: readonly string[], label: string): Promise<string> {
  return String(await call(folder, args, 'utf8', label))
}

async function blob(folder: string, id: string, label: string): Promise<Buffer> {
  return (await call(folder, ['cat-file', 'blob', id], 'buffer', label)) as Buffer
}

async function call(
  cwd: string,
  args: readonly string[],
  encoding: 'utf8' | 'buffer',
  label: string,
): Promise<string | Buffer> {
  try {
    const { stdout } = await run('git', args as string[], {
      cwd,
      encoding: encoding as 'utf8',
      maxBuffer: largestFile,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    })
    return stdout
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string | Buffer }
    if (code === 'ENOENT')
      throw new Failure(`${label}: git is needed to read a revision, and is not installed`)
    const [reason = ''] = String(stderr)
      .replace(/^fatal: /, '')
      .split('\n')
    throw new Failure(`${label}: ${reason || 'git knows no such revision or path'}`)
  }
}
