/** How long the texts between the numbers or heads of pages are: pages are of a length, refrains and scenes are not. */
import type { RootContent } from 'mdast'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import { widest } from '../paragraphs/tallies.js'

/** A line that may stand between two pages, and the number of its page where it says one. */
export interface PageEdge {
  index: number
  page?: number
}

/** Characters of a page, from one of verse or large print to one of close lines on large paper. */
const leastPage = 400
export const longestPage = 6000

/** How far the lengths of pages lie from their mean, as a share of it, the short ends of chapters among them. */
const mostUneven = 0.6

/** The lengths of the texts between some lines, in characters: their mean, how far they lie from it, the longest. */
export function lengthsBetween(
  edges: readonly PageEdge[],
  blocks: readonly RootContent[],
): { mean: number; spread: number; longest: number } {
  const lengths = edges.slice(1).map(({ index, page }, at) => {
    const before = edges[at] as PageEdge
    const pages = page !== undefined && before.page !== undefined ? page - before.page : 1
    return textBetween(blocks, before.index + 1, index) / Math.max(1, pages)
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length
  return { mean, spread: Math.sqrt(variance), longest: Math.max(...lengths) }
}

/** Whether these lines stand as far from each other as the heads of pages do. */
export function arePagesApart(edges: readonly PageEdge[], blocks: readonly RootContent[]): boolean {
  const { mean, spread } = lengthsBetween(edges, blocks)
  return mean >= leastPage && mean <= longestPage && spread <= mean * mostUneven
}

/** The characters of the blocks from one index up to another. */
export function textBetween(blocks: readonly RootContent[], start: number, end: number): number {
  let length = 0
  for (let index = start; index < end; index++) length += lineText(blocks[index] as RootContent).length
  return length
}

/** From this share of paragraphs on that end in no sentence before a small letter, neither sign says anything. */
const careless = 0.15
/** So many may be titles above their by-lines. */
const few = 2

/**
 * Whether the author ends paragraphs with a sentence and begins them with a capital, these lines aside: where not, a
 * sentence that seems to run on across a line proves no page.
 */
export function endsSentences(blocks: readonly RootContent[], edges: readonly PageEdge[]): boolean {
  const own = new Set(edges.map(({ index }) => index))
  const running: Pair[] = []
  let parted = 0
  for (let index = 1; index < blocks.length; index++) {
    if (own.has(index) || own.has(index - 1)) continue
    const [before, after] = [blocks[index - 1] as RootContent, blocks[index] as RootContent]
    const isClose = (before.position?.end.line ?? 0) + 1 >= (after.position?.start.line ?? 0)
    if (isClose || !isLine(before) || !isLine(after)) continue
    parted++
    if (lineEnd(lineText(before)) !== 'sentence' && startsSmall(lineText(after)))
      running.push([before, after])
  }
  return running.length <= Math.max(few, parted * careless) || areCut(running)
}

type Pair = [before: RootContent, after: RootContent]

/** From this share of the lines on that had no room for the next word, a column cut them. */
const mostFull = 0.9

/** Whether a column cut these lines, as in a text printed double-spaced: there they are no paragraphs. */
function areCut(pairs: readonly Pair[]): boolean {
  const widths = pairs.map(([{ position }]) => (position?.end.column ?? 1) - 1)
  const column = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * mostFull)] as number
  if (column > widest) return false
  const full = pairs.filter(([, after], at) => {
    const word = /^\S*/.exec(lineText(after))?.[0].length ?? 0
    return (widths[at] as number) + 1 + word >= column
  })
  return full.length >= pairs.length * mostFull
}
