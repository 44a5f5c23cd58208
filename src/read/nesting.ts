/**
 * How deep a Markdown text nests: no story goes far, and what does would keep the parser busy for an hour, or be deeper
 * than a program can walk.
 */
import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf } from '../ast/leaf.js'
import { say } from '../ast/message.js'
import { positionAt, rangeOf } from '../ast/places.js'
import type { LongParagraph } from './prose-blocks.js'

/** The deepest nesting that is read, in levels as a person writes them. */
const deepest = 100

/** A place at which a text nests too deep. */
export interface TooDeep {
  /** Offsets [start, end) of what stands there. */
  start: number
  end: number
  /** What nests, in the plural. */
  what: string
}

/**
 * The first place of a Markdown text at which more than {@link deepest} quotes, lists, fences, rows of `*` or brackets
 * stand in each other. It looks at the text alone, as the parser must not see it.
 */
export function tooDeep(source: string): TooDeep | undefined {
  const blocks = blocksTooDeep(source)
  const marks = marksTooDeep(source)
  return blocks && marks ? (blocks.start <= marks.start ? blocks : marks) : (blocks ?? marks)
}

/** The first node of a tree that stands deeper than any of a text that passed {@link tooDeep} should. */
export function deepNode(root: Root): TooDeep | undefined {
  // A list is two levels of the tree.
  const most = deepest * 2 + 20
  const waiting: [node: Nodes, depth: number][] = [[root, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (depth > most) {
      const [start, end] = rangeOf(node) ?? [0, 0]
      return { start, end, what: 'marks' }
    }
    if ('children' in node) for (const child of node.children) waiting.push([child, depth + 1])
  }
  return undefined
}

/** Tells that a text nests too deep to be read; its text stays, without its markup. */
export function refuseNesting(file: VFile, { start, end, what }: TooDeep): Root {
  const source = String(file.value)
  const place = positionAt(file, start, Math.min(end, start + 80))
  say(file, `Unexpected ${what} in each other, expected no more than ${deepest} levels`, {
    ruleId: 'deep-nesting',
    severity: 'error',
    place,
    actual: source.slice(start, Math.min(end, start + 80)),
  })
  return unread(file)
}

/** Tells that a paragraph is too long to be read; the text stays, without its markup. */
export function refuseLength(file: VFile, { start, end, what }: LongParagraph): Root {
  const to = Math.min(end, start + 80)
  say(file, `Unexpected paragraph of ${what}: break it into paragraphs, with blank lines`, {
    ruleId: 'long-paragraph',
    severity: 'error',
    place: positionAt(file, start, to),
    actual: String(file.value).slice(start, to),
  })
  return unread(file)
}

/** A text as one paragraph, for a file that makes no book. */
function unread(file: VFile): Root {
  const source = String(file.value)
  const position = positionAt(file, 0, source.length)
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [makeLeaf(file, source, 0, source.length)], position }],
    position,
  }
}

const opening = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]| {0,3}:::)/gm
const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
const fence = /^ {0,3}:{3,}(\w?)/

/** Quotes, lists and fences: those that a line opens, and those before it that are still open. */
function blocksTooDeep(source: string): TooDeep | undefined {
  const indents: number[] = []
  let fences = 0
  for (const { index: start } of source.matchAll(opening)) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    const line = source.slice(start, end)
    const fenced = fence.exec(line)
    if (fenced) {
      fences = fenced[1] ? fences + 1 : Math.max(0, fences - 1)
      if (fences > deepest) return { start, end, what: 'fenced blocks' }
      continue
    }
    if (isRow(line)) continue
    let count = 0
    container.lastIndex = 0
    while (count <= deepest && container.test(line)) count++
    const indent = line.search(/[^ \t]/)
    while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop()
    indents.push(indent)
    if (indents.length - 1 + count > deepest) return { start, end, what: 'quotes or lists' }
  }
  return undefined
}

/** A row of stars or hyphens is a scene break, however long. */
function isRow(line: string): boolean {
  const signs = line.replace(/[ \t]+/g, '')
  const [first = ''] = signs
  if (!'-*_'.includes(first)) return false
  for (const sign of signs) if (sign !== first && sign !== '\r') return false
  return true
}

const mark = /\n[ \t]*\r?\n|\*+|_+|[[\]]|<\/?[a-z][a-z\d]{0,15}/gi

/** Tags that need no end: each is no deeper than the last. */
const endless = /^<(?:p|br|hr|img|li|dt|dd|tr|td|th|wbr|input|meta|link|option)$/i

/** How many tags may be open; many old pages leave some that nothing closes. */
const mostTags = 1000

/** Something that a mark opened: how many levels, and how many are closed within it. */
interface Open {
  levels: number
  inner: number
}

/** Emphasis, brackets and tags: a mark that closes one nests whatever was closed since that opened. */
function marksTooDeep(source: string): TooDeep | undefined {
  const open: Record<string, Open[]> = {}
  let tags = 0
  for (const { 0: found, index } of source.matchAll(mark)) {
    const sign = found[0] ?? ''
    if (sign === '\n') {
      for (const key of Object.keys(open)) delete open[key]
      tags = 0
      continue
    }
    if (sign === '<') {
      if (found[1] === '/') tags = Math.max(0, tags - 1)
      else if (!endless.test(found)) tags++
      if (tags > mostTags) return { start: index, end: index + found.length, what: 'tags' }
      continue
    }
    const after = source[index + found.length] ?? '\n'
    const before = source[index - 1] ?? '\n'
    const isBracket = sign === '[' || sign === ']'
    const opens = isBracket ? sign === '[' : !/\s/.test(after)
    const closes = isBracket ? sign === ']' : !/\s/.test(before)
    open[isBracket ? '[' : sign] ??= []
    const stack = open[isBracket ? '[' : sign] as Open[]
    let levels = isBracket ? 1 : Math.ceil(found.length / 2)
    while (closes && levels > 0) {
      const last = stack.at(-1)
      if (!last) break
      const closed = Math.min(levels, last.levels)
      last.levels -= closed
      last.inner += closed
      levels -= closed
      if (last.inner > deepest)
        return { start: index, end: index + found.length, what: isBracket ? 'brackets' : `\`${sign}\`` }
      if (last.levels > 0) break
      stack.pop()
      const around = stack.at(-1)
      if (around) around.inner = Math.max(around.inner, last.inner)
    }
    if (opens && levels > 0) stack.push({ levels, inner: 0 })
  }
  return undefined
}
