/** Ellipses: `...`, `. . .`, `....`, `!..`. */
import type { TextEdit } from './block.js'
import { dash, edge, kindOf } from './characters.js'
import type { DashStyle } from './styles.js'

const dot = 46
const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x200a
const noBreak = '\u00A0'

/** Whether an ellipsis after a space holds on to this character before it. */
const holds = (code: number): boolean => kindOf(code) !== edge && kindOf(code) !== dash

/** A run of dots, with the spaces between them. */
interface Dots {
  end: number
  count: number
  /** Whether spaces stand between the dots. */
  isSpaced: boolean
}

function dotsAt(text: string, start: number): Dots {
  let count = 1
  let end = start + 1
  let isSpaced = false
  for (;;) {
    let at = end
    if (isSpace(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== dot) return { end, count, isSpaced }
    isSpaced ||= at > end
    count++
    end = at + 1
  }
}

/** Adds the edits that set the ellipses of a text. */
export function ellipsisEdits(
  text: string,
  mask: Uint8Array | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  const dots = `.${noBreak}.${noBreak}.`
  const ellipsis = style.ellipsis === 'dots' ? dots : '…'
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at)) {
    const { end, count, isSpaced } = dotsAt(text, at)
    const before = text.charCodeAt(at - 1)
    const isBang = before === 33 || before === 63
    const start = at
    at = end
    if (mask?.[start] === 1) continue
    if (count < 3) {
      if (
        count === 2 &&
        !isSpaced &&
        isBang &&
        style.ellipsis !== 'keep' &&
        !style.keepsTwoDots &&
        !isName(text, start, end)
      ) {
        edits.push({ start, end, to: ellipsis, confidence: 0.9, kind: 'ellipsis' })
      }
      continue
    }
    if (style.ellipsis === 'keep') {
      if (isSpaced && style.noBreakSpaces) holdDots(text, start, end, edits)
      continue
    }
    // Four dots are the end of a sentence and an ellipsis, if there is a sentence to end.
    const endsSentence = count === 4 && kindOf(before) !== edge && start > 0 && !isBang
    const to = endsSentence ? `.${style.ellipsis === 'dots' ? noBreak : ''}${ellipsis}` : ellipsis
    if (text.slice(start, end) !== to) edits.push({ start, end, to, confidence: 0.99, kind: 'ellipsis' })
    if (
      style.noBreakSpaces &&
      text.charCodeAt(start - 1) === 32 &&
      start > 1 &&
      holds(text.charCodeAt(start - 2))
    ) {
      edits.push({ start: start - 1, end: start, to: noBreak, confidence: 0.95, kind: 'space' })
    }
  }
  if (style.ellipsis === 'dots') {
    for (let at = text.indexOf('…'); at !== -1; at = text.indexOf('…', at + 1)) {
      if (mask?.[at] !== 1)
        edits.push({ start: at, end: at + 1, to: dots, confidence: 0.99, kind: 'ellipsis' })
    }
  } else holdEllipses(text, mask, style, edits)
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

/** A spaced ellipsis holds on to the word before it. */
function holdEllipses(text: string, mask: Uint8Array | undefined, style: DashStyle, edits: TextEdit[]): void {
  if (!style.noBreakSpaces) return
  for (let at = text.indexOf(' …'); at !== -1; at = text.indexOf(' …', at + 1)) {
    if (at > 0 && mask?.[at] !== 1 && holds(text.charCodeAt(at - 1))) {
      edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.95, kind: 'space' })
    }
  }
}
