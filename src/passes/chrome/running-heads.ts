/** Running heads that a copy of a printed book left between its pages: `58   THE WEIR`, `The Weir / 59`, `THE WEIR`. */
import type { RootContent } from 'mdast'
import { bareLetters } from '../../words-alike.js'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { lineLength, textAt } from './line-text.js'
import { findOuterHeads } from './outer-heads.js'
import { arePagesApart, endsSentences } from './page-lengths.js'

/** How often a head must come again before it counts as one. */
const fewest = 3

/** The longest head, in characters: a title, spaces, a number. */
const longest = 100
/** The longest of words alone, shorter than most lines of a text whose every line stands apart. */
const longestBare = 60

/** The most pages between two heads: the first page of a chapter and plates have none. */
const widestStep = 12

/** Which share of the heads must stand in the middle of a sentence. */
const leastBroken = 0.3

/** How many lines with nothing but words are heads of pages at least: three are a refrain. */
const fewestBare = 4

/** A line that may be the head of a page. */
export interface Head {
  index: number
  /** The letters of its words: the same on each page, or by turns. */
  words: string
  /** The number of the page; undefined where the line has none. */
  page?: number
}

/**
 * The indexes of the lines that are running heads.
 *
 * They come again, their numbers rise, and sentences run on across them, as they do across a page and never across the
 * heading of a chapter.
 */
export function findRunningHeads(blocks: readonly RootContent[]): number[] {
  const candidates: Head[] = []
  for (let index = 1; index < blocks.length; index++) {
    const head = headAt(blocks, index)
    if (head) candidates.push(head)
  }
  const numbered = candidates.filter(({ page }) => page !== undefined)
  const repeated = againAndAgain(numbered)
  const found = [
    ...(rises(repeated) ? withFirst(blocks, runningOn(blocks, withLone(repeated, numbered))) : []),
    ...pageHeads(blocks, againAndAgain(candidates.filter(({ page }) => page === undefined))),
  ]
  return found.length > 0 ? found : findOuterHeads(blocks, numbered)
}

/** The heads with the line above all others where it has their words and the number of a page before; a title has none. */
function withFirst(blocks: readonly RootContent[], heads: number[]): number[] {
  const [first, ...others] = [0, ...heads].map((index) => headAt(blocks, index))
  const next = others[0]?.page
  const isHead =
    first?.page !== undefined &&
    next !== undefined &&
    rises([first, others[0] as Head]) &&
    others.some((head) => head?.words === first.words)
  return isHead ? [0, ...heads] : heads
}

/** Those of lines without a number that are heads of pages: written as titles are, as no cry and no message is. */
function pageHeads(blocks: readonly RootContent[], heads: readonly Head[]): number[] {
  const titles = heads.filter(({ index }) => isTitle(textAt(blocks, index)))
  return titles.length < fewestBare ? [] : runningOn(blocks, titles)
}

/** Whether a line is written as a title of more than one word, and is no label of a chapter or a scene. */
function isTitle(text: string): boolean {
  const shape = headingShape(text)
  return / /.test(text.trim()) && (shape?.kind === 'caps' || shape?.kind === 'title')
}

/** What stories count, a page aside. */
const counted =
  /^\W*(?:days?|nights?|weeks?|months?|years?|hours?|chapters?|parts?|books?|letters?|entry|log|scenes?|acts?|cantos?|verses?|sections?)\W*$/i
const asNumber = /^\d{1,4}$/
const pageAtEnd = /(?:page |p\. ?)?(\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?$/i
const pageAtStart = /^(?:page )?(\d{1,4})\b/i

/** A line that may be a head: words with a number before or behind them, or words alone between blank lines. */
function headAt(blocks: readonly RootContent[], index: number): Head | undefined {
  const block = blocks[index] as RootContent
  if (!isLine(block) || lineLength(block) > longest) return undefined
  const text = lineText(block)
  const isNumbered = isDigit(text, 0) || isDigit(text, text.length - 1) || /^page /i.test(text)
  if (!isNumbered && !mayBeBare(blocks, index, text)) return undefined
  const [number, page] = pageAtEnd.exec(text) ?? pageAtStart.exec(text) ?? []
  const rest = number ? text.replace(number, '') : text
  // `Day 1`, `Chapter 5`, `part 2` count what is told, not pages.
  if (number && (headingShape(text)?.kind === 'labelled' || counted.test(rest))) return undefined
  const words = bareLetters(rest)
  if (words === '' || asNumber.test(words)) return undefined
  return page ? { index, words, page: Number(page) } : { index, words }
}

/** Whether a line without a number may be a head: short, apart, no sentence and not the rest of one. */
function mayBeBare(blocks: readonly RootContent[], index: number, text: string): boolean {
  return (
    text.length <= longestBare &&
    !startsSmall(text) &&
    lineEnd(text) !== 'sentence' &&
    isParted(blocks, index)
  )
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Whether a line stands apart from those above and below it. */
function isParted(blocks: readonly RootContent[], index: number): boolean {
  const line = blocks[index]
  return (
    startLine(line) - endLine(blocks[index - 1]) > 1 &&
    (index + 1 >= blocks.length || startLine(blocks[index + 1]) - endLine(line) > 1)
  )
}

const startLine = (block: RootContent | undefined): number => block?.position?.start.line ?? 0
const endLine = (block: RootContent | undefined): number => block?.position?.end.line ?? 0

function againAndAgain(heads: readonly Head[]): Head[] {
  const counts = new Map<string, number>()
  for (const { words } of heads) counts.set(words, (counts.get(words) ?? 0) + 1)
  return heads.filter(({ words }) => (counts.get(words) as number) >= fewest)
}

function rises(heads: readonly Head[]): boolean {
  return heads.every(({ page = 0 }, at) => {
    const before = heads[at - 1]?.page
    return before === undefined || (page > before && page <= before + widestStep)
  })
}

/** The heads with those that come once, the page after one of them: the title of a short chapter. */
function withLone(repeated: readonly Head[], numbered: readonly Head[]): Head[] {
  const known = new Set(repeated)
  const found: Head[] = []
  for (const head of numbered) {
    const before = found.at(-1)
    if (known.has(head) || (before?.page !== undefined && head.page === before.page + 1)) found.push(head)
  }
  return rises(found) ? found : [...repeated]
}

/** The heads that sentences run on across; none where too few do. The first that does not may be the title itself. */
function runningOn(blocks: readonly RootContent[], heads: readonly Head[]): number[] {
  const own = new Set(heads.map(({ index }) => index))
  const across = heads.filter(({ index }) => isAcross(blocks, index, own))
  if (across.length < 2 || across.length < heads.length * leastBroken) return []
  if (!arePagesApart(heads, blocks) || !endsSentences(blocks, heads)) return []
  const [first, ...others] = heads as [Head, ...Head[]]
  const isTitle = first.page === undefined && !across.includes(first)
  return (isTitle ? others : heads).map(({ index }) => index)
}

/** Whether a sentence runs on from the line above a head to the line below it; a number at the foot is neither. */
export function isAcross(blocks: readonly RootContent[], index: number, heads: ReadonlySet<number>): boolean {
  const isEdge = (at: number): boolean => heads.has(at) || /^\W{0,6}\d{1,4}\W{0,6}$/.test(textAt(blocks, at))
  let [above, below] = [index - 1, index + 1]
  while (above > 0 && isEdge(above)) above--
  while (below < blocks.length && isEdge(below)) below++
  const before = textAt(blocks, above)
  return before !== '' && lineEnd(before) !== 'sentence' && startsSmall(textAt(blocks, below))
}
