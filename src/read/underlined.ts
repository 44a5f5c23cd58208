/** Lines with a row of signs below them: to Markdown always a heading, in a story as often the end of a scene. */
import type { Heading, Paragraph, ThematicBreak } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf } from '../ast/leaf.js'
import { positionAt, rangeOf } from '../ast/places.js'
import { isUnderlined } from './underline.js'

/**
 * Whether a heading was meant as one.
 *
 * @param heading of Markdown, written with `#` or underlined
 */
export function isHeading(heading: Heading, source: string): boolean {
  const { line, row } = parts(heading, source)
  return row === '' || isUnderlined(line, row)
}

/** An underlined line that is no heading as what its author wrote: a paragraph, and the end of a scene. */
export function proseOfHeading(heading: Heading, file: VFile): [Paragraph, ThematicBreak | Paragraph] {
  const { row, from, rowStart, lineEnd } = parts(heading, String(file.value))
  const rowEnd = rowStart + row.length
  const position = positionAt(file, rowStart, rowEnd)
  return [
    { type: 'paragraph', children: heading.children, position: positionAt(file, from, lineEnd) },
    row.startsWith('-')
      ? { type: 'thematicBreak', position }
      : { type: 'paragraph', children: [makeLeaf(file, row, rowStart, rowEnd)], position },
  ]
}

/** The words of an underlined heading and the row below them; no row where there is none. */
function parts(
  heading: Heading,
  source: string,
): { line: string; row: string; from: number; lineEnd: number; rowStart: number } {
  const [from = 0, to = 0] = rangeOf(heading) ?? []
  const text = source.slice(from, to)
  const breaks = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  const last = text.slice(breaks + 1)
  const row = breaks < 0 ? '' : last.replace(/^[> \t]+/, '').trimEnd()
  const line = text.slice(0, Math.max(breaks, 0)).trimEnd()
  return {
    line: line.trimStart(),
    row,
    from,
    lineEnd: from + line.length,
    rowStart: from + breaks + 1 + last.indexOf(row),
  }
}
