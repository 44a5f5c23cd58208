/** The blocks of a tree as the typographer sees them. */
import type { Root } from 'mdast'
import { eachBlock } from '../ast/flow.js'
import { type FlatText, flatten } from '../ast/text.js'
import type { TextBlock } from '../typography/block.js'

/** A block's text, and the leaves it stands in; an edge between blocks has none. */
export interface HeldBlock {
  block: TextBlock
  flat?: FlatText
}

/** Every text of a tree in reading order, with an empty block of kind `break` where speech cannot run on. */
export function textBlocks(tree: Root): HeldBlock[] {
  const held: HeldBlock[] = []
  for (const met of eachBlock(tree)) {
    if ('edge' in met) held.push({ block: { text: '', kind: 'break' } })
    else {
      const flat = flatten(met.block)
      const kind =
        met.block.type === 'heading'
          ? 'heading'
          : met.aside === undefined
            ? 'paragraph'
            : met.aside === 'verse'
              ? 'verse'
              : 'aside'
      held.push({ block: { text: flat.text, kind }, flat })
    }
  }
  return held
}
