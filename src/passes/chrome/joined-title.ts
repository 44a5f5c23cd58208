/** A title that an archive's page prints behind its buttons, in one line when copied: `Follow/FavThe Lamp`. */
import type { Paragraph, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { sliceLeaf } from '../../ast/leaf.js'
import { onlyLeaf } from '../../ast/text.js'
import { isLine } from '../paragraphs/lines.js'

/** How many blocks may stand above it. */
const most = 80

const buttons = /^(?:Follow\/Fav|Fav\/Follow) {0,4}(?=["“'‘]?[\p{Lu}\p{N}])/u

/** The blocks of a text with such a line in two: the buttons, and the title below them. */
export function splitJoinedTitle(blocks: readonly RootContent[], file: VFile): RootContent[] {
  const at = blocks
    .slice(0, most)
    .findIndex((block) => textOf(block).startsWith('F') && buttons.test(textOf(block)))
  const block = blocks[at]
  if (!block) return [...blocks]
  const text = textOf(block)
  const start = buttons.exec(text)?.[0].length ?? 0
  const head = text.slice(0, start).trimEnd().length
  // `Follow/Favorite Story` are buttons throughout.
  if (/^(?:story|author|favou?rite)\b/i.test(text.slice(start))) return [...blocks]
  const parts = [part(block as Paragraph, 0, head, file), part(block as Paragraph, start, text.length, file)]
  return [...blocks.slice(0, at), ...parts, ...blocks.slice(at + 1)]
}

/** The text of a line that is one leaf; '' for any other block. */
function textOf(block: RootContent): string {
  return isLine(block) ? (onlyLeaf(block)?.value ?? '') : ''
}

/** A stretch of a line as a line. */
function part(line: Paragraph, start: number, end: number, file: VFile): Paragraph {
  const [leaf] = line.children
  if (leaf?.type !== 'text') return line
  const child = sliceLeaf(file, leaf, start, end)
  return { ...line, children: [child], ...(child.position ? { position: child.position } : {}) }
}
