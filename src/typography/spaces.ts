/** The spaces where a line must not break. */
import { hourEdits, initialEdits, titleEdits } from './abbreviation-spaces.js'
import type { TextEdit } from './block.js'
import { holdsDash } from './dash-neighbours.js'
import { stopEdits } from './stop-spaces.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'

/** A spaced dash does not begin a line. */
function dashEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (const dash of [' –', ' —']) {
    for (let at = text.indexOf(dash); at !== -1; at = text.indexOf(dash, at + 1)) {
      if (at === 0 || mask?.[at] === 1) continue
      if (!holdsDash(text, at - 1, at + 2)) continue
      edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.97, kind: 'space' })
    }
  }
}

/** Adds the edits of a text's spaces. */
export function spaceEdits(
  text: string,
  mask: Uint8Array | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  if (style.stopSpace !== '') stopEdits(text, mask, style, edits)
  if (!style.noBreakSpaces) return
  titleEdits(text, mask, style, edits)
  initialEdits(text, mask, edits)
  hourEdits(text, mask, edits)
  dashEdits(text, mask, edits)
}
