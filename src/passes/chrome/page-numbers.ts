/** Page numbers and running heads that a copy of a printed page left between the lines. */
import type { RootContent } from 'mdast'
import { isLine, lineEnd, startsSmall } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { lineLength, lineText, textAt } from './line-text.js'
import { findRunningHeads } from './running-heads.js'

/** How many pages there must be before numbers count as theirs. */
const fewest = 3

interface Numbered {
  index: number
  number: number
  /** Whether the line says that it is a page. */
  saysPage: boolean
}

/** The indexes of the lines that are page numbers or running heads, with the reason. */
export function findPageNumbers(blocks: readonly RootContent[]): Map<number, 'page-number' | 'running-head'> {
  const found = new Map<number, 'page-number' | 'running-head'>()
  for (const index of findRunningHeads(blocks)) found.set(index, 'running-head')
  const texts = blocks.map((block) => (isLine(block) && lineLength(block) < 60 ? lineText(block) : ''))
  const numbered: Numbered[] = []
  texts.forEach((text, index) => {
    if (text === '' || text.length > 24) return
    const [, word, digits] =
      /^[-–—[(~\s]{0,6}(page|p\.|pg\.?)?\s?(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?[-–—\])~\s]{0,6}$/i.exec(
        text,
      ) ?? []
    if (digits) numbered.push({ index, number: Number(digits), saysPage: word !== undefined })
  })
  for (const pages of [
    numbered.filter(({ saysPage }) => saysPage),
    numbered.filter(({ saysPage }) => !saysPage),
  ]) {
    const run = countedUp(pages)
    if (run.length < fewest) continue
    if (!(run[0]?.saysPage || breaksSentences(run, blocks, found) || standsAtFoot(run, blocks))) continue
    for (const { index } of run) found.set(index, 'page-number')
  }
  addRunningHeads(found, texts)
  return found
}

/** The numbers that count up one by one, a missing page now and then forgiven. */
function countedUp(pages: readonly Numbered[]): Numbered[] {
  const run: Numbered[] = []
  for (const page of pages) {
    const last = run.at(-1)
    if (!last || (page.number > last.number && page.number <= last.number + 3)) run.push(page)
  }
  return run.length >= pages.length * 0.7 ? run : []
}

/** Whether the text runs on across these lines, as it does across a page and never across a chapter's number. */
function breaksSentences(
  run: readonly Numbered[],
  blocks: readonly RootContent[],
  heads: ReadonlyMap<number, unknown>,
): boolean {
  let broken = 0
  for (const { index } of run) {
    const before = textAt(blocks, heads.has(index - 1) ? index - 2 : index - 1)
    const after = textAt(blocks, heads.has(index + 1) ? index + 2 : index + 1)
    if (before !== '' && lineEnd(before) !== 'sentence' && startsSmall(after)) broken++
  }
  return broken >= 2 && broken >= run.length * 0.3
}

/** Characters of a page at most: close lines on large paper. */
const longestPage = 6000

/**
 * Whether the numbers count up from 1, each below a page of about the same length, the last of them with nothing below
 * it. Read as chapters the first would have no number, and the last no text; a single chapter is never so even.
 */
function standsAtFoot(run: readonly Numbered[], blocks: readonly RootContent[]): boolean {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length <= fewest || first.number !== 1 || last.number !== run.length)
    return false
  const above = textBetween(blocks, 0, first.index)
  const below = textBetween(blocks, last.index + 1, blocks.length)
  const pages = run
    .slice(1)
    .map(({ index }, at) => textBetween(blocks, (run[at] as Numbered).index + 1, index))
  const mean = pages.reduce((sum, length) => sum + length, 0) / pages.length
  if (mean === 0 || mean > longestPage || above < mean / 2 || below > mean * 0.1) return false
  const variance = pages.reduce((sum, length) => sum + (length - mean) ** 2, 0) / pages.length
  return Math.sqrt(variance) <= mean * mostUneven
}

/** How far the lengths of pages lie from their mean, as a share of it. */
const mostUneven = 0.3

/** The characters of the blocks from one index up to another. */
function textBetween(blocks: readonly RootContent[], start: number, end: number): number {
  let length = 0
  for (let index = start; index < end; index++) length += lineText(blocks[index] as RootContent).length
  return length
}

/** A line beside a page number that stands beside most others too is the head of the page. */
function addRunningHeads(found: Map<number, 'page-number' | 'running-head'>, texts: readonly string[]): void {
  const beside = new Map<string, number[]>()
  for (const index of [...found.keys()]) {
    for (const neighbour of [index - 1, index + 1]) {
      const text = texts[neighbour]
      if (text && !found.has(neighbour)) beside.set(text, [...(beside.get(text) ?? []), neighbour])
    }
  }
  for (const indexes of beside.values()) {
    if (indexes.length < fewest || !headingShape(texts[indexes[0] as number] as string)) continue
    for (const index of indexes) found.set(index, 'running-head')
  }
}
