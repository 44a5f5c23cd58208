/** From what a person named to its files: a manuscript, an EPUB, or either at a git revision. */
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { Failure } from '../../failure.js'
import { findManuscripts, type ManuscriptSource } from '../../load/find-manuscripts.js'
import { type ManuscriptSet, readManuscripts } from '../../load/read-manuscript.js'
import type { Reading } from '../reading.js'
import { readEpub } from './epub.js'
import { withRevision } from './revision.js'

/** A manuscript as its files say it, or a book that was read. */
export type OpenSide = OpenManuscript | { reading: Reading }

/** A manuscript that no pass has touched yet. */
export interface OpenManuscript {
  /** What the person called it. */
  label: string
  source: ManuscriptSource
  set: ManuscriptSet
}

/** The largest EPUB that is read, in bytes. */
const largestEpub = 1024 * 1024 * 1024

/**
 * Opens one side: a path, or `REVISION:PATH` as `git show` takes it. What is there wins over what a revision may be.
 *
 * @throws {Failure} for what is not there, or is no book
 */
export async function openSide(named: string): Promise<OpenSide> {
  const [, revision, path] = /^([^:]+):(.*)$/s.exec(named) ?? []
  if (revision === undefined || path === undefined || (await statsOf(named))) return openPath(named, named)
  return withRevision({ revision, path, folder: '.' }, (place) => openPath(place, named))
}

/** Opens what a path was at a revision of the repository that it lies in. */
export async function openSince(revision: string, path: string): Promise<OpenSide> {
  const whole = resolve(path)
  const stats = await statsOf(whole)
  const at = stats?.isDirectory()
    ? { revision, path: './', folder: whole }
    : { revision, path: `./${basename(whole)}`, folder: dirname(whole) }
  return withRevision(at, (place) => openPath(place, `${shortened(revision)}:${path}`))
}

/** A commit by its whole name, as CI servers give it, in the few digits that people know it by. */
function shortened(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 7) : revision
}

function statsOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  return stat(path).catch(() => undefined)
}

async function openPath(path: string, label: string): Promise<OpenSide> {
  if (extname(path).toLowerCase() === '.epub') {
    const stats = await statsOf(path)
    if (!stats?.isFile()) throw new Failure(`${label}: no such file`)
    if (stats.size > largestEpub) throw new Failure(`${label}: larger than a book can be`)
    return { reading: readEpub(await readFile(path), label) }
  }
  const sources = await findManuscripts([path])
  const [source] = sources
  if (!source || sources.length > 1)
    throw new Failure(`${label}: ${sources.length} manuscripts here, expected one: name it`)
  const set = await readManuscripts(source)
  // A revision is read from a folder that nobody knows: messages name it as the person did.
  if (label !== path) for (const file of set.files) file.path = file.path.replace(path, label)
  return { label, source, set }
}
