/**
 * Measures the proofreader: how often it is wrong in books that are right, how many mistakes it finds in the same books
 * when they are put in, and how long it takes. `--speed` measures how long it takes alone, `--write` puts the tables of
 * all into bench/README.md. Exits 1 where a goal is missed.
 */
import { checkBook } from '../src/check/check-book.js'
import { checkText, readCheckable } from '../src/check/check-text.js'
import { rules } from '../src/rules/index.js'
import type { Mistake } from './support/check/mistakes.js'
import { type Found, isShown, recallOf } from './support/check/spoil.js'
import { writeSection } from './support/section.js'
import { table } from './support/table.js'
import { median } from './support/timing.js'
import { booksFolder, type Published, publishedBooks } from './support/typography-books.js'

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0
const rate = (reports: number, words: number): string => ((10_000 * reports) / words).toFixed(2)

/** What a published book says of itself, which the plain text of the corpora lacks. */
const published = { title: 'A book', author: 'Its author' }

/** The goals for the whole: reports in 10,000 words at most, milliseconds to read and check a MB at most. */
const goals = { reports: 1, megabyte: 3000 }

/** Whatever missed its goal, by name. */
const missed: string[] = []

/** Says whether a goal is met, and notes it where it is not. */
function met(name: string, isMet: boolean): string {
  if (!isMet) missed.push(name)
  return isMet ? 'yes' : '**no**'
}

/** Reports on the books as they were published, by rule and book. */
function cleanTable(books: readonly Published[]): string {
  const counts = new Map<string, number[]>()
  const words = books.map(({ blocks }) => wordsIn(blocks.join(' ')))
  const all = words.reduce((sum, count) => sum + count, 0)
  for (const [index, { blocks }] of books.entries()) {
    const told = checkText(blocks.join('\n\n'), { format: 'markdown', config: published })
    for (const { message } of told.filter(isShown)) {
      const id = message.ruleId ?? 'other'
      const own = counts.get(id) ?? books.map(() => 0)
      own[index] = (own[index] ?? 0) + 1
      counts.set(id, own)
    }
  }
  const sum = (own: readonly number[]): number => own.reduce((total, count) => total + count, 0)
  const totals = books.map((_, index) => sum([...counts.values()].map((own) => own[index] ?? 0)))
  const order = [...counts].sort(([, a], [, b]) => sum(b) - sum(a))
  met('reports in 10,000 words', (10_000 * sum(totals)) / all <= goals.reports)
  return table(
    ['reports', ...books.map(({ name }) => name), 'all', 'in 10,000 words'],
    [
      ...order.map(([id, own]) => [`\`${id}\``, ...own, sum(own), rate(sum(own), all)]),
      ['**all**', ...totals, sum(totals), `**${rate(sum(totals), all)}**`],
      [
        'in 10,000 words',
        ...totals.map((total, index) => rate(total, words[index] ?? 1)),
        rate(sum(totals), all),
        '',
      ],
    ],
  )
}

/** How much of a kind was told, against its goal. */
function recallCells(name: string, { made, told }: Found, goal: number | undefined): string[] {
  const share = told / Math.max(made, 1)
  if (goal === undefined) return [String(made), share.toFixed(2), '', '']
  return [String(made), share.toFixed(2), String(goal), met(name, Number(share.toFixed(2)) >= goal)]
}

function recallRows(found: ReadonlyMap<Mistake, Found>): string[][] {
  return [...found]
    .filter(([, { made }]) => made > 0)
    .map(([{ name, rules: own, goal }, one]) => [
      name,
      own.length > 2 ? `\`${own[0]}\` …` : own.map((id) => `\`${id}\``).join(', '),
      ...recallCells(name, one, goal),
    ])
}

/** The share told of several kinds together. */
function overall(name: string, found: Iterable<[Mistake, Found]>, goal: number): string[] {
  const sum = { made: 0, told: 0 }
  for (const [, one] of found) {
    sum.made += one.made
    sum.told += one.told
  }
  return [`**${name}**`, '', ...recallCells(name, sum, goal)]
}

/** Milliseconds to check text that is read, by its length: the middle of three runs. */
function speedTable(books: readonly Published[]): string {
  const longest = books.map(({ blocks }) => blocks).sort((a, b) => b.length - a.length)[0] ?? []
  const text = longest.join('\n\n')
  const rows = [0.5, 1, 2, 3].flatMap((megabytes) => {
    const length = megabytes * 1_000_000
    if (text.length < length) return []
    const part = text.slice(0, text.lastIndexOf('\n\n', length))
    const runs = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      const book = readCheckable(part, { format: 'markdown' })
      const read = process.cpuUsage(start)
      checkBook(book)
      const both = process.cpuUsage(start)
      return { read: (read.user + read.system) / 1000, both: (both.user + both.system) / 1000 }
    })
    const read = median(runs.map((run) => run.read))
    const check = median(runs.map((run) => run.both - run.read))
    const each = (read + check) / megabytes
    const isMet = megabytes === 1 ? met('1 MB in 3 s', each <= goals.megabyte) : ''
    return [[`${megabytes} MB`, read.toFixed(0), check.toFixed(0), each.toFixed(0), isMet]]
  })
  return table(['text', 'read (ms)', 'check (ms)', 'both, a MB (ms)', 'met'], rows)
}

function speed(books: readonly Published[]): string[] {
  return ['Processor time with all default rules, text of *War and Peace*:', speedTable(books)]
}

function report(books: readonly Published[]): string {
  const marks = recallOf(books, 'marks')
  const dialogue = recallOf(books, 'dialogue')
  const words = recallOf(books, 'words')
  const confusions = recallOf(books, 'confusions')
  const common = [...confusions].filter(([{ goal }]) => goal !== undefined)
  const missing = [...words].filter(([{ name }]) => name.startsWith('missing word'))
  const head = ['mistake', 'told by', 'made', 'told', 'goal', 'met']
  return [
    `${rules.length} rules. What \`fleuron check\` shows of the books as published, warnings and errors, where nearly all are false:`,
    cleanTable(books),
    'The same books with mistakes put in, the share of them that is told at their place:',
    table(head, [
      overall(
        'marks',
        [...marks].filter(([{ goal }]) => goal !== undefined),
        0.9,
      ),
      ...recallRows(marks),
      ...recallRows(dialogue),
      overall('missing words', missing, 0.6),
      ...recallRows(words),
      overall('common confusions', common, 0.6),
      overall('all confusions', confusions, 0.6),
      ...recallRows(confusions),
    ]),
    ...speed(books),
  ].join('\n\n')
}

const books = publishedBooks()
if (books.length === 0) console.error(`There are no books in ${booksFolder}: nothing to measure.`)
else {
  const isSpeedAlone = process.argv.includes('--speed')
  const text = isSpeedAlone ? speed(books).join('\n\n') : report(books)
  console.log(text)
  if (missed.length > 0) {
    console.log(`\nNot met: ${missed.join('; ')}`)
    process.exitCode = 1
  }
  if (process.argv.includes('--write') && !isSpeedAlone) writeSection('check', text)
}
