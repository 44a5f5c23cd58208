/** The number of a part on a line of its own, below the title and the writer of each of several parts. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { blankLinesBetween } from '../../ast/places.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { linesOf } from './head-lines.js'
import { setLineAside } from './take-lines.js'
import { type Piece, partLine } from './title-lines.js'

/**
 * Sets the line `(2/3)` right below another one aside, for its title to say.
 *
 * @param above the line before it; undefined where that has left the text already
 * @returns the part and their count; undefined, and nothing is changed, for any other line
 */
export function takePart(
  node: RootContent | undefined,
  above: RootContent | undefined,
  file: VFile,
): Piece[] | undefined {
  if (!node || !isLine(node) || lineLength(node) > 40) return undefined
  if (above && blankLinesBetween(above, node) > 0) return undefined
  const part = partLine(lineText(node))
  const line = part && linesOf(node, above, file)?.[0]
  if (!line) return undefined
  setLineAside(line, 'repeated-header', file)
  return part
}
