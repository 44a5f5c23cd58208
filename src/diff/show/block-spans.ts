/** A whole paragraph, as what came or went. */
import type { Piece } from '../comparison.js'
import { spansOf } from '../pieces.js'
import type { ReadBlock } from '../reading.js'

/** What stands for a scene break where there is only text. */
const sceneBreak = '* * *'

/** A paragraph as one piece of a change; the number of its words is not asked here. */
export function wholeBlock(kind: Piece['kind'], block: ReadBlock): Piece {
  const spans = block.kind === 'break' ? [{ text: sceneBreak, isEmphasized: false }] : spansOf(block)
  return { kind, spans, words: 0 }
}
