/** `fleuron proof`: the proofreading page, served live. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../failure.js'
import { findManuscripts, type ManuscriptSource } from '../load/find-manuscripts.js'
import type { DeskSettings } from '../proof/server/open-book.js'
import { openReadingRoom } from '../proof/server/reading-room.js'
import type { ProofRemark } from '../proof/shape.js'
import { writeFiles } from '../write-files.js'
import type { Command, ExitStatus, Streams } from './command.js'
import { messagesOf, statusOf } from './exit-status.js'
import { manuscriptsOrDefault } from './manuscripts-or-default.js'

interface ProofOptions {
  manuscript?: string[]
  port: number
  open: boolean
  static: boolean
  out: string
  since?: string
  remarks?: string
}

export const proof: Command<ProofOptions> = {
  options: (yargs) =>
    yargs
      .positional('manuscript', {
        type: 'string',
        array: true,
        describe: 'A text, or a folder with a book.yaml',
      })
      .option('port', {
        type: 'number',
        default: 0,
        requiresArg: true,
        describe: 'Where to serve; any free port unless set',
      })
      .option('open', {
        type: 'boolean',
        default: true,
        describe: 'Open the browser (--no-open: only say the address)',
      })
      .option('static', {
        type: 'boolean',
        default: false,
        describe: 'Write the page, read-only, as one HTML file',
      })
      .option('out', {
        alias: 'o',
        type: 'string',
        default: 'out',
        requiresArg: true,
        describe: 'The folder for the results',
      })
      .option('since', {
        type: 'string',
        requiresArg: true,
        describe: 'Mark what changed since a git revision, or since the last build (--since build)',
      })
      .option('remarks', {
        type: 'string',
        requiresArg: true,
        describe: 'Show the remarks of a file that a reader sent',
      })
      .example('$0 proof story.txt', 'Opens the story in the browser')
      .example('$0 proof --static --since main', 'out/NAME.proof.html, with what changed'),
  run: async (options, streams) => {
    if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535)
      throw new Failure('--port needs a number from 0 to 65535')
    const sources = await findManuscripts(await manuscriptsOrDefault(options.manuscript))
    if (options.since !== undefined && options.since !== 'build') {
      const { checkRevision } = await import('../proof/book/earlier.js')
      for (const source of sources) await checkRevision(source, options.since)
    }
    const settings = {
      out: options.out,
      remarks: await remarksOf(options.remarks, sources),
      ...(options.since === undefined ? {} : { since: options.since }),
    }
    if (options.static) {
      const statuses: ExitStatus[] = []
      for (const source of sources) statuses.push(await writePage(source, settings, streams))
      return statuses.reduce((worst, status) => (status > worst ? status : worst))
    }
    const room = openReadingRoom()
    const { serveProof } = await import('../proof/server/serve-proof.js')
    const desk = await serveProof(sources, settings, options.port, room)
    streams.out(`${desk.address}\n`)
    streams.err('Reading desk open. Stop it with Ctrl+C.\n')
    if (options.open && !process.env.CI) openBrowser(desk.address, streams)
    await untilStopped()
    await desk.close()
    return 0
  },
}

/** Writes the page of one book, or says why there is no text to show. */
async function writePage(
  source: ManuscriptSource,
  settings: DeskSettings,
  streams: Streams,
): Promise<ExitStatus> {
  const { NoBook, staticPage } = await import('../proof/static-page.js')
  try {
    const { file, sinceProblem } = await staticPage(source, settings)
    file.path = join(settings.out, file.path)
    await writeFiles([file])
    streams.out(`${file.path}\n`)
    if (sinceProblem) streams.err(`${source.name}: ${sinceProblem}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof NoBook)) throw error
    streams.err(`${error.message}\n`)
    const { loadBook } = await import('../load/load-book.js')
    return statusOf(messagesOf((await loadBook(source)).files))
  }
}

/** The remarks of a file; of several books they are shown on the one that they name. */
async function remarksOf(
  path: string | undefined,
  sources: readonly ManuscriptSource[],
): Promise<ProofRemark[]> {
  if (path === undefined) return []
  const json = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: cannot be read (${error.code})`)
  })
  const { readRemarks } = await import('../proof/book/remarks.js')
  const remarks = readRemarks(json)
  if ('problem' in remarks) throw new Failure(`${path}: ${remarks.problem}`)
  const [named] = remarks.flatMap(({ book }) => book ?? [])
  if (sources.length > 1 && named !== undefined && !sources.some(({ name }) => name === named))
    throw new Failure(`${path}: its remarks are on ${named}, which is none of the books given`)
  // The only book is meant, whatever it is called by now.
  return sources.length > 1 ? remarks : remarks.map(({ book: _, ...remark }) => remark)
}

function openBrowser(address: string, streams: Streams): void {
  const [program, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['explorer', [address]]
        : ['xdg-open', [address]]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => streams.err('No browser could be opened: open the address above in yours.\n'))
  child.unref()
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
