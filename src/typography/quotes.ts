/** Educates the quotes and apostrophes of a whole manuscript. */
import type { TextBlock, TextEdit } from './block.js'
import { kindOf, letter, mark } from './characters.js'
import { type Decision, decide, type Surroundings } from './decide.js'
import { type Evidence, emptyTallies, findsDroppedH, rememberLeading, rememberTrailing } from './evidence.js'
import { closesLow, glyphOf, isKept, isUndirected } from './glyphs.js'
import { type Mark, marksOf } from './marks.js'
import { habitsOf } from './outside.js'
import { apostrophe, closes, opens, prime, type Readings, readingsOf } from './readings.js'
import { nestedEdit, strayEdit } from './stray.js'
import type { QuoteStyle } from './styles.js'
import { addressesOf } from './untouched.js'
import { readVocabulary } from './vocabulary.js'

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
/** Marks decided together in a block that does not end. */
const window = 1024
/** A tally counts marks that are this much dearer to read otherwise. */
const sure = 1.5

/** What all blocks of one manuscript are read with. */
interface Reader {
  style: QuoteStyle
  evidence: Evidence
  pairsSingles: boolean
}

/** An apostrophe inside a word needs no thought. */
const isInner = (m: Mark): boolean =>
  !m.isDouble && m.left === letter && m.right === letter && m.leftAt === m.start - 1 && m.rightAt === m.end

/** With what mark the speech of the next paragraph begins. */
function nextOpens(blocks: readonly TextBlock[], index: number): Surroundings['nextOpens'] {
  const { kind } = blocks[index] as TextBlock
  if (kind === 'heading' || kind === 'break') return ''
  for (let i = index + 1; i < blocks.length && i <= index + 3; i++) {
    const block = blocks[i] as TextBlock
    if (block.kind === 'heading' || block.kind === 'break') return ''
    if (block.kind !== kind && block.kind !== 'paragraph') continue
    const { text } = block
    let at = 0
    while (
      at < text.length &&
      at < 32 &&
      kindOf(text.charCodeAt(at)) !== letter &&
      kindOf(text.charCodeAt(at)) !== mark
    )
      at++
    if (kindOf(text.charCodeAt(at)) !== mark) return ''
    const isDouble = '"“„'.includes(text.charAt(at)) || text.charAt(at) === text.charAt(at + 1)
    return isDouble ? (kindOf(text.charCodeAt(at + 1)) === mark ? 'both' : 'double') : 'single'
  }
  return ''
}

/** Decides the marks of one block, a window at a time. */
function decideBlock(
  blocks: readonly TextBlock[],
  index: number,
  marks: readonly Mark[],
  reader: Reader,
  isBlind: boolean,
  each: (marks: readonly Mark[], costs: readonly Readings[], decision: Decision, place: Surroundings) => void,
): void {
  const { text } = blocks[index] as TextBlock
  const { style, evidence } = reader
  const hasLow = text.includes('„') || text.includes('‚') || closesLow(style, '“') || closesLow(style, '‘')
  const last = marks.at(-1)
  let state = 0
  for (let from = 0; from < marks.length; from += window) {
    const some = from === 0 && marks.length <= window ? marks : marks.slice(from, from + window)
    const costs = some.map((m) => {
      const readings = readingsOf(text, m, evidence, hasLow, !isBlind && !isUndirected(style, m.typed))
      if (!style.primes) readings.prime = 99
      return readings
    })
    const place: Surroundings = {
      outside: evidence.outside,
      nextOpens: nextOpens(blocks, index),
      endsWithMark: last !== undefined && last.rightAt >= text.length,
      isCut: from + window < marks.length,
      looksAlike: isBlind
        ? (_, one, two) => one === two
        : (isDouble, one, two) => glyphOf(style, isDouble, one, 1) === glyphOf(style, isDouble, two, 1),
    }
    const decision = decide(some, costs, place, state)
    state = decision.state
    each(some, costs, decision, place)
  }
}

/** First reading: what words do in this manuscript, blind to the direction of curly marks, so that twice is once. */
function gather(blocks: readonly TextBlock[], reader: Reader): void {
  const { evidence } = reader
  const leading = emptyTallies()
  const trailing = emptyTallies()
  for (let index = 0; index < blocks.length; index++) {
    const marks = outerMarks(blocks[index] as TextBlock, reader)
    if (!marks.some((m) => !m.isDouble)) continue
    decideBlock(blocks, index, marks, reader, true, (some, costs, { readings, margins }) => {
      for (let i = 0; i < some.length; i++) {
        const { leadingWord, trailingWord } = costs[i] as Readings
        const reading = readings[i]
        if ((margins[i] as number) < sure) continue
        if (leadingWord !== '' && reading !== closes)
          rememberLeading(evidence, leading, leadingWord, reading === apostrophe)
        if (trailingWord !== '' && reading !== opens)
          rememberTrailing(evidence, trailing, trailingWord, reading === apostrophe)
      }
    })
  }
  evidence.leading = leading
  evidence.trailing = trailing
  evidence.dropsH = findsDroppedH(evidence)
}

