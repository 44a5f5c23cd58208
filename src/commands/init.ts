/** `fleuron init`: a starting book, from nothing or from a story that was found. */
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import { Failure } from '../failure.js'
import { findManuscripts } from '../load/find-manuscripts.js'
import { loadBook } from '../load/load-book.js'
import { frontMatterOf, storyToMarkdown } from '../render/markdown.js'
import { pretty } from '../report/pretty.js'
import { writeFiles } from '../write-files.js'
import type { Command } from './command.js'
import { messagesOf, statusOf } from './exit-status.js'

interface InitOptions {
  dir: string
  from?: string
  json: boolean
}

export const init: Command<InitOptions> = {
  options: (yargs) =>
    yargs
      .positional('dir', {
        type: 'string',
        default: '.',
        describe: 'The folder of the book; made if it is not there',
      })
      .option('from', {
        type: 'string',
        requiresArg: true,
        describe: 'A story to take over: cleaned, as Markdown',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .example('$0 init my-book --from story.txt', 'Take over a story that was found'),
  run: async (options, streams) => {
    const folder = options.dir
    await demandFree(folder)
    let files: VFile[]
    if (options.from === undefined) files = startingBook(folder)
    else {
      const sources = await findManuscripts([options.from])
      const [source] = sources
      if (!source || sources.length > 1)
        throw new Failure(`${options.from}: ${sources.length} manuscripts here, expected one: name it`)
      const loaded = await loadBook(source)
      streams.err(pretty(loaded.files, streams))
      if (!loaded.book) return statusOf(messagesOf(loaded.files))
      const { book } = loaded
      files = [
        new VFile({
          path: join(folder, 'book.yaml'),
          value: takenOver(basename(options.from), {
            ...frontMatterOf(book, loaded.config),
            chapters: ['story.md'],
          }),
        }),
        new VFile({ path: join(folder, 'story.md'), value: storyToMarkdown(book) }),
        ...[...book.images].map(
          ([address, image]) => new VFile({ path: join(folder, address), value: image.bytes }),
        ),
      ]
    }
    await writeFiles(files)
    const paths = files.map((file) => file.path)
    streams.out(
      options.json
        ? `${JSON.stringify({ files: paths }, null, 2)}\n`
        : `${paths.join('\n')}\nBuild it: fleuron build ${folder}\n`,
    )
    return 0
  },
}

const howToRead = 'Lines with a # show other keys: take it away to use one. A misspelt key is told.'

/** Keys that a book may want later, each with an example. */
const examples: Readonly<Record<string, string>> = {
  subtitle: 'A Novel',
  series: '{ name: The Name of the Series, position: 1 }',
  date: '2024-05-31',
  rights: '"© 2024 Your Name"',
  description: 'What it is about, in two sentences.',
  disclaimer: 'What stands on the disclaimer page.',
  dedication: 'To whom.',
  cover: 'cover.jpg',
}

/** The examples of keys that a book does not have yet. */
function comments(settings: Readonly<Record<string, unknown>>): string {
  return Object.entries(examples)
    .filter(([key]) => !(key in settings))
    .map(([key, example]) => `# ${key}: ${example}\n`)
    .join('')
}

/** The settings of a story that was found. */
function takenOver(name: string, settings: Readonly<Record<string, unknown>>): string {
  return `# What was found in ${name}. ${howToRead}\n${stringify(settings, { lineWidth: 100 })}${comments(settings)}`
}

/** A book is never started over another one. */
async function demandFree(folder: string): Promise<void> {
  const entries: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Failure(
      `${folder}: ${error.code === 'ENOTDIR' ? 'expected a folder, found a file' : `cannot be read (${error.code})`}`,
    )
  })
  for (const name of ['book.yaml', '01-chapter-one.md', 'story.md']) {
    if (entries.includes(name))
      throw new Failure(`${join(folder, name)} is there already: name another folder`)
  }
}

function startingBook(folder: string): VFile[] {
  const title = basename(resolve(folder))
    .replace(/[-_]+/g, ' ')
    .replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase())
  return [
    new VFile({
      path: join(folder, 'book.yaml'),
      value: `# What is known of the book. ${howToRead}
title: ${JSON.stringify(title)}
author: Your Name
language: en
${comments({})}chapters:
  - 01-chapter-one.md
`,
    }),
    new VFile({
      path: join(folder, '01-chapter-one.md'),
      value: `## Chapter One

It begins here. Type "straight quotes", three dots... and two hyphens--they become what a printer would set.

*A whole clause in italics is a thought,* and a *word* is stress.

***

Three stars on a line are a scene break.
`,
    }),
  ]
}
