/**
 * How long the proofreading page takes: to open a book of 3 MB, and to show a change in a book of 500 pages.
 *
 * Run with `npm run build && npm run bench:proof`; needs Chromium. `--write` puts the tables into bench/README.md.
 * Exits 1 where a goal is missed.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchChromium } from '../test/support/chromium.js'
import { withTempFolder } from '../test/support/temp-folder.js'
import { type DeskTimes, measureDesk } from './support/proof/measure-desk.js'
import { writeSection } from './support/section.js'
import { table } from './support/table.js'
import { median } from './support/timing.js'
import { booksFolder } from './support/typography-books.js'

/** The goals: the compressed script in bytes, the times in milliseconds. */
const goals = { script: 100_000, opening: 2000, update: 200 }

/** A book of a size in bytes: the sample again and again, each time a chapter, told apart by its number. */
async function bookOf(size: number): Promise<string> {
  const sample = await readFile('manuscripts/slack-water.txt', 'utf8')
  const story = sample.slice(sample.indexOf('Dory Maddox'))
  const parts = ['# The Long Crossing']
  for (let length = 0, chapter = 1; length < size; chapter++) {
    const part = `## Chapter ${chapter}\n\n${story.replaceAll('Tuesday', `Tuesday ${chapter}`)}`
    parts.push(part)
    length += part.length
  }
  return parts.join('\n\n')
}

const warAndPeace = join(booksFolder, 'leo-tolstoy_war-and-peace_louise-maude_aylmer-maude.md')

const whole = (milliseconds: number): string => String(Math.round(milliseconds))
const medianAndWorst = (times: readonly number[]): string =>
  `${whole(median(times))}, ${whole(Math.max(...times))}`

function timesTable(measured: readonly { name: string; bytes: number; times: DeskTimes }[]): string {
  const head = [
    'times in ms',
    'bytes',
    'from nothing',
    'opened',
    'all there',
    'update: median, worst',
    'update while read again',
    'slowest frame in scrolling',
  ]
  const rows = measured.map(({ name, bytes, times }) => [
    name,
    bytes,
    whole(times.fromNothing),
    whole(times.opened),
    whole(times.whole),
    medianAndWorst(times.updates),
    medianAndWorst(times.updatesWhileRead),
    whole(times.slowestFrame),
  ])
  return table(head, rows)
}

const books = [
  { name: '500 pages', text: await bookOf(800_000) },
  { name: '3 MB', text: await bookOf(3_000_000) },
  ...(existsSync(warAndPeace)
    ? [{ name: '*War and Peace*', text: await readFile(warAndPeace, 'utf8') }]
    : []),
]

const measured = await withTempFolder(async (folder) => {
  process.env.XDG_STATE_HOME = join(folder, '.state')
  const browser = await launchChromium()
  try {
    const all: { name: string; bytes: number; times: DeskTimes }[] = []
    for (const { name, text } of books)
      all.push({ name, bytes: Buffer.byteLength(text), times: await measureDesk(browser, folder, text) })
    return all
  } finally {
    await browser.close()
  }
})

const script = gzipSync(await readFile('dist/proof/page.js')).length
const updates = measured[0] ? [...measured[0].times.updates, ...measured[0].times.updatesWhileRead] : []
const results: [name: string, value: number, goal: number, unit: string][] = [
  ['the script, compressed', script / 1000, goals.script / 1000, 'kB'],
  ...measured
    .slice(1)
    .map(({ name, times }): [string, number, number, string] => [
      `${name}: opened from nothing`,
      times.fromNothing,
      goals.opening,
      'ms',
    ]),
  ['500 pages: worst update', Math.max(...updates), goals.update, 'ms'],
]
const text = [
  table(
    ['goal', 'measured', 'at most', 'met'],
    results.map(([name, value, goal, unit]) => [
      name,
      `${value.toFixed(unit === 'kB' ? 1 : 0)} ${unit}`,
      `${goal} ${unit}`,
      value <= goal ? 'yes' : 'no',
    ]),
  ),
  timesTable(measured),
].join('\n\n')
console.log(text)
if (process.argv.includes('--write')) writeSection('proof', text)
if (results.some(([, value, goal]) => value > goal)) process.exitCode = 1
