/** Judges which lines are furniture: their words, their shape and their place must agree. */
import { parseLabel } from '../header/parse-label.js'
import { lineEnd } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { matterNamed } from '../sections/heading-words.js'
import { doubtLonely } from './alone.js'
import { type Edges, edgesWithoutProse, widest, widestEdges } from './edges.js'
import { type Group, groupsOf, hasWords, isMiddle } from './groups.js'
import type { Item } from './items.js'
import { isByLine, lineReason } from './line-reason.js'
import { isRule } from './line-text.js'

/** A longer line may be a line of wrapped prose. */
const longestTitle = 60

/** More lines than these, without a blank one between, are no furniture in the middle of a text. */
const largestGroup = 8

/** Judges the lines by their words, in groups of lines without a blank line between. */
export function judgeWords(items: readonly Item[]): Edges {
  const groups = groupsOf(items)
  const edges = widestEdges(items)
  for (const group of groups) readWords(items, group, edges)
  doubtLonely(items, edgesWithoutProse(items, edges))
  const { head, foot } = edgesWithoutProse(items, edges)
  const repeated = repeatedLines(items, { head, foot })
  for (const group of groups) {
    // As nearly every group is: a paragraph of the story.
    if (isMiddle(group, { head, foot }) && !hasWords(items, group)) continue
    const lines = items.slice(group.first, group.last + 1)
    for (const item of lines) if (item.words?.strength === 'sure') item.reason = item.words.reason
    const spoken = lines.filter(({ text }) => !isRule(text))
    const isBare = isBareLine(items, group)
    if ((group.last < head && !isBare) || group.first >= foot) takeAmongOthers(spoken, group.last < head)
    if (!spoken.every(({ words }) => words)) continue
    const isHead = group.first < head
    const isEdge = isHead || group.last >= foot
    const likely = spoken.filter(
      ({ words }) => words?.strength !== 'maybe' && !(isHead && words?.mayBeHeader),
    )
    const isRepeated =
      spoken.length > 0 && spoken.every((item) => item.words?.strength !== 'maybe' && repeated.has(item))
    if (
      (isRepeated && !isBare) ||
      (isEdge && !(isBare && isHead) && (likely.length > 0 || spoken.length >= 3))
    )
      for (const item of spoken) item.reason ??= item.words?.reason as string
  }
  takeAboveTitle(items, head)
  takeEdges(items)
  // What proves nothing alone is furniture beside furniture; the second round goes backwards.
  for (const index of [...groups.keys(), ...[...groups.keys()].reverse()]) {
    const group = groups[index] as Group
    if (isMiddle(group, { head, foot })) continue
    const lines = items.slice(group.first, group.last + 1)
    if (!lines.every(({ words }) => words)) continue
    const isBeside = [groups[index - 1], groups[index + 1]].some(
      (other) => other && items.slice(other.first, other.last + 1).every(({ reason }) => reason),
    )
    if (isBeside) for (const item of lines) item.reason ??= item.words?.reason as string
  }
  return edges
}

/** One or two words, as a menu's and as a story's. */
const plainWords = /^\p{L}{1,16}(?: \p{L}{1,16})?$/u

/** Whether a group is one or two plain words with no furniture beside them: the title of a chapter may be *Comments*. */
function isBareLine(items: readonly Item[], { first, last }: Group): boolean {
  const isPlain = (item: Item | undefined): boolean => !!item && !item.words && !isRule(item.text)
  if (first !== last || !isPlain(items[first - 1]) || !isPlain(items[last + 1])) return false
  return plainWords.test(items[first]?.text ?? '')
}

/** The lines of furniture that stand right among a title or labelled lines, where nothing is prose. */
function takeAmongOthers(lines: readonly Item[], isHead: boolean): void {
  const isProse = ({ words, text }: Item): boolean =>
    !words && text.length > longestTitle && parseLabel(text)?.isKnown !== true
  if (lines.some(isProse)) return
  for (const item of lines)
    if (item.words?.strength === 'likely' && !(isHead && item.words.mayBeHeader))
      item.reason ??= item.words.reason
}

/** A line above the title is none, however it looks: `Story Index`, then `The Lamp`, `by Jo Harrow`. */
function takeAboveTitle(items: readonly Item[], head: number): void {
  const at = items.slice(0, head).findIndex(({ words, text }) => !words && isTitle(text))
  if (at < 1) return
  const below = items[at + 1]?.text ?? ''
  const isStated = /^(?:written )?by\b/i.test(below) || parseLabel(below)?.isCore === true
  for (const item of items.slice(0, at)) {
    const { words } = item
    if (words && (words.strength !== 'maybe' || isStated || words.reason !== 'navigation'))
      item.reason ??= words.reason
  }
}

