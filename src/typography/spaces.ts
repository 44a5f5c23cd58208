/** The spaces where a line must not break. */
import type { TextEdit } from './block.js'
import { dash as dashKind, digit, edge, isUpper, kindOf, letter } from './characters.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'

/** Titles that many houses set without a full stop. */
const openTitles = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'St', 'Messrs', 'Mme', 'Mlle'])
/** References, which a number follows. */
const references = new Set(['no', 'nos', 'pp', 'vol', 'chap', 'fig', 'nr', 'bd', 'kap'])
const longestTitle = 8

function titleEdits(text: string, mask: Uint8Array | undefined, style: DashStyle, edits: TextEdit[]): void {
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (!isUpper(next) && kindOf(next) !== digit) continue
    if (mask?.[at] === 1) continue
    const hasStop = text.charCodeAt(at - 1) === 46
    const end = hasStop ? at - 1 : at
    let start = end
    while (start > 0 && end - start <= longestTitle && kindOf(text.charCodeAt(start - 1)) === letter) start--
    if (end - start < 1 || end - start > longestTitle) continue
    const title = text.slice(start, end)
    const isReference = references.has(title.toLowerCase())
    if (hasStop ? !style.titles.includes(title.toLowerCase()) : !openTitles.has(title)) continue
    if (isReference ? kindOf(next) !== digit : kindOf(next) === digit || !isUpper(text.charCodeAt(start)))
      continue
    edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.98, kind: 'space' })
  }
}

/** A spaced dash does not begin a line. */
function dashEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (const dash of [' –', ' —']) {
    for (let at = text.indexOf(dash); at !== -1; at = text.indexOf(dash, at + 1)) {
      if (at === 0 || mask?.[at] === 1) continue
      const before = kindOf(text.charCodeAt(at - 1))
      if (before === edge || before === dashKind || kindOf(text.charCodeAt(at + 2)) === dashKind) continue
      edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.97, kind: 'space' })
    }
  }
}

/** In French a thin space stands before high marks and inside guillemets. */
function stopEdits(text: string, mask: Uint8Array | undefined, style: DashStyle, edits: TextEdit[]): void {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (mask?.[at] === 1) continue
    const isHigh = ';!?:'.includes(character)
    if (isHigh || character === '»') {
      const to = character === ':' ? noBreak : character === '»' ? style.innerSpace : style.stopSpace
      const before = text.charCodeAt(at - 1)
      if (before === 32 || (before === 0xa0 && to !== noBreak)) {
        const held = kindOf(text.charCodeAt(at - 2))
        if (at > 1 && held !== edge && held !== dashKind)
          edits.push({ start: at - 1, end: at, to, confidence: 0.97, kind: 'space' })
      } else if (kindOf(before) === letter || (character === '»' && kindOf(before) !== edge && at > 0)) {
        if (character !== ':' || kindOf(text.charCodeAt(at + 1)) === edge)
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
  dashEdits(text, mask, edits)
}
