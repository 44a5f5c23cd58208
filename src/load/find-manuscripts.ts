/** From what a person typed to the manuscripts that it means. */
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Failure } from '../failure.js'
import { readerOf } from '../read/reader.js'
import { compareNames } from './compare-names.js'
import { storiesAmong } from './stories-among.js'

/** One book to be: a file, a folder with a `book.yaml`, or files that are numbered parts of one story. */
export interface ManuscriptSource {
  /** The name of its results, without extension. */
  name: string
  /** The files of the text in order; for a folder with a `book.yaml`, empty until that is read. */
  files: string[]
  /** The folder that nothing of the book may lie outside of. */
  folder: string
  /** The path of its `book.yaml`, if it has one. */
  config?: string
  /** What some files are to be read as, instead of what is on disk, by path: a change that is not written yet. */
  contents?: ReadonlyMap<string, Uint8Array>
}

/**
 * The manuscripts that some paths mean. A folder without a `book.yaml` is a shelf: each text in it is a book, but
 * `story-1.txt`, `story-2.txt`, … are one, unless they name different writers.
 *
 * @throws {Failure} for a path that is missing, unreadable or holds nothing to build
 */
export async function findManuscripts(paths: readonly string[]): Promise<ManuscriptSource[]> {
  const found: ManuscriptSource[] = []
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'file') found.push(fileSource(path))
    else {
      const books = await shelf(path, true)
      if (books.length === 0) {
        throw new Failure(
          `${path}: nothing to build here: expected .txt or .md files, or a folder with a book.yaml`,
        )
      }
      found.push(...books)
    }
  }
  return distinct(found)
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new Failure(`${path}: no such file or folder`)
    throw new Failure(`${path}: cannot be read (${error.code})`)
  })
  if (stats.isDirectory()) return 'folder'
  if (stats.isFile()) return 'file'
  throw new Failure(`${path}: neither a file nor a folder`)
}

function fileSource(path: string): ManuscriptSource {
  if (basename(path) === 'book.yaml') return folderSource(join(path, '..'))
  if (!readerOf(path)) {
    throw new Failure(
      `${path}: no reader for ${extname(path) || 'a file without extension'}: expected .txt or .md`,
    )
  }
  return { name: basename(path, extname(path)), files: [path], folder: join(path, '..') }
}

function folderSource(path: string): ManuscriptSource {
  return {
    name: basename(path === '.' ? process.cwd() : path),
    files: [],
    folder: path,
    config: join(path, 'book.yaml'),
  }
}

async function shelf(folder: string, isTop: boolean): Promise<ManuscriptSource[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${folder}: cannot be read (${error.code})`)
  })
  if (entries.some((entry) => entry.name === 'book.yaml' && !entry.isDirectory()))
    return [folderSource(folder)]
  const books: ManuscriptSource[] = []
  const parts = new Map<string, string[]>()
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    const path = join(folder, entry.name)
    if (/^[._]|^readme\./i.test(entry.name)) continue
    if (entry.isDirectory() && isTop) books.push(...(await shelf(path, false)).filter((book) => book.config))
    else if (entry.isFile() && readerOf(entry.name)) {
      const story = entry.name.replace(/[ ._-]*\(?\d+\)?(\.\w+)$/, '$1')
      const key = story === entry.name || story.startsWith('.') ? entry.name : story
      parts.set(key, [...(parts.get(key) ?? []), path])
    }
  }
  for (const [key, paths] of parts) {
    for (const files of paths.length > 1 ? await storiesAmong(paths) : [paths]) {
      const [first = ''] = files
      books.push({
        ...fileSource(first),
        ...(files.length > 1 ? { name: basename(key, extname(key)) } : {}),
        files,
      })
    }
  }
  return books.sort((a, b) => compareNames(a.name, b.name))
}

/** Each manuscript once, and no two with one name: the later is told apart by a number. */
function distinct(sources: readonly ManuscriptSource[]): ManuscriptSource[] {
  const seen = new Set<string>()
  const names = new Set<string>()
  const result: ManuscriptSource[] = []
  for (const source of sources) {
    const key = source.config ?? source.files.join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    let { name } = source
    for (let number = 2; names.has(name.toLowerCase()); number++) name = `${source.name}-${number}`
    names.add(name.toLowerCase())
    result.push({ ...source, name })
  }
  return result
}
