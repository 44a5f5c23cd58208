/** From what a person named to the book that it is: a manuscript, an EPUB, or either at a git revision. */
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { Failure } from '../../failure.js'
import { findManuscripts } from '../../load/find-manuscripts.js'
import { loadStory } from '../../load/load-book.js'
import type { Reading } from '../reading.js'
import { readEpub } from './epub.js'
import { withRevision } from './revision.js'
import { readSections } from './sections.js'

/** One side of a comparison, read. */
export interface Side {
  /** None where a message about the manuscript is fatal. */
  reading?: Reading
  /** Every file that something was said about. */
  files: VFile[]
}

/** The largest EPUB that is read, in bytes. */
const largestEpub = 1024 * 1024 * 1024

/**
 * Reads one side: a path, or `REVISION:PATH` as `git show` takes it. What is there wins over what a revision may be.
 *
 * @throws {Failure} for what is not there, or is no book
 */
export async function readSide(named: string): Promise<Side> {
  const [, revision, path] = /^([^:]+):(.*)$/s.exec(named) ?? []
  if (revision === undefined || path === undefined || (await isThere(named))) return readPath(named, named)
  return withRevision({ revision, path, folder: '.' }, (place) => readPath(place, named))
}

/** Reads what a path was at a revision of the repository that it lies in. */
export async function readSince(revision: string, path: string): Promise<Side> {
  const whole = resolve(path)
  const isFolder = await stat(whole).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  const at = isFolder
    ? { revision, path: './', folder: whole }
    : { revision, path: `./${basename(whole)}`, folder: dirname(whole) }
  return withRevision(at, (place) => readPath(place, `${revision}:${path}`))
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function readPath(path: string, label: string): Promise<Side> {
  if (extname(path).toLowerCase() !== '.epub') return readManuscript(path, label)
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile()) throw new Failure(`${label}: no such file`)
  if (stats.size > largestEpub) throw new Failure(`${label}: larger than a book can be`)
  return { reading: readEpub(await readFile(path), label), files: [] }
}

async function readManuscript(path: string, label: string): Promise<Side> {
  const sources = await findManuscripts([path])
  const [source] = sources
  if (!source || sources.length > 1)
    throw new Failure(`${label}: ${sources.length} manuscripts here, expected one: name it`)
  // What these passes do is looks, and looks are not compared; a long book is read in half the time without them.
  const { story, config, manuscripts, files } = await loadStory(source, {
    quotes: false,
    dashes: false,
    thoughts: 'marked',
  })
  if (label !== path) for (const file of files) file.path = file.path.replace(path, label)
  if (!story) return { files }
  const isTitled =
    config.title !== undefined ||
    manuscripts.some(({ file }) => recordOf(file).header.some(({ field }) => field === 'title'))
  const paths = new Map<Nodes, string>()
  for (const { file, tree } of manuscripts) for (const node of tree.children) paths.set(node, file.path)
  const [only] = manuscripts
  const placeOf = (node: Nodes): { file: string; line: number } | undefined => {
    const file = manuscripts.length === 1 ? only?.file.path : paths.get(node)
    const line = node.position?.start.line
    return file !== undefined && line !== undefined ? { file, line } : undefined
  }
  const { metadata, sections } = story
  return {
    files,
    reading: {
      label,
      // A title made from the file's name is no title: the other side may be called otherwise.
      title: isTitled ? metadata.title : '',
      authors: metadata.authors.map(({ name }) => name),
      chapters: readSections(sections, placeOf),
    },
  }
}
