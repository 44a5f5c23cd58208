/** The laws of the pipeline, on every manuscript at hand and on generated text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { soilBook } from '../bench/dirty.js'
import { lossStyles } from '../bench/support/structure/habits.js'
import { headerKinds } from '../bench/support/structure/headers.js'
import { type Edit, recordOf } from '../src/ast/record.js'
import { plainText } from '../src/ast/text.js'
import { pipeline } from '../src/pipeline.js'
import { decode } from '../src/read/decode.js'
import { readerOf } from '../src/read/reader.js'
import { headers } from './passes/tables/headers.js'

/** Reads and normalizes a text as the book of one file; `words` is what its author wrote, without Markdown's own marks. */
function normalize(
  path: string,
  value: string | Buffer,
): { file: VFile; tree: Root; words: string } | undefined {
  const file = new VFile({ path, value })
  if (!decode(file)) return undefined
  const reader = readerOf(path)
  if (!reader) throw new Error(`no reader for ${path}`)
  const read = reader(file)
  const words = path.endsWith('.txt') ? String(file.value).replace(/<[^<>]{1,100}>/g, '') : plainText(read)
  return { file, words, tree: pipeline().runSync(read, file) }
}

/** A tree without places: what a reader sees of it. */
function bare(tree: Nodes): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}

const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')

/** The passes that mend damaged characters. */
const mending: ReadonlySet<string> = new Set(['read', 'characters'])

/** Whether an edit's source is a tag of plain text and nothing else: `<i>`, `[/b]`. */
function isMarkup(from: string): boolean {
  return /^(?:<[^<>]{1,100}>|\[\/?[a-z]{1,10}\])$/i.test(from)
}

/** The letters of a manuscript that are neither in the tree, nor in the header, nor set aside, nor markup. */
function lost(words: string, file: VFile, tree: Root): string {
  const { header, quarantined, edits } = recordOf(file)
  const beside: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'sceneBreak' && node.marker) beside.push(node.marker)
    if (node.type === 'epigraph' && node.source) beside.push(node.source)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  // Letters change where the text was damaged, leave where they are markup, and become small in the label of a note; no
  // other pass may take one.
  const removed = edits.map(({ pass, from, to }) => {
    if (lettersOf(from) === lettersOf(to)) return ''
    const isSmall = lettersOf(from.toLowerCase()) === lettersOf(to.toLowerCase())
    return mending.has(pass) || isMarkup(from) || isSmall ? from : ''
  })
  const kept = [
    plainText(tree),
    ...beside,
    ...header.map(({ label, value }) => `${label ?? ''} ${value}`),
    ...quarantined.map(({ text }) => text),
    ...removed,
  ].join(' ')
  const have = new Map<string, number>()
  for (const letter of kept.match(/[\p{L}\p{N}]/gu) ?? []) have.set(letter, (have.get(letter) ?? 0) + 1)
  let missing = ''
  for (const letter of words.match(/[\p{L}\p{N}]/gu) ?? []) {
    const left = have.get(letter) ?? 0
    if (left === 0) missing += letter
    else have.set(letter, left - 1)
  }
  return missing
}

/** Plays the record over the source, and checks that each edit found what it says; then takes every edit back. */
function replay(file: VFile): void {
  const source = String(file.value)
  const cells = source.split('')
  const undo: { start: number; before: string[] }[] = []
  for (const { place, from, to, pass, made } of recordOf(file).edits) {
    const start = place.start.offset ?? 0
    const end = place.end.offset ?? start
    const before = cells.slice(start, end)
    if (end === start) continue
    if (made !== undefined) {
      expect({ pass, made, from }).toEqual({ pass, made, from: source.slice(start, end) })
      continue
    }
    expect({ pass, at: start, from: before.join('') }).toEqual({ pass, at: start, from })
    undo.push({ start, before })
    for (let index = start; index < end; index++) cells[index] = index === start ? to : ''
  }
  for (const { start, before } of undo.reverse())
    for (const [index, cell] of before.entries()) cells[start + index] = cell
  expect(cells.join('')).toBe(source)
}

/** The signs of a text, without the space between them. */
const signsOf = (text: string): string => text.replace(/[\s\u00ad\ufeff]+/g, '')

/**
 * What the record makes of a plain text: every replacement, and without what has left it. Nothing else has changed if
 * the tree holds the same signs in the same order.
 */
