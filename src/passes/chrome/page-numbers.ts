/** Page numbers and running heads that a copy of a printed page left between the lines. */
import type { RootContent } from 'mdast'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { countsOn, standsAtFoot } from './even-pages.js'
import { lineLength, textAt } from './line-text.js'
import { arePagesApart, endsSentences } from './page-lengths.js'
import { findRunningHeads } from './running-heads.js'

/** How many pages there must be before numbers count as theirs. */
const fewest = 3

/** A page's number as word processors set it: `1 | P a g e`, `Page | 1`. */
const ofWord = /^(?:(\d{1,4})\s?\|\s?p\s?a\s?g\s?e|p\s?a\s?g\s?e\s?\|\s?(\d{1,4}))$/i

/** A number alone on its line. */
export interface Numbered {
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
  texts.forEach((line, index) => {
    if (line === '' || line.length > 24) return
    const text = line.replace(ofWord, 'Page $1$2')
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
    if (
      !(
        run[0]?.saysPage ||
        breaksSentences(run, blocks, found) ||
        standsAtFoot(run, blocks) ||
        countsOn(run, blocks)
      )
    )
      continue
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
  return (
    broken >= 2 &&
    broken >= run.length * 0.3 &&
    arePagesApart(run, blocks) &&
    endsSentences(blocks, [...run, ...[...heads.keys()].map((index) => ({ index }))])
  )
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
