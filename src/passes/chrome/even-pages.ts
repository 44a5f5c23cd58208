/** Numbers that stand at even distances between whole paragraphs: pages, for chapters differ in length. */
import type { RootContent } from 'mdast'
import { lengthsBetween, longestPage, textBetween } from './page-lengths.js'
import type { Numbered } from './page-numbers.js'

/** How far the lengths of pages lie from their mean, as a share of it. */
const mostUneven = 0.3

/** How many numbers there must be at least. */
const fewest = 4

/**
 * Whether the numbers count up from 1, each below a page of about the same length, the last of them with nothing below
 * it. Read as chapters the first would have no number, and the last no text; a single chapter is never so even.
 */
export function standsAtFoot(run: readonly Numbered[], blocks: readonly RootContent[]): boolean {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < fewest || first.number !== 1 || last.number !== run.length) return false
  const { mean, spread } = lengthsBetween(run, blocks)
  const above = textBetween(blocks, 0, first.index)
  const below = textBetween(blocks, last.index + 1, blocks.length)
  return (
    mean > 0 && mean <= longestPage && above >= mean / 2 && below <= mean * 0.1 && spread <= mean * mostUneven
  )
}

/** From this number on the first of a copy is too high for a chapter with as much story above it. */
const leastHigh = 10

/** How many numbers an excerpt must have. */
const fewestHigh = 6

/** Characters of a printed page on average, from a small paperback to a large one. */
const usualPage = [1200, 3500] as const

/** Copied without the sentences that ran on across them, pages are less even than they were. */
const mostUnevenCopied = 0.45
const longestToMean = 2

/**
 * Whether the numbers go on from a high one, a page of story above the first, at the distances of printed pages. The
 * chapters of an excerpt may begin high as well, but then with their number, and no number of theirs below the story.
 */
export function countsOn(run: readonly Numbered[], blocks: readonly RootContent[]): boolean {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < fewestHigh || first.number < leastHigh) return false
  const { mean, spread, longest } = lengthsBetween(run, blocks)
  return (
    mean >= usualPage[0] &&
    mean <= usualPage[1] &&
    longest <= mean * longestToMean &&
    spread <= mean * mostUnevenCopied &&
    textBetween(blocks, 0, first.index) >= mean / 2 &&
    textBetween(blocks, last.index + 1, blocks.length) <= longestPage
  )
}
