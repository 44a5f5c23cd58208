/**
 * Soils a clean book with the habits of raw stories and keeps the answer.
 *
 *     node --import tsx bench/dirty.ts BOOK.md [SEED] [SIZE]
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure } from '../src/failure.js'
import { chromeLines } from './support/structure/chrome.js'
import { type CleanBlock, excerptOf, readCleanBook, withBreaks } from './support/structure/clean-book.js'
import { degrade } from './support/structure/degrade.js'
import { anyHabits, type Habits } from './support/structure/habits.js'
import { type HeaderAnswer, makeHeader } from './support/structure/headers.js'
import { headingLines } from './support/structure/headings.js'
import { blankGap, gapBetween, layOut } from './support/structure/lay-out.js'
import { type Random, randomFrom } from './support/structure/random.js'

/** What a reader of the soiled text should find; offsets are of the soiled text. */
export interface Answer {
  /** Where each paragraph of the story begins, its text as it stands there, and the clean one. */
  paragraphs: { start: number; text: string; clean: string }[]
  /** Where the paragraph after each scene break begins. */
  breaks: number[]
  /** Where each heading begins. */
  headings: number[]
  header: HeaderAnswer[]
  /** The lines of site furniture, from 1. */
  chrome: number[]
}

/** A soiled book and what should be found in it. */
export interface Soiled {
  text: string
  answer: Answer
  habits: Habits
}

/** Soils some blocks of a clean book. */
export function soil(blocks: readonly CleanBlock[], habits: Habits, random: Random): Soiled {
  const answer: Answer = { paragraphs: [], breaks: [], headings: [], header: [], chrome: [] }
  let text = ''
  let chapter = habits.firstChapter
  const add = (piece: string): void => {
    text += piece
  }
  const addChrome = (lines: readonly string[]): void => {
    for (const line of lines) {
      answer.chrome.push(text.split('\n').length)
      add(`${line}\n`)
    }
  }
  const chrome = habits.hasChrome ? chromeLines(random) : undefined
  if (chrome) {
    addChrome(chrome.before)
    add('\n')
  }
  if (habits.header !== undefined) {
    const header = makeHeader(habits.header, random)
    answer.header = header.fields
    add(`${header.text}\n\n`)
  }
  let before: CleanBlock['kind'] | undefined
  let isAfterBreak = false
  for (const block of blocks) {
    if (block.kind === 'break') {
      add(habits.breaks === 'blank lines' ? blankGap(habits, random) : marker(habits))
      isAfterBreak = true
    } else if (block.kind === 'heading') {
      const [first = '', ...rest] = headingLines(habits.headings, chapter++, block.text)
      if (before) add(habits.paragraphs === 'br' ? '<br>\n<br>\n' : '\n\n\n')
      answer.headings.push(text.length)
      add([degrade(first, { ...habits, loses: undefined }, random), ...rest].join('\n'))
    } else {
      if (before === 'paragraph' && !isAfterBreak) add(gapBetween(habits, random))
      if (before === 'heading') add(habits.paragraphs === 'br' ? '<br>\n<br>\n' : '\n\n')
      const plain = degrade(block.text, habits, random)
      const laid = layOut(plain, habits, random)
      const start = text.length + laid.length - laid.trimStart().length
      if (isAfterBreak) answer.breaks.push(start)
      answer.paragraphs.push({ start, text: plain, clean: block.text })
      add(laid)
      isAfterBreak = false
    }
    if (block.kind !== 'break') before = block.kind
  }
  add('\n')
  if (chrome) {
    add('\n')
    addChrome(chrome.after)
  }
  return { text, answer, habits }
}

/** An ornament with what stands around it in this convention. */
function marker({ breaks, paragraphs }: Habits): string {
  const isCentred = breaks === '⁂' || breaks === '❦'
  const line = isCentred ? `${' '.repeat(30)}${breaks}` : breaks
  if (paragraphs === 'br') return `<br>\n<br>\n${line}<br>\n<br>\n`
  if (paragraphs === 'line-end' || paragraphs === 'wrapped-line-end' || paragraphs === 'mixed')
    return `\n${line}\n`
  return `\n\n${line}\n\n`
}

/** Some chapters of a clean book, soiled by a mix of habits that depends on the seed alone. */
export function soilBook(markdown: string, seed: number, fixed: Partial<Habits> = {}, size = 60_000): Soiled {
  const random = randomFrom(seed)
  const habits = anyHabits(random, fixed)
  return soil(withBreaks(excerptOf(readCleanBook(markdown), size, random), random), habits, random)
}

/** The soiled text that a call asks for: a book, perhaps a seed number, perhaps how many characters. */
function soiledFor([path, seed = '1', size = '60000', ...more]: readonly string[]): string {
  if (path === undefined || more.length > 0)
    throw new Failure('expected BOOK.md [SEED] [SIZE]: a clean book, a seed number, a number of characters')
  const [start, length] = [wholeNumber('the seed', seed), wholeNumber('the size', size)]
  const { text, answer } = soilBook(readBook(path), start, {}, length)
  if (answer.paragraphs.length === 0)
    throw new Failure(`${path}: no paragraph of a story in ${size} characters`)
  return text
}

function wholeNumber(what: string, text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new Failure(`${what} is \`${text}\`, expected a whole number`)
  return number
}

function readBook(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Failure(code === 'ENOENT' ? `${path}: no such file` : `${path}: cannot be read (${code})`)
  }
}

// Not where it is bundled into a benchmark.
if (basename(process.argv[1] ?? '') === 'dirty.ts') {
  try {
    process.stdout.write(soiledFor(process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`dirty: ${error.message}\n`)
    process.exitCode = 2
  }
}
