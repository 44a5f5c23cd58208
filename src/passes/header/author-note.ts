/** Notes that an author set between the lines of a story. */
import type { Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import type { Note } from '../../ast/nodes.js'
import { spanOf } from '../../ast/places.js'

/**
 * Makes a note of some lines.
 *
 * @param children what became of them
 */
export function noteOf(
  lines: readonly Paragraph[],
  children: Note['children'],
  file: VFile,
  { by = 'author', confidence = 0.9 }: { by?: Note['by']; confidence?: number } = {},
): Note {
  const place = spanOf(lines)
  recordMade(file, 'header', place.position, 'note', confidence)
  return { type: 'note', by, children, ...place }
}

/** Lines that stay apart, each as a paragraph. */
export function keptApart(lines: readonly Paragraph[]): Paragraph[] {
  return lines.map(
    ({ children, position }): Paragraph => ({
      type: 'paragraph',
      children,
      ...(position ? { position } : {}),
    }),
  )
}
