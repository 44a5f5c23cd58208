/** Where the head of a manuscript ends and where its foot begins: what stands in them may be a page's. */
import { parseLabel } from '../header/parse-label.js'
import type { Item } from './items.js'
import { lineReason } from './line-reason.js'
import { isRule } from './line-text.js'

/** Where the head of a manuscript ends, and where its foot begins: indexes of blocks. */
export interface Edges {
  head: number
  foot: number
}

/** How many blocks behind the last one that may be furniture still belong to the edge of a manuscript. */
const edge = 12

/** The widest edge: no page has more lines around its story. */
export const widest = 120

/** So many lines of furniture in a row are a page's beyond doubt. */
const fewestAround = 3

/** The widest edges that the furniture of a manuscript allows, prose or not. */
export function widestEdges(items: readonly Item[]): Edges {
  return { head: reach(items, 1), foot: items.length - reach(items, -1) }
}

/** How far an edge goes: as long as furniture comes again within a few lines. */
function reach(items: readonly Item[], step: 1 | -1): number {
  let end = edge
  for (let count = 0; count < Math.min(end, items.length, widest); count++) {
    const item = items[step > 0 ? count : items.length - 1 - count] as Item
    const words = item.words ?? (item.text === '' ? undefined : lineReason(item.text))
    if (words && words.strength !== 'maybe') end = Math.max(end, count + 1 + edge / 2)
  }
  return Math.min(end, items.length)
}

/** The edges without the prose inside them: up to where the head of the manuscript goes, and from where its foot. */
export function edgesWithoutProse(items: readonly Item[], edges: Edges): Edges {
  const isProse = ({ node, text, words }: Item): boolean =>
    !words &&
    !isRule(text) &&
    (text === ''
      ? node.type === 'paragraph'
      : isSentence(text) && !isRights(text) && parseLabel(text)?.isKnown !== true)
  const isFurniture = (item: Item | undefined): boolean =>
    item !== undefined && (isRule(item.text) || (item.words !== undefined && item.words.strength !== 'maybe'))
  /** How many lines in a row, from an index on, are furniture. */
  const row = (from: number, step: 1 | -1): number => {
    let count = 0
    while (isFurniture(items[from + count * step])) count++
    return count
  }
  let head = 0
  // A sentence between rows of furniture is a page's, too, whatever it says.
  for (; head < edges.head; head++) {
    if (!isProse(items[head] as Item)) continue
    const count = head + 1 < edges.head ? row(head + 1, 1) : 0
    if (count < fewestAround) break
    head += count
  }
  let foot = items.length
  for (; foot > edges.foot; foot--) {
    if (!isProse(items[foot - 1] as Item)) continue
    const count = row(foot - 2, -1)
    if (count < fewestAround) break
    foot -= count
  }
  return { head: Math.min(head, edges.head), foot: Math.max(foot, edges.foot) }
}

/** The longest title or by-line that ends with a bracket, in characters. */
const longestTitle = 80

/** Whether a line ends as a sentence does; a bracket closes titles and names, too: `Low Water (2/3)`, `by jane (jane_h)`. */
const isSentence = (text: string): boolean =>
  /[.!?…"”’]\)?[*_]?$/.test(text) || (text.length > longestTitle && /\)[*_]?$/.test(text))

/** Whether a line states a copyright: it is the writer's, and no prose. */
const isRights = (text: string): boolean => /^(?:copyright|©|\(c\)) /i.test(text)
