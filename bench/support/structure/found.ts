/** What the pipeline found in a text, as places in it, to be compared with the answer. */
import type { Root, RootContent } from 'mdast'
import { VFile } from 'vfile'
import { type PipelineRecord, recordOf } from '../../../src/ast/record.js'
import { plainText } from '../../../src/ast/text.js'
import { pipeline } from '../../../src/pipeline.js'
import { readText } from '../../../src/read/text.js'

/** The findings of one run; offsets are of the source. */
export interface Found {
  paragraphs: { start: number; text: string }[]
  /** Where the block after each scene break begins. */
  breaks: number[]
  headings: number[]
  record: PipelineRecord
  /** Letters and digits of the source that are neither in the tree nor in the record. */
  lostLetters: number
  /** Where a lost character is told. */
  told: number[]
  milliseconds: number
}

/** Runs the whole pipeline over a plain text. */
export function findStructure(text: string): Found {
  const file = new VFile({ path: 'soiled.txt', value: text })
  const start = performance.now()
  const tree: Root = pipeline().runSync(readText(file), file)
  const milliseconds = performance.now() - start
  const record = recordOf(file)
  const kept = [
    plainText(tree),
    ...record.header.flatMap(({ label = '', value }) => [label, value]),
    ...record.quarantined.map((item) => item.text),
    ...markersOf(tree),
  ]
  const lostLetters = letters(text) - kept.reduce((sum, piece) => sum + letters(piece), 0)
  const told = file.messages.flatMap(({ ruleId, place }) =>
    ruleId === 'lost-character' && place && 'start' in place ? [place.start.offset ?? 0] : [],
  )
  const found: Found = { paragraphs: [], breaks: [], headings: [], record, lostLetters, told, milliseconds }
  let afterBreak = false
  const visit = (node: Root | RootContent): void => {
    const offset = node.position?.start.offset
    if (node.type === 'sceneBreak') afterBreak = true
    else if (node.type === 'paragraph' && offset !== undefined) {
      found.paragraphs.push({ start: offset, text: plainText(node) })
      if (afterBreak) found.breaks.push(offset)
      afterBreak = false
    } else if (node.type === 'heading' && offset !== undefined) found.headings.push(offset)
    else if ('children' in node) for (const child of node.children) visit(child as RootContent)
  }
  visit(tree)
  return found
}

/** How many letters and digits a text has, tags left aside. */
function letters(text: string): number {
  return text.replace(/<[^<>]{1,100}>/g, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function markersOf(node: Root | RootContent): string[] {
  if (node.type === 'sceneBreak') return [node.marker ?? '']
  return 'children' in node ? node.children.flatMap((child) => markersOf(child as RootContent)) : []
}
