/** The words of a paragraph as a reader tells them apart, whatever quotes, dashes and spaces they are set with. */
import type { ReadBlock } from './reading.js'

/** One word or mark of a paragraph. */
export interface Word {
  /** The same for everything that reads the same: `“` and `"`, `--` and `—`, `*so*` and `_so_`. */
  key: string
  /** Where it stands in the paragraph's text, [start, end). */
  start: number
  end: number
  /** Whether it is a word, not a mark. */
  isWord: boolean
}

/** Characters that nobody sees: soft hyphens, joiners, byte order marks. */
const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const letters = `[\\p{L}\\p{N}\\p{M}${unseen}]+`
const space = '[ \\u00A0\\u2009\\u200A\\u202F]*'

/** One token a match: a word, an ellipsis, a dash, a double quote, a single quote, any other sign. */
const token = new RegExp(
  [
    `(${letters}(?:(?:['’‘ʼ＇‐‑-]|(?<=\\p{N})–(?=\\p{N}))${letters})*)`,
    `((?:…|\\.${space}\\.${space}\\.)(?:${space}[.…])*)`,
    '([-‐‑‒–—―−]+)',
    `(["“”„‟″«»＂〝〞]|''|\`\`|‘‘|’’)`,
    `(['‘’‚‛′\`´ʼ＇‹›])`,
    '(\\S)',
  ].join('|'),
  'gu',
)

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, the case that needs no work
const ascii = /^[\x00-\x7F]*$/
const unseenSigns = new RegExp(`[${unseen}]`, 'g')

/** Every word and mark of a paragraph or a title, in order. */
export function wordsOf(block: Pick<ReadBlock, 'text' | 'emphasis'>): Word[] {
  const words: Word[] = []
  let next = 0
  for (const match of block.text.matchAll(token)) {
    const [whole, word, ellipsis, dash, double, single, other] = match
    const start = match.index
    const end = start + whole.length
    let key: string
    if (word !== undefined) {
      key = wordKey(word)
      if (key === '') continue
      while ((block.emphasis[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++
      // Whether the comma after a stressed word is slanted too is no matter of reading: only words carry stress.
      if ((block.emphasis[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) key = `*${key}`
    } else if (ellipsis !== undefined) key = dotsIn(ellipsis) > 3 ? '.…' : '…'
    else if (dash !== undefined) key = '—'
    else if (double !== undefined) key = '"'
    else if (single !== undefined) key = "'"
    else key = (other ?? '').normalize('NFKC')
    words.push({ key, start, end, isWord: word !== undefined })
  }
  return words
}

/** One string that two texts share if, and only if, they read the same. */
export function readingKey(block: Pick<ReadBlock, 'text' | 'emphasis'>): string {
  return wordsOf(block)
    .map((word) => word.key)
    .join(' ')
}

function wordKey(word: string): string {
  if (ascii.test(word)) return word
  return word
    .replace(unseenSigns, '')
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .normalize('NFKC')
}

function dotsIn(ellipsis: string): number {
  let dots = 0
  for (const sign of ellipsis) dots += sign === '…' ? 3 : sign === '.' ? 1 : 0
  return dots
}