function played(file: VFile): string {
  const cells = String(file.value).split('')
  const { edits } = recordOf(file)
  const fill = (place: Edit['place'], text: string): void => {
    const start = place.start.offset ?? 0
    const end = place.end.offset ?? start
    if (end === start) cells[start] = text + (cells[start] ?? '')
    for (let index = start; index < end; index++) cells[index] = index === start ? text : ''
  }
  for (const { place, to, made } of edits) if (made === undefined) fill(place, to)
  for (const { place, to, made } of edits) if (to === '' || made === 'sceneBreak') if (made) fill(place, '')
  return cells.join('')
}

function holdsTheLaws(path: string, value: string | Buffer): void {
  const normalized = normalize(path, value)
  if (!normalized) return
  const { file, tree, words } = normalized
  expect(lost(words, file, tree)).toBe('')
  replay(file)
  if (path.endsWith('.txt')) expect(signsOf(plainText(tree))).toBe(signsOf(played(file)))
  const once = bare(tree)
  const again = new VFile({ path, value: String(file.value) })
  expect(bare(pipeline().runSync(structuredClone(tree), again))).toEqual(once)
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => readerOf(name) && !/readme/i.test(name))
    .map((name) => join(folder, name))
}

describe('the laws of the pipeline', () => {
  const seeds = textsIn('../shared/seeds')
  it.runIf(seeds.length > 0).each(seeds)('hold for %s', (path) => holdsTheLaws(path, readFileSync(path)))
  it.each(textsIn('manuscripts'))('hold for %s', (path) => holdsTheLaws(path, readFileSync(path)))

  const corpora = '../shared/corpora'
  const books = existsSync(corpora) ? textsIn(corpora) : []
  it.each(books)('hold for %s, soiled', (book) => {
    const clean = readFileSync(book, 'utf8')
    for (const seed of [4, 5, 6, 7]) {
      const loses = seed < 6 ? undefined : lossStyles[(seed + book.length) % lossStyles.length]
      const habits = { hasChrome: seed > 4, header: (seed * 17 + book.length) % headerKinds, loses }
      holdsTheLaws('story.txt', soilBook(clean, seed, habits, 6000).text)
    }
  })

  it.each(headers)('hold for a story under a header: $name', ({ head, foot = '' }) => {
    const story = 'The lamp had gone out again.\n\n"You are late," said the keeper.'
    holdsTheLaws('story.txt', [head, story, foot].filter(Boolean).join('\n\n'))
  })

  const word = fc.constantFrom(
    'He',
    'said',
    'no',
    "don't",
    '"Well,"',
    '"oh',
    'yes."',
    '--',
    '...',
    '*was*',
    "'em",
    '?',
    'Chapter',
    'One',
    'THE',
    'END',
    '1986.',
    '_she thought_',
    'café',
    '&amp;',
    '(click here)',
    'A/N:',
    'Rating: PG',
    '“hm”',
    '/never/',
    '\u00a0',
    'Dear',
    'Tom,',
  )
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '***',
        '* * *',
        '---',
        '~*~*~',
        '# # #',
        'Chapter Two',
        'II',
        'DISCLAIMER: not mine.',
        '===',
        'oOo',
        '~ Day 95 ~',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  )
  const ending = fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\n    ')
  const text = fc
    .array(fc.tuple(line, ending), { minLength: 1, maxLength: 25 })
    .map((lines) => lines.flat().join(''))

  it.each([
    ['story.txt', 'He said:\n\n\noOo\nHe\n'],
    ['story.md', 'Chapter Two\nDISCLAIMER: not mine.\nNo.\n'],
    ['story.txt', '\ufffc\u00b2\n'],
    ['story.txt', 'He\n\nRating: PG\n\nChapter Two\n\nDISCLAIMER: not mine.\n\nHe\n'],
    [
      'story.txt',
      'Ada Wren\n14 Canal Street\nada@post.example\n\nTitle: The Clock\nRating: PG\n\nIt ticked.\n',
    ],
    [
      'story.txt',
      'Ada Wren\n14 Canal Street\nada@post.example\n\nTHE CLOCK\n\nIt ticked.\n\nIt ticked again.\n',
    ],
  ])('hold for what once broke them: %s %j', holdsTheLaws)

  it.each(['story.txt', 'story.md'])('hold for generated text: %s', (path) => {
    fc.assert(
      fc.property(text, (value) => holdsTheLaws(path, value)),
      { numRuns: 300 },
    )
  })
})
