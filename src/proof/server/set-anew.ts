/** Sets a stretch of one paragraph anew at once, without the rest of the book: what a reader sees until the whole has been read. */

import type { Element } from 'hast'
import type { Nodes, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { flatten } from '../../ast/text.js'
import { type PipelineSettings, pipeline } from '../../pipeline.js'
import { readerOf } from '../../read/reader.js'
import { handlersFor } from '../../render/handlers/handlers.js'
import { toPlainHtml } from '../../render/serialize.js'
import { placedHandlers } from '../book/placed-handlers.js'

/**
 * The markup of what stands where one block stood, after its source has changed.
 *
 * @param number the block's number in its section, which the last paragraph takes over
 * @returns undefined where the source is no longer paragraphs, headings and breaks
 */
export function setAnew(
  source: string,
  path: string,
  number: number,
  settings: { language: string; normalize: Record<string, unknown> },
): string | undefined {
  const reader = readerOf(path)
  if (!reader || source.trim() === '') return undefined
  const file = new VFile({ path, value: source })
  const passes: PipelineSettings = {
    ...settings.normalize,
    language: settings.language,
    chrome: false,
    header: false,
    sections: false,
  }
  const { children } = pipeline(passes).runSync(reader(file), file)
  if (!children.every(isSimple)) return undefined
  const last = children.findLast(({ type }) => type !== 'sceneBreak')
  return last && children.map((block) => toPlainHtml(elementOf(block, block === last, number))).join('\n')
}

type Simple = Extract<RootContent, { type: 'paragraph' | 'heading' | 'sceneBreak' }>

function isSimple(block: RootContent): block is Simple {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'sceneBreak'
}

function elementOf(block: Simple, isNumbered: boolean, number: number): Element {
  const starts = new Map<Nodes, number>(flatten(block).leaves.map(({ leaf, start }) => [leaf, start]))
  const handlers = placedHandlers(handlersFor(new Map()), {
    numberOf: (node) => (isNumbered && node === block ? number : undefined),
    startOf: (leaf) => starts.get(leaf),
  })
  return toHast(block, { handlers, clobberPrefix: '' }) as Element
}
