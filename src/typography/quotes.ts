/** Educates the quotes and apostrophes of a whole manuscript. */
import type { TextBlock, TextEdit } from './block.js'
import { glyphOf, isKept } from './glyphs.js'
import {
  allMarks,
  type DecidedMarks,
  decideMarks,
  isInner,
  type Manuscript,
  readManuscript,
} from './manuscript.js'
import type { Mark } from './marks.js'
import { apostrophe, prime } from './readings.js'
import { nestedEdit, strayEdit } from './stray.js'
import type { QuoteStyle } from './styles.js'

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
const doubtful = 0.9

const confidenceOf = (margin: number): number => 1 / (1 + Math.exp(-margin))

/** What a mark would be set with if it were not what it was read as. */
const alternativeOf = (style: QuoteStyle, { marks, decision }: DecidedMarks, i: number): string =>
  glyphOf(style, (marks[i] as Mark).isDouble, decision.rivals[i] as number, 1)

/** Adds the edits of one mark, and of the space beside it. */
function setMark(text: string, decided: DecidedMarks, i: number, style: QuoteStyle, edits: TextEdit[]): void {
  const { decision, marks } = decided
  const m = marks[i] as Mark
  const reading = decision.readings[i] as number
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
  const nested = next && nestedEdit(m, next, reading, decision.readings[i + 1] as number, style)
  if (nested) edits.push(nested)
}

/** Says what is doubtful about the marks of one block. */
function report(block: number, decided: DecidedMarks, style: QuoteStyle, problems: QuoteProblem[]): void {
  const { marks, decision, goesOn } = decided
  const say = (kind: QuoteProblem['kind'], i: number, alternatives: string[]): void => {
    const { start, end } = marks[i] as Mark
    const confidence = confidenceOf(decision.margins[i] as number)
    problems.push({ block, start, end, kind, alternatives, confidence })
  }
  for (let i = 0; i < marks.length; i++) {
    if (confidenceOf(decision.margins[i] as number) < doubtful)
      say('ambiguous-quote', i, [alternativeOf(style, decided, i)])
  }
  for (const i of decision.unopened) say('unopened-quote', i, [])
  const { unclosed } = decision
  for (const i of goesOn ? unclosed.slice(0, unclosed.length - decision.open) : unclosed)
    say('unclosed-quote', i, [])
}

/** The edits of one block. */
function educate(manuscript: Manuscript, index: number, problems: QuoteProblem[]): TextEdit[] {
  const { blocks, style } = manuscript
  const { text } = blocks[index] as TextBlock
  const edits: TextEdit[] = []
  const outer: Mark[] = []
  for (const m of allMarks(manuscript, index)) {
    if (!isInner(m)) outer.push(m)
    else if (m.typed !== '’' && text.slice(m.start, m.end) !== style.apostrophe) {
      edits.push({ start: m.start, end: m.end, to: style.apostrophe, confidence: 0.999, kind: 'apostrophe' })
    }
  }
  if (outer.length > 0) {
    for (const decided of decideMarks(manuscript, index, outer)) {
      for (let i = 0; i < decided.marks.length; i++) setMark(text, decided, i, style, edits)
      report(index, decided, style, problems)
    }
    edits.sort((one, two) => one.start - two.start || one.end - two.end)
  }
  return edits
}

/** Finds how each quote, apostrophe and prime of a manuscript is to be set; problems come in the order of the text. */
export function educateQuotes(blocks: readonly TextBlock[], style: QuoteStyle): Education {
  const manuscript = readManuscript(blocks, style)
  const problems: QuoteProblem[] = []
  const edits = blocks.map((_, index) => educate(manuscript, index, problems))
  return { edits, problems }
}
