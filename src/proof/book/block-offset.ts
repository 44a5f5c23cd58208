/** From an offset in a manuscript to the character of a block's text that came from it. */
import { sourceOffset } from '../../ast/leaf.js'
import type { FlatText } from '../../ast/text.js'

/** The first offset of a block's text whose source stands at or after an offset of the manuscript. */
export function blockOffset(flat: FlatText, source: number): number {
  for (const { leaf, start } of flat.leaves) {
    const last = sourceOffset(leaf, leaf.value.length, 'end')
    if (source > last) continue
    let low = 0
    let high = leaf.value.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sourceOffset(leaf, middle, 'start') < source) low = middle + 1
      else high = middle
    }
    return start + low
  }
  return flat.text.length
}
