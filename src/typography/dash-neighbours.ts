/** What stands beside a dash: whether a mark turns towards it, whether words are near, what kind of line it is in. */
import {
  closer,
  dash,
  digit,
  edge,
  isThinSpace,
  kindOf,
  letter,
  mark,
  markup,
  opener,
  stop,
} from './characters.js'

const dot = 46

/** How far marks in a row are looked through. */
const reach = 8

/** Whether a space of a sentence stands there: a plain one, or one that does not break. */
export const isWordSpace = (code: number): boolean => code === 32 || code === 0xa0

/** Whether an ellipsis begins at a place, spaced or not; it belongs to a sentence as its words do. */
export function startsDots(text: string, at: number): boolean {
  if (text.charAt(at) === '…') return true
  const next = isWordSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  return text.charCodeAt(at) === dot && text.charCodeAt(next) === dot
}

/** How far back the other mark of a pair is looked for. */
const pairReach = 200

/** Whether a mark by its shape opens; German “ closes where a „ came before. */
function opensByShape(text: string, at: number): boolean {
  const character = text.charAt(at)
  if (character === '„' || character === '‚') return true
  const before = text.slice(Math.max(0, at - pairReach), at)
  if (character === '“') return !before.includes('„')
  if (character === '‘') return !before.includes('‚')
  if (character === '«' || character === '‹') return !/[»›]/.test(before)
  return false
}

const isSeen = (code: number): boolean => {
  const kind = kindOf(code)
  return kind !== mark && kind !== markup && !isThinSpace(code)
}

/**
 * The kind of the character at a place; a dash that spaces part from it is met as if they were not there, since a house
 * sets its dashes closed or spaced.
 */
function kindBeyond(text: string, at: number, step: -1 | 1): number {
  let far = at
  while (Math.abs(far - at) < reach && isWordSpace(text.charCodeAt(far))) far += step
  const kind = kindOf(text.charCodeAt(far))
  return kind === dash ? dash : kindOf(text.charCodeAt(at))
}

/** Whether the mark after a dash belongs to what follows: it opens, or it is the apostrophe of ’twas. */
export function opensAfter(text: string, at: number): boolean {
  let end = at
  while (end < text.length && end - at < reach && !isSeen(text.charCodeAt(end))) end++
  const next = kindBeyond(text, end, 1)
  if (next === edge || next === closer) return false
  if (next === dash || next === mark || (next === stop && startsDots(text, end)))
    return opensByShape(text, at)
  return next !== stop
}

/** Whether the mark that ends before `at`, where a dash begins, opens a quotation with it. */
export function opensBefore(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < reach && !isSeen(text.charCodeAt(start - 1))) start--
  const before = kindBeyond(text, start - 1, -1)
  if (before === edge || before === opener) return true
  return (before === dash || before === mark) && opensByShape(text, at - 1)
}

/** Whether a quotation or a bracket begins with what stands behind `left`. */
export function beginsThere(text: string, left: number): boolean {
  const before = kindOf(text.charCodeAt(left - 1))
  return before === opener || (before === mark && opensBefore(text, left))
}

/** Whether a sentence, or speech, ends with what stands before `right`. */
export function endsThere(text: string, right: number): boolean {
  const after = kindOf(text.charCodeAt(right))
  return after === closer || after === stop || (after === mark && !opensAfter(text, right))
}

/** Whether a character is of words: no space, no dash, no markup. */
export function isText(code: number): boolean {
  const kind = kindOf(code)
  return kind !== edge && kind !== markup && kind !== dash
}

const isOpaque = (code: number): boolean => code === 0xfffc

/**
 * Whether a line says anything: hyphens alone are an ornament, and those between bars rule a table; between marks they
 * are silence.
 */
export function saysAnything(text: string, start: number, end: number): boolean {
  let hasMark = false
  let isPlain = true
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === letter || kind === digit || isOpaque(code)) return true
    if (kind === mark) hasMark = true
    else if (kind !== edge && kind !== dash && kind !== stop) isPlain = false
  }
  return hasMark && isPlain
}

/**
 * Whether a dash with a space before it stays on the line of the word before. One that touches what follows opens what it
 * brackets (Spanish), and may begin a line.
 *
 * @param before the place of the character before the space
 * @param after the place behind the dash
 */
export function holdsDash(text: string, before: number, after: number): boolean {
  const held = kindOf(text.charCodeAt(before))
  const next = kindOf(text.charCodeAt(after))
  if (held === edge || held === dash || next === dash) return false
  const opens = next === letter || next === digit || next === opener
  return !opens && !(next === mark && opensAfter(text, after))
}
