/** `fleuron diff`: two books, compared as a reader sees them. */
import { severityOf } from '../ast/message.js'
import { compareReadings } from '../diff/compare.js'
import type { Comparison } from '../diff/comparison.js'
import { openSide, openSince } from '../diff/read/open-side.js'
import { readBoth, type Side } from '../diff/read/read-both.js'
import { diffJson } from '../diff/show/json.js'
import { markdownDiff } from '../diff/show/markdown.js'
import { prettyDiff } from '../diff/show/pretty.js'
import { Failure } from '../failure.js'
import { pretty } from '../report/pretty.js'
import type { Command, Streams } from './command.js'
import { messagesOf, statusOf } from './exit-status.js'

const formats = ['pretty', 'json', 'html', 'markdown'] as const

interface DiffOptions {
  old: string
  new?: string
  since?: string
  format: (typeof formats)[number]
  json: boolean
  exitCode: boolean
}

export const diff: Command<DiffOptions> = {
  options: (yargs) =>
    yargs
      .positional('old', {
        type: 'string',
        demandOption: true,
        describe: 'A manuscript, an EPUB, or REVISION:PATH as git show takes it',
      })
      .positional('new', { type: 'string', describe: 'The same, as it is now' })
      .option('since', {
        type: 'string',
        requiresArg: true,
        describe: 'Compare one manuscript with what it was at this git revision',
      })
      .option('format', {
        alias: 'f',
        choices: formats,
        default: 'pretty',
        requiresArg: true,
        describe: 'pretty: for a terminal; html: a page to read; markdown: for a pull request',
      })
      .option('json', { type: 'boolean', default: false, describe: 'The same as --format json' })
      .option('exit-code', {
        type: 'boolean',
        default: false,
        describe: 'Exit with 1 where a reader would notice a difference',
      })
      .example('$0 diff draft-1.md draft-2.md', 'Two drafts')
      .example('$0 diff --since HEAD~1 story.md', 'A story and what it was one commit ago')
      .example('$0 diff v1.0:story.md story.md -f html > diff.html', 'A page to read'),
  run: async (options, streams) => {
    const [before, after] = await readNamed(options)
    for (const { reading, files } of [before, after]) {
      // Warnings are for who builds the book; here only what keeps it from being read is of interest.
      if (!reading) streams.err(pretty(files.map(onlyErrors), streams))
    }
    if (!before.reading || !after.reading) return statusOf(messagesOf([...before.files, ...after.files]))
    const comparison = compareReadings(before.reading, after.reading)
    streams.out(await show(comparison, options.json ? 'json' : options.format, streams))
    return options.exitCode && !comparison.isSame ? 1 : 0
  },
}

async function readNamed({ old, new: young, since }: DiffOptions): Promise<[Side, Side]> {
  if (since === undefined) {
    if (young === undefined)
      throw new Failure(
        'one book is no comparison: fleuron diff OLD NEW, or fleuron diff --since REVISION MANUSCRIPT',
      )
    return readBoth(await openSide(old), await openSide(young))
  }
  if (young !== undefined)
    throw new Failure('--since compares one manuscript with itself, expected no second')
  return readBoth(await openSince(since, old), await openSide(old))
}

function onlyErrors(file: Side['files'][number]): Side['files'][number] {
  file.messages = file.messages.filter((message) => severityOf(message) === 'error')
  return file
}

async function show(
  comparison: Comparison,
  format: DiffOptions['format'],
  streams: Streams,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diffJson(comparison), null, 2)}\n`
    case 'html':
      return (await import('../diff/show/html.js')).htmlDiff(comparison)
    case 'markdown':
      return markdownDiff(comparison)
    case 'pretty':
      return prettyDiff(comparison, { hasColour: streams.hasColour && process.stdout.isTTY === true })
  }
}
