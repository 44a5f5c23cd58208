/**
 * How much of a story's structure the pipeline finds in soiled books: `npm run bench:structure`.
 *
 * `--quick` takes two seed numbers instead of twenty, `--lost` measures lost characters alone, `--speed` the
 * passes' speed alone, `--write` puts the table into `bench/README.md`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Soiled, soilBook } from './dirty.js'
import { type Found, findStructure } from './support/structure/found.js'
import {
  breakStyles,
  conventions,
  type Habits,
  headingStyles,
  lossStyles,
} from './support/structure/habits.js'
import { headerKinds } from './support/structure/headers.js'
import { addLoss, emptyLoss } from './support/structure/lost-characters.js'
import { type Measured, measure, newMeasured } from './support/structure/measure.js'
import { f1, precision, recall } from './support/structure/score.js'
import { largeManuscript, speedOf, timePasses } from './support/structure/speed.js'
import { measureThoughts } from './support/structure/thoughts.js'

const corpora = new URL('../../shared/corpora/', import.meta.url)
const labelled = new URL('../bench/data/thoughts/', import.meta.url)
const readme = new URL('../bench/README.md', import.meta.url)
const quick = process.argv.includes('--quick')
const seeds = quick ? 2 : 20
/** Characters of each excerpt. */
const size = 25_000

/** One line of the table. */
type Row = readonly [what: string, measured: string, goal: string]

const books = existsSync(corpora)
  ? readdirSync(corpora)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => readFileSync(new URL(name, corpora), 'utf8'))
  : []

/** Soils every book with each seed number and finds its structure. */
function* soiledBooks(fixed: (seed: number) => Partial<Habits>): Generator<[Soiled, Found]> {
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [index, book] of books.entries()) {
      const soiled = soilBook(book, seed * 100 + index, fixed(seed * 100 + index), size)
      yield [soiled, findStructure(soiled.text)]
    }
  }
}

function run(fixed: (seed: number) => Partial<Habits>): Measured {
  const sum = newMeasured()
  for (const [soiled, found] of soiledBooks(fixed)) measure(sum, soiled, found)
  return sum
}

const digits = (value: number): string => value.toFixed(4)

function structureRows(): Row[] {
  const rows: Row[] = []
  for (const paragraphs of conventions) {
    const { tally } = run(() => ({ paragraphs }))
    const goal = paragraphs === 'wrapped-line-end' ? '(no mark at all)' : '0.995'
    rows.push([`paragraph boundaries, ${paragraphs}: F1`, digits(f1(tally.paragraphs)), goal])
  }
  for (const breaks of breakStyles) {
    rows.push([`scene breaks, \`${breaks}\`: F1`, digits(f1(run(() => ({ breaks })).tally.breaks)), '0.98'])
  }
  for (const headings of headingStyles) {
    rows.push([
      `chapter headings, ${headings}: F1`,
      digits(f1(run(() => ({ headings })).tally.headings)),
      '0.97',
    ])
  }
  const { tally, chrome, lostLines, letters, megabytes, seconds } = run((seed) => ({
    hasChrome: true,
    header: seed % headerKinds,
  }))
  rows.push(
    [`header fields, ${headerKinds} kinds: F1`, digits(f1(tally.header)), '0.97'],
    ['site chrome: recall', digits(recall(chrome)), '0.95'],
    ['lines of story lost to chrome or header', String(lostLines), '0'],
    ['letters and digits lost', String(letters), '0'],
    ['the whole pipeline, short stories', `${(megabytes / seconds).toFixed(1)} MB/s`, ''],
  )
  return rows
}

function speedRows(): Row[] {
  return (['blank-line', 'wrapped'] as const).flatMap((habit): Row[] => {
    const text = largeManuscript(books, habit)
    const times = timePasses(text)
    const { structure, quotes } = speedOf(times)
    const each = [...times.milliseconds].map(([name, time]) => `${name} ${Math.round(time)}`).join(', ')
    console.error(`${habit}, ${times.megabytes.toFixed(1)} MB, milliseconds: ${each}`)
    return [
      [`the passes of structure, ${habit}`, `${structure.toFixed(1)} MB/s`, '5 MB/s'],
      [`the quotes pass, ${habit}`, `${quotes.toFixed(1)} MB/s`, ''],
    ]
  })
}

/** A share in percent. */
const percent = (part: number, whole: number): string => `${((part / Math.max(1, whole)) * 100).toFixed(1)}%`

function lossRows(): Row[] {
  return lossStyles.map((loses): Row => {
    const sum = emptyLoss()
    for (const [soiled, found] of soiledBooks(() => ({ loses, paragraphs: 'blank-line', breaks: '***' })))
      addLoss(sum, soiled, found)
    const { lost, restored, wrong, left, told, words } = sum
    const rest = `${percent(restored, lost)} restored, ${told} told of ${left} left`
    const name = loses.replace('\ufffd', '`U+FFFD`').replace('?', '`?`')
    return [
      `lost characters, ${name}`,
      `${rest}, ${((wrong / words) * 10_000).toFixed(1)} wrong in 10,000 words`,
      '',
    ]
  })
}

function thoughtRows(): Row[] {
  const groups = measureThoughts(labelled)
  return groups.flatMap(({ name, spans, tally }): Row[] => [
    [`lost thoughts, ${name} (${spans} spans): precision`, precision(tally.found).toFixed(3), '0.85'],
    [`lost thoughts, ${name}: recall`, recall(tally.expected).toFixed(3), '0.5'],
  ])
}

const rows = process.argv.includes('--lost')
  ? lossRows()
  : process.argv.includes('--speed')
    ? speedRows()
    : [...(books.length > 0 ? [...speedRows(), ...structureRows(), ...lossRows()] : []), ...thoughtRows()]
const table = [
  '| what | measured | goal |',
  '|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n')
console.log(table)
if (process.argv.includes('--write')) {
  const [open, close] = ['<!-- structure -->', '<!-- /structure -->']
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '# Benchmarks\n'
  const start = text.indexOf(open)
  const block = `${open}\n\n${table}\n\n${close}`
  const whole =
    start < 0
      ? `${text.trimEnd()}\n\n## Structure\n\n${block}\n`
      : text.slice(0, start) + block + text.slice(text.indexOf(close) + close.length)
  writeFileSync(readme, whole)
}
