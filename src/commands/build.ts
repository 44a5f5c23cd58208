/** `fleuron build`: manuscripts to editions. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../ast/message.js'
import { recordOf } from '../ast/record.js'
import type { Book } from '../book.js'
import { weighedBook } from '../check/weigh.js'
import { countWords } from '../count-words.js'
import { explainUnforeseen, Failure } from '../failure.js'
import { findManuscripts, type ManuscriptSource } from '../load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../load/load-book.js'
import { editions, type Format, formats } from '../render/editions.js'
import { account } from '../report/account.js'
import { counted } from '../report/counted.js'
import { messageJson } from '../report/json.js'
import { oneLine } from '../report/one-line.js'
import { pretty } from '../report/pretty.js'
import { writeFiles } from '../write-files.js'
import type { Command } from './command.js'
import { messagesOf, statusOf } from './exit-status.js'
import { manuscriptsOrDefault } from './manuscripts-or-default.js'
import { progress } from './progress.js'

interface BuildOptions {
  manuscript?: string[]
  out: string
  format?: Format[]
  json: boolean
}

/** What was made of one book, as `--json` shows it. */
interface Built {
  name: string
  title: string
  files: { path: string; bytes: number }[]
  words: number
  errors: number
  warnings: number
  messages: ReturnType<typeof messageJson>[]
}

export const build: Command<BuildOptions> = {
  options: (yargs) =>
    yargs
      .positional('manuscript', {
        type: 'string',
        array: true,
        describe: 'A text, or a folder with a book.yaml',
      })
      .option('out', {
        alias: 'o',
        type: 'string',
        default: 'out',
        requiresArg: true,
        describe: 'The folder for the results',
      })
      .option('format', {
        alias: 'f',
        type: 'string',
        array: true,
        choices: formats,
        describe: 'Which editions to make; both unless set',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .example('$0 build story.txt', 'out/story.epub and out/story.html'),
  run: async (options, streams) => {
    const sources = await findManuscripts(await manuscriptsOrDefault(options.manuscript))
    await demandFolder(options.out)
    const built: Built[] = []
    const told: VFileMessage[] = []
    let hasFailed = false
    const bar = progress(streams, sources.length)
    for (const source of sources) {
      bar.next(source.name)
      try {
        const { loaded, files } = await buildBook(source, options)
        bar.clear()
        const result = resultOf(loaded, loaded.book, files)
        built.push(result)
        told.push(...messagesOf(loaded.files))
        streams.err(pretty(loaded.files, streams))
        if (!options.json) streams.out(`${oneLine(closingLine(result))}\n`)
        if (loaded.book) streams.err(accountOf(loaded))
      } catch (error) {
        bar.clear()
        if (error instanceof Failure) throw error
        // One book that Fleuron cannot make is no reason to withhold the others.
        streams.err(`fleuron: ${pathOf(source)}: not built: ${explainUnforeseen(error)}\n`)
        hasFailed = true
      }
    }
    if (options.json) streams.out(`${JSON.stringify({ books: built }, null, 2)}\n`)
    return hasFailed ? 2 : statusOf(told)
  },
}

/** Makes and writes the editions of one book; none where a message is fatal. */
async function buildBook(
  source: ManuscriptSource,
  { format, out }: BuildOptions,
): Promise<{ loaded: LoadedBook; files: VFile[] }> {
  const loaded = weighedBook(await loadBook(source))
  const files = loaded.book
    ? await editions(loaded.book, format ?? loaded.config.output?.formats ?? [...formats])
    : []
  for (const file of files) file.path = join(out, file.path)
  await writeFiles(files)
  return { loaded, files }
}

/** What was changed, named for the text that it stands in; for the book's folder where there are several. */
function accountOf({ source, config, manuscripts }: LoadedBook): string {
  const changed = manuscripts.filter(({ file }) => account('', [recordOf(file)]) !== '')
  const path = changed.length === 1 ? changed[0]?.file.path : source.folder
  const made = account(
    oneLine(path ?? pathOf(source)),
    changed.map(({ file }) => recordOf(file)),
  )
  return (
    guessedEncodings(manuscripts) +
    shownLanguage(manuscripts) +
    untitled({ config, manuscripts }, source) +
    made
  )
}

/** The texts whose encoding was guessed without a doubt that would be a warning. */
function guessedEncodings(manuscripts: LoadedBook['manuscripts']): string {
  return manuscripts
    .filter(({ file }) =>
      file.messages.some(({ ruleId, fatal }) => ruleId === 'legacy-encoding' && fatal !== false),
    )
    .map(({ file }) => `${oneLine(file.path)}: read as ${file.data.encoding}\n`)
    .join('')
}

/** The language that nobody told, and that the text itself shows. */
function shownLanguage(manuscripts: LoadedBook['manuscripts']): string {
  const file = manuscripts.find((manuscript) => manuscript.file.data.language !== undefined)?.file
  const language = file?.data.language
  const name = language && new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  return file && name ? `${oneLine(file.path)}: language: ${name}, found from the text\n` : ''
}

/** That the book has the name of its file, as no title was found. */
function untitled(
  { config, manuscripts }: Pick<LoadedBook, 'config' | 'manuscripts'>,
  source: ManuscriptSource,
): string {
  const isFound = manuscripts.some(({ file }) => recordOf(file).header.some(({ field }) => field === 'title'))
  const isSaid = manuscripts.some(({ file }) => file.data.matter?.title !== undefined)
  return isFound || isSaid || config.title !== undefined
    ? ''
    : `${oneLine(pathOf(source))}: no title found: the book has the name of its file\n`
}

/** How a person knows a manuscript. */
function pathOf({ name, files, config }: ManuscriptSource): string {
  return config ?? files[0] ?? name
}

async function demandFolder(path: string): Promise<void> {
  if (path === '') throw new Failure('--out needs a folder for the results')
  const stats = await stat(path).catch(() => undefined)
  if (stats && !stats.isDirectory())
    throw new Failure(`${path}: expected a folder for the results, found a file`)
}

function resultOf(loaded: LoadedBook, book: Book | undefined, files: readonly VFile[]): Built {
  const messages = loaded.files.flatMap((file) => file.messages)
  return {
    name: book?.name ?? loaded.source.name,
    title: book?.metadata.title ?? loaded.source.name,
    files: files.map((file) => ({ path: file.path, bytes: Buffer.byteLength(file.value) })),
    words: book ? countWords(book.sections) : 0,
    errors: messages.filter((message) => severityOf(message) === 'error').length,
    warnings: messages.filter((message) => severityOf(message) === 'warning').length,
    messages: loaded.files.flatMap((file) => file.messages.map((message) => messageJson(message, file))),
  }
}

function closingLine({ title, files, words, errors, warnings }: Built): string {
  if (files.length === 0) return `${short(title)}: not built, ${counted(errors, 'error')}`
  const made = files.map((file) => `${file.path} (${size(file.bytes)})`).join(', ')
  return `${short(title)}: ${made}, ${counted(words, 'word')}, ${warnings === 0 ? 'no warnings' : counted(warnings, 'warning')}`
}

/** A title that fits on a line of a terminal. */
function short(title: string): string {
  const words = title.replace(/\s+/g, ' ')
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
