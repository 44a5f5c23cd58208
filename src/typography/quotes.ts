/** Educates the quotes and apostrophes of a whole manuscript. */
import type { TextBlock, TextEdit } from './block.js'
import { kindOf, mark } from './characters.js'
import { glyphOf, isKept } from './glyphs.js'
import {
  allMarks,
  type DecidedMarks,
  decideMarks,
  habitsOf,
  isInner,
  isWithinWord,
  type Manuscript,
  readManuscript,
} from './manuscript.js'
import { looksDouble, type Mark } from './marks.js'
import { apostrophe, closes, prime } from './readings.js'
import { composed, edited } from './settle.js'
import { nestedEdit, strayEdit } from './stray.js'
import type { QuoteStyle } from './styles.js'
import { turnedSpaces } from './turned-spaces.js'

/** Something about a quote that a person should look at. */
export interface QuoteProblem {
  /** The block's index. */
  block: number
  start: number
  end: number
  kind: 'unclosed-quote' | 'unopened-quote' | 'ambiguous-quote'
  /** What may have been meant, best first. */
  alternatives: string[]
  /** How sure the typographer is of what it set, 0 to 1. */
  confidence: number
}

/** The educated manuscript: edits for each block, and what is doubtful. */
export interface Education {
  edits: TextEdit[][]
  problems: QuoteProblem[]
}

/** Below this confidence a mark is reported. */
const doubtful = 0.98

const confidenceOf = (margin: number): number => 1 / (1 + Math.exp(-margin))

/** What a mark would be set with if it were not what it was read as. */
const alternativeOf = (style: QuoteStyle, { marks, decision }: DecidedMarks, i: number): string =>
  glyphOf(style, (marks[i] as Mark).isDouble, decision.rivals[i] as number, 1)

/**
 * How one mark is set. A single mark that closes nothing ends a word: it is an apostrophe where closing marks look
 * otherwise, as “ in Russian, which alone would be read as a double mark.
 */
function readingOf({ marks, decision }: DecidedMarks, i: number): number {
  const reading = decision.readings[i] as number
  const isLone = reading === closes && !(marks[i] as Mark).isDouble && decision.unopened.includes(i)
  return isLone ? apostrophe : reading
}

/** Adds the edits of one mark, and of the space beside it. */
function setMark(text: string, decided: DecidedMarks, i: number, style: QuoteStyle, edits: TextEdit[]): void {
  const { decision, marks } = decided
  const m = marks[i] as Mark
  const reading = readingOf(decided, i)
  const glyph = glyphOf(style, m.isDouble, reading, decision.depths[i] as number)
  const confidence = confidenceOf(decision.margins[i] as number)
  if (!isKept(style, m, reading) && text.slice(m.start, m.end) !== glyph) {
    const kind = reading === prime ? 'prime' : reading === apostrophe ? 'apostrophe' : 'quote'
    const edit: TextEdit = { start: m.start, end: m.end, to: glyph, confidence, kind }
    if (confidence < doubtful) edit.alternatives = [alternativeOf(style, decided, i)]
    edits.push(edit)
  }
  const space = strayEdit(text, m, reading, glyph, confidence, style)
  if (space) edits.push(space)
  const next = marks[i + 1]
  const nested = next && nestedEdit(m, next, decision, i, style)
  if (nested) edits.push(nested)
}

/** Says what is doubtful about the marks of one block. */
function report(block: number, decided: DecidedMarks, style: QuoteStyle, problems: QuoteProblem[]): void {
  const { marks, decision, goesOn, unlikely } = decided
  const say = (kind: QuoteProblem['kind'], i: number, alternatives: string[]): void => {
    const { start, end } = marks[i] as Mark
    const confidence = confidenceOf(decision.margins[i] as number)
    problems.push({ block, start, end, kind, alternatives, confidence })
  }
  const isNestable = style.nested !== undefined
  for (let i = 0; i < marks.length; i++) {
    const isWithinOwnKind = !isNestable && decision.withinOwnKind.includes(i)
    if (confidenceOf(decision.margins[i] as number) < doubtful || isWithinOwnKind)
      say('ambiguous-quote', i, [alternativeOf(style, decided, i)])
    else if (unlikely.includes(i)) say('ambiguous-quote', i, [style.single.open])
  }
  for (const i of decision.unopened) say('unopened-quote', i, [])
  const { unclosed } = decision
  for (const i of goesOn ? unclosed.slice(0, unclosed.length - decision.open) : unclosed)
    say('unclosed-quote', i, [])
}

/** The edits of one block, and whether they might not be the last. */
interface BlockEdits {
  edits: TextEdit[]
  decided: DecidedMarks[]
  isOdd: boolean
}

/** Marks this close to another reading, and marks that had a direction, may be read anew when they are set. */
const restless = 2.5

/** The edit of a mark with letters on both sides. */
const innerEdit = ({ start, end }: Mark, to: string): TextEdit => ({
  start,
  end,
  to,
  confidence: 0.999,
  kind: 'apostrophe',
})

