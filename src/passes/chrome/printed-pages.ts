/** The pages of a printer's copy, told by the form feeds between them: their numbers at the foot, their running heads. */
import type { RootContent } from 'mdast'
import { rangeOf } from '../../ast/places.js'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { lineLength } from './line-text.js'

/** The longest line that may be a running head, in characters: a title, spaces, a name. */
const longestHead = 132

/** From so many pages on, a line at the head of each is no heading of a chapter: no two of these are the same. */
const certain = 3

/** Which share of the pages has the running head: the first page of a chapter often has none. */
const mostPages = 0.6

/** The indexes of page numbers above a form feed, and of the lines that come again below one, with the reason. */
export function findPrintedPages(
  blocks: readonly RootContent[],
  source: string,
): Map<number, 'page-number' | 'running-head'> {
  const found = new Map<number, 'page-number' | 'running-head'>()
  if (!source.includes('\f')) return found
  const tops = pageTops(blocks, source)
  const numbers = footNumbers(blocks, tops)
  for (const index of numbers) found.set(index, 'page-number')
  const heads = runningHeads(blocks, tops)
  const isSure =
    numbers.length > 0 ||
    runsOn(blocks, tops, heads) ||
    (heads.length >= certain &&
      new Set(heads.map((index) => lineText(blocks[index] as RootContent))).size === 1)
  if (isSure) for (const index of heads) found.set(index, 'running-head')
  return found
}

/** The indexes of the blocks that stand first below a form feed. */
function pageTops(blocks: readonly RootContent[], source: string): number[] {
  const tops: number[] = []
  let last = 0
  blocks.forEach((block, index) => {
    const [start, end] = rangeOf(block) ?? [last, last]
    if (index > 0 && source.slice(last, start).includes('\f')) tops.push(index)
    last = end
  })
  return tops
}

/**
 * The numbers that are the last line of their page, counting up, with text above them: a chapter's number stands above
 * its text. On the last page no form feed follows.
 */
function footNumbers(blocks: readonly RootContent[], tops: readonly number[]): number[] {
  const isTop = new Set(tops)
  const numbers: number[] = []
  let expected: number | undefined
  for (const bottom of [...tops.map((top) => top - 1), blocks.length - 1]) {
    const number = numberOf(blocks[bottom])
    if (number === undefined || bottom === 0 || isTop.has(bottom)) continue
    if (expected !== undefined && (number < expected || number > expected + 2)) return []
    numbers.push(bottom)
    expected = number + 1
  }
  return numbers.length >= 2 ? numbers : []
}

/** The number that is all of a line, perhaps between dashes or behind `Page`. */
function numberOf(block: RootContent | undefined): number | undefined {
  if (!block || !isLine(block) || lineLength(block) > 24) return undefined
  const digits =
    /^[-–—[(~\s]{0,6}(?:page\s?|p\.\s?)?(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?[-–—\])~\s]{0,6}$/i.exec(
      lineText(block),
    )?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The lines below form feeds that come again on other pages, one of them or two by turns. */
function runningHeads(blocks: readonly RootContent[], tops: readonly number[]): number[] {
  const byText = new Map<string, number[]>()
  for (const top of tops) {
    const text = headText(blocks[top])
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), top])
  }
  const repeated = [...byText.values()].filter(({ length }) => length > 1)
  const heads = repeated.flat()
  return repeated.length <= 2 && heads.length >= tops.length * mostPages ? heads : []
}

/** A head without its spaces and its page's number; none for a line of prose, and for the heading of a chapter. */
function headText(block: RootContent | undefined): string {
  if (!block || !isLine(block) || lineLength(block) > longestHead) return ''
  const text = lineText(block).replace(/\s+/g, ' ')
  if (lineEnd(text) === 'sentence' || headingShape(text)?.number !== undefined) return ''
  const words = text.replace(/^\d{1,4} | \d{1,4}$/g, '')
  return /\p{L}/u.test(words) ? words : ''
}

/** Whether a sentence runs on across a head, as it does across a page and never across the title of a chapter. */
function runsOn(blocks: readonly RootContent[], tops: readonly number[], heads: readonly number[]): boolean {
  return heads.some((head) => {
    const [before, after] = [blocks[head - 1], blocks[head + 1]]
    if (!before || !after || !isLine(before) || !isLine(after) || tops.includes(head + 1)) return false
    return lineEnd(lineText(before)) !== 'sentence' && startsSmall(lineText(after))
  })
}
