/** The lines of a plain text that have the shape of a heading, and what stands around them. */
import type { RootContent } from 'mdast'
import { isDateLine } from '../blocks/dates.js'
import { isRule } from '../chrome/line-text.js'
import { isLine, lineEnd, lineText, startsSmall } from '../paragraphs/lines.js'
import { judgeCredits, type Writers } from './credited-titles.js'
import { type HeadingShape, headingShape } from './heading-shapes.js'
import { numberedWords } from './heading-words.js'
import { isListed, type ListedTitles, listedShape } from './listed-titles.js'
import { gapAbove, isTitleOfArchive, namesWriter, partingsOf, underlineOf } from './surroundings.js'
import type { Gaps } from './title-lines.js'

/** A line with the shape of a heading, and what stands around it. */
export interface Candidate {
  /** In the blocks given. */
  index: number
  text: string
  shape: HeadingShape
  /** Whether a blank line, a marker or the edge of the text stands before it. */
  isAfterBlank: boolean
  isBeforeBlank: boolean
  /** The blank lines above it; 0 where it is the first line, or stands below what is no line. */
  gap: number
  /** The index of the rule drawn under it. */
  underline?: number
  /** How many characters of story stand before it: a place that does not depend on the lines. */
  at: number
  /** Whether the line below names a writer. */
  hasWriter: boolean
  /** Whether it does, and is the title of another story than the one above. */
  isCredited: boolean
  /** Whether it stands where an archive prints the title of a chapter. */
  isOfArchive: boolean
  /** Whether the text before it ends as a sentence does. */
  endsSentence: boolean
  /** Whether a full stop closes it: below a number it may be a title, elsewhere it is no heading. */
  isStopped?: true
  /** Whether it is a day that is written as no title (`Tuesday, later`): only in a diary it heads anything. */
  isDated?: true
}

/** Lines longer than this are no headings, whatever they say. */
const longest = 110

/** Below this share of lines with a blank one before them, nothing is parted by blank lines, headings neither. */
const fewBlanks = 0.02

/** The candidates of a text, and what its lines say together. */
export interface Candidates {
  candidates: Candidate[]
  /** The characters of the whole text. */
  length: number
  /** Whether the manuscript has hardly a blank line. */
  isDense: boolean
  /** How often so many blank lines stand between two lines, by their number. */
  gaps: Gaps
}

/** Every line that has the shape of a heading, in order. */
export function candidatesOf(
  blocks: readonly RootContent[],
  listed: ListedTitles,
  writers: Writers,
): Candidates {
  const candidates: Candidate[] = []
  const parted = partingsOf(blocks)
  let at = 0
  let before = ''
  let isAfterBlank = true
  let [lines, blanks] = [0, 0]
  const gaps = new Map<number, number>()
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as RootContent
    const isBeforeBlank = parted[index] === 1
    if (!isLine(block)) {
      before = ''
      isAfterBlank = true
      continue
    }
    const text = lineText(block)
    lines++
    const gap = isAfterBlank ? gapAbove(blocks, index) : 0
    if (gap > 0) blanks++
    if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    if (text.length <= longest) {
      const underline = underlineOf(blocks, index, text)
      const isBelowParted = underline === undefined ? isBeforeBlank : parted[underline] === 1
      const above = candidates.at(-1)
      const isBelow = above !== undefined && (above.underline ?? above.index) === index - 1
      const isNamed = isListed(text, listed)
      const isWorthIt =
        isNamed || underline !== undefined || isPossible(text, isAfterBlank, isBelowParted, isBelow)
      const plain = isWorthIt
        ? (headingShape(text) ??
          (underline === undefined ? undefined : underlined(text)) ??
          (isNamed ? listedShape(text) : undefined))
        : undefined
      const isBelowNumber = isBelow && isBareNumber(above)
      const stopped = plain === undefined && isBelowNumber ? stoppedTitle(text, above) : undefined
      const dated =
        plain === undefined && stopped === undefined && isWorthIt && isAfterBlank && isBelowParted
          ? dateShape(text)
          : undefined
      const shape = plain ?? stopped ?? dated
      if (shape) {
        const endsSentence =
          before === '' || lineEnd(before) === 'sentence' || isRule(before) || isBelowNumber
        const hasWriter = shape.titled && namesWriter(blocks[index + 1])
        candidates.push({
          index,
          text,
          shape,
          isAfterBlank,
          isBeforeBlank: isBelowParted,
          gap,
          at,
          hasWriter,
          isCredited: at > 0 && hasWriter,
          isOfArchive: shape.titled && !isBelowNumber && isTitleOfArchive(blocks, index),
          endsSentence,
          ...(underline === undefined ? {} : { underline }),
          ...(stopped && { isStopped: true }),
          ...(dated && { isDated: true }),
        })
      }
    }
    at += text.length + 1
    before = text
    isAfterBlank = isBeforeBlank
  }
  const isDense = blanks <= lines * fewBlanks
  const isSeen = ({ shape, isAfterBlank, isBeforeBlank }: Candidate): boolean =>
    isDense || shape.kind === 'labelled' || isAfterBlank || isBeforeBlank
  const found = { candidates: candidates.filter(isSeen), length: at, isDense, gaps }
  judgeCredits(found, blocks, listed, writers)
  return found
}

/**
 * Whether a line is worth a look: parted from its neighbours; at the edge of a paragraph only a short one, or the title
 * below a number; inside it `Chapter One` and a bare number.
 */
function isPossible(
  text: string,
  isAfterBlank: boolean,
  isBeforeBlank: boolean,
  isBelowCandidate: boolean,
): boolean {
  // The end of a sentence in a line of its own, as most short lines of a wrapped text are.
  if (startsSmall(text) && text.length >= 12 && !isNumberedWord(text)) return false
  const isEdge = isAfterBlank || isBeforeBlank
  const isShort = text.length < (isEdge ? 45 : 12)
  return (
    ((isAfterBlank && isBeforeBlank) || isShort || (isEdge && isBelowCandidate) || isNumberedWord(text)) &&
    !isRule(text)
  )
}

/** Whether a heading is a number without a title. */
export function isBareNumber({ shape }: Candidate): boolean {
  return !shape.titled && (shape.kind === 'labelled' || shape.kind === 'numeral')
}

/** `THE STORM.` below a number, `The Storm.` below `Chapter I.`: printers closed both with a full stop. */
function stoppedTitle(text: string, number: Candidate): HeadingShape | undefined {
  const shape = /[^.]\.$/.test(text) ? headingShape(text.slice(0, -1)) : undefined
  const isAlike = number.shape.kind === 'labelled' && number.text.endsWith('.')
  return shape?.kind === 'caps' || (shape?.kind === 'title' && isAlike) ? shape : undefined
}

const numberedWord = new RegExp(`^(?:${[...numberedWords.keys()].join('|')})[.#]? `, 'i')

/** Whether a line begins with `Chapter`, `Part` or the like. */
function isNumberedWord(text: string): boolean {
  return numberedWord.test(text)
}

/** A day, with whatever else it says of the time. */
function dateShape(text: string): HeadingShape | undefined {
  if (!isDateLine(text)) return undefined
  return { kind: 'title', rank: 2, form: 'title', titled: true, ornament: '', words: text }
}

/** What is underlined is a title, however it is written. */
function underlined(text: string): HeadingShape | undefined {
  if (/[,;]$/.test(text) || !/\p{L}/u.test(text)) return undefined
  return { kind: 'title', rank: 2, form: 'underlined', titled: true, ornament: '', words: text }
}
