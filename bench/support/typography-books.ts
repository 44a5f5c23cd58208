/** The published books that typography is measured on, and the ways in which their marks are spoilt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TextBlock } from '../../src/typography/block.js'
import { root } from './root.js'

/** A book as blocks of plain Markdown, with the typography its publisher gave it. */
export interface Published {
  name: string
  blocks: readonly string[]
}

/** Where the books stand: beside the repository. */
export const booksFolder = resolve(root, '../shared/corpora')

/** The books, or none where the folder is not there. */
export function publishedBooks(): Published[] {
  if (!existsSync(booksFolder)) return []
  const files = readdirSync(booksFolder).filter((file) => file.endsWith('.md') && file !== 'README.md')
  return files.sort().map((file) => ({
    name: (file.split('_')[1] ?? file).replace('.md', '').replaceAll('-', ' ').replace(/^the /, ''),
    blocks: readFileSync(resolve(booksFolder, file), 'utf8')
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter(Boolean),
  }))
}

/** The ways in which a manuscript is given to the typographers. */
export const conditions = [
  'double outside',
  'single outside',
  '*italics* kept',
  'hard-wrapped',
  '1% missing',
  'wrong-way apostrophes',
] as const

/** One way of spoiling a book. */
export type Condition = (typeof conditions)[number]

/** A spoilt book: what the typographer gets, what it should make of it, and how many marks were taken away. */
export interface Spoilt {
  typed: string[]
  answer: string[]
  removed: number
}

/** For a seed always the same numbers between 0 and 1. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

const straighten = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('—', '--').replaceAll('…', '...')

/** The marks as a word processor sets them: a ‘ for every apostrophe that begins a word. */
const turn = (text: string): string => text.replace(/(?<![\p{L}\p{N}])’(?=[\p{L}\p{N}])/gu, '‘')

/** Breaks a block into lines of at most 72 characters, as old e-mail did. */
function wrap(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + word.length < 72) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

/** Spoils a book; British quoting is made of the blocks that hold no single quotes, as its README says. */
export function spoil({ blocks }: Published, condition: Condition): Spoilt {
  const next = numbers(20_260)
  let answer = [...blocks]
  if (condition === 'single outside') {
    answer = answer
      .filter((block) => !block.includes('‘'))
      .map((block) => block.replaceAll('“', '‘').replaceAll('”', '’'))
  }
  if (condition !== '*italics* kept')
    answer = answer.map((block) => (block === '***' ? block : block.replaceAll('*', '')))
  let removed = 0
  if (condition === '1% missing') {
    answer = answer.map((block) =>
      block.replace(/[“”]/g, (mark) => {
        if (next() >= 0.01) return mark
        removed++
        return ''
      }),
    )
  }
  const typed = answer.map(condition === 'wrong-way apostrophes' ? turn : straighten)
  return {
    typed:
      condition === 'hard-wrapped'
        ? typed.map((block) => (block.startsWith('#') ? block : wrap(block)))
        : typed,
    answer,
    removed,
  }
}

/** Blocks of Markdown as the engine takes them. */
export function textBlocks(blocks: readonly string[]): TextBlock[] {
  return blocks.map((block) =>
    block.startsWith('#')
      ? { text: block.replace(/^#+ /, ''), kind: 'heading' }
      : { text: block, kind: block === '***' ? 'break' : 'paragraph' },
  )
}
