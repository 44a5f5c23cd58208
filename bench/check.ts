/**
 * Measures the proofreader: how often it is wrong in books that are right, how many mistakes it finds in the same books
 * when they are put in, and how long it takes. `--write` puts the tables into bench/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkBook } from '../src/check/check-book.js'
import { checkText, readCheckable } from '../src/check/check-text.js'
import { rules } from '../src/rules/index.js'
import type { Mistake } from './support/check/mistakes.js'
import { type Found, isShown, recallOf } from './support/check/spoil.js'
import { table } from './support/table.js'
import { median } from './support/timing.js'
import { booksFolder, type Published, publishedBooks } from './support/typography-books.js'

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0
const rate = (reports: number, words: number): string => ((10_000 * reports) / words).toFixed(2)

/** What a published book says of itself, which the plain text of the corpora lacks. */
const published = { title: 'A book', author: 'Its author' }

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

function recallRows(found: ReadonlyMap<Mistake, Found>): string[][] {
  return [...found]
    .filter(([, { made }]) => made > 0)
    .map(([{ name, rules: own, goal }, { made, told }]) => [
      name,
      own.length > 2 ? `\`${own[0]}\` …` : own.map((id) => `\`${id}\``).join(', '),
      String(made),
      (told / made).toFixed(2),
      goal === undefined ? '' : String(goal),
    ])
}

/** The share told of all mistakes that a goal is set for. */
function overall(name: string, found: Iterable<[Mistake, Found]>): string[] {
  let [made, told, goal] = [0, 0, '']
  for (const [mistake, one] of found) {
    made += one.made
    told += one.told
    goal = String(mistake.goal ?? '')
  }
  return [`**${name}**`, '', String(made), `**${(told / Math.max(made, 1)).toFixed(2)}**`, goal]
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
    return [[`${megabytes} MB`, read.toFixed(0), check.toFixed(0), (check / megabytes).toFixed(0)]]
  })
  return table(['text', 'read (ms)', 'check (ms)', 'check a MB (ms)'], rows)
}

function report(books: readonly Published[]): string {
  const marks = recallOf(books, 'marks')
  const dialogue = recallOf(books, 'dialogue')
  const words = recallOf(books, 'words')
  const confusions = recallOf(books, 'confusions')
  const common = [...confusions].filter(([{ goal }]) => goal !== undefined)
  const missing = [...words].filter(([{ name }]) => name.startsWith('missing word'))
  const head = ['mistake', 'told by', 'made', 'told', 'goal']
  return [
    `${rules.length} rules. What \`fleuron check\` shows of the books as published, warnings and errors, where nearly all are false:`,
    cleanTable(books),
    'The same books with mistakes put in, the share of them that is told at their place:',
    table(head, [
      overall(
        'marks',
        [...marks].filter(([{ goal }]) => goal !== undefined),
      ),
      ...recallRows(marks),
      ...recallRows(dialogue),
      overall('missing words', missing),
      ...recallRows(words),
      overall('common confusions', common),
      ...recallRows(confusions),
    ]),
    'Processor time with all default rules, text of *War and Peace*:',
    speedTable(books),
  ].join('\n\n')
}

const begin = '<!-- check -->'
const end = '<!-- /check -->'

/** Puts the tables between their markers in bench/README.md, or adds them at its end. */
function write(text: string): void {
  const path = resolve(import.meta.dirname, 'README.md')
  let page = '# Benchmarks\n'
  try {
    page = readFileSync(path, 'utf8')
  } catch {
    // The page is made with its first section.
  }
  const section = `${begin}\n\n${text}\n\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  const isThere = from >= 0 && to > from
  writeFileSync(
    path,
    isThere
      ? page.slice(0, from) + section + page.slice(to + end.length)
      : `${page.trimEnd()}\n\n## Proofreading\n\n${section}\n`,
  )
}

const books = publishedBooks()
if (books.length === 0) console.error(`There are no books in ${booksFolder}: nothing to measure.`)
else {
  const text = report(books)
  console.log(text)
  if (process.argv.includes('--write')) write(text)
}
