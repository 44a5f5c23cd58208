/** The words of a paragraph as a reader tells them apart, whatever quotes, dashes and spaces they are set with. */

import type { ReadBlock } from './reading.js'
import { classOf, isDash, signs } from './signs.js'

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

/** Every word and mark of a paragraph or a title, in order. */
export function wordsOf(block: Pick<ReadBlock, 'text' | 'emphasis'>): Word[] {
  const words: Word[] = []
  eachWord(block, (key, start, end, isWord) => words.push({ key, start, end, isWord }))
  return words
}

/** One string that two texts share if, and only if, they read the same. */
export function readingKey(block: Pick<ReadBlock, 'text' | 'emphasis'>): string {
  let whole = ''
  eachWord(block, (key) => {
    whole += whole === '' ? key : ` ${key}`
  })
  return whole
}

/**
 * Hands over every word and mark, in order. A scanner and no regular expression, since a long book has a million of
 * them and both books are read whole.
 */
export function eachWord(
  { text, emphasis }: Pick<ReadBlock, 'text' | 'emphasis'>,
  take: (key: string, start: number, end: number, isWord: boolean) => void,
): void {
  let next = 0
  for (let at = 0; at < text.length; ) {
    const start = at
    const kind = classOf(text, at)
    if (kind === signs.space) at++
    else if (kind === signs.letter) {
      at = endOfWord(text, at)
      const key = wordKey(text.slice(start, at))
      if (key === '') continue
      while ((emphasis[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++
      // Whether the comma after a stressed word is slanted too is no matter of reading: only words carry stress.
      const isEmphasized = (emphasis[next]?.[0] ?? Number.POSITIVE_INFINITY) < at
      take(isEmphasized ? `*${key}` : key, start, at, true)
    } else if (kind === signs.dot) {
      at = endOfDots(text, at)
      take(dotsKey(text, start, at), start, at, false)
    } else if (isDash(kind)) {
      while (at < text.length && isDash(classOf(text, at))) at++
      take('—', start, at, false)
    } else if (kind === signs.double) take('"', start, ++at, false)
    else if (kind === signs.single) {
      // Two single quotes are a double one, as typewriters and TeX write it.
      const isDouble = text[at + 1] === text[at] && text[at] !== '‚'
      at += isDouble ? 2 : 1
      take(isDouble ? '"' : "'", start, at, false)
    } else {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      take(text.slice(start, at).normalize('NFKC'), start, at, false)
    }
  }
}

/** The end of the word that begins at an index: letters and digits, and between them one apostrophe or hyphen. */
function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    while (at < text.length && classOf(text, at) === signs.letter)
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    const joint = classOf(text, at)
    if (at + 1 >= text.length || classOf(text, at + 1) !== signs.letter) return at
    const isRange = text[at] === '–' && /\p{N}/u.test(text[at - 1] ?? '') && /\p{N}/u.test(text[at + 1] ?? '')
    const isApostrophe = joint === signs.single && !/[‚‛′`´‹›]/.test(text[at] ?? '')
    if (joint !== signs.hyphen && !isApostrophe && !isRange) return at
    at++
  }
}

/** The end of a run of dots and ellipses, spaced or not. */
function endOfDots(text: string, start: number): number {
  let end = start + 1
  for (let at = end; at < text.length; at++) {
    const kind = classOf(text, at)
    if (kind === signs.dot) end = at + 1
    else if (kind !== signs.space) break
  }
  return end
}

/** A full stop, an ellipsis, or both: `....`, `….` and `. …` are one. */
function dotsKey(text: string, start: number, end: number): string {
  if (end === start + 1) return text[start] === '.' ? '.' : '…'
  let dots = 0
  for (let at = start; at < end; at++) dots += text[at] === '…' ? 3 : text[at] === '.' ? 1 : 0
  return dots < 3 ? '.'.repeat(dots) : dots === 3 ? '…' : '.…'
}

/** Whether a word is ASCII, the case that needs no work; words are too short and too many for an expression. */
function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false
  return true
}

function wordKey(word: string): string {
  if (isAscii(word)) return word
  return word
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .normalize('NFKC')
}
