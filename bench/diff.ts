/**
 * How long `fleuron diff` takes for the longest book at hand, and for books made to be slow; and whether it tells what
 * was done to the edited copy. `npm run bench:diff`; reads ../shared/corpora.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareReadings } from '../src/diff/compare.js'
import { openSide } from '../src/diff/read/open-side.js'
import { readBoth } from '../src/diff/read/read-both.js'
import type { ReadBlock, Reading } from '../src/diff/reading.js'

const longBook = '../shared/corpora/leo-tolstoy_war-and-peace_louise-maude_aylmer-maude.md'

/** What `fleuron diff` may take for a book of 3 MB, and for one made to be slow, in milliseconds. */
const limit = 2000
const worst = 6000

/** A small generator of the same numbers on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An edited copy: in some of the paragraphs a word changes, some go, some come; one chapter moves. */
function edited(source: string, share: number): string {
  const next = numbers(7)
  const chapters = source.split(/(?=^## )/m)
  const changed = chapters.map((chapter) =>
    chapter
      .split('\n\n')
      .flatMap((block) => {
        if (block.trim() === '' || block.startsWith('#') || next() > share) return [block]
        const fate = next()
        if (fate < 0.1) return []
        if (fate < 0.2) return [block, `Nobody had thought of that, ${Math.floor(next() * 1e9)} times over.`]
        const words = block.split(' ')
        words[Math.floor(next() * words.length)] = 'otherwise'
        return [words.join(' ')]
      })
      .join('\n\n'),
  )
  changed.splice(200, 0, ...changed.splice(100, 1))
  return changed.join('')
}

/** Straight quotes, double hyphens, dots: other looks, the same words. */
function plain(source: string): string {
  return source.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('—', '--').replaceAll('…', '...')
}

function bookOf(paragraphs: readonly string[]): Reading {
  const blocks = paragraphs.map((text): ReadBlock => ({ kind: 'paragraph', text, emphasis: [] }))
  return { label: '', title: '', authors: [], chapters: [{ title: '', trail: [], blocks }] }
}

const rows: string[] = []
let isSlow = false

/** Milliseconds of processor time, which other work on the machine distorts less than the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function time(name: string, most: number, work: () => Promise<string> | string): Promise<void> {
  const start = { clock: performance.now(), processor: processorTime() }
  const result = await work()
  const clock = Math.round(performance.now() - start.clock)
  const processor = Math.round(processorTime() - start.processor)
  // Other work on the machine stretches the clock, helper threads the processor time: the smaller is nearer the truth.
  if (Math.min(clock, processor) > most) isSlow = true
  rows.push(
    `${name.padEnd(46)} ${String(processor).padStart(6)} ms of processor, ${String(clock).padStart(6)} ms by the clock (at most ${most})  ${result}`,
  )
}

const folder = await mkdtemp(join(tmpdir(), 'fleuron-bench-'))
try {
  const source = await readFile(longBook, 'utf8')
  const copies = {
    'war and peace, 2 % of paragraphs edited': edited(source, 0.02),
    'war and peace, every paragraph edited': edited(source, 1),
    'war and peace, other looks': plain(source),
  }
  for (const [name, copy] of Object.entries(copies)) {
    const path = join(folder, 'copy.md')
    await writeFile(path, copy)
    await time(name, name.includes('every') ? worst : limit, async () => {
      const start = processorTime()
      const [old, young] = readBoth(await openSide(longBook), await openSide(path))
      const read = Math.round(processorTime() - start)
      if (!old.reading || !young.reading) return 'not read'
      const { tally, isSame } = compareReadings(old.reading, young.reading)
      return `read ${read} ms; ${isSame ? 'reads the same' : JSON.stringify(tally.paragraphs)}`
    })
  }
  const next = numbers(3)
  const vocabulary = Array.from({ length: 4000 }, () => next().toString(36).slice(2, 8))
  const anyText = (): string =>
    Array.from({ length: 45 }, () => vocabulary[Math.floor(next() ** 2 * 4000)]).join(' ')
  const same = (old: string[], young: string[]): string => {
    const { tally } = compareReadings(bookOf(old), bookOf(young))
    return JSON.stringify(tally.paragraphs)
  }
  const old = Array.from({ length: 12_000 }, anyText)
  const young = Array.from({ length: 12_000 }, anyText)
  await time('3 MB against another 3 MB, one chapter', worst, () => same(old, young))
  await time('3 MB, its paragraphs in reverse', worst, () => same(old, [...old].reverse()))
  const yes = Array.from({ length: 100_000 }, () => 'Yes, she said.')
  await time('100,000 equal paragraphs, every second gone', worst, () =>
    same(
      yes,
      yes.flatMap((text, at) => (at % 2 ? [text, 'No, he said.'] : [])),
    ),
  )
  await time('one paragraph of 100,000 words, all changed', worst, () =>
    same([old.slice(0, 2200).join(' ')], [old.slice(0, 2200).reverse().join(' ')]),
  )
} finally {
  await rm(folder, { recursive: true })
}
console.log(rows.join('\n'))
if (isSlow) process.exitCode = 1
