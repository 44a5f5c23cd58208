/** Quotation marks and apostrophes as a manuscript writes them: what a fix writes beside them looks the same. */
import type { VFile } from 'vfile'

const known = new WeakMap<VFile, boolean>()

/** A text that the book would have, with straight marks where most marks of the manuscript are straight. */
export function inOwnMarks(file: VFile, text: string): string {
  return isStraight(file) ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text
}

function isStraight(file: VFile): boolean {
  let isMost = known.get(file)
  if (isMost === undefined) {
    const source = String(file.value)
    isMost = (source.match(/['"]/g)?.length ?? 0) > (source.match(/[‘’“”]/g)?.length ?? 0)
    known.set(file, isMost)
  }
  return isMost
}
