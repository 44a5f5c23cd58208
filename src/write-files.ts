/** The one writer: whole files or none, beside their target and then renamed. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { Failure } from './failure.js'

/** What an error of the operating system means to a person. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the file system can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOENT: 'its folder cannot be made',
  EFBIG: 'it is larger than may be written',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
}

/** A file written whole beside its target, waiting to take its place. */
interface Staged {
  target: string
  temporary: string
}

/**
 * Writes files so that each is either the whole new one or the whole old one, and all are written before one is renamed.
 *
 * write-file-atomic is not used: at a full disk it takes a short write for a whole one, and renames half a book into
 * place (7.0.0, measured on a disk of 24 kB).
 *
 * @throws {Failure} naming the file and the reason
 */
export async function writeFiles(files: readonly VFile[]): Promise<void> {
  const staged: Staged[] = []
  try {
    for (const file of files) staged.push(await explained(file.path, () => stage(file)))
    for (const { target, temporary } of staged) await explained(target, () => rename(temporary, target))
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })))
  }
}

async function stage(file: VFile): Promise<Staged> {
  await makeFolder(dirname(file.path))
  // What a symbolic link leads to is replaced, not the link; and it keeps who may read it.
  const target = await realpath(file.path).catch(() => file.path)
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o777,
    () => 0o666,
  )
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(typeof file.value === 'string' ? file.value : Buffer.from(file.value))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return { target, temporary }
}

async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException
    throw new Failure(`${path}: cannot be written: ${reasons[code] ?? code}`)
  }
}

/** Makes a folder and those above it, one at a time: Node's own way never ends where a file system refuses oddly. */
async function makeFolder(path: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || stats) throw error
  })
}
