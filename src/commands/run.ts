/** The command line as a whole: every verb, its help, its mistakes. */
import yargs from 'yargs'
import { explainUnforeseen, Failure } from '../failure.js'
import { nearest } from '../nearest.js'
import { version } from '../version.js'
import type { Command, ExitStatus, Streams } from './command.js'
import { nameOf, type Verb, verbs } from './verbs.js'

const standardStreams = (): Streams => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  hasColour: mayColour(),
})

/** Colour on a terminal; `NO_COLOR` and `FORCE_COLOR` win, in this order (https://no-color.org, https://force-color.org). */
function mayColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return process.stderr.isTTY === true && TERM !== 'dumb'
}

/**
 * Runs one command line.
 *
 * @param argv the words after `fleuron`
 * @returns the exit status; nothing below throws past it
 */
export async function run(
  argv: readonly string[],
  streams: Streams = standardStreams(),
): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const words = helpFirst(withoutDashes(argv))
  const parser = yargs(words)
    .scriptName('fleuron')
    .usage('Fleuron turns raw stories into books.\n\nUsage: $0 <command> [options]')
    .locale('en')
    .version(version)
    .alias('version', ['V', 'v'])
    .help()
    .alias('help', 'h')
    .wrap(Math.min(100, process.stdout.columns || 80))
    .parserConfiguration({
      'boolean-negation': true,
      // `-f epub story.txt`: the story is not a second format.
      'greedy-arrays': false,
      'strip-aliased': true,
      'strip-dashed': true,
    })
    .strict()
    .demandCommand(1, 'Say what to do: fleuron build, for example. All commands: fleuron --help')
    .epilogue(
      'Exit status: 0 fine; 1 the manuscript has errors; 2 the call, the configuration or something outside is wrong.',
    )
    .exitProcess(false)
    .fail(false)
  try {
    demandWords(argv)
    for (const verb of verbs) {
      // yargs can only come to a verb that stands in the call.
      if (words.includes(nameOf(verb))) {
        const command = await verb.load()
        parser.command(verb.usage, verb.summary, command.options, async (options) => {
          demandOnce(verb, command, options)
          status = await command.run(options as never, streams)
        })
      } else parser.command(verb.usage, verb.summary)
    }
    await parser.parseAsync(words, {}, (_error, _options, output) => {
      if (output) streams.out(`${output}\n`)
    })
    return status
  } catch (error) {
    streams.err(`fleuron: ${await explain(error, argv)}\n`)
    return 2
  }
}

/** `fleuron help build` is what others say for `fleuron build --help`. */
function helpFirst(words: readonly string[]): string[] {
  return words[0] === 'help' ? [...words.slice(1), '--help'] : [...words]
}

/** What a script passes on by mistake: the empty value of a variable; what other programs have for their input. */
function demandWords(words: readonly string[]): void {
  if (words.includes('')) throw new Failure('unexpected empty word in the call: is a variable not set?')
  if (words.includes('-'))
    throw new Failure('unexpected `-`: name a file, nothing is read from standard input')
}

/** A call without its `--`, which yargs takes for the end of all: what stands behind it is a path, dash or no dash. */
function withoutDashes(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  if (end < 0) return [...argv]
  const paths = argv.slice(end + 1).map((word) => (word.startsWith('-') ? `./${word}` : word))
  return [...argv.slice(0, end), ...paths]
}

/** The flags of a command, and whether each may be given several times. yargs knows, but its types do not say so. */
function flagsOf({ usage }: Verb, command: Command<never>): { flag: string; isList: boolean }[] {
  const { key, array } = (
    command.options(yargs([])) as unknown as {
      getOptions(): { key: Record<string, unknown>; array: string[] }
    }
  ).getOptions()
  return Object.keys(key)
    .filter((flag) => flag.length > 1)
    .map((flag) => ({ flag, isList: array.includes(flag) || usage.includes(`${flag}..`) }))
}

/** A flag with one value, given twice, is a slip: which one was meant cannot be known. */
function demandOnce(verb: Verb, command: Command<never>, options: Readonly<Record<string, unknown>>): void {
  for (const { flag, isList } of flagsOf(verb, command))
    if (!isList && Array.isArray(options[flag]))
      throw new Failure(`--${flag} stands here twice: give it once`)
}

/** The verb that a call names. */
function verbOf(argv: readonly string[]): Verb | undefined {
  return verbs.find((verb) => nameOf(verb) === argv[0])
}

/** One line for whatever went wrong. */
async function explain(error: unknown, argv: readonly string[]): Promise<string> {
  if (error instanceof Failure) return error.message
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /^Unknown (argument|command)s?: (.+)$/.exec(message)
  if (unknown) return explainUnknown(unknown[2] ?? '', argv)
  const missing = /^Not enough arguments following: (.+)$/.exec(message)
  if (missing) return `${missing[1]?.length === 1 ? '-' : '--'}${missing[1]} needs a value`
  const verb = verbOf(argv)
  const [first = ''] = argv
  if (!verb && first.startsWith('-') && /^Say what/.test(message)) {
    const near = nearest(first.replace(/^-+/, ''), ['help', 'version'])
    if (near) return `no flag \`${first}\`: did you mean \`--${near}\`?`
  }
  if (verb && /^Not enough non-option arguments/.test(message))
    return `more is needed: fleuron ${verb.usage} (see fleuron ${argv[0]} --help)`
  const invalid = /Argument: (.+?), Given: (.+?), Choices: (.+)/.exec(message)
  if (invalid) return `unexpected --${invalid[1]} ${invalid[2]}: expected ${invalid[3]}`
  if (error instanceof Error && error.name === 'YError') return firstLine(message)
  if (/^(?:Say what|Not enough|Missing|Invalid|Too many)/.test(message))
    return message.replace(/\s*\n\s*/g, ' ').trim()
  return explainUnforeseen(error)
}

async function explainUnknown(unknown: string, argv: readonly string[]): Promise<string> {
  const [name = ''] = unknown.split(', ')
  const verb = verbOf(argv)
  if (!verb) {
    const names = verbs.map(nameOf)
    const near = nearest(argv[0] ?? name, names)
    return `no command \`${argv[0] ?? name}\`: ${near ? `did you mean \`fleuron ${near}\`?` : `expected one of ${names.join(', ')}`}`
  }
  const flags = flagsOf(verb, await verb.load()).map(({ flag }) => flag)
  const isFlag = argv.some((word) => word.replace(/^-+/, '').split('=')[0] === name && word.startsWith('-'))
  if (!isFlag) return `unexpected \`${name}\`: fleuron ${verb.usage}`
  const near = nearest(name, [...flags, 'help'])
  return `no flag \`${name.length === 1 ? '-' : '--'}${name}\`: ${near ? `did you mean \`--${near}\`?` : `see fleuron ${argv[0]} --help`}`
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
