/** From an offset in a manuscript to the character of a block's text that came from it. */
import { sourceOffset } from '../../ast/leaf.js'
import type { FlatText } from '../../ast/text.js'
import { partitionPoint } from '../../partition-point.js'

/** The first offset of a block's text whose source stands at or after an offset of the manuscript. */
export function blockOffset(flat: FlatText, source: number): number {
  for (const { leaf, start } of flat.leaves) {
    const last = sourceOffset(leaf, leaf.value.length, 'end')
    if (source > last) continue
    return start + partitionPoint(leaf.value.length, (offset) => sourceOffset(leaf, offset, 'start') < source)
  }
  return flat.text.length
}
