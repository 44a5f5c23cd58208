/** `fleuron check`: manuscripts to what a proofreader would mark. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import type { Argv } from 'yargs'
import { severityOf } from '../ast/message.js'
import { type Baseline, baselineOf, newSince, readBaseline, writeBaseline } from '../check/baseline.js'
import { checkBook } from '../check/check-book.js'
import { fixBook, type MendedFile } from '../check/fix-book.js'
import { demandRevision, touchedSince } from '../check/since.js'
import type { Severity, Told } from '../check/tell.js'
import { countWords } from '../count-words.js'
import { Failure } from '../failure.js'
import { findManuscripts, type ManuscriptSource } from '../load/find-manuscripts.js'
import { type LoadedBook, loadBook } from '../load/load-book.js'
import { nearest } from '../nearest.js'
import { type CheckReport, countReport } from '../report/check-report.js'
import { type CheckFormat, checkFormats, formatCheck } from '../report/format-check.js'
import { patchOf } from '../report/patch.js'
import { rules } from '../rules/index.js'
import { writeFiles } from '../write-files.js'
import type { Command, Streams } from './command.js'
import { statusOf } from './exit-status.js'
import { manuscriptsOrDefault } from './manuscripts-or-default.js'
import { progress } from './progress.js'

interface CheckCommandOptions {
  manuscript?: string[]
  format?: CheckFormat
  json: boolean
  fix: boolean
  dryRun: boolean
  severity: Severity
  rule?: string[]
  maxWarnings?: number
  baseline?: string
  updateBaseline: boolean
  since?: string
}

const ranks = { info: 0, warning: 1, error: 2 } as const

export const check: Command<CheckCommandOptions> = {
  options: (yargs) => options(yargs),
  run: async (given, streams) => {
    demandSense(given)
    const sources = await findManuscripts(await manuscriptsOrDefault(given.manuscript))
    if (given.since !== undefined)
      for (const folder of new Set(sources.map((source) => source.folder)))
        await demandRevision(given.since, folder)
    const baseline = given.updateBaseline ? undefined : await loadBaseline(given.baseline)
    const report = await checkAll(sources, given, baseline, streams)
    if (given.updateBaseline && given.baseline !== undefined) {
      const accepted = baselineOf(given.baseline, report.told)
      await writeFiles([new VFile({ path: given.baseline, value: writeBaseline(accepted) })])
      streams.err(`${given.baseline}: ${report.told.length.toLocaleString('en')} accepted\n`)
      return 0
    }
    const format = given.json ? 'json' : (given.format ?? 'pretty')
    if (!given.dryRun || format !== 'pretty') {
      const hasColour = streams.hasColour && process.stdout.isTTY === true
      streams.out(formatCheck(format, report, { hasColour, date: new Date() }))
    }
    const hasTooMany = countReport(report).warning > (given.maxWarnings ?? Number.POSITIVE_INFINITY)
    return statusOf(report.told.map(({ message }) => message)) || (hasTooMany ? 1 : 0)
  },
}

function options(yargs: Argv): Argv {
  return yargs
    .positional('manuscript', {
      type: 'string',
      array: true,
      describe: 'A text, or a folder with a book.yaml',
    })
    .option('format', {
      alias: 'f',
      choices: checkFormats,
      requiresArg: true,
      describe: 'How it is told; pretty unless set',
    })
    .option('json', { type: 'boolean', default: false, describe: 'The same as --format json' })
    .option('fix', { type: 'boolean', default: false, describe: 'Mend in the manuscripts what is certain' })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'With --fix: show the changes, write nothing',
    })
    .option('severity', {
      choices: ['info', 'warning', 'error'] as const,
      default: 'warning',
      requiresArg: true,
      describe: 'The least grave that is told',
    })
    .option('rule', { type: 'string', array: true, requiresArg: true, describe: 'Only these rules, by id' })
    .option('max-warnings', {
      type: 'number',
      requiresArg: true,
      describe: 'Fail where there are more warnings than this',
    })
    .option('baseline', {
      type: 'string',
      requiresArg: true,
      describe: 'Tell only what this file does not accept',
    })
    .option('update-baseline', {
      type: 'boolean',
      default: false,
      describe: 'Accept what stands today in --baseline FILE',
    })
    .option('since', {
      type: 'string',
      requiresArg: true,
      describe: 'Tell only what stands on lines changed since this git revision',
    })
    .example('$0 check story.txt --fix --dry-run', 'What would be mended')
    .example('$0 check --since main --format github', 'What a pull request brings in')
    .epilogue(
      'Exit status: 0 no errors; 1 errors, or more warnings than --max-warnings; 2 the call or something outside is wrong.',
    )
}

/** @throws {Failure} for flags that make no sense together or name nothing */
function demandSense({
  dryRun,
  fix,
  rule = [],
  maxWarnings,
  updateBaseline,
  baseline,
  since,
}: CheckCommandOptions): void {
  if (dryRun && !fix) throw new Failure('--dry-run shows what --fix would do: expected --fix beside it')
  if (updateBaseline && baseline === undefined) throw new Failure('--update-baseline needs --baseline FILE')
  if (updateBaseline && since !== undefined)
    throw new Failure('--update-baseline accepts everything: expected no --since beside it')
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && maxWarnings >= 0)) {
    throw new Failure('--max-warnings: expected a whole number from 0')
  }
  const ids = rules.map(({ id }) => id)
  for (const id of rule) {
    if (ids.includes(id)) continue
    const near = nearest(id, ids)
    throw new Failure(`no rule \`${id}\`: ${near ? `did you mean \`${near}\`?` : 'see fleuron rules'}`)
  }
}

async function loadBaseline(path: string | undefined): Promise<Baseline | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new Failure(`${path}: no such baseline: write it with --update-baseline`)
    throw new Failure(`${path}: cannot be read (${error.code})`)
  })
  return readBaseline(path, text)
}

/** Checks one book after the other, mends it if that is wanted, and gathers what is left to say. */
async function checkAll(
  sources: readonly ManuscriptSource[],
  given: CheckCommandOptions,
  baseline: Baseline | undefined,
  streams: Streams,
): Promise<CheckReport> {
  const told: Told[] = []
  const files: string[] = []
  let words = 0
  let hidden = 0
  const judge = async (loaded: LoadedBook): Promise<Told[]> => {
    const all = checkBook(loaded, given.rule ? { only: given.rule } : {})
    const recent = baseline ? newSince(baseline, all) : all
    // What keeps a book from being read is told, whoever wrote it and when: nothing else of the book can be.
    return given.since === undefined || !loaded.book ? recent : touchedSince(given.since, recent)
  }
  const bar = progress(streams, sources.length)
  for (const source of sources) {
    bar.next(source.name)
    const mended = given.fix ? await fixBook(source, judge) : undefined
    const loaded = mended?.loaded ?? (await loadBook(source))
    const all = mended?.told ?? (await judge(loaded))
    bar.clear()
    if (mended) await writeMended(mended.files, given, streams)
    const shown = all.filter(({ message }) => ranks[severityOf(message)] >= ranks[given.severity])
    told.push(...shown)
    hidden += all.length - shown.length
    files.push(...loaded.files.map(({ path }) => path))
    words += countWords(loaded.tree.children)
  }
  return { told, files, words, hidden }
}

async function writeMended(
  files: readonly MendedFile[],
  { dryRun }: CheckCommandOptions,
  streams: Streams,
): Promise<void> {
  if (dryRun) for (const file of files) streams.out(patchOf(file))
  else {
    await writeFiles(files.map(({ path, bytes }) => new VFile({ path, value: bytes })))
    for (const { path } of files) streams.err(`${path}: mended\n`)
  }
}
