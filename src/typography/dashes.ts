/** Dashes by the house: what was typed as hyphens, and interrupted speech, ranges, spaced dashes. */
import type { TextBlock, TextEdit } from './block.js'
import { dash as dashKind, digit, edge, kindOf, letter, mark, markup } from './characters.js'
import { ellipsisEdits } from './ellipses.js'
import { protectedMask } from './protected.js'
import { spaceEdits } from './spaces.js'
import type { DashStyle } from './styles.js'

const hyphen = 45
const isSpace = (code: number): boolean => code === 32 || code === 0xa0
const noBreak = '\u00A0'

/** Whether a character ends a word or a sentence, so that a dash may part it from the next. */
const isText = (code: number): boolean =>
  kindOf(code) !== edge && kindOf(code) !== markup && kindOf(code) !== dashKind

/** Whether there is any word in the text: a line of hyphens alone is an ornament. */
function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kindOf(code) === letter || kindOf(code) === digit || code === 0xfffc) return true
  }
  return false
}

/** The number of digits that end (or, going right, begin) at `at`. */
function digitsAt(text: string, at: number, step: -1 | 1): number {
  let count = 0
  while (count < 6 && kindOf(text.charCodeAt(at + count * step)) === digit) count++
  return count
}

/** Whether the hyphen at `at` stands in a range of numbers: 1914-18, pp. 12-15; not in a date or a telephone number. */
function isRange(text: string, at: number): boolean {
  const left = digitsAt(text, at - 1, -1)
  const right = digitsAt(text, at + 1, 1)
  if (
    left === 0 ||
    right === 0 ||
    left > 4 ||
    right > 4 ||
    right > left + 1 ||
    (right < left && left < 3) ||
    (left === 3 && right === 4)
  )
    return false
  const before = text.charCodeAt(at - left - 1)
  const after = text.charCodeAt(at + right + 1)
  const isOdd = (code: number): boolean =>
    kindOf(code) === letter || code === hyphen || '/#_+=$£€@°'.includes(String.fromCharCode(code))
  if (isOdd(before) || isOdd(after)) return false
  if ('.,:'.includes(String.fromCharCode(before)) && kindOf(text.charCodeAt(at - left - 2)) === digit)
    return false
  if ('.,:'.includes(String.fromCharCode(after)) && kindOf(text.charCodeAt(at + right + 2)) === digit)
    return false
  const first = text.slice(at - left, at)
  const second = text.slice(at + 1, at + 1 + right)
  const full = right < left ? first.slice(0, left - right) + second : second
  return Number(full) > Number(first) && !(second.startsWith('0') && right === left)
}

/** How a dash of the house stands between two words, or at the end of interrupted speech. */
function setDash(
  text: string,
  start: number,
  end: number,
  style: DashStyle,
  edits: TextEdit[],
  confidence: number,
): void {
  let from = start
  let to = end
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--
  while (to < text.length && isSpace(text.charCodeAt(to))) to++
  const opensLine = from === 0 || text.charCodeAt(from - 1) === 10
  const endsLine = to >= text.length || text.charCodeAt(to) === 10
  const before = kindOf(text.charCodeAt(from - 1))
  const after = kindOf(text.charCodeAt(to))
  // Two dashes in a row, one of them set already, are nobody's habit.
  if (before === dashKind || after === dashKind) return
  const wasOpen = from < start
  const glyph = style.dash === 'spaced-en' ? '–' : '—'
  // A dash that begins a line (speech in French or Spanish, the name under a motto) keeps the space it has.
  if (opensLine) edits.push({ start, end, to: glyph, confidence, kind: 'dash' })
  else if (style.dash === 'em') {
    // A quote that follows a spaced dash opens; closed up it still does, for quotes are set first.
    edits.push({ start: from, end: endsLine ? end : to, to: glyph, confidence, kind: 'dash' })
  } else {
    const opensQuote =
      before === mark &&
      !wasOpen &&
      '“‘„‚"\''.includes(text.charAt(from - 1)) &&
      kindOf(text.charCodeAt(from - 2)) === edge
    const left = opensQuote ? '' : style.noBreakSpaces ? noBreak : ' '
    const right = endsLine || (after === mark && to === end) ? '' : ' '
    edits.push({ start: from, end: endsLine ? end : to, to: left + glyph + right, confidence, kind: 'dash' })
  }
}

function dashEdits(text: string, mask: Uint8Array | undefined, style: DashStyle, edits: TextEdit[]): void {
  if (!text.includes('-') || !hasWord(text)) return
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at)) {
    let end = at + 1
    while (text.charCodeAt(end) === hyphen) end++
    const length = end - at
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(end)
    const isMarkup =
      (before === 33 && text.charCodeAt(at - 2) === 60) ||
      after === 62 ||
      kindOf(before) === 6 ||
      kindOf(after) === 6
    if (mask?.[at] === 1 || isMarkup) {
      // Left as it is.
    } else if (length === 1) {
      if (style.ranges && isRange(text, at))
        edits.push({ start: at, end, to: '–', confidence: 0.95, kind: 'dash' })
      else if (style.dash !== 'keep' && isSpace(before) && isSpace(after) && at > 1 && partsWords(text, at))
        setDash(text, at, end, style, edits, 0.95)
    } else if (style.dash !== 'keep') {
      if (length <= 3) setDash(text, at, end, style, edits, 0.99)
      else if (length <= 6) edits.push({ start: at, end, to: '——', confidence: 0.9, kind: 'dash' })
    }
    at = end
  }
}

/** Whether a single spaced hyphen stands between words: no sum, no list. */
function partsWords(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 2)
  const after = text.charCodeAt(at + 2)
  if (kindOf(before) === digit && kindOf(after) === digit) return false
  return isText(before) && isText(after) && before !== hyphen && after !== hyphen && before !== 10
}

/** Sets dashes, ellipses and the spaces around them, in text whose quotes are set. */
export function setDashes(blocks: readonly TextBlock[], style: DashStyle): TextEdit[][] {
  return blocks.map((block) => {
    if (block.kind === 'break' || block.text === '') return []
    const edits: TextEdit[] = []
    const mask = protectedMask(block)
    dashEdits(block.text, mask, style, edits)
    ellipsisEdits(block.text, mask, style, edits)
    spaceEdits(block.text, mask, style, edits)
    edits.sort((one, two) => one.start - two.start || one.end - two.end)
    // Where two edits want the same space, the first has it.
    let done = -1
    return edits.filter(({ start, end }) => {
      if (start < done) return false
      done = Math.max(done, end)
      return true
    })
  })
}
