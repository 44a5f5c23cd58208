/**
 * Pass 9: letters, diaries, verse, epigraphs and notes.
 *
 * Each is told from what introduces it, how it begins and ends, and the length of its lines. When unsure, a text stays
 * as it is: a person can fence it.
 */
import type { Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { recordMade } from '../ast/change.js'
import { type Flow, sectionFlows } from '../ast/flow.js'
import type { Aside } from '../ast/nodes.js'
import { diaryFinder } from './blocks/diary.js'
import { epigraphFinder, takeSource } from './blocks/epigraphs.js'
import { findLetter } from './blocks/letters.js'
import { findNote } from './blocks/notes.js'
import { settleQuotesIn } from './blocks/quotes-in-verse.js'
import { findVerse } from './blocks/verse.js'

/** What a finder found at a place of a flow. */
export interface FoundBlock {
  block: Aside
  /** How many blocks it takes the place of. */
  length: number
  /** 0 to 1. */
  confidence: number
}

/** Looks for one kind of block at a place among the blocks of a section. */
export type BlockFinder = (
  children: readonly RootContent[],
  index: number,
  file: VFile,
  flow: Flow,
) => FoundBlock | undefined

/** Each kind of block, the surest first. */
const findersOf = (flows: readonly Flow[]): readonly BlockFinder[] => [
  findNote,
  epigraphFinder(),
  diaryFinder(flows),
  findLetter,
  findVerse,
]

/** Makes letters, diary entries, verse, epigraphs and notes of the paragraphs that are such. */
export const blocks: Plugin<[boolean?], Root> = () => (tree, file) => {
  const flows = sectionFlows(tree)
  const finders = findersOf(flows)
  for (const flow of flows) {
    const result: RootContent[] = []
    let hasFound = false
    for (let index = 0; index < flow.children.length; ) {
      const child = flow.children[index]
      if (child?.type === 'epigraph') takeSource(child, file)
      const found = child?.type === 'paragraph' ? firstFound(finders, flow, index, file) : undefined
      if (found) recordMade(file, 'blocks', found.block.position, found.block.type, found.confidence)
      if (found?.block.type === 'verse') settleQuotesIn(found.block, file)
      result.push(found?.block ?? (child as RootContent))
      index += found?.length ?? 1
      hasFound ||= found !== undefined
    }
    if (hasFound) flow.children = result as typeof flow.children
  }
}

function firstFound(
  finders: readonly BlockFinder[],
  flow: Flow,
  index: number,
  file: VFile,
): FoundBlock | undefined {
  for (const find of finders) {
    const found = find(flow.children, index, file, flow)
    if (found) return found
  }
  return undefined
}
