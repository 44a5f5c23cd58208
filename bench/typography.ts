/**
 * Measures how well quotes, apostrophes, dashes and ellipses are set: spoils published books, lets each typographer set them again, and
 * counts the marks that are wrong. `--write` puts the tables into bench/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setDashes } from '../src/typography/dashes.js'
import { educateQuotes } from '../src/typography/quotes.js'
import { houseStyle } from '../src/typography/styles.js'
import { table } from './support/table.js'
import {
  booksFolder,
  type Condition,
  conditions,
  type Published,
  publishedBooks,
  spoil,
  textBlocks,
} from './support/typography-books.js'
import { dashTable } from './support/typography-dash-table.js'
import { doubts } from './support/typography-doubts.js'
import { applyEdits, findPeers, type Peer } from './support/typography-peers.js'
import { addScore, kinds, noScore, perTenThousand, type Score, score } from './support/typography-score.js'

/** Scores of one peer: in all, and by book. */
interface Result {
  all: Score
  books: Map<string, Score>
  removed: number
}

function measure(peer: Peer, books: readonly Published[], condition: Condition): Result {
  const result: Result = { all: noScore(), books: new Map(), removed: 0 }
  for (const book of books) {
    const { typed, answer, removed } = spoil(book, condition)
    const found = score(answer.join('\n\n'), peer.educate(typed))
    result.books.set(book.name, found)
    result.removed += removed
    addScore(result.all, found)
  }
  return result
}

/** Books set twice that differ from books set once, and blocks whose letters changed. */
function twice(books: readonly Published[]): { again: number; letters: number } {
  const { quotes, dashes } = houseStyle('en')
  const found = { again: 0, letters: 0 }
  for (const book of books) {
    const first = textBlocks(spoil(book, 'double outside').typed)
    const set = (blocks: typeof first): typeof first => {
      const { edits } = educateQuotes(blocks, quotes)
      const quoted = blocks.map((block, i) => ({ ...block, text: applyEdits(block.text, edits[i] ?? []) }))
      const dashed = setDashes(quoted, dashes)
      return quoted.map((block, i) => ({ ...block, text: applyEdits(block.text, dashed[i] ?? []) }))
    }
    const once = set(first)
    const again = set(once)
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    for (const [i, block] of once.entries()) {
      if (again[i]?.text !== block.text) found.again++
      if (letters(block.text) !== letters(first[i]?.text ?? '')) found.letters++
    }
  }
  return found
}

/** Megabytes of processor time a second, the best of some runs. */
function speed(texts: readonly string[], runs: number): { megabytes: number; seconds: number } {
  const blocks = textBlocks(texts)
  const { quotes, dashes } = houseStyle('en')
  let seconds = Infinity
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    educateQuotes(blocks, quotes)
    setDashes(blocks, dashes)
    seconds = Math.min(seconds, process.cpuUsage(before).user / 1e6)
  }
  return { megabytes: blocks.reduce((sum, { text }) => sum + text.length, 0) / 1e6, seconds }
}

function speedTable(books: readonly Published[]): string {
  const row = (name: string, texts: readonly string[], runs: number): string[] => {
    const { megabytes, seconds } = speed(texts, runs)
    return [name, megabytes.toFixed(1), seconds.toFixed(2), (megabytes / seconds).toFixed(1)]
  }
  const typed = books.map((book) => ({ name: book.name, texts: spoil(book, 'double outside').typed }))
  const all = typed.flatMap(({ texts }) => texts)
  return table(
    ['text', 'MB', 'seconds', 'MB/s'],
    [
      ...typed.map(({ name, texts }) => row(name, texts, 5)),
      row('all books', all, 3),
      row('all books, ten times', Array.from({ length: 10 }, () => all).flat(), 1),
    ],
  )
}

function report(books: readonly Published[]): string {
  const { peers, missing } = findPeers()
  for (const name of missing) console.error(`${name} is not installed: left out.`)
  const results = new Map(
    conditions.map((condition) => {
      console.error(`Setting ${books.length} books, ${condition} ...`)
      return [condition, new Map(peers.map((peer) => [peer, measure(peer, books, condition)]))] as const
    }),
  )
  const resultOf = (condition: Condition, peer: Peer): Result => results.get(condition)?.get(peer) as Result
  const wrongOf = ({ wrong, marks }: Score): string => perTenThousand(wrong, marks)
  const names = peers.map(({ name }) => name)
  const parts = [
    'Wrong marks in 10,000, over all books:',
    table(
      ['', ...names],
      conditions.map((condition) => [
        condition,
        ...peers.map((peer) => wrongOf(resultOf(condition, peer).all)),
      ]),
    ),
  ]
  for (const condition of ['double outside', 'single outside'] as const) {
    const byBook = books.map(({ name }) => [
      name,
      resultOf(condition, peers[0] as Peer).books.get(name)?.marks ?? 0,
      ...peers.map((peer) => wrongOf(resultOf(condition, peer).books.get(name) ?? noScore())),
    ])
    parts.push(`Wrong marks in 10,000 by book, ${condition}:`, table(['', 'marks', ...names], byBook))
  }
  parts.push(
    'Wrong marks in 10,000 by what should stand there, double outside:',
    table(
      ['', ...names],
      kinds.map((kind) => [
        kind,
        ...peers.map((peer) => {
          const { all } = resultOf('double outside', peer)
          return perTenThousand(all.byKind[kind], all.marks)
        }),
      ]),
    ),
  )
  const [own] = peers as [Peer, ...Peer[]]
  const clean = resultOf('double outside', own).all.wrong
  const lossy = resultOf('1% missing', own)
  const doubted = (['double outside', 'single outside', 'wrong-way apostrophes'] as const).map(
    (condition) => {
      const { doubted, caught, wrong, marks } = doubts(books, condition)
      return [condition, `${((doubted / marks) * 100).toFixed(2)}%`, `${caught} of ${wrong}`]
    },
  )
  const { again, letters } = twice(books)
  parts.push(
    `With 1% of the quotes missing (${lossy.removed} removed) Fleuron sets ${lossy.all.wrong} marks wrong, against ${clean} with none missing.`,
    'Marks that Fleuron reports as `ambiguous-quote`, and the wrong marks among them:',
    table(['', 'reported', 'wrong marks reported'], doubted),
    `Set a second time, ${again} blocks change. Blocks whose letters change: ${letters}.`,
    dashTable(books, peers),
    'Speed of the engine (quotes, then dashes) on one core:',
    speedTable(books),
  )
  return parts.join('\n\n')
}

const begin = '<!-- typography -->'
const end = '<!-- /typography -->'

/** Puts the tables between their markers in bench/README.md, or adds them at its end. */
function write(text: string): void {
  const path = resolve(import.meta.dirname, 'README.md')
  let page = ''
  try {
    page = readFileSync(path, 'utf8')
  } catch {
    page = '# Benchmarks\n'
  }
  const section = `${begin}\n\n${text}\n\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  writeFileSync(
    path,
    from >= 0 && to > from
      ? page.slice(0, from) + section + page.slice(to + end.length)
      : `${page.trimEnd()}\n\n## Typography\n\n${section}\n`,
  )
}

const books = publishedBooks()
if (books.length === 0) console.error(`There are no books in ${booksFolder}: nothing to measure.`)
else {
  const text = report(books)
  console.log(text)
  if (process.argv.includes('--write')) write(text)
}
