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
import { mendEntities } from './characters/entities.js'
import {
  mendControls,
  mendEscapes,
  mendSpaces,
  mendSurrogates,
  mendZeroWidth,
} from './characters/invisible.js'
import { mendLostCharacters } from './characters/lost.js'
import type { Evidence, Mender } from './characters/mend.js'
import { hasMojibake, mendMojibake } from './characters/mojibake.js'

const pass = 'characters'

/** The menders in order: an entity may spell mojibake, mojibake may decode to a control character or an odd space. */
const menders: readonly Mender[] = [
  mendEntities,
  mendMojibake,
  mendControls,
  mendSurrogates,
  mendZeroWidth,
  mendSpaces,
  mendEscapes,
]

/** Anything that one of the menders looks for; prose without it is passed over at once. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /[\0-\x08\t\x0b\x0c\x0e-\x1f&\\\x7f-\xa0\xad\u1680\u2000-\u2008\u200b-\u200f\u2028-\u202e\u205f\u2066-\u2069\u3000\ud800-\udfff\ufeff\ufffe\uffff]|[Â-ô][^\0-\x7fÀ-ÿ]|[Â-ô][\xa0-\xbf]/

/** Anything but what prose is mostly made of: quicker to look for, and never absent where something is suspect. */
const unusual = /[^\n -%'-[\]-~‘’“”–—…]/

/** Mends mojibake, entities, control characters, odd spaces and lost characters. */
export const characters: Plugin<[], Root> = () => (tree, file) => {
  if (tree.children.some(isSection)) return
  const source = String(file.value)
  if (suspect.test(source)) mendAll(tree, file, evidenceOf(source))
  mendLostCharacters(tree, file)
}

function evidenceOf(source: string): Evidence {
  const hasNoBreakSpaces = source.includes('\u00a0') || source.includes('&nbsp;')
  const noBreakSpaces = !hasNoBreakSpaces
    ? 0
    : (source.match(/\p{L}(?:\u00a0|&nbsp;)(?=\p{L})/gu)?.length ?? 0)
  const spaces = noBreakSpaces > 3 ? (source.match(/\p{L} (?=\p{L})/gu)?.length ?? 0) : 0
  return {
    hasMojibake: hasMojibake(source),
    isBidirectional: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(source),
    hasStrayNoBreakSpaces: noBreakSpaces > 3 && noBreakSpaces > spaces * 0.05,
    hasEscapedQuotes: /\\["']/.test(source),
    isStart: true,
    isEnd: true,
  }
}

function mendAll(parent: Parents, file: VFile, evidence: Evidence): void {
  const emptied = new Set<RootContent>()
  const isBlock = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'root'
  for (const [index, child] of parent.children.entries()) {
    // A space beside italics stands between two words, however its leaf begins.
    const isStart = index === 0 && (isBlock || evidence.isStart)
    const isEnd = index === parent.children.length - 1 && (isBlock || evidence.isEnd)
    if (child.type === 'text') mendLeaf(child, file, { ...evidence, isStart, isEnd })
    else if ('children' in child) {
      mendAll(child, file, { ...evidence, isStart, isEnd })
      if (child.type === 'paragraph' && child.data?.line && !settleLine(child, file)) emptied.add(child)
    }
  }
  if (emptied.size > 0)
    parent.children = parent.children.filter((child) => !emptied.has(child)) as typeof parent.children
}

function mendLeaf(leaf: Text, file: VFile, evidence: Evidence): void {
  if (!unusual.test(leaf.value) || !suspect.test(leaf.value)) return
  for (const mender of menders) editLeaf(file, leaf, mender(leaf.value, evidence), pass)
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
