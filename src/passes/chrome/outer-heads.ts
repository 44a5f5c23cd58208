/**
 * Running heads with the number of the page at the outer edge: on the left of an even page, on the right of an odd one,
 * far from the words. No list and no score is set like that, so that few of them are enough: a story in a magazine.
 */
import type { RootContent } from 'mdast'
import { bareLetters } from '../../words-alike.js'
import { byLine } from '../header/title-lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { textAt } from './line-text.js'
import { textBetween } from './page-lengths.js'
import type { Head } from './running-heads.js'

/** How many heads there must be. */
const fewest = 3

/** Characters of story between two heads at least: part of a page is a picture. */
const shortestPage = 300

const outer = /^(\d{1,4})(?: {3,}| ?\t\s*)(\S.{0,80})$|^(\S.{0,80}?)(?: {3,}| ?\t\s*)(\d{1,4})$/

/** The heads of pages among numbered lines; none where one of these stands at the inner edge. */
export function findOuterHeads(blocks: readonly RootContent[], numbered: readonly Head[]): number[] {
  const heads = numbered.filter(({ index }) => outer.test(textAt(blocks, index)))
  const words = new Set(heads.map((head) => head.words))
  const isAgain = words.size < heads.length
  const isBoth = new Set(heads.map(({ page = 0 }) => page % 2)).size === 2
  if (heads.length < fewest || !isAgain || !isBoth) return []
  const areHeads = heads.every((head, at) => {
    const before = heads[at - 1]
    return isOuter(textAt(blocks, head.index), head.page) && (!before || isNextPage(blocks, before, head))
  })
  const indexes = areHeads ? heads.map(({ index }) => index) : []
  return areHeads && isMagazine(blocks, words) ? [0, ...indexes] : indexes
}

/** Whether the number stands where that page has it, beside words that are written as a title. */
function isOuter(text: string, page = 0): boolean {
  const [, , left, right] = outer.exec(text) ?? []
  const shape = headingShape(left ?? right ?? '')
  return (left !== undefined) === (page % 2 === 0) && (shape?.kind === 'caps' || shape?.kind === 'title')
}

function isNextPage(blocks: readonly RootContent[], before: Head, head: Head): boolean {
  return (
    (head.page ?? 0) > (before.page ?? 0) && textBetween(blocks, before.index + 1, head.index) >= shortestPage
  )
}

/** Whether the first line is the magazine's: its name, and the next ones the title and the writer of the story. */
function isMagazine(blocks: readonly RootContent[], words: ReadonlySet<string>): boolean {
  const [name = '', title = ''] = [0, 1].map((index) => bareLetters(textAt(blocks, index)))
  return name !== title && words.has(name) && words.has(title) && byLine(textAt(blocks, 2)) !== undefined
}
