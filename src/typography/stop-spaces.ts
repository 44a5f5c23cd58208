/** The thin spaces of French (*Lexique des règles typographiques en usage à l'Imprimerie nationale*). */
import type { TextEdit } from './block.js'
import { closer, dash, digit, edge, kindOf, letter, markup } from './characters.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'
const dot = 46

/** Whether a high mark stands off from this character: not from the edge, and not from another high mark: `?!`. */
function takesSpace(before: number, character: string): boolean {
  const kind = kindOf(before)
  if (kind === edge || kind === markup) return false
  if (character === '»') return true
  if (kind === letter || kind === digit || kind === closer) return true
  return before === dot || before === 0x2026
}

/** In French a thin space stands before high marks and inside guillemets. */
export function stopEdits(
  text: string,
  mask: Uint8Array | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (mask?.[at] === 1) continue
    const isHigh = ';!?:'.includes(character)
    if (isHigh || character === '»') {
      const to = character === ':' ? noBreak : character === '»' ? style.innerSpace : style.stopSpace
      const before = text.charCodeAt(at - 1)
      if (before === 32 || (before === 0xa0 && to !== noBreak)) {
        const held = kindOf(text.charCodeAt(at - 2))
        if (at > 1 && held !== edge && held !== dash)
          edits.push({ start: at - 1, end: at, to, confidence: 0.97, kind: 'space' })
      } else if (at > 0 && takesSpace(before, character)) {
        const after = kindOf(text.charCodeAt(at + 1))
        if (character !== ':' || after === edge || after === dash)
          edits.push({ start: at, end: at, to, confidence: 0.95, kind: 'space' })
      }
    } else if (character === '«') {
      const after = text.charCodeAt(at + 1)
      const to = style.innerSpace
      if (after === 32 || after === 0xa0)
        edits.push({ start: at + 1, end: at + 2, to, confidence: 0.97, kind: 'space' })
      else if (kindOf(after) !== edge)
        edits.push({ start: at + 1, end: at + 1, to, confidence: 0.97, kind: 'space' })
    }
  }
}
