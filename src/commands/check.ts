/** `fleuron check`: manuscripts to what a proofreader would mark. */

import { severityOf } from '../ast/message.js'
import { checkBook } from '../check/check-book.js'
import { findManuscripts } from '../load/find-manuscripts.js'
import { loadBook } from '../load/load-book.js'
import { manuscriptsOrDefault } from './build.js'
import type { Command } from './command.js'

interface CheckCommandOptions {
  manuscript?: string[]
}

export const check: Command<CheckCommandOptions> = {
  usage: 'check [manuscript..]',
  summary: 'Proofread manuscripts (every one in manuscripts/ unless told which)',
  options: (yargs) =>
    yargs.positional('manuscript', {
      type: 'string',
      array: true,
      describe: 'A text, or a folder with a book.yaml',
    }) as never,
  run: async (options, streams) => {
    const sources = await findManuscripts(await manuscriptsOrDefault(options.manuscript))
    let errors = 0
    for (const source of sources) {
      for (const { file, message } of checkBook(await loadBook(source))) {
        const severity = severityOf(message)
        if (severity === 'error') errors++
        if (severity !== 'info')
          streams.out(
            `${file.path}:${message.line ?? 1}:${message.column ?? 1}: ${severity}: ${message.reason} [${message.ruleId}]\n`,
          )
      }
    }
    return errors > 0 ? 1 : 0
  },
}
