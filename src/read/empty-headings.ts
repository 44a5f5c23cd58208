/** Headings of Markdown without words: nothing that a book could show. */
import type { Heading, Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf, recorded } from '../ast/leaf.js'
import { rangeOf } from '../ast/places.js'
import { recordOf } from '../ast/record.js'

/** Whether a heading has no words, and nothing else either: `#`, `##`, `# # #`. */
export function isEmptyHeading({ children }: Heading): boolean {
  return children.every((child) => child.type === 'text' && /^[#\s]*$/.test(child.value))
}

/** How typed manuscripts part scenes: a lone sign, or several with spaces between them. */
const parting = /^#(?: +#)*$/

/**
 * What stays of a heading without words: nothing, which is recorded; where its signs part scenes, a line for the
 * `sceneBreaks` pass.
 */
export function proseOfEmptyHeading(heading: Heading, file: VFile): Paragraph[] {
  const [from = 0, to = 0] = rangeOf(heading) ?? []
  const text = String(file.value).slice(from, to)
  if (parting.test(text))
    return [
      {
        type: 'paragraph',
        children: [makeLeaf(file, text, from, to)],
        ...(heading.position ? { position: heading.position } : {}),
      },
    ]
  recordOf(file).edits.push(recorded(file, 'read', from, to, text, '', 1))
  return []
}
