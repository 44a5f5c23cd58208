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
  milliseconds: number
}

/** Runs the whole pipeline over a plain text. */
export function findStructure(text: string): Found {
  const file = new VFile({ path: 'soiled.txt', value: text })
  const start = performance.now()
  const tree: Root = pipeline().runSync(readText(file), file)
  const found: Found = { paragraphs: [], breaks: [], headings: [], record: recordOf(file), milliseconds: performance.now() - start }
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
