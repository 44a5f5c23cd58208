/** Finds the marks of a block (everything that may be a quote, an apostrophe or a prime) and what stands beside each. */

import { backtick, codeEnd } from './backticks.js'
import type { Range, TextBlock } from './block.js'
import {
  dash,
  digit,
  edge,
  isThinSpace,
  isUpper,
  kindOf,
  letter,
  lower,
  mark,
  markup,
  opener,
  other,
} from './characters.js'

/** One mark of a block, as typed. */
export interface Mark {
  start: number
  end: number
  /** Whether it was typed as a double or as a single mark. */
  isDouble: boolean
  /** What was typed, where that has a direction: `“` and ``` `` ``` open, `”` closes; '' for a straight mark. */
  typed: string
  /** The kind of the nearest visible character on each side, looking through markup and neighbouring marks. */
  left: number
  right: number
  /** Where those characters stand; -1 and the text's length at the edges of the block. */
  leftAt: number
  rightAt: number
}

/** A block's characters as marks are looked at: which to skip, which to leave alone. */
interface View {
  text: string
  /** 1 transparent, 2 opaque; undefined where nothing is either. */
  mask: Uint8Array | undefined
  /** Whether a space stands inside guillemets. */
  hasInnerSpace: boolean
}

const transparent = 1
const opaque = 2
/** How far markup and other marks are looked through; an end to it keeps a million quotes in a row linear. */
const reach = 48

function paint(mask: Uint8Array, ranges: readonly Range[] | undefined, value: number): void {
  for (const { start, end } of ranges ?? []) mask.fill(value, Math.max(0, start), Math.max(0, end))
}

function viewOf(block: TextBlock, untouched: readonly Range[], { hasInnerSpace }: MarkHabits): View {
  const { text } = block
  if (!block.transparent?.length && !block.opaque?.length && untouched.length === 0)
    return { text, mask: undefined, hasInnerSpace }
  const mask = new Uint8Array(text.length)
  paint(mask, block.transparent, transparent)
  paint(mask, block.opaque, opaque)
  paint(mask, untouched, opaque)
  return { text, mask, hasInnerSpace }
}

const isWide = (code: number): boolean => code === 32 || code === 0xa0

/**
 * Where the dash stands that spaces part from `at`, going left or right; `at` itself where there is none. A house sets a
 * dash closed or spaced, and a mark beside it is read alike before and after.
 */
function dashBeyond({ text, mask }: View, at: number, step: -1 | 1): number {
  let far = at
  while (Math.abs(far - at) < reach && isWide(text.charCodeAt(far)) && mask?.[far] !== opaque) far += step
  return far !== at && kindOf(text.charCodeAt(far)) === dash && mask?.[far] !== opaque ? far : at
}

const isNarrow = (code: number): boolean => isThinSpace(code) || code === 0xa0

/** Whether two marks touch but for the space between them: a narrow one, or the one inside a guillemet, however wide. */
function isNestedSpace({ text, hasInnerSpace }: View, at: number): boolean {
  const code = text.charCodeAt(at)
  if (kindOf(code) !== edge || kindOf(text.charCodeAt(at - 1)) !== mark) return false
  if (kindOf(text.charCodeAt(at + 1)) !== mark) return false
  return isNarrow(code) || (hasInnerSpace && (text.charAt(at - 1) === '«' || text.charAt(at + 1) === '»'))
}

/** Where an HTML tag that ends (or, going right, begins) here has its other end; -1 where there is none. */
function tagEnd(text: string, at: number, step: -1 | 1): number {
  const wanted = step === -1 ? 60 : 62
  for (let i = at + step; i >= 0 && i < text.length && Math.abs(i - at) < 32; i += step) {
    const code = text.charCodeAt(i)
    if (code === wanted)
      return Math.abs(i - at) > 1 && kindOf(text.charCodeAt(step === -1 ? i + 1 : at + 1)) !== edge ? i : -1
    if (code === 60 || code === 62) return -1
  }
  return -1
}

