/** Poems and songs: short lines, and lyrics that the copy ran together into one line. */
import type { Break, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recorded, sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import type { Verse } from '../../ast/nodes.js'
import { positionAt, spanOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { flatten } from '../../ast/text.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { saysMusic, singing } from './music.js'

/** Stanzas whose lines are kept apart, or a run-together lyric that the story introduces. */
export const findVerse: BlockFinder = (children, index, file) => {
  const first = children[index]
  if (first?.type !== 'paragraph') return undefined
  const before = children[index - 1]
  const above = before?.type === 'paragraph' ? lineText(before).slice(-300) : ''
  // Asked last, and only of what has the shape of verse: looking for the words takes longer.
  const isHeard = (): boolean => saysMusic(above)
  if (hasLines(first)) {
    let end = index + 1
    if (!isStanza(first, isOpen(first) && isHeard() ? 2 : 3) && !isItalicStanza(first)) return undefined
    while (end < children.length && isStanza(children[end], 2)) end++
    return verseOf(children.slice(index, end), 0.9)
  }
  if (before && !['paragraph', 'heading', 'sceneBreak'].includes(before.type)) return undefined
  const end = linesEnd(children, index, isHeard)
  const lines = end - index
  if (lines >= 4 || (lines >= 2 && (children.slice(index, end).every(isInItalics) || isHeard())))
    return verseOf([oneStanza(children.slice(index, end) as Paragraph[], file)], 0.8, end - index)
  const text = lineText(first)
  // The quickest first: this is asked of nearly every paragraph.
  if (text.length > longestLyric || hasSentences(text) || !singing.test(above)) return undefined
  const cuts = lyricCuts(text)
  if (cuts.length < 2) return undefined
  return verseOf([splitLines(first, cuts, file)], 0.8)
}

/** The longest line of a poem that stands among paragraphs. */
const longestLine = 55

/** The index after the last of some paragraphs that are lines of verse: short, and not ended like sentences. */
function linesEnd(children: readonly RootContent[], index: number, isHeard: () => boolean): number {
  const first = children[index]
  // As nearly every paragraph is, and most quickly told.
  if (first?.type !== 'paragraph' || lineText(first).length > longestLine) return index
  if (introduces(children, index)) return index
  let end = index
  let open = 0
  let pauses = 0
  let least = Number.POSITIVE_INFINITY
  for (; end < children.length; end++) {
    const child = children[end]
    if (child?.type !== 'paragraph' || hasLines(child)) break
    const text = lineText(child)
    const indent = indentOf(child)
    // Below lines that are set in, the narration goes on.
    if (indent < least && end > index + 1 && least > 1 && isEnded(text)) break
    least = Math.min(least, indent)
    if (text.length > longestLine || !/^["“]?[\p{Lu}(]/u.test(text) || /:|\d{2,}/.test(text)) break
    if (end > index && /^["“]/.test(text)) break
    if (!isEnded(text)) open++
    if (/[,;—–-]$/.test(text)) pauses++
  }
  // A list has no sentence that runs over its lines.
  if (open < 2 || open < (end - index) * 0.6) return index
  return pauses > 0 || children.slice(index, end).every(isInItalics) || isHeard() ? end : index
}

function isEnded(text: string): boolean {
  return /[.!?…]["”’']?$/.test(text)
}

/** The column of a paragraph, from 1. */
function indentOf(node: RootContent): number {
  return node.position?.start.column ?? 1
}

/** Whether a sentence leads to the lines below it: they are set in and it is not, or it says that somebody sings. */
function introduces(children: readonly RootContent[], index: number): boolean {
  const [first, next] = children.slice(index, index + 2)
  if (first?.type !== 'paragraph' || next?.type !== 'paragraph') return false
  const text = lineText(first)
  if (!isEnded(text)) return false
  return indentOf(next) > indentOf(first) || (!isEnded(lineText(next)) && saysMusic(text))
}

/** Paragraphs that are lines of one stanza, as one paragraph. */
function oneStanza(lines: readonly Paragraph[], file: VFile): Paragraph {
  const children: PhrasingContent[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const [from, to] = [before?.position?.end.offset, line.position?.start.offset]
    if (before) {
      children.push({
        type: 'break',
        ...(from !== undefined && to !== undefined ? { position: positionAt(file, from, to) } : {}),
      })
    }
    children.push(...line.children)
  })
  return { type: 'paragraph', children, ...spanOf(lines) }
}

function verseOf(
  stanzas: readonly RootContent[],
  confidence: number,
  length = stanzas.length,
): ReturnType<BlockFinder> {
  return {
    block: { type: 'verse', children: stanzas as Verse['children'], ...spanOf(stanzas) },
    length,
    confidence,
  }
}

function hasLines(paragraph: Paragraph): boolean {
  return paragraph.children.some((child) => child.type === 'break')
}

/** Whether no line of a paragraph but the last ends a sentence. */
function isOpen(paragraph: Paragraph): boolean {
  return flatten(paragraph)
    .text.split('\n')
    .slice(0, -1)
    .every((line) => !isEnded(line))
}

/** Whether a paragraph is italics and nothing else. */
function isInItalics(node: RootContent): boolean {
  const [only, other] = node.type === 'paragraph' ? node.children : []
  return (only?.type === 'emphasis' || only?.type === 'thought') && !other
}

/** Whether each line of a paragraph stands in italics of its own, as lyrics do; a thought ends with its line. */
function isItalicStanza(paragraph: Paragraph): boolean {
  const lines = paragraph.children.filter(({ type }) => type !== 'break')
  return (
    lines.length * 2 === paragraph.children.length + 1 &&
    lines.every(({ type }) => type === 'emphasis' || type === 'thought') &&
    isStanza(paragraph, 2) &&
    isOpen(paragraph)
  )
}

/** What begins a speech where dashes do. */
const dash = /^[—–―-] ?\p{Lu}/u

/** `RUTH, an actress of sixty`: who plays in a script. */
const castLine = /^\p{Lu}{2}[\p{Lu} .'’-]{0,30}(?:,|\s?[—–-]) ?\p{Ll}/u

/** A paragraph of some short lines or more, none of them an address or a signature, and no talk. */
function isStanza(node: RootContent | undefined, least: number): boolean {
  if (node?.type !== 'paragraph' || !hasLines(node)) return false
  const lines = flatten(node).text.split('\n')
  if (lines.filter((line) => dash.test(line)).length >= 2) return false
  if (lines.filter((line) => castLine.test(line)).length >= 2) return false
  const isPoetic =
    lines.filter((line) => /[\p{L}]/u.test(line)).length >= least && lines.every((line) => line.length <= 70)
  return isPoetic && !lines.some((line) => /\d{2,}|^\S+:/.test(line))
}

/** The longest lyric that a copy ran together, in characters. */
const longestLyric = 1500

/** Whether a sentence ends inside a text, as it does in prose. */
function hasSentences(text: string): boolean {
  return /[.!?]["”]?\s+\p{L}/u.test(text.slice(0, -2))
}

/** Where the lines of a run-together lyric begin: at words with a capital inside it. Empty where the text reads as prose. */
function lyricCuts(text: string): number[] {
  const cuts: number[] = []
  let start = 0
  for (const match of text.matchAll(/(?<=[\p{L},;:'’—–-]) (?=\p{Lu}\p{Ll}*[ '’])/gu)) {
    const word = /^\p{L}+/u.exec(text.slice(match.index + 1))?.[0] ?? ''
    // It has its capital everywhere: it says nothing of where a line begins.
    if (word === 'I') continue
    if (match.index - start < 12) continue
    cuts.push(match.index)
    start = match.index + 1
  }
  const longest = [0, ...cuts].reduce(
    (most, cut, index, all) => Math.max(most, (all[index + 1] ?? text.length) - cut),
    0,
  )
  return longest <= 75 ? cuts : []
}

/** A paragraph whose spaces at some offsets are line breaks. */
function splitLines(paragraph: Paragraph, cuts: readonly number[], file: VFile): Paragraph {
  const children: PhrasingContent[] = []
  let offset = 0
  for (const child of paragraph.children) {
    const length = flatten(child).text.length
    const inside = cuts.filter((cut) => cut >= offset && cut < offset + length)
    if (child.type === 'text')
      children.push(
        ...cutLeaf(
          child,
          inside.map((cut) => cut - offset),
          file,
        ),
      )
    else children.push(child)
    offset += length
  }
  return { ...paragraph, children }
}

function cutLeaf(leaf: Text, cuts: readonly number[], file: VFile): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let start = 0
  for (const cut of cuts) {
    const from = sourceOffset(leaf, cut, 'start')
    const to = sourceOffset(leaf, cut + 1, 'end')
    recordOf(file).edits.push(recorded(file, 'blocks', from, to, leaf.value.slice(cut, cut + 1), '\n', 0.8))
    const lineBreak: Break = { type: 'break', position: positionAt(file, from, to) }
    nodes.push(sliceLeaf(file, leaf, start, cut), lineBreak)
    start = cut + 1
  }
  return [...nodes, sliceLeaf(file, leaf, start, leaf.value.length)]
}
