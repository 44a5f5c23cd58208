/** The heads and feet of pages that a browser printed: `11/22/26, 7:04 AM   The Weir`, `https://...   4/8`. */
import type { RootContent } from 'mdast'
import { bareLetters } from '../../words-alike.js'
import { startsSmall } from '../paragraphs/lines.js'
import { textAt } from './line-text.js'
import { arePagesApart, endsSentences, textBetween } from './page-lengths.js'
import { type Stamp, stampOf } from './printed-stamps.js'
import { isAcross } from './running-heads.js'

/** So many lines from each other two stamps are of one edge: at its foot and its head stand a title, a date, an address. */
const reach = 2

/** How often a line must come where no number counts the pages. */
const fewest = 3

/** Which share of the edges of pages has the title. */
const mostPages = 0.5

/** How far below the first page's head the story's own title may stand. */
const headLines = 6

/** The longest title, in characters. */
const longestTitle = 132

/** The head of a mail in a digest has a date, too. */
const ofMail = /^(?:date|sent|from|to|subject)\s?:/i

interface Edge extends Stamp {
  index: number
}

type Reason = 'page-number' | 'running-head' | 'kept'

/**
 * The indexes of these lines, with the reason; `kept` where one is the only title of the story.
 *
 * A browser prints the same on every page but its number. That a line is such a stamp must be proven: by a count that
 * stands with an address or a minute, or by sentences that run on across lines a page apart.
 */
export function findBrowserPages(blocks: readonly RootContent[]): Map<number, Reason> {
  const found = new Map<number, Reason>()
  const edges = edgesOf(blocks)
  if (edges.length === 0) return found
  const groups = runsOf(edges)
  const titles = titlesBeside(blocks, groups.filter(({ length }) => length > 1).flat())
  const own = new Set([...edges.map(({ index }) => index), ...titles])
  const byIndex = new Map(edges.map((edge) => [edge.index, edge]))
  const take = (group: readonly Edge[]): void => {
    for (const { index, ...stamp } of group)
      found.set(index, isNumberAlone(stamp) ? 'page-number' : 'running-head')
  }
  for (const group of groups) if (isProven(group, { blocks, own, byIndex })) take(group)
  for (const group of groups) if (isBesideMost(group, (index) => found.has(index))) take(group)
  if (found.size === 0) return found
  for (const index of titles)
    if (isBeside(index, (other) => found.has(other))) found.set(index, 'running-head')
  keepFirstTitle(found, blocks, byIndex)
  return found
}

function edgesOf(blocks: readonly RootContent[]): Edge[] {
  const edges: Edge[] = []
  for (let index = 0; index < blocks.length; index++) {
    const text = textAt(blocks, index)
    const stamp = text === '' || ofMail.test(text) ? undefined : stampOf(text)
    if (stamp) edges.push({ ...stamp, index })
  }
  return edges
}

/** The lines of one print: alike but for the number, which goes up; where it falls, another print begins. */
function runsOf(edges: readonly Edge[]): Edge[][] {
  const runs = new Map<string, Edge[][]>()
  for (const edge of edges) {
    const known = runs.get(edge.key) ?? []
    const last = known.at(-1)
    const before = last?.at(-1)
    if (last && before && (edge.page === undefined || edge.page > (before.page ?? 0))) last.push(edge)
    else runs.set(edge.key, [...known, [edge]])
  }
  return [...runs.values()].flat()
}

interface Context {
  blocks: readonly RootContent[]
  /** The indexes of all lines that may stand at the edge of a page. */
  own: ReadonlySet<number>
  byIndex: ReadonlyMap<number, Edge>
}

function isProven(group: readonly Edge[], { blocks, own, byIndex }: Context): boolean {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last) return false
  const isCounted = first.page !== undefined && (group.length >= fewest || isWhole(group))
  // An address with a count or a minute behind it is nothing else, even once.
  if (first.hasAddress && !first.hasTitle && (isCounted || (first.hasTime && group.length > 1))) return true
  const across = group.filter(({ index }) => isAcross(blocks, index, own)).length
  const isRunning = across > 0 && endsSentences(blocks, group)
  if (isCounted && (first.hasTime || isBesideMost(group, (index) => isOther(byIndex.get(index)))))
    return isRunning || textBetween(blocks, last.index + reach, blocks.length) === 0
  return group.length >= fewest && isRunning && across >= 2 && arePagesApart(group, blocks)
}

/** Whether the numbers go from the first page to the last, none left out. */
const isWhole = (group: readonly Edge[]): boolean =>
  group.at(-1)?.page === group.at(-1)?.total && group.length === group[0]?.total

const isOther = (edge: Edge | undefined): boolean => edge !== undefined && (edge.hasAddress || edge.hasTime)

const isNumberAlone = (stamp: Stamp): boolean =>
  stamp.page !== undefined && !stamp.hasAddress && !stamp.hasDate && !stamp.hasTitle

function isBeside(index: number, test: (index: number) => boolean): boolean {
  for (let step = 1; step <= reach; step++) if (test(index - step) || test(index + step)) return true
  return false
}

/** Whether half of these lines or more stand beside another: at the top of the first page there is no foot. */
const isBesideMost = (group: readonly Edge[], test: (index: number) => boolean): boolean =>
  group.filter(({ index }) => isBeside(index, test)).length >= group.length * mostPages

/** The lines beside stamps that come again with them: the title, where it has a line of its own. */
function titlesBeside(blocks: readonly RootContent[], edges: readonly Edge[]): number[] {
  const own = new Set(edges.map(({ index }) => index))
  const byText = new Map<string, Set<number>>()
  for (const { index } of edges) {
    for (let at = index - reach; at <= index + reach; at++) {
      const text = own.has(at) ? '' : textAt(blocks, at)
      if (text === '' || text.length > longestTitle || startsSmall(text)) continue
      byText.set(text, (byText.get(text) ?? new Set()).add(at))
    }
  }
  const pages = Math.max(...edges.map(({ page = 0 }) => page), 0)
  const titles = [...byText]
    .filter(([text, { size }]) => size > 1 && size >= pages * mostPages && !/[.!]["”’')]{0,2}$/.test(text))
    .map(([, indexes]) => [...indexes])
  const all = new Set([...own, ...titles.flat()])
  return titles.filter((indexes) => !isHalfSentence(blocks, indexes, all)).flat()
}

/** Whether a line that comes again is mostly the first half of the sentence that runs on, not what stands between. */
function isHalfSentence(
  blocks: readonly RootContent[],
  indexes: readonly number[],
  edges: ReadonlySet<number>,
): boolean {
  const without = new Set(edges)
  for (const index of indexes) without.delete(index)
  const across = (own: ReadonlySet<number>): number =>
    indexes.filter((index) => isAcross(blocks, index + (own.has(index + 1) ? 1 : 0), own)).length
  return across(without) - across(edges) >= indexes.length / 2
}

/** Leaves the title above the first line of the story where the story itself does not say it below. */
function keepFirstTitle(
  found: Map<number, Reason>,
  blocks: readonly RootContent[],
  byIndex: ReadonlyMap<number, Edge>,
): void {
  let top = 0
  while (found.has(top)) top++
  let title = top - 1
  while (title >= 0 && byIndex.has(title)) title--
  if (title < 0) return
  const letters = bareLetters(textAt(blocks, title))
  for (let at = top; at < top + headLines && !found.has(at); at++) {
    const line = bareLetters(textAt(blocks, at))
    if (line.length > 2 && letters.includes(line)) return
  }
  found.set(title, 'kept')
}
