/** What the command line can do. A verb's own file is loaded when a call names it: a comparison needs no rule of the proofreader. */
import type { Command } from './command.js'

/** One verb, as `--help` lists it. */
export interface Verb {
  /** As yargs writes it: `build [manuscript..]`. */
  usage: string
  /** One line for `--help`. */
  summary: string
  load: () => Promise<Command<never>>
}

/** Every verb, in the order of a day's work. */
export const verbs: readonly Verb[] = [
  {
    usage: 'build [manuscript..]',
    summary: 'Build EPUB and HTML editions (every manuscript in manuscripts/ unless told which)',
    load: async () => (await import('./build.js')).build,
  },
  {
    usage: 'check [manuscript..]',
    summary: 'Proofread manuscripts (every one in manuscripts/ unless told which)',
    load: async () => (await import('./check.js')).check,
  },
  {
    usage: 'proof [manuscript..]',
    summary: 'Read, judge and mend a book in the browser',
    load: async () => (await import('./proof.js')).proof,
  },
  {
    usage: 'inspect <manuscript>',
    summary: 'Show what the pipeline made of a manuscript',
    load: async () => (await import('./inspect.js')).inspect,
  },
  {
    usage: 'diff <old> [new]',
    summary: 'Compare two manuscripts or EPUBs as a reader sees them',
    load: async () => (await import('./diff.js')).diff,
  },
  {
    usage: 'rules [ids..]',
    summary: 'List the rules of the proofreader, or explain some',
    load: async () => (await import('./rules.js')).rules,
  },
  {
    usage: 'init [dir]',
    summary: 'Start a book: a book.yaml and a first chapter',
    load: async () => (await import('./init.js')).init,
  },
]

/** The word that calls a verb. */
export function nameOf({ usage }: Verb): string {
  return usage.split(' ')[0] ?? ''
}