/** The nearest visible character from `at`, going left or right: its place, or the block's edge. */
function visible(view: View, from: number, step: -1 | 1): number {
  const { text, mask } = view
  let at = from
  for (let seen = 0; seen < reach && at >= 0 && at < text.length; seen++) {
    const code = text.charCodeAt(at)
    const state = mask?.[at]
    const kind = kindOf(code)
    if (state === opaque) return at
    if (state === transparent || kind === markup || kind === mark) at += step
    else if (kind === edge && isNestedSpace(view, at)) at += step
    else if (code === (step === -1 ? 62 : 60)) {
      const far = tagEnd(text, at, step)
      if (far === -1) return at
      at = far + step
    } else if (
      code === 47 &&
      kindOf(text.charCodeAt(at - step)) === mark &&
      kindOf(text.charCodeAt(at + step)) === letter
    )
      at += step
    else return isWide(code) ? dashBeyond(view, at, step) : at
  }
  return at
}

const kindAt = ({ text, mask }: View, at: number): number =>
  at < 0 || at >= text.length ? edge : mask?.[at] === opaque ? other : kindOf(text.charCodeAt(at))

/** The marks that are doubles although typed as two; those that are double; those without a direction. */
const doubles = new Set(['``', "''", ',,', '‘‘', '’’', '´´', '‚‚'])
const doubleCodes = new Set([...'"“”„‟«»'].map((character) => character.charCodeAt(0)))
const straight = new Set([...'"\'´'].map((character) => character.charCodeAt(0)))

/** How the marks of a manuscript are to be found. */
export interface MarkHabits {
  /** Whether two single marks in a row are one double mark in this manuscript. */
  pairsSingles: boolean
  /** The guillemets that are quotes in its language; others are left alone. */
  guillemets: string
  /** The marks that are single quotes in its language although they are double in others: „“ in Russian. */
  singles: string
  /** Whether a space stands inside them. */
  hasInnerSpace: boolean
}

/** Whether a mark by its shape is a double one. */
export const looksDouble = (character: string, { singles }: MarkHabits): boolean =>
  doubleCodes.has(character.charCodeAt(0)) && !singles.includes(character)

const isGuillemet = (code: number): boolean =>
  code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a

const comma = 44

/** Whether a code unit may be a mark at all, for the letters and spaces that a text mostly is. */
const mayBeMark = (code: number): boolean =>
  code === 34 || code === 39 || code === comma || code === backtick || code >= 128

/** Whether two commas are typed for „: before a word, where a quotation can begin. */
function isLowPair(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== comma) return false
  const before = at === 0 ? edge : kindOf(text.charCodeAt(at - 1))
  const after = kindOf(text.charCodeAt(at + 2))
  return (
    (before === edge || before === opener || before === dash) &&
    (after === letter || after === digit || after === mark)
  )
}

/**
 * The marks of a block in order.
 *
 * @param untouched addresses and the like, sorted
 */
export function marksOf(block: TextBlock, untouched: readonly Range[], habits: MarkHabits): Mark[] {
  const view = viewOf(block, untouched, habits)
  const { text, mask } = view
  const marks: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!mayBeMark(code) || (mask !== undefined && mask[at] !== 0)) continue
    if (code === comma ? !isLowPair(text, at) : kindOf(code) !== mark) continue
    if (isGuillemet(code) && !habits.guillemets.includes(text.charAt(at))) continue
    let end = at + 1
    let isDouble = looksDouble(text.charAt(at), habits)
    let typed = straight.has(code) ? '' : text.charAt(at)
    const isPair =
      !isDouble &&
      !doubleCodes.has(code) &&
      text.charCodeAt(end) === code &&
      doubles.has(text.slice(at, at + 2)) &&
      mask?.[end] !== opaque
    if (isPair && (code === backtick || code === comma || habits.pairsSingles)) {
      end++
      isDouble = true
      typed = text.slice(at, end)
    }
    const closesAt = code === backtick ? codeEnd(text, end - 1) : -1
    if (closesAt >= 0) {
      at = closesAt
      while (text.charCodeAt(at + 1) === backtick) at++
      continue
    }
    marks.push({ start: at, end, isDouble, typed, left: edge, right: edge, leftAt: -1, rightAt: -1 })
    at = end - 1
  }
  lookAround(view, marks)
  return marks
}

