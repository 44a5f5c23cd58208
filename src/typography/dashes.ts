/** Dashes by the house: what was typed as hyphens, interrupted speech, lines of speech, ranges, spaced dashes. */
import type { TextBlock, TextEdit } from './block.js'
import { closer, dash, digit, isUpper, kindOf, letter, mark, opener, stop } from './characters.js'
import { isText, opensAfter, opensBefore } from './dash-neighbours.js'
import { ellipsisEdits } from './ellipses.js'
import { setDash } from './house-dash.js'
import { type Run, runAt } from './hyphen-run.js'
import { type Line, lineAt } from './lines.js'
import { listLines } from './list-lines.js'
import { otherDashes } from './other-dashes.js'
import { protectedMask } from './protected.js'
import { isCountedRange, isRange } from './ranges.js'
import { newBrackets, setRaya } from './raya.js'
import { spaceEdits } from './spaces.js'
import type { DashStyle } from './styles.js'

const hyphen = 45
const noBreak = '\u00A0'

/** Whether a place holds the one letter of a sum: `x - y`; in prose only `I` and `a` stand so alone. */
function isVariable(text: string, at: number): boolean {
  const isWord = (place: number): boolean => {
    const kind = kindOf(text.charCodeAt(place))
    return kind === letter || kind === digit
  }
  return isWord(at) && !isWord(at - 1) && !isWord(at + 1) && !'IaA'.includes(text.charAt(at))
}

/** Whether the mark before `at` opens speech: `“- and so,`. */
const opensSpeech = (text: string, at: number): boolean =>
  kindOf(text.charCodeAt(at - 1)) === mark && opensBefore(text, at)

/** Whether a single hyphen between spaces, or after one at the end of speech, stands for a dash: no sum, no list. */
function isSpacedDash(text: string, { start, end, left, right, line }: Run): boolean {
  const after = text.charCodeAt(right)
  if (left === start) return right > end && opensSpeech(text, left) && kindOf(after) === letter
  if (left <= line.first || !isText(text.charCodeAt(left - 1))) return false
  if (right === end) {
    const kind = kindOf(after)
    return (
      right === line.end || kind === closer || kind === stop || (kind === mark && !opensAfter(text, right))
    )
  }
  if (right === line.end) return true
  if (kindOf(text.charCodeAt(left - 1)) === digit && kindOf(after) === digit) return false
  return isText(after) && !(isVariable(text, left - 1) && isVariable(text, right))
}

/** A word, and what parts it from the next, as it is typed or as it is set. */
const severalWords = /[\p{L}\p{N}]\S*?(?:\s|--|[—–…]|\.\.)/u
/** How far back the beginning of speech is looked for. */
const speechReach = 200

/**
 * Whether a single hyphen before a closing mark breaks speech off: “I thought-” he began. A quoted prefix is one word
 * (“un-”); what is spoken has several.
 */
function breaksOff(text: string, { start, end, left, right }: Run): boolean {
  if (left !== start || right !== end || kindOf(text.charCodeAt(start - 1)) !== letter) return false
  const close = text.charAt(end)
  if (close === '' || !'"“”«»'.includes(close) || opensAfter(text, end)) return false
  const before = text.slice(Math.max(0, start - speechReach), start)
  const opening = Math.max(...[...'"“”„«»'].map((character) => before.lastIndexOf(character)))
  return opening !== -1 && severalWords.test(before.slice(opening + 1))
}

/** Whether hyphens at the start of a line begin speech: `- Oui`, `-- Oui`, `-¿Qué?`. */
function beginsSpeech(text: string, { start, end, right, line }: Run): boolean {
  if (start !== line.first || right === line.end || kindOf(text.charCodeAt(right)) === dash) return false
  const after = text.charCodeAt(right)
  return right > end || end - start > 1 || isUpper(after) || kindOf(after) === opener
}

/** Whether hyphens are a comment's, an arrow's, or stand beside a dash. */
function isMarkup(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  return (
    (before === 33 && text.charCodeAt(start - 2) === 60) ||
    after === 62 ||
    kindOf(before) === dash ||
    kindOf(after) === dash
  )
}