const marksIn = (block: TextBlock, { pairsSingles }: Reader): Mark[] =>
  marksOf(block, addressesOf(block.text), () => pairsSingles)
const outerMarks = (block: TextBlock, reader: Reader): Mark[] =>
  marksIn(block, reader).filter((m) => !isInner(m))

const confidenceOf = (margin: number): number => 1 / (1 + Math.exp(-margin))

/** Second reading: the edits of one block. */
function educate(
  blocks: readonly TextBlock[],
  index: number,
  reader: Reader,
  problems: QuoteProblem[],
): TextEdit[] {
  const { style } = reader
  const block = blocks[index] as TextBlock
  const all = marksIn(block, reader)
  if (all.length === 0) return []
  const edits: TextEdit[] = []
  for (const m of all) {
    if (isInner(m) && m.typed !== '’' && block.text.slice(m.start, m.end) !== style.apostrophe) {
      edits.push({ start: m.start, end: m.end, to: style.apostrophe, confidence: 0.999, kind: 'apostrophe' })
    }
  }
  const outer = all.filter((m) => !isInner(m))
  decideBlock(blocks, index, outer, reader, false, (marks, _costs, decision, place) => {
    marks.forEach((m, i) => {
      setMark(block.text, m, i, decision, style, edits)
      const next = marks[i + 1]
      const space =
        next && nestedEdit(m, next, decision.readings[i] as number, decision.readings[i + 1] as number, style)
      if (space) edits.push(space)
    })
    report(index, marks, decision, place, style, problems)
  })
  return edits.sort((one, two) => one.start - two.start || one.end - two.end)
}

function setMark(
  text: string,
  m: Mark,
  i: number,
  decision: Decision,
  style: QuoteStyle,
  edits: TextEdit[],
): void {
  const reading = decision.readings[i] as number
  const glyph = glyphOf(style, m.isDouble, reading, decision.depths[i] as number)
  const confidence = confidenceOf(decision.margins[i] as number)
  if (!isKept(style, m, reading) && text.slice(m.start, m.end) !== glyph) {
    const kind = reading === prime ? 'prime' : reading === apostrophe ? 'apostrophe' : 'quote'
    const edit: TextEdit = { start: m.start, end: m.end, to: glyph, confidence, kind }
    if (confidence < doubtful)
      edit.alternatives = [glyphOf(style, m.isDouble, decision.rivals[i] as number, 1)]
    edits.push(edit)
  }
  const space = strayEdit(text, m, reading, glyph, confidence, style)
  if (space) edits.push(space)
}

function report(
  block: number,
  marks: readonly Mark[],
  decision: Decision,
  place: Surroundings,
  style: QuoteStyle,
  problems: QuoteProblem[],
): void {
  const say = (kind: QuoteProblem['kind'], i: number, alternatives: string[]): void => {
    const { start, end } = marks[i] as Mark
    problems.push({
      block,
      start,
      end,
      kind,
      alternatives,
      confidence: confidenceOf(decision.margins[i] as number),
    })
  }
  marks.forEach((m, i) => {
    if (confidenceOf(decision.margins[i] as number) < doubtful) {
      say('ambiguous-quote', i, [glyphOf(style, m.isDouble, decision.rivals[i] as number, 1)])
    }
  })
  for (const i of decision.unopened) say('unopened-quote', i, [])
  const goesOn = place.isCut || place.nextOpens !== ''
  const { unclosed } = decision
  for (const i of goesOn ? unclosed.slice(0, unclosed.length - decision.open) : unclosed)
    say('unclosed-quote', i, [])
}

/** Finds how each quote, apostrophe and prime of a manuscript is to be set. */
export function educateQuotes(blocks: readonly TextBlock[], style: QuoteStyle): Education {
  const habits = habitsOf(blocks)
  const reader: Reader = {
    style,
    pairsSingles: habits.pairsSingles,
    evidence: {
      language: style.language,
      vocabulary: readVocabulary(blocks),
      outside: style.outside === 'auto' ? habits.outside : style.outside,
      dropsH: false,
      leading: emptyTallies(),
      trailing: emptyTallies(),
    },
  }
  gather(blocks, reader)
  const problems: QuoteProblem[] = []
  const edits = blocks.map((_, index) => educate(blocks, index, reader, problems))
  return { edits, problems }
}
