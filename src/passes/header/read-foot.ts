/** Labelled lines after the story: a disclaimer, an archive, an address for feedback. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { isPast, isProse, isTold } from '../chrome/told-lines.js'
import type { HeadEntry } from './head-entry.js'
import { type HeadLine, linesOf } from './head-lines.js'
import { isNewsField, noteFields } from './labels.js'
import { parseLabel, parseLabels } from './parse-label.js'
import { joinSaid } from './said-lines.js'
import { imprintLine } from './title-lines.js'
import { valueLines } from './value-lines.js'

/** How many lines from the end may be labelled ones. */
const most = 40

/** The fields at the foot of a manuscript; notes stay, they become `note`s where they stand. */
export function readFoot(tree: Root, file: VFile): { lines: HeadLine[]; entries: HeadEntry[] } {
  const lines = footLines(tree, file)
  const entries: HeadEntry[] = []
  // From the end backwards: each label must reach to the one below it, or to the end.
  let below = lines.length
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as HeadLine
    const labels = line.isRule ? [] : parseLabels(line.text)
    const rights = line.isRule || line.gap === 0 ? undefined : imprintLine(line.text)
    if (rights && lines.slice(index + 1, below).every(({ isRule }) => isRule)) {
      entries.unshift({ pieces: rights, first: index, last: index })
      below = index
      continue
    }
    const [label] = labels
    const isSure =
      label?.isKnown && !label.isLoose && (label.isCore || isAmongCore(lines, index, lines[below]))
    if (!isSure || line.depth !== undefined) {
      if (below - index > 8 || (below === index + 1 && below < lines.length && line.isRule)) break
      continue
    }
    const end = valueLines(lines, index, label)
    const isWhole = lines.slice(end + 1, below).every(({ isRule }) => isRule)
    if (!isWhole) break
    below = index
    if (noteFields.has(label.field)) continue
    const more = lines.slice(index + 1, end + 1).map(({ text }) => text)
    const pieces = labels.map(({ field, label: name, value }, at) => ({
      field,
      label: name,
      value: at === labels.length - 1 ? joinSaid([value, ...more]).trim() : value,
    }))
    entries.unshift({ pieces, first: index, last: end })
  }
  // A labelled line right under a line of story, without a blank one, may be one of the story's own.
  if (entries[0] && !beginsApart(lines, entries[0].first)) entries.shift()
  takeRuleAbove(lines, entries)
  return { lines, entries }
}

/** Whether a labelled line has a blank line or a rule above it, or is one of several lines under one that has. */
function beginsApart(lines: readonly HeadLine[], at: number): boolean {
  const top = topOf(lines, at)
  return top === at || isCoreLabel(lines[top] as HeadLine)
}

/** Whether a label that proves nothing alone (`Website:`) stands among those that do: in their block, the first of it or not. */
function isAmongCore(lines: readonly HeadLine[], at: number, below: HeadLine | undefined): boolean {
  const top = topOf(lines, at)
  return top < at ? isCoreLabel(lines[top] as HeadLine) : below?.gap === 0 && isCoreLabel(below)
}

/** The index of the first line in a block of lines without blank ones. */
function topOf(lines: readonly HeadLine[], at: number): number {
  let top = at
  while (top > 0 && lines[top]?.gap === 0 && !lines[top - 1]?.isRule) top--
  return top
}

function isCoreLabel({ text }: HeadLine): boolean {
  const label = parseLabel(text)
  return label?.isCore === true && !label.isDashed
}

/** How many lines a signature has below its `--`: mail programs frowned at more than four. */
const longestSignature = 8

