/** Mends what can be mended for certain in a book's manuscripts, as often as mending shows more. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import type { ManuscriptSource } from '../load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../load/load-book.js'
import { decode, encode } from '../read/decode.js'
import { fixed } from './fix-text.js'
import type { Told } from './tell.js'

/** One file that was mended, in memory. */
export interface MendedFile {
  path: string
  before: string
  after: string
  /** What to write: in the encoding of the manuscript, with its byte order mark. */
  bytes: Buffer
}

/** A book after its fixes, which are not written yet. */
export interface MendedBook {
  loaded: LoadedBook
  /** What is left to say. */
  told: Told[]
  files: MendedFile[]
}

/** How often a book is read again: a fix may bring another mistake to light, but no fix undoes another. */
const mostRounds = 10

/**
 * Mends a book until nothing is left to mend.
 *
 * @param check what is told of the book, and so what may be mended
 * @throws {Failure} where a file cannot be read
 */
export async function fixBook(
  source: ManuscriptSource,
  check: (loaded: LoadedBook) => Promise<Told[]>,
): Promise<MendedBook> {
  const contents = new Map(source.contents)
  const files = new Map<string, MendedFile>()
  for (let round = 0; ; round++) {
    const loaded = await loadBook({ ...source, contents })
    const told = await check(loaded)
    let isChanged = false
    for (const { file } of loaded.manuscripts) {
      const before = String(file.value)
      const after = fixed(
        before,
        told.filter((each) => each.file === file),
      )
      const bytes =
        after === before ? undefined : await safeBytes(file, before, after, contents.get(file.path))
      if (!bytes) continue
      isChanged = true
      contents.set(file.path, bytes)
      files.set(file.path, { path: file.path, before: files.get(file.path)?.before ?? before, after, bytes })
    }
    if (!isChanged || round === mostRounds) return { loaded, told, files: [...files.values()] }
  }
}

/**
 * The bytes of a mended text; undefined where the file could not be written back as it was: some of its bytes are not
 * of its encoding, its encoding lacks a character, or it is not what was read.
 */
async function safeBytes(
  file: VFile,
  before: string,
  after: string,
  known: Uint8Array | undefined,
): Promise<Buffer | undefined> {
  const original = known ?? (await readFile(file.path).catch(() => undefined))
  if (!original || Buffer.compare(encode(file, before), Buffer.from(original)) !== 0) return undefined
  const bytes = encode(file, after)
  const again = new VFile({ path: file.path, value: bytes })
  return decode(again) && again.value === after ? bytes : undefined
}
