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

const singing =
  /\b(?:sing|sings|singing|sang|sung|song|songs|lyrics?|tune|hummed|humming|recited?|reciting|recites|poem|verses?|chant(?:ed|ing)?|rhyme)\b/i

/** Stanzas whose lines are kept apart, or a run-together lyric that the story introduces. */
export const findVerse: BlockFinder = (children, index, file) => {
  const first = children[index]
  if (first?.type !== 'paragraph') return undefined
  if (hasLines(first)) {
    let end = index + 1
    if (!isStanza(first, 3)) return undefined
    while (end < children.length && isStanza(children[end], 2)) end++
    return verseOf(children.slice(index, end), 0.9)
  }
  const before = children[index - 1]
  if (before && !['paragraph', 'heading', 'sceneBreak'].includes(before.type)) return undefined
  const isSung = before?.type === 'paragraph' && singing.test(lineText(before).slice(-300))
  const end = linesEnd(children, index, isSung)
  if (end - index >= (isSung ? 2 : 4))
    return verseOf([oneStanza(children.slice(index, end) as Paragraph[], file)], 0.8, end - index)
  const cuts = isSung ? lyricCuts(lineText(first)) : []
  return cuts.length < 2 ? undefined : verseOf([splitLines(first, cuts, file)], 0.8)
}

/** The longest line of a poem that stands among paragraphs. */
const longestLine = 55

/** The index after the last of some paragraphs that are lines of verse: short, and not ended like sentences. */
function linesEnd(children: readonly RootContent[], index: number, isSung: boolean): number {
  let end = index
  let open = 0
  let pauses = 0
  for (; end < children.length; end++) {
    const child = children[end]
    if (child?.type !== 'paragraph' || hasLines(child)) break
    const text = lineText(child)
    if (text.length > longestLine || !/^["“]?[\p{Lu}(]/u.test(text) || /:|\d{2,}/.test(text)) break
    if (end > index && /^["“]/.test(text)) break
    if (!/[.!?…]["”’']?$/.test(text)) open++
    if (/[,;—–-]$/.test(text)) pauses++
  }
  // A list has no sentence that runs over its lines.
  return open >= (end - index) * 0.6 && open >= 2 && (isSung || pauses > 0) ? end : index
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

/** A paragraph of some short lines or more, none of them an address or a signature. */
function isStanza(node: RootContent | undefined, least: number): boolean {
  if (node?.type !== 'paragraph' || !hasLines(node)) return false
  const lines = flatten(node).text.split('\n')
  const isPoetic =
    lines.filter((line) => /[\p{L}]/u.test(line)).length >= least && lines.every((line) => line.length <= 70)
  return isPoetic && !lines.some((line) => /\d{2,}|^\S+:/.test(line))
}

/**
 * Where the lines of a run-together lyric begin: at words with a capital inside it that no sentence's end stands
 * before. Empty where the text reads as prose.
 */
function lyricCuts(text: string): number[] {
  if (text.length > 1500 || /[.!?]["”]?\s+\p{L}/u.test(text.slice(0, -2))) return []
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