function educate(manuscript: Manuscript, index: number, block: TextBlock): BlockEdits {
  const { style } = manuscript
  const { text } = block
  const edits: TextEdit[] = []
  const outer: Mark[] = []
  let isOdd = false
  for (const m of allMarks(manuscript, block)) {
    isOdd ||= m.typed !== ''
    const isAcronym = m.isDouble && style.gershayim !== undefined && isWithinWord(m)
    if (isAcronym) edits.push(innerEdit(m, style.gershayim as string))
    else if (!isInner(m)) outer.push(m)
    else if (m.typed !== '’' && text.slice(m.start, m.end) !== style.apostrophe) {
      edits.push(innerEdit(m, style.apostrophe))
    }
  }
  const decided = outer.length > 0 ? decideMarks(manuscript, index, text, outer) : []
  for (const some of decided) {
    for (let i = 0; i < some.marks.length; i++) {
      setMark(text, some, i, style, edits)
      isOdd ||= (some.decision.margins[i] as number) < restless
    }
    isOdd ||= some.decision.unclosed.length + some.decision.unopened.length > 0
  }
  if (outer.length > 0) edits.sort((one, two) => one.start - two.start || one.end - two.end)
  isOdd ||= edits.some(({ kind }) => kind === 'space')
  return { edits, decided, isOdd }
}

/** A block whose marks are not at rest after so many readings stays as it is then. */
const mostReadings = 6

/** The edits of one block, until they call for no others. */
function settle(manuscript: Manuscript, index: number, problems: QuoteProblem[]): TextEdit[] {
  let block = manuscript.blocks[index] as TextBlock
  let first = educate(manuscript, index, block)
  const [only] = first.decided
  const turned = only && first.decided.length === 1 ? turnedSpaces(block.text, only) : []
  if (turned.length > 0) {
    // What else is said of the block is said of it as it stands then; no place moves, but those of the marks turned.
    const { open, close } = manuscript.style.double
    for (const { start, end, to, confidence } of turned) {
      const alternatives = [to.startsWith(' ') ? `${close} ` : ` ${open}`]
      problems.push({ block: index, start, end, kind: 'ambiguous-quote', alternatives, confidence })
    }
    first = { edits: turned, decided: educate(manuscript, index, edited(block, turned)).decided, isOdd: true }
  }
  for (const some of first.decided) report(index, some, manuscript.style, problems)
  let { edits } = first
  let next = first
  for (let reading = 1; reading < mostReadings && next.isOdd && next.edits.length > 0; reading++) {
    block = edited(block, next.edits)
    next = educate(manuscript, index, block)
    if (next.edits.length > 0) edits = composed(edits, block.text, next.edits)
  }
  const { text } = manuscript.blocks[index] as TextBlock
  return next === first ? edits : edits.filter(({ start, end, to }) => text.slice(start, end) !== to)
}

/**
 * Whether an edit may change what the manuscript shows: a stray space went, a mark that was typed as no straight one, or
 * a double one came to look like a single one, as within another in Italian («“), or the other way round.
 */
function changesEvidence(text: string, { start, end, kind, to }: TextEdit, { habits }: Manuscript): boolean {
  if (kind === 'space') return end > start
  if (end - start !== 1 || to.length !== 1) return true
  const typed = text.charCodeAt(start)
  if (typed === 34) return kindOf(to.charCodeAt(0)) === mark && !looksDouble(to, habits)
  return typed !== 39 || looksDouble(to, habits)
}

const isSingle = (character: string): boolean => character !== '' && "'‘’‚`´".includes(character)

/** Whether an edit sets one of two single marks in a row, or a „ that is single: the first says of every “ what it is. */
function touchesHabits(text: string, { start, end, to }: TextEdit, { single }: QuoteStyle): boolean {
  if (to === '„' && single.open === '„') return true
  return isSingle(text.charAt(start)) && (isSingle(text.charAt(start - 1)) || isSingle(text.charAt(end)))
}

/** Whether the marks of a manuscript are still to be found as before when its edits are made. */
function keepsHabits({ blocks, style, habits }: Manuscript, edits: readonly TextEdit[][]): boolean {
  const touches = (edit: TextEdit, i: number): boolean =>
    touchesHabits((blocks[i] as TextBlock).text, edit, style)
  if (!edits.some((some, i) => some.some((edit) => touches(edit, i)))) return true
  const set = blocks.map((block, i) => edited(block, edits[i] ?? []))
  const { pairsSingles, singles } = habitsOf(set, style)
  return pairsSingles === habits.pairsSingles && singles === habits.singles
}

/** One reading of the whole manuscript, and whether another would be the same. */
function readOnce(
  blocks: readonly TextBlock[],
  style: QuoteStyle,
  problems: QuoteProblem[],
): { edits: TextEdit[][]; isAtRest: boolean } {
  const manuscript = readManuscript(blocks, style)
  const edits = blocks.map((_, index) => settle(manuscript, index, problems))
  const isChanged = edits.some((some, i) =>
    some.some((edit) => changesEvidence((blocks[i] as TextBlock).text, edit, manuscript)),
  )
  return { edits, isAtRest: !isChanged && keepsHabits(manuscript, edits) }
}

/**
 * Finds how each quote, apostrophe and prime of a manuscript is to be set; problems come in the order of the text.
 *
 * A manuscript with stray spaces or marks of many sorts is read again as it was set, until it is at rest.
 */
export function educateQuotes(blocks: readonly TextBlock[], style: QuoteStyle): Education {
  const problems: QuoteProblem[] = []
  let { edits, isAtRest } = readOnce(blocks, style, problems)
  let set = blocks
  let made = edits
  for (let reading = 1; reading < mostReadings && !isAtRest; reading++) {
    set = set.map((block, i) => edited(block, made[i] ?? []))
    made = readOnce(set, style, []).edits
    isAtRest = made.every((some) => some.length === 0)
    for (const [i, some] of made.entries()) {
      if (some.length === 0) continue
      const { text } = blocks[i] as TextBlock
      const both = composed(edits[i] ?? [], (set[i] as TextBlock).text, some)
      edits[i] = both.filter(({ start, end, to }) => text.slice(start, end) !== to)
    }
  }
  return { edits, problems }
}
