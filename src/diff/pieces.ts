/** A changed paragraph word by word: what was kept, what is gone, what is new. */
import type { Piece, Span } from './comparison.js'
import type { WordIndex } from './index-words.js'
import type { ReadBlock } from './reading.js'
import { alignWords } from './sequence.js'
import type { Word } from './words.js'

/** Where one paragraph ends and the next begins, among the words of several. */
const pilcrow = -1

/** Below this share of kept words a text was written anew, and a patchwork of both would only confuse. */
const leastKept = 0.2

/** One word of one of several paragraphs. */
interface Token {
  block: ReadBlock
  /** None for a pilcrow. */
  word?: Word
  /** Where the next word begins, or the paragraph ends. */
  end: number
  number: number
}

/** A run of tokens that had one fate. */
interface Run {
  removed: Token[]
  added: Token[]
  /** Empty where the run is a change. */
  kept: Token[]
}

/** Compares paragraphs that are one another's changed form; several where they were split or joined. */
export function piecesOf(old: readonly ReadBlock[], young: readonly ReadBlock[], index: WordIndex): Piece[] {
  const before = tokensOf(old, index)
  const after = tokensOf(young, index)
  const pairs = alignWords(
    before.map(({ number }) => number),
    after.map(({ number }) => number),
  )
  const keptWords = pairs.reduce((count, [at]) => count + Number(before[at]?.word?.isWord ?? false), 0)
  const words = Math.max(wordsIn(before), wordsIn(after))
  const runs: Run[] =
    keptWords < words * leastKept
      ? [{ removed: before, added: after, kept: [] }]
      : runsOf(before, after, pairs)
  return calm(runs).flatMap(({ removed, added, kept }) => [
    ...piece('kept', kept),
    ...piece('removed', removed),
    ...piece('added', added),
  ])
}

/** A whole paragraph as a piece. */
export function wholePiece(kind: Piece['kind'], block: ReadBlock, index: WordIndex): Piece[] {
  return piece(kind, tokensOf([block], index))
}

/** The stretch of a paragraph's text between two offsets, as spans. */
export function spansOf(block: ReadBlock, start = 0, end = block.text.length): Span[] {
  const spans: Span[] = []
  const push = (from: number, to: number, isEmphasized: boolean): void => {
    if (from < to) spans.push({ text: block.text.slice(from, to), isEmphasized })
  }
  let done = start
  for (const [from, to] of block.emphasis) {
    if (to <= done || from >= end) continue
    push(done, Math.max(from, start), false)
    push(Math.max(from, start), Math.min(to, end), true)
    done = Math.min(to, end)
  }
  push(done, end, false)
  return spans
}

function tokensOf(blocks: readonly ReadBlock[], index: WordIndex): Token[] {
  return blocks.flatMap((block, at): Token[] => {
    const { words, numbers } = index.wordsOf(block)
    const tokens = words.map((word, place) => ({
      block,
      word,
      end: words[place + 1]?.start ?? block.text.length,
      number: numbers[place] ?? 0,
    }))
    return at > 0 ? [{ block, end: 0, number: pilcrow }, ...tokens] : tokens
  })
}

function wordsIn(tokens: readonly Token[]): number {
  return tokens.reduce((count, { word }) => count + Number(word?.isWord ?? false), 0)
}

function runsOf(
  before: readonly Token[],
  after: readonly Token[],
  pairs: readonly (readonly [number, number])[],
): Run[] {
  const runs: Run[] = []
  let [fromOld, fromNew] = [0, 0]
  for (const [atOld, atNew] of [...pairs, [before.length, after.length] as const]) {
    if (fromOld < atOld || fromNew < atNew)
      runs.push({ removed: before.slice(fromOld, atOld), added: after.slice(fromNew, atNew), kept: [] })
    const [oldToken, newToken] = [before[atOld], after[atNew]]
    if (oldToken && newToken) {
      const last = runs.at(-1)
      // A kept run remembers its old tokens too: it may yet be told as changed.
      if (last && last.kept.length > 0) {
        last.kept.push(newToken)
        last.removed.push(oldToken)
      } else runs.push({ removed: [oldToken], added: [], kept: [newToken] })
    }
    ;[fromOld, fromNew] = [atOld + 1, atNew + 1]
  }
  return runs
}

/**
 * Joins two changes that nothing but a mark or a lone short word keeps apart: a reader takes in one change of a phrase
 * more easily than four of its words.
 */
function calm(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const [at, run] of runs.entries()) {
    const last = result.at(-1)
    const isKept = run.kept.length > 0
    const next = runs[at + 1]
    if (isKept && last && next && last.kept.length === 0 && isLost(run, last, next)) {
      last.removed.push(...run.removed)
      last.added.push(...run.kept)
    } else if (!isKept && last && last.kept.length === 0) {
      last.removed.push(...run.removed)
      last.added.push(...run.added)
    } else
      result.push({ removed: isKept ? [] : [...run.removed], added: [...run.added], kept: [...run.kept] })
  }
  return result
}

function isLost(kept: Run, before: Run, after: Run): boolean {
  if (kept.kept.some(({ word }) => !word)) return false
  const words = wordsIn(kept.kept)
  if (words > 1) return false
  const isPhrase = ({ removed, added }: Run): boolean => wordsIn(removed) > 0 && wordsIn(added) > 0
  if (!isPhrase(before) || !isPhrase(after)) return false
  return (
    words === 0 || kept.kept.every(({ word, block }) => block.text.slice(word?.start, word?.end).length <= 3)
  )
}

function piece(kind: Piece['kind'], tokens: readonly Token[]): Piece[] {
  if (tokens.length === 0) return []
  const spans: Span[] = []
  const push = (span: Span): void => {
    const last = spans.at(-1)
    if (last && last.isEmphasized === span.isEmphasized) last.text += span.text
    else spans.push({ ...span })
  }
  for (const { block, word, end } of tokens) {
    if (!word) push({ text: '¶ ', isEmphasized: false })
    else for (const span of spansOf(block, word.start, end)) push(span)
  }
  return [{ kind, spans, words: wordsIn(tokens) }]
}