/** Whether nothing stands between two marks but a space of theirs. */
const touch = (view: View, one: Mark, two: Mark): boolean =>
  two.start === one.end || (two.start === one.end + 1 && isNestedSpace(view, one.end))

/** Finds what stands beside each mark; marks that touch have the same before them, and the same after them. */
function lookAround(view: View, marks: readonly Mark[]): void {
  const { text, hasInnerSpace } = view
  const opensWide = ({ start, end }: Mark): boolean =>
    hasInnerSpace && text.charCodeAt(start) === 0xab && kindOf(text.charCodeAt(end)) === edge
  const closesWide = ({ start }: Mark): boolean =>
    hasInnerSpace && text.charCodeAt(start) === 0xbb && kindOf(text.charCodeAt(start - 1)) === edge
  for (let i = 0; i < marks.length; i++) {
    const m = marks[i] as Mark
    const before = marks[i - 1]
    const isWide = closesWide(m)
    if (before && !isWide && !closesWide(before) && touch(view, before, m)) m.leftAt = before.leftAt
    else m.leftAt = visible(view, isWide ? m.start - 2 : m.start - 1, -1)
    m.left = kindAt(view, m.leftAt)
  }
  for (let i = marks.length - 1; i >= 0; i--) {
    const m = marks[i] as Mark
    const after = marks[i + 1]
    const isWide = opensWide(m)
    if (after && !isWide && !opensWide(after) && touch(view, m, after)) m.rightAt = after.rightAt
    else m.rightAt = visible(view, isWide ? m.end + 1 : m.end, 1)
    m.right = kindAt(view, m.rightAt)
  }
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018

/** Longer runs of letters are no words. */
const longestWord = 24

/** The word that begins at `at`, in lower case, with its inner apostrophes straight: `tisn't`. */
export function wordFrom(text: string, at: number): string {
  let end = at
  let word = ''
  for (; end < text.length && end - at < longestWord; end++) {
    const code = text.charCodeAt(end)
    if (kindOf(code) === letter) word += String.fromCharCode(lower(code))
    else if (isApostrophe(code) && end > at && kindOf(text.charCodeAt(end + 1)) === letter) word += "'"
    else break
  }
  return word
}

/** The word that ends at `at` (its last letter), in lower case, with its inner apostrophes straight. */
export function wordUpTo(text: string, at: number): string {
  let start = at
  let word = ''
  for (; start >= 0 && at - start < longestWord; start--) {
    const code = text.charCodeAt(start)
    if (kindOf(code) === letter) word = String.fromCharCode(lower(code)) + word
    else if (isApostrophe(code) && start < at && kindOf(text.charCodeAt(start - 1)) === letter)
      word = `'${word}`
    else break
  }
  return word
}

/** The last visible character before the space that stands before `at`: its place, or -1. */
export function beforeSpace(text: string, at: number): number {
  let i = at
  for (let seen = 0; i >= 0 && seen < reach; i--, seen++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind !== edge && kind !== markup) return i
  }
  return -1
}

/** Whether the word that begins at `at` has a capital. */
export function isCapital(text: string, at: number): boolean {
  return at < text.length && isUpper(text.charCodeAt(at))
}

/** Whether no other mark stands between a mark and the character before it. */
export function touchesLeft(text: string, { start, leftAt }: Mark): boolean {
  for (let at = leftAt + 1; at < start; at++) if (kindOf(text.charCodeAt(at)) === mark) return false
  return true
}

/** Whether no other mark stands between a mark and the character after it. */
export function touchesRight(text: string, { end, rightAt }: Mark): boolean {
  for (let at = end; at < rightAt; at++) if (kindOf(text.charCodeAt(at)) === mark) return false
  return true
}
