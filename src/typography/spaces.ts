/** The spaces where a line must not break. */
import type { TextEdit } from './block.js'
import {
  closer,
  dash as dashKind,
  digit,
  edge,
  isUpper,
  kindOf,
  letter,
  mark,
  markup,
  opener as openerKind,
} from './characters.js'
import { holdsDash } from './dash-neighbours.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'
const dot = 46

/** Titles that many houses set without a full stop. */
const openTitles = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'St', 'Messrs', 'Mme', 'Mlle'])
/** References, which a number follows. */
const references = new Set(['no', 'nos', 'p', 'pp', 's', 'abb', 'vol', 'chap', 'fig', 'nr', 'bd', 'kap'])
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
    if (title === 'St' && hasStop && isStreet(text, start)) continue
    edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.98, kind: 'space' })
  }
}

const longestStreet = 40

/** Whether `St.` follows a name, as a street's does: Elm St. */
function isStreet(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false
  let at = start - 1
  while (at > 0 && start - at < longestStreet && kindOf(text.charCodeAt(at - 1)) === letter) at--
  return at < start - 1 && isUpper(text.charCodeAt(at))
}

/** Whether one letter and its full stop end at `at`: the J. of a name, the z. of z. B. */
const isInitial = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === dot &&
  kindOf(text.charCodeAt(at - 2)) === letter &&
  (kindOf(text.charCodeAt(at - 3)) === edge || isOpening(kindOf(text.charCodeAt(at - 3))))

const isOpening = (kind: number): boolean => kind === mark || kind === openerKind

/** Initials hold on to one another and the last of them to the name; abbreviations of several letters so, too. */
function initialEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (let at = text.indexOf('. '); at !== -1; at = text.indexOf('. ', at + 1)) {
    const space = at + 1
    if (mask?.[space] === 1 || !isInitial(text, space)) continue
    const isPair = kindOf(text.charCodeAt(space + 1)) === letter && text.charCodeAt(space + 2) === dot
    const isLast =
      isUpper(text.charCodeAt(space - 2)) &&
      isUpper(text.charCodeAt(space + 1)) &&
      isInitial(text, space - 3) &&
      isUpper(text.charCodeAt(space - 5))
    if (isPair || isLast)
      edits.push({ start: space, end: space + 1, to: noBreak, confidence: 0.97, kind: 'space' })
  }
}

/** A half of the day holds on to its hour: 10 a.m. */
function hourEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (const { index } of text.matchAll(/ (?=[ap]\.m\.)/g)) {
    if (mask?.[index] !== 1 && kindOf(text.charCodeAt(index - 1)) === digit)
      edits.push({ start: index, end: index + 1, to: noBreak, confidence: 0.98, kind: 'space' })
  }
}

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

/** Whether a high mark stands off from this character: not from the edge, and not from another high mark: `?!`. */
function takesSpace(before: number, character: string): boolean {
  const kind = kindOf(before)
  if (kind === edge || kind === markup) return false
  if (character === '»') return true
  if (kind === letter || kind === digit || kind === closer) return true
  return before === dot || before === 0x2026
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
      } else if (at > 0 && takesSpace(before, character)) {
        const after = kindOf(text.charCodeAt(at + 1))
        if (character !== ':' || after === edge || after === dashKind)
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
  initialEdits(text, mask, edits)
  hourEdits(text, mask, edits)
  dashEdits(text, mask, edits)
}
