/**
 * Pass 2: the furniture of web sites leaves the text for `quarantined`, each line with its reason.
 *
 * It stands before the header is read, so that the story's own first line is the first. Position, shape and words must
 * agree: a line of story is never taken.
 */
import type { Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { say } from '../ast/message.js'
import { isSection } from '../ast/nodes.js'
import { blankLinesBetween, positionAt } from '../ast/places.js'
import { recordOf } from '../ast/record.js'
import { plainText } from '../ast/text.js'
import { findLicence } from './chrome/gutenberg.js'
import { isRule, lineLength, lineText } from './chrome/line-text.js'
import { type LineReason, lineReason } from './chrome/line-reason.js'
import { findPageNumbers } from './chrome/page-numbers.js'
import { isLine } from './paragraphs/lines.js'

/** How many blocks at the head and at the foot of a manuscript are its edges. */
const edge = 12

/** Longer lines are prose. */
const longest = 300

/** More lines than these, without a blank one between, are no furniture in the middle of a text. */
const largestGroup = 8

/** One block of the manuscript, as this pass sees it. */
interface Item {
  node: RootContent
  text: string
  /** Whether a blank line parts it from the block before. */
  isParted: boolean
  words?: LineReason
  reason?: string
}

/** Takes banners, navigation, counters, web rings, share buttons and page numbers out of the text. */
export const chrome: Plugin<[], Root> = () => (tree, file) => {
  if (tree.children.length === 0 || tree.children.some(isSection)) return
  const items = itemsOf(tree.children)
  for (const index of findLicence(tree.children)) (items[index] as Item).reason = 'licence'
  for (const [index, reason] of findPageNumbers(tree.children)) (items[index] as Item).reason = reason
  judgeWords(items)
  takeRules(items)
  if (items.every(({ reason }) => reason !== undefined)) return
  for (const item of items) if (item.reason) quarantine(file, item.node, item.text, item.reason)
  tellDoubts(file, items)
  tree.children = items.filter(({ reason }) => !reason).map(({ node }) => node)
}

function itemsOf(nodes: readonly RootContent[]): Item[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const text = node.type === 'paragraph' && lineLength(node) < longest ? lineText(node) : ''
    return { node, text, isParted: !before || !isLine(node) || blankLinesBetween(before, node) > 0 }
  })
}

/** Judges the lines by their words, in groups of lines without a blank line between. */
function judgeWords(items: readonly Item[]): void {
  const groups = groupsOf(items)
  for (const group of groups) readWords(items, group)
  const repeated = countTexts(items)
  for (const group of groups) {
    const isEdge = group.first < edge || group.last >= items.length - edge
    const lines = items.slice(group.first, group.last + 1)
    const isAll = lines.every(({ words, text }) => words || isRule(text))
    const isLikely = lines.some(({ words }) => words && words.strength !== 'maybe')
    const isMany = lines.filter(({ words }) => words).length >= 3
    const isRepeated = lines.every(({ words, text }) => words?.strength !== 'maybe' && (repeated.get(text) ?? 0) >= 2)
    for (const item of lines) {
      const { words } = item
      if (words && (words.strength === 'sure' || (isAll && (isEdge || isRepeated) && (isLikely || isMany)))) item.reason = words.reason
    }
  }
  takeEdges(items)
  // What proves nothing alone is furniture beside furniture.
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as Group
    const lines = items.slice(group.first, group.last + 1)
    const isBeside = [groups[index - 1], groups[index + 1]].some((other) => other && items.slice(other.first, other.last + 1).every(({ reason }) => reason))
    const isEdge = group.first < edge || group.last >= items.length - edge
    if (isBeside && isEdge && lines.every(({ words }) => words)) for (const item of lines) item.reason ??= item.words?.reason as string
  }
}

/** The lines at the very head and foot that are furniture, though a line of story follows without a blank line. */
function takeEdges(items: readonly Item[]): void {
  for (const order of [items, items.toReversed()]) {
    for (const item of order.slice(0, edge)) {
      if (item.reason) continue
      if (!item.words || item.words.strength === 'maybe') break
      item.reason = item.words.reason
    }
  }
}

/** Reads the words of a group's lines: all of them at the edges, elsewhere until one is plainly story. */
function readWords(items: readonly Item[], { first, last }: Group): void {
  const isMiddle = first >= edge && last < items.length - edge
  if (isMiddle && last - first >= largestGroup) return
  for (let index = first; index <= last; index++) {
    const item = items[index] as Item
    const words = item.text === '' ? undefined : lineReason(item.text)
    if (words) item.words = words
    else if (isMiddle && !isRule(item.text)) return
  }
}

interface Group {
  first: number
  last: number
}

function groupsOf(items: readonly Item[]): Group[] {
  const groups: Group[] = []
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1)
    if (!last || item.isParted) groups.push({ first: index, last: index })
    else last.last = index
  }
  return groups
}

function countTexts(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, words } of items) if (words) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** A rule between furniture and the edge of the text, or between two pieces of it, parts nothing of the story. */
function takeRules(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    if (item.reason || !isRule(item.text)) continue
    const before = items[index - 1]
    const after = items[index + 1]
    if ((before?.reason === undefined && after?.reason === undefined) || (before && !before.reason) || (after && !after.reason)) continue
    item.reason = 'site-chrome'
  }
}

function quarantine(file: VFile, node: RootContent, text: string, reason: string): void {
  const start = node.position?.start.offset ?? 0
  const place = node.position ?? positionAt(file, start, start)
  recordOf(file).quarantined.push({ line: place.start.line, text: text || plainText(node as never), reason, place })
}

/** Tells the lines at the edges that may be furniture and stay. */
function tellDoubts(file: VFile, items: readonly Item[]): void {
  for (const [index, { node, text, words, reason, isParted }] of items.entries()) {
    const isFoot = index >= items.length - edge
    if (!words || reason || !isParted || (index >= edge && !isFoot)) continue
    // A word alone at the head may be a title, before a colon it is a label.
    if (words.strength === 'maybe' && (!isFoot || /[:.!?]$/.test(text))) continue
    say(file, `Possible \`${words.reason}\`, kept as story`, {
      ruleId: 'site-chrome',
      severity: 'info',
      ...(node.position ? { place: node.position } : {}),
      actual: text,
    })
  }
}
