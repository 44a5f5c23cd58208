/** What a book said before: at a revision of git, or in the HTML edition that was built last. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { withRevision } from '../../diff/read/revision.js'
import { Failure } from '../../failure.js'
import { decisionsPath } from '../../load/decisions.js'
import type { ManuscriptSource } from '../../load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../../load/load-book.js'
import { numberBlocks } from './number-blocks.js'
import { type PageText, pageTexts } from './page-texts.js'

const run = promisify(execFile)

/** The texts of the blocks of a book in order; in a sentence why there are none. */
export type Earlier<Text> = { texts: Text[] } | { problem: string }

/**
 * Makes sure that there is a revision, before anything is compared with it.
 *
 * @throws {Failure} where git has no such revision
 */
export async function checkRevision({ folder }: ManuscriptSource, revision: string): Promise<void> {
  const object = `${revision}^{commit}`
  await run('git', ['-C', folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', object]).catch(
    () => {
      throw new Failure(`--since ${revision}: no such revision in a git repository at ${folder}`)
    },
  )
}

/**
 * The texts of every block as the book was at a revision, with the files and the `book.yaml` that it had then.
 *
 * @throws {Failure} where git has no such revision
 */
export async function textsAt(source: ManuscriptSource, revision: string): Promise<Earlier<string>> {
  await checkRevision(source, revision)
  const { folder } = source
  if (!source.config) return asBefore(await fileSourceAt(source, revision), revision)
  if (!(await isThere({ revision, path: './book.yaml', folder })))
    return { problem: `${revision} has no book.yaml in ${folder}: what changed since cannot be told` }
  return withRevision({ revision, path: '.', folder, isWhole: true }, async (path) =>
    asBefore({ ...source, folder: path, config: join(path, 'book.yaml') }, revision),
  )
}

/** A manuscript without a `book.yaml`: each of its files as it was; one that was not there yet says nothing. */
async function fileSourceAt(
  source: ManuscriptSource,
  revision: string,
): Promise<ManuscriptSource | undefined> {
  const contents = new Map<string, Uint8Array>()
  let isAny = false
  for (const path of source.files) {
    const bytes = await bytesAt(source, path, revision)
    isAny ||= bytes !== undefined
    // A text that is empty would be a mistake; a space without width is nothing to read.
    contents.set(path, bytes ?? Buffer.from('\u200b'))
    const decided = decisionsPath(path)
    contents.set(decided, (await bytesAt(source, decided, revision)) ?? Buffer.from(''))
  }
  return isAny ? { ...source, contents } : undefined
}

async function bytesAt(
  { folder }: ManuscriptSource,
  path: string,
  revision: string,
): Promise<Buffer | undefined> {
  const object = { revision, path: `./${basename(path)}`, folder }
  return (await isThere(object)) ? withRevision(object, (lent) => readFile(lent)) : undefined
}

async function isThere({ revision, path, folder }: Parameters<typeof withRevision>[0]): Promise<boolean> {
  const args = ['-C', folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}:${path}`]
  return run('git', args).then(
    () => true,
    () => false,
  )
}

async function asBefore(source: ManuscriptSource | undefined, revision: string): Promise<Earlier<string>> {
  if (!source) return { problem: `${revision} has no such manuscript: all of it is new since` }
  const loaded = await loadBook(source)
  const book = loaded.book ?? loaded.draft
  if (!book) {
    const [fatal] = loaded.files.flatMap(({ messages }) => messages.filter((message) => message.fatal))
    return { problem: `${revision} cannot be read: ${fatal?.reason ?? 'there was no story yet'}` }
  }
  const blocks = numberBlocks(loaded, book.sections).bySection.flat()
  return { texts: blocks.map(({ flat }) => flat.text.trim()) }
}

/** Where the HTML edition of a book is built to. */
function editionPath({ book, draft, source }: LoadedBook, out: string): string {
  return join(out, `${(book ?? draft)?.name ?? source.name}.html`)
}

/** The texts on the pages of the HTML edition that was built last. */
export async function builtTexts(loaded: LoadedBook, out: string): Promise<Earlier<PageText>> {
  const path = editionPath(loaded, out)
  if (!existsSync(path)) return { problem: `there is no earlier build at ${path} to compare with` }
  return { texts: pageTexts(await readFile(path, 'utf8')) }
}
