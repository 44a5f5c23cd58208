/** What the pipeline recorded of its work, with its places on the desk. */
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import type { ProofEdit, ProofQuarantined } from '../shape.js'
import type { Places } from './places.js'

/** Every change that shows in the book, by file and place. */
export function editsOf(files: readonly VFile[], places: Places): ProofEdit[] {
  return files.flatMap((file, index) =>
    recordOf(file).edits.flatMap(({ pass, place, from, to, confidence, made }): ProofEdit[] => {
      // What a stretch became is seen on the page itself.
      if (made) return []
      const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
      const spot = places.spotOf(index, start, end)
      if (!spot) return []
      return [{ pass, from, to, confidence, place: { file: index, from: start, to: end }, spot }]
    }),
  )
}

/** Every line that left the story, and the block that it stood before. */
export function quarantinedOf(files: readonly VFile[], places: Places): ProofQuarantined[] {
  return files.flatMap((file, index) =>
    recordOf(file).quarantined.map(({ text, reason, line, place }): ProofQuarantined => {
      const from = place.start.offset ?? 0
      const next = places.blockAfter(index, from)
      const last = next ? undefined : places.blockBefore(index, from)
      return {
        text,
        reason,
        line,
        place: { file: index, from, to: place.end.offset ?? from },
        ...(next ? { before: { section: next.section, block: next.number } } : {}),
        ...(last ? { after: { section: last.section, block: last.number } } : {}),
      }
    }),
  )
}
