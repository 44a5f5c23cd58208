/** Sets one paragraph anew at once, without the rest of the book: what a reader sees until the whole has been read. */

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
 * The markup of one block after its source has changed.
 *
 * @param number the block's number in its section
 * @returns undefined where the source is no longer one block of its kind
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
    isFirst: false,
    chrome: false,
    header: false,
    sections: false,
  }
  const { children } = pipeline(passes).runSync(reader(file), file)
  const [block, ...rest] = children
  if (!block || rest.length > 0 || (block.type !== 'paragraph' && block.type !== 'heading')) return undefined
  return toPlainHtml(elementOf(block, number))
}

function elementOf(block: Extract<RootContent, { type: 'paragraph' | 'heading' }>, number: number): Element {
  const starts = new Map<Nodes, number>(flatten(block).leaves.map(({ leaf, start }) => [leaf, start]))
  const handlers = placedHandlers(handlersFor(new Map()), {
    numberOf: (node) => (node === block ? number : undefined),
    startOf: (leaf) => starts.get(leaf),
  })
  return toHast(block, { handlers, clobberPrefix: '' }) as Element
}
