/** Finds where on the desk a stretch of a manuscript shows. */

import { partitionPoint } from '../../partition-point.js'
import type { Spot } from '../shape.js'
import { blockOffset } from './block-offset.js'
import type { PlacedBlock } from './number-blocks.js'

/** Finds places in one book. */
export interface Places {
  /** Where a stretch shows; none where no block of the book holds it. */
  spotOf: (file: number, from: number, to: number) => Spot | undefined
  /** The first block of a file that begins at or after an offset. */
  blockAfter: (file: number, offset: number) => PlacedBlock | undefined
  /** The last block of a file that begins at or before an offset. */
  blockBefore: (file: number, offset: number) => PlacedBlock | undefined
}

/** The places of a book's blocks. */
export function placesOf(blocks: readonly PlacedBlock[]): Places {
  const byFile = new Map<number, PlacedBlock[]>()
  for (const block of blocks) pushTo(byFile, block)
  for (const list of byFile.values()) list.sort((a, b) => a.from - b.from)
  /** How many blocks of a file begin at or before an offset. */
  const countTo = (list: readonly PlacedBlock[], offset: number): number =>
    partitionPoint(list.length, (index) => (list[index] as PlacedBlock).from <= offset)
  return {
    spotOf: (file, from, to) => {
      const list = byFile.get(file) ?? []
      const block = list[countTo(list, from) - 1]
      if (!block || from > block.to) return undefined
      const start = blockOffset(block.flat, from)
      return {
        section: block.section,
        block: block.number,
        start,
        end: Math.max(start, to >= block.to ? block.flat.text.length : blockOffset(block.flat, to)),
      }
    },
    blockAfter: (file, offset) => {
      const list = byFile.get(file) ?? []
      return list[countTo(list, offset - 1)]
    },
    blockBefore: (file, offset) => {
      const list = byFile.get(file) ?? []
      return list[countTo(list, offset) - 1]
    },
  }
}

function pushTo(byFile: Map<number, PlacedBlock[]>, block: PlacedBlock): void {
  const list = byFile.get(block.file)
  if (list) list.push(block)
  else byFile.set(block.file, [block])
}
