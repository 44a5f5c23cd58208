/** `fleuron inspect`: what the pipeline made of a manuscript. */
import { weighedBook } from '../check/weigh.js'
import { Failure } from '../failure.js'
import { findManuscripts } from '../load/find-manuscripts.js'
import { loadBook } from '../load/load-book.js'
import { renderMarkdown } from '../render/markdown.js'
import { renderText } from '../render/text.js'
import { inspection } from '../report/inspection.js'
import { pretty } from '../report/pretty.js'
import type { Command } from './command.js'
import { messagesOf, statusOf } from './exit-status.js'

const formats = ['json', 'markdown', 'text'] as const

interface InspectOptions {
  manuscript: string
  format: (typeof formats)[number]
  json: boolean
}

export const inspect: Command<InspectOptions> = {
  options: (yargs) =>
    yargs
      .positional('manuscript', {
        type: 'string',
        demandOption: true,
        describe: 'A text, or a folder with a book.yaml',
      })
      .option('format', {
        alias: 'f',
        choices: formats,
        default: 'text',
        requiresArg: true,
        describe: 'json: tree, edits and messages; markdown: a clean manuscript; text: to read',
      })
      .option('json', { type: 'boolean', default: false, describe: 'The same as --format json' })
      .example('$0 inspect story.txt -f markdown > story.md', 'Take over by hand where Fleuron stopped'),
  run: async (options, streams) => {
    const sources = await findManuscripts([options.manuscript])
    const [source] = sources
    if (!source || sources.length > 1)
      throw new Failure(`${options.manuscript}: ${sources.length} manuscripts here, expected one: name it`)
    const loaded = weighedBook(await loadBook(source))
    const isJson = options.json || options.format === 'json'
    streams.err(pretty(loaded.files, streams))
    if (isJson) streams.out(`${JSON.stringify(inspection(loaded), null, 2)}\n`)
    else if (loaded.book) {
      const [file] =
        options.format === 'markdown' ? renderMarkdown(loaded.book, loaded.config) : renderText(loaded.book)
      streams.out(String(file?.value ?? ''))
    }
    return loaded.book ? 0 : statusOf(messagesOf(loaded.files))
  },
}
