/** Ellipses: `...`, `. . .`, `....`, `!..`. */
import type { TextEdit } from './block.js'
import { dash, edge, kindOf, letter, mark } from './characters.js'
import type { DashStyle } from './styles.js'

const dot = 46
const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x200a
const noBreak = '\u00A0'

/** Whether an ellipsis after a space holds on to this character before it. */
const holds = (code: number): boolean => kindOf(code) !== edge && kindOf(code) !== dash

/** A run of dots, with the spaces between them. */
interface Dots {
  start: number
  end: number
  /** How many dots: an ellipsis has three. */
  count: number
  /** Whether spaces stand between the dots. */
  isSpaced: boolean
  /** Whether an ellipsis is among them. */
  isSet: boolean
  /** Whether the only space stands before the last dot, which then ends the sentence. */
  endsApart: boolean
}

const dotsOf = (code: number): number => (code === dot ? 1 : code === 0x2026 ? 3 : 0)

function dotsAt(text: string, start: number): Dots {
  let count = dotsOf(text.charCodeAt(start))
  let isSet = count === 3
  let end = start + 1
  let spaces = 0
  let endsApart = false
  for (;;) {
    let at = end
    if (isSpace(text.charCodeAt(at))) at++
    const more = dotsOf(text.charCodeAt(at))
    if (more === 0) return { start, end, count, isSpaced: spaces > 0, isSet, endsApart }
    isSet ||= more === 3
    if (at > end) spaces++
    endsApart = at > end && spaces === 1 && count === 3
    count += more
    end = at + 1
  }
}

/** More dots than this with spaces between them are leaders: of a table of contents, of a gap to fill in. */
const mostSpaced = 6

/** What a run of three dots or more becomes. */
function setOf(text: string, { start, end, count, isSet, endsApart }: Dots, style: DashStyle): string {
  const before = text.charCodeAt(start - 1)
  const isBang = before === 33 || before === 63
  // Four dots are the end of a sentence and an ellipsis; if none ends before them, one ends after.
  const isFour = count === 4
  if (style.ellipsis === 'dots') return Array.from({ length: isFour ? 4 : 3 }, () => '.').join(noBreak)
  if (isSet) return text.slice(start, end)
  if (!isFour) return '…'
  const endsSentence = start > 0 && kindOf(before) !== edge && kindOf(before) !== mark && !isBang
  return endsSentence && !endsApart ? '.…' : '….'
}

/** Whether two dots are an ellipsis that lost one: `So..!`, `What!..` */
function isShort(text: string, { start, end, isSpaced }: Dots, style: DashStyle): boolean {
  if (isSpaced || style.ellipsis === 'keep' || style.keepsTwoDots || isName(text, start, end)) return false
  const isBang = (code: number): boolean => code === 33 || code === 63
  const before = text.charCodeAt(start - 1)
  return isBang(before) || (isBang(text.charCodeAt(end)) && kindOf(before) === letter)
}

/** Adds the edits that set the ellipses of a text. */
export function ellipsisEdits(
  text: string,
  mask: Uint8Array | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  const isDots = style.ellipsis === 'dots'
  const next = /[.…]/g
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const run = dotsAt(text, found.index)
    const { start, end, count, isSpaced } = run
    next.lastIndex = end
    if (mask?.[start] === 1) continue
    if (count === 2 && isShort(text, run, style)) {
      const to = isDots ? `.${noBreak}.${noBreak}.` : '…'
      edits.push({ start, end, to, confidence: 0.9, kind: 'ellipsis' })
    }
    if (count < 3 || (isSpaced && count > mostSpaced)) continue
    if (style.ellipsis === 'keep') {
      if (isSpaced && style.noBreakSpaces) holdDots(text, start, end, edits)
      continue
    }
    const to = setOf(text, run, style)
    if (text.slice(start, end) !== to) edits.push({ start, end, to, confidence: 0.99, kind: 'ellipsis' })
    // A spaced ellipsis holds on to the word before it.
    if (
      style.noBreakSpaces &&
      text.charCodeAt(start - 1) === 32 &&
      start > 1 &&
      holds(text.charCodeAt(start - 2))
    )
      edits.push({ start: start - 1, end: start, to: noBreak, confidence: 0.95, kind: 'space' })
  }
}

/** `..` after a mark may also begin a file's name or a path: `?../x`. */
function isName(text: string, start: number, end: number): boolean {
  return text.charAt(end) === '/' || start === 0
}

/** Keeps the dots of an ellipsis as found, on one line. */
function holdDots(text: string, start: number, end: number, edits: TextEdit[]): void {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 32)
      edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.99, kind: 'space' })
  }
}
