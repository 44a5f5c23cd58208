/**
 * Pass 1: garbled, lost and invisible characters.
 *
 * It stands before everything else, as every other pass looks for quotes, dashes and words.
 */
import type { Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { editLeaf, sourceOffset } from '../ast/leaf.js'
import { isSection } from '../ast/nodes.js'
import { pointAt } from '../ast/places.js'
import { recordOf } from '../ast/record.js'
import { onlyLeaf } from '../ast/text.js'
import { mendEntities } from './characters/entities.js'
import {
  mendControls,
  mendEscapes,
  mendSpaces,
  mendSurrogates,
  mendZeroWidth,
} from './characters/invisible.js'
import { mendLigatures } from './characters/ligatures.js'
import { mendLostCharacters } from './characters/lost.js'
import type { Evidence, Mender } from './characters/mend.js'
import { layersOf, mendMojibake, mostLayers } from './characters/mojibake.js'

const pass = 'characters'

/** The menders in order: an entity may spell mojibake, mojibake may decode to a control character or an odd space. */
const menders: readonly Mender[] = [
  mendEntities,
  ...Array.from({ length: mostLayers }, (_, depth) => mendMojibake(depth)),
  mendControls,
  mendSurrogates,
  mendZeroWidth,
  mendSpaces,
  mendEscapes,
  mendLigatures,
]

/** Anything that one of the menders looks for; prose without it is passed over at once. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\0-\x08\t\x0b\x0c\x0e-\x1f&\\\x7f-\xa0\xad\u1680\u2000-\u2008\u200b-\u200f\u2028-\u202e\u205f\u2066-\u2069\u3000\ud800-\udfff\ufb00-\ufb06\ufeff\ufffc\ufffe\uffff]|[Â-ô][^\0-\x7fÀ-ÿ]|[Â-ô][\xa0-\xbf]|[ÂÃÅÎÐ](?: |$)/

/** Anything but what prose is mostly made of: quicker to look for, and never absent where something is suspect. */
const unusual = /[^\n -%'-[\]-~‘’“”–—…]/

/** Mends mojibake, entities, control characters, odd spaces and lost characters. */
export const characters: Plugin<[], Root> = () => (tree, file) => {
  if (tree.children.some(isSection)) return
  const source = String(file.value)
  if (suspect.test(source)) mendAll(tree, file, evidenceOf(source, isDone(file)))
  mendLostCharacters(tree, file)
}

/** Whether the pass has been over a file: then no layer of mojibake is left, though its source is garbled still. */
function isDone(file: VFile): boolean {
  return recordOf(file).edits.some((edit) => edit.pass === pass)
}

function evidenceOf(source: string, isUngarbled: boolean): Evidence {
  const hasNoBreakSpaces = ['\u00a0', '&nbsp;', 'Â '].some((space) => source.includes(space))
  const noBreakSpaces = !hasNoBreakSpaces
    ? 0
    : (source.match(/\p{L}(?:Â?\u00a0|&nbsp;|Â )(?=\p{L})/gu)?.length ?? 0)
  const spaces = noBreakSpaces > 3 ? (source.match(/\p{L} (?=\p{L})/gu)?.length ?? 0) : 0
  return {
    mojibake: onceAsked(() => (isUngarbled ? [] : layersOf(source))),
    isBidirectional: onceAsked(() => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(source)),
    hasStrayNoBreakSpaces: noBreakSpaces > 3 && noBreakSpaces > spaces * 0.05,
    hasEscapedQuotes: /\\["']/.test(source),
    isStart: true,
    isEnd: true,
  }
}

/** An answer that is looked for when it is asked for, and then kept. */
function onceAsked<Answer>(find: () => Answer): () => Answer {
  let answer: Answer | undefined
  return () => {
    answer ??= find()
    return answer
  }
}

/** Mends every leaf of a node; whether anything suspect stood in it. */
function mendAll(parent: Parents, file: VFile, evidence: Evidence): boolean {
  const emptied = new Set<RootContent>()
  let isMended = false
  parent.children.forEach((child, index) => {
    if (child.type === 'text') {
      if (!isSuspect(child)) return
      const own = atEdges(parent, index, evidence)
      for (const mender of menders) editLeaf(file, child, mender(child.value, own), pass)
    } else {
      if (!('children' in child) || isPlain(child) || !mendAll(child, file, atEdges(parent, index, evidence)))
        return
      if (child.type === 'paragraph' && child.data?.line && !settleLine(child, file)) emptied.add(child)
    }
    isMended = true
  })
  if (emptied.size > 0)
    parent.children = parent.children.filter((child) => !emptied.has(child)) as typeof parent.children
  return isMended
}

/** Whether a node is nothing but a text in which nothing is suspect, as nearly every line is. */
function isPlain(node: Parents): boolean {
  const only = onlyLeaf(node)
  return only !== undefined && !isSuspect(only)
}

/** The evidence for a child: a space beside italics stands between two words, however its leaf begins. */
function atEdges(parent: Parents, index: number, evidence: Evidence): Evidence {
  if (parent.type === 'root') return evidence
  const isBlock = parent.type === 'paragraph' || parent.type === 'heading'
  const isStart = index === 0 && (isBlock || evidence.isStart)
  const isEnd = index === parent.children.length - 1 && (isBlock || evidence.isEnd)
  return { ...evidence, isStart, isEnd }
}

function isSuspect({ value }: Text): boolean {
  return unusual.test(value) && suspect.test(value)
}

/**
 * A line that began with invisible characters or no-break spaces begins after them now, so that they count as its
 * indent.
 *
 * @returns whether anything is left of the line
 */
function settleLine(line: Paragraph, file: VFile): boolean {
  const [leaf] = line.children
  if (leaf?.type !== 'text') return true
  const value = leaf.value
  if (value.trim() === '') return false
  const start = sourceOffset(leaf, 0, 'start')
  if (line.position && line.position.start.offset !== start)
    line.position = { ...line.position, start: pointAt(file, start) }
  return true
}