function isTitle(text: string): boolean {
  const kind = text.length <= longestTitle ? headingShape(text)?.kind : undefined
  return (kind === 'title' || kind === 'caps') && !/^by\b/i.test(text)
}

/** The lines at the very head and foot that are furniture, though a line of story follows without a blank line. */
function takeEdges(items: readonly Item[]): void {
  for (const step of [1, -1]) {
    for (let count = 0, index = step > 0 ? 0 : items.length - 1; count < widest; count++, index += step) {
      const item = items[index]
      if (!item || (!item.reason && !isFurnitureAt(items, index, step))) break
      if (item.reason) continue
      const inner = step > 0 ? items[index + 1] : item
      const isOwn =
        step > 0 || (inner?.isParted ?? true) || lineEnd(items[index - 1]?.text ?? '') === 'sentence'
      if (!isOwn || (step > 0 && item.words?.mayBeHeader)) break
      item.reason = item.words?.reason as string
    }
  }
}

/** Whether a line is furniture: by its words, or as there is more of it beyond a few lines that may be. */
function isFurnitureAt(items: readonly Item[], index: number, step: number): boolean {
  const { words } = items[index] as Item
  if (words?.strength !== 'maybe') return words !== undefined
  let beyond = index
  while (items[beyond]?.words?.strength === 'maybe') beyond += step
  return step > 0 && items[beyond]?.words?.strength === 'sure'
}

/** Reads the words of a group's lines: all of them at the edges, elsewhere until one is plainly story. */
function readWords(items: readonly Item[], group: Group, edges: Edges): void {
  const { first, last } = group
  const isInside = isMiddle(group, edges)
  if (isInside && last - first >= largestGroup) return
  for (let index = first; index <= last; index++) {
    const item = items[index] as Item
    const words = item.words ?? (item.text === '' ? undefined : lineReason(item.text))
    if (words && !isTitleOfWriter(items, index)) item.words = words
    else if (isInside && !isRule(item.text)) return
  }
}

/** Whether a line of plain words stands right above its writer: then it is a title, though pages say it, too. */
function isTitleOfWriter(items: readonly Item[], index: number): boolean {
  const [item, below] = [items[index] as Item, items[index + 1]]
  // Between a title and its writer it is a page's.
  const above = item.isParted ? undefined : items[index - 1]
  if (above && !above.words && !isRule(above.text)) return false
  return /^\p{L}[\p{L}'’ -]{0,58}$/u.test(item.text) && below !== undefined && isByLine(below.text)
}

/**
 * The lines of furniture that come again: plain words in the same row of three, or in the same pair between the edges.
 * What stands at an edge proves nothing of two words that a story says.
 */
function repeatedLines(items: readonly Item[], { head, foot }: Edges): Set<Item> {
  const seen = new Map<string, Item[][]>()
  const note = (row: readonly Item[]): void => {
    const key = row.map(({ text }) => text).join('\n')
    seen.set(key, [...(seen.get(key) ?? []), [...row]])
  }
  items.forEach((item, index) => {
    if (!item.words) return
    if (!plainWords.test(item.text)) note([item])
    const [next, last] = items.slice(index + 1, index + 3)
    if (!next?.words) return
    if (index >= head && index + 1 < foot) note([item, next])
    if (last?.words) note([item, next, last])
  })
  return new Set([...seen.values()].flatMap((rows) => (rows.length > 1 ? rows.flat() : [])))
}

/** What stands below a heading such as *End Notes* is the author's thanks and address, whatever a site says so, too. */
export function keepNotes(items: readonly Item[]): void {
  items.forEach(({ text }, index) => {
    const below = items[index + 1]
    if (below?.reason && below.isParted && below.words?.strength !== 'sure' && isNoteHeading(text))
      delete below.reason
  })
}

const isNoteHeading = (text: string): boolean => text.length < 40 && matterNamed(text) !== undefined

/** A rule with nothing but furniture between it and the edge of the text parts nothing of the story. */
export function takeRules(items: readonly Item[]): void {
  for (const order of [items, items.toReversed()]) {
    let seen = 0
    for (const item of order) {
      if (item.reason) seen++
      else if (seen > 0 && isRule(item.text)) item.reason = 'site-chrome'
      else if (!isRule(item.text)) break
    }
  }
}