/** A signature as mail and news programs set it below a text: a line `--` or a longer one, then who wrote it. */
export function readSignature(tree: Root, file: VFile): HeadLine[] {
  const lines = footLines(tree, file)
  const at = lines.findLastIndex(({ text }) => /^-{2,7}$/.test(text))
  const below = lines.slice(at + 1)
  if (at < 0 || below.length > longestSignature) return []
  const { header, quarantined } = recordOf(file)
  // What stood below it has left as a list's: the hyphens go with it.
  if (below.length === 0)
    return lines[at]?.text === '--' && quarantined.some(({ place }) => isBelow(place, lines[at]))
      ? lines.slice(at)
      : []
  // Right below a longer rule, since that may as well part two scenes.
  if (lines[at]?.text !== '--' && !below.every(({ gap }) => gap === 0)) return []
  const names = header.flatMap(({ field, value }) => (field === 'author' || field === 'from' ? [value] : []))
  const isSigned = below.some(
    ({ text }) =>
      /\S@[\w-]{1,63}\.\w|https?:|www\./.test(text) || names.some((name) => isNameLine(text, name)),
  )
  const rule = lines[at] as HeadLine
  const isBelowRequest = quarantined.some(
    ({ place, reason }) => reason === 'feedback-request' && place.end.line === rule.place.start.line - 1,
  )
  // Two hyphens part scenes, too, but not right above the first line of one.
  const isPosted = rule.text === '--' && below[0]?.gap === 0 && header.some(({ field }) => isNewsField(field))
  if (isBelowRequest || isPosted) return lines.slice(at)
  // A scene in which somebody reads an address begins with its words, or tells what was.
  const isScene =
    rule.text !== '--' &&
    (isProse(below[0]?.text ?? '') || below.some(({ text }) => isTold(text) || isPast(text)))
  return isSigned && !isScene ? lines.slice(at) : []
}

/** Whether a line has a name at its beginning or end, and is no sentence about whoever has it: `Love, Jo`. */
function isNameLine(text: string, name: string): boolean {
  if (/[.!?…"”]$/.test(text)) return false
  const line = ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join(' ') ?? ''
  } `
  const words = ` ${
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu)
      ?.join(' ') ?? ''
  } `
  return words.length > 2 && (line.startsWith(words) || line.endsWith(words))
}

function isBelow({ start }: HeadLine['place'], line: HeadLine | undefined): boolean {
  return line !== undefined && start.line > line.place.end.line
}

/**
 * The writer's signature where a list's has left below it: in one piece under its `--`, with a line that is nothing but
 * the writer's name or an address; a scene behind a break of two hyphens has none.
 */
export function readUpperSignature(tree: Root, file: VFile): HeadLine[] {
  const lines = footLines(tree, file)
  const at = lines.findLastIndex(({ text }) => text === '--')
  const below = lines.slice(at + 1)
  if (at < 0 || below.length === 0 || below.length > longestSignature) return []
  if (!below.every(({ gap }) => gap === 0)) return []
  const names = recordOf(file).header.flatMap(({ field, value }) =>
    field === 'author' || field === 'from' ? [value.toLowerCase()] : [],
  )
  const isSigned = below.some(
    ({ text }) =>
      /^[<(]?(?:[^\s@]{1,80}@[\w-]{1,63}\.\w|https?:\/\/|www\.)\S{0,120}$/i.test(text) ||
      names.includes(text.toLowerCase()),
  )
  return isSigned ? lines.slice(at) : []
}

/** The rule that parts the story from what is said below it. */
function takeRuleAbove(lines: readonly HeadLine[], entries: HeadEntry[]): void {
  const at = (entries[0]?.first ?? 0) - 1
  if (at > 0 && lines[at]?.isRule) entries.unshift({ pieces: [], first: at, last: at, isRule: true })
}

function footLines(tree: Root, file: VFile): HeadLine[] {
  const lines: HeadLine[] = []
  const nodes = tree.children
  for (let index = nodes.length - 1; index > 0 && lines.length < most; index--) {
    const found = linesOf(nodes[index] as RootContent, nodes[index - 1], file)
    if (found?.length !== 1) break
    lines.unshift(...found)
  }
  return lines
}
