/** What is asked of every line of a manuscript, and answered at once: how long it is, whether it is an ornament. */
import type { RootContent } from 'mdast'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isMarkerLine } from '../scene-breaks/markers.js'

/** The text of the line at an index; '' where there is none. */
export function textAt(blocks: readonly RootContent[], index: number): string {
  const block = blocks[index]
  return block && isLine(block) ? lineText(block) : ''
}

/** How many characters of the source a block takes, where it is one line; Infinity for a longer one. */
export function lineLength(node: RootContent): number {
  const { position } = node
  if (!position) return Number.POSITIVE_INFINITY
  // A line of mail may be cut off and go on in the next.
  if (position.start.line !== position.end.line)
    return isLine(node) ? lineText(node).length : Number.POSITIVE_INFINITY
  return position.end.column - position.start.column
}

/** Whether a line is an ornament or a rule, no words. */
export function isRule(text: string): boolean {
  const code = text.charCodeAt(0)
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  // Of all letters only o and x draw; speech and words are told by their first character.
  if (isLetter && code !== 79 && code !== 111 && code !== 88 && code !== 120) return false
  if (isLetter && /^[oOxX][a-nA-Np-wP-Wy-zY-Z]/.test(text)) return false
  return code !== 34 && code !== 0x201c && isMarkerLine(text)
}
