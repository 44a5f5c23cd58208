/** Changes of the tree that are no replacement of text, recorded as edits: what became of a stretch, what left the text. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Edit, type HeaderField, recordOf } from './record.js'

/**
 * Records that a stretch of the text became something else, its words staying.
 *
 * @param place none for what was not read from this file: nothing is recorded
 */
export function recordMade(
  file: VFile,
  pass: string,
  place: Position | undefined,
  made: NonNullable<Edit['made']>,
  confidence: number,
): void {
  if (!place) return
  const from = sourceAt(file, place)
  recordOf(file).edits.push({ pass, place, from, to: from, confidence, made })
}

/** Sets a stretch of the text aside with the reason why. */
export function setAside(
  file: VFile,
  pass: string,
  { place, text, reason }: { place: Position; text: string; reason: string },
  confidence: number,
): void {
  const { quarantined, edits } = recordOf(file)
  quarantined.push({ line: place.start.line, text, reason, place })
  edits.push({ pass, place, from: sourceAt(file, place), to: '', confidence, made: 'quarantined' })
}

/** Records fields that lines of the text said, which leave it. */
export function takeFields(
  file: VFile,
  place: Position,
  fields: readonly Pick<HeaderField, 'field' | 'value' | 'label'>[],
  confidence: number,
): void {
  const { header, edits } = recordOf(file)
  for (const { field, value, label } of fields)
    header.push({ field, value, line: place.start.line, ...(label === undefined ? {} : { label }), place })
  edits.push({ pass: 'header', place, from: sourceAt(file, place), to: '', confidence, made: 'header' })
}

function sourceAt(file: VFile, { start, end }: Position): string {
  return String(file.value).slice(start.offset, end.offset)
}
