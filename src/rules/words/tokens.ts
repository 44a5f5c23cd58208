/** A block's text as words and marks, once for all rules that read words. */
import type { CheckedBlock } from '../rule.js'

/** A word or a mark of a block's text. */
export interface Token {
  /** As written. */
  text: string
  /** In lower case, its apostrophes straight; a mark in its plain form: `"` for any quote, `—`, `…`. */
  plain: string
  /** Offsets in the block's text. */
  start: number
  end: number
  isWord: boolean
}

const wordOrMark = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*|\.{2,}|(?:\. ){1,3}\.|-{2,}|[^\s]/gu
const quotes = new Set('"“”„«»‘’\'`')
const titles = new Set(['mr', 'mrs', 'dr', 'st', 'messrs', 'ms', 'jr', 'esq'])

/** What a token is wherever it stands, read once for each spelling. */
type Spelling = Pick<Token, 'text' | 'plain' | 'isWord'>

const read = new Map<string, Spelling>()
/** A story has fewer spellings; hostile text may have more. */
const mostSpellings = 50_000

function readSpelling(text: string): Spelling {
  let spelling = read.get(text)
  if (!spelling) {
    const isWord = /^[\p{L}\p{N}]/u.test(text)
    spelling = { text, plain: isWord ? plainWord(text) : plainMark(text), isWord }
    if (read.size >= mostSpellings) read.clear()
    read.set(text, spelling)
  }
  return spelling
}

/** The words and marks of a text in order; the full stop of `Mr.` and the like is none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const found of source.match(wordOrMark) ?? []) {
    // Only spaces stand between two.
    const start = source.indexOf(found, end)
    const last = tokens.at(-1)
    end = start + found.length
    if (found === '.' && last?.end === start && titles.has(last.plain)) continue
    const { text, plain, isWord } = readSpelling(found)
    tokens.push({ text, plain, start, end, isWord })
  }
  return tokens
}

/** A word in lower case, its apostrophes and hyphens the plain ones. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-')
}

function plainMark(mark: string): string {
  if (quotes.has(mark)) return '"'
  if (mark === '…' || /^\.[. ]/.test(mark)) return '…'
  return /^(?:[—–―]|-+)$/.test(mark) ? '—' : mark
}

const known = new WeakMap<CheckedBlock, readonly Token[]>()

/** The words and marks of a block. */
export function tokensOf(block: CheckedBlock): readonly Token[] {
  let tokens = known.get(block)
  if (!tokens) {
    tokens = tokenize(block.text)
    known.set(block, tokens)
  }
  return tokens
}