/** Whether hyphens are one side of an ornament around a heading, or around a number alone: `- 12 -`. */
function isFrame(text: string, { start, right, line }: Run, isHeading: boolean): boolean {
  if (start !== line.first && right < line.end) return false
  const whole = text.slice(line.first, line.end).trim()
  const hyphens = /^-{1,3}/.exec(whole)?.[0]
  if (
    !hyphens ||
    !whole.endsWith(hyphens) ||
    whole.at(hyphens.length) === '-' ||
    whole.at(-hyphens.length - 1) === '-'
  )
    return false
  const inside = whole.slice(hyphens.length, -hyphens.length).trim()
  return /^\d{1,4}$/.test(inside) || (isHeading && inside !== '')
}

/** The range that a hyphen stands in, closed up; in a sum it is none. */
function rangeEdit(text: string, { start, end, left, right }: Run): TextEdit | undefined {
  // Two hyphens may break off a date, in speech above all; between numbers that one counts through they do not.
  if (end - start === 2) {
    const isClosed = left === start && right === end
    if (!isClosed || !isCountedRange(text, left, right)) return undefined
    return { start, end, to: '–', confidence: 0.9, kind: 'dash' }
  }
  const isWide = left < start && right > end
  if (!isWide && (left < start || right > end)) return undefined
  if (!isRange(text, left, right)) return undefined
  if (isWide && /[=+*<>]/.test(text.slice(Math.max(0, left - 12), right + 12))) return undefined
  return { start: left, end: right, to: '–', confidence: isWide ? 0.9 : 0.95, kind: 'dash' }
}

function dashEdits(
  { text, kind }: TextBlock,
  mask: Uint8Array | undefined,
  list: ReadonlySet<number> | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  const isHeading = kind === 'heading'
  let line: Line | undefined
  let brackets = newBrackets(text, 0)
  let end = 0
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', end)) {
    end = at + 1
    while (text.charCodeAt(end) === hyphen) end++
    if (line === undefined || at >= line.end) {
      line = lineAt(text, at)
      brackets = newBrackets(text, line.first)
    }
    if (!line.isText || mask?.[at] === 1 || isMarkup(text, at, end)) continue
    const length = end - at
    const run = runAt(text, at, end, line)
    if (isFrame(text, run, isHeading)) continue
    const range = length <= 2 && style.ranges ? rangeEdit(text, run) : undefined
    if (range) edits.push(range)
    else if (style.dash === 'keep') continue
    else if (length > 3) {
      if (length <= 6) edits.push({ start: at, end, to: '——', confidence: 0.9, kind: 'dash' })
    } else if (style.speechDash !== '' && !list?.has(line.start) && beginsSpeech(text, run)) {
      edits.push({ start: at, end: run.right, to: held(style), confidence: 0.95, kind: 'dash' })
    } else {
      const isDash = length > 1 || isSpacedDash(text, run) || breaksOff(text, run)
      const edit =
        style.dash === 'raya'
          ? setRaya(text, run, isDash, brackets, style)
          : isDash
            ? setDash(text, run, style)
            : undefined
      if (edit) edits.push(edit)
    }
  }
}

/** The dash of speech, whose space holds on to the first word. */
const held = ({ speechDash, noBreakSpaces }: DashStyle): string =>
  noBreakSpaces ? speechDash.replace(' ', noBreak) : speechDash

const isDash = ({ kind }: TextEdit): number => (kind === 'dash' ? 0 : 1)

/** Where two edits want the same space, the first has it; a dash has it before what only holds words together. */
function inOrder(edits: TextEdit[]): TextEdit[] {
  edits.sort((one, two) => one.start - two.start || isDash(one) - isDash(two) || one.end - two.end)
  let done = -1
  return edits.filter(({ start, end }) => {
    if (start < done) return false
    done = Math.max(done, end)
    return true
  })
}

/** Sets dashes, ellipses and the spaces around them, in text whose quotes are set. */
export function setDashes(blocks: readonly TextBlock[], style: DashStyle): TextEdit[][] {
  const lists = style.speechDash === '' ? undefined : listLines(blocks)
  const masks = blocks.map(protectedMask)
  const typed = blocks.map((block, index) => {
    const edits: TextEdit[] = []
    if (isSet(block)) dashEdits(block, masks[index], lists?.get(index), style, edits)
    return edits
  })
  const others = otherDashes(blocks, masks, typed, style)
  return blocks.map((block, index) => {
    const edits = [...(typed[index] ?? []), ...(others?.[index] ?? [])]
    if (!isSet(block)) return edits
    ellipsisEdits(block.text, masks[index], style, edits)
    spaceEdits(block.text, masks[index], style, edits)
    return inOrder(edits)
  })
}

const isSet = ({ kind, text }: TextBlock): boolean => kind !== 'break' && text !== ''
