/** Reads a whole manuscript's marks: first what it shows, then block by block what each mark is. */
import type { TextBlock } from './block.js'
import { kindOf, letter, mark } from './characters.js'
import { type Decision, decide, type LooksAlike } from './decide.js'
import { type Evidence, emptyTallies, findsDroppedH, rememberLeading, rememberTrailing } from './evidence.js'
import { closesLow, glyphOf, isUndirected } from './glyphs.js'
import { longestWindow } from './lattice.js'
import { type Mark, marksOf } from './marks.js'
import { habitsOf } from './outside.js'
import { decidePlain } from './plain.js'
import { apostrophe, closes, impossible, opens, type Readings, readingsOf } from './readings.js'
import type { QuoteStyle } from './styles.js'
import type { Surroundings } from './transitions.js'
import { addressesOf } from './untouched.js'
import { readVocabulary } from './vocabulary.js'

/** What all blocks of one manuscript are read with. */
export interface Manuscript {
  blocks: readonly TextBlock[]
  style: QuoteStyle
  evidence: Evidence
  pairsSingles: boolean
  /** What a quotation that nothing closes costs here. */
  leftOpen: number
}

/** The marks of one block that were decided together, and how. */
export interface DecidedMarks {
  marks: readonly Mark[]
  decision: Decision
  /** Whether what is open at their end goes on in the next paragraph (or the next window). */
  goesOn: boolean
}

/** With what mark the speech of the next paragraph begins. */
function nextOpens({ blocks }: Manuscript, index: number): Surroundings['nextOpens'] {
  const { kind } = blocks[index] as TextBlock
  if (kind === 'heading' || kind === 'break') return ''
  for (let i = index + 1; i < blocks.length && i <= index + 3; i++) {
    const block = blocks[i] as TextBlock
    if (block.kind === 'heading' || block.kind === 'break') return ''
    if (block.kind === kind || block.kind === 'paragraph') return firstMark(block.text)
  }
  return ''
}

function firstMark(text: string): Surroundings['nextOpens'] {
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
  if (!isDouble) return 'single'
  return kindOf(text.charCodeAt(at + 1)) === mark ? 'both' : 'double'
}

const differs: LooksAlike = () => false

/**
 * Decides the marks of one block, a window at a time.
 *
 * @param isBlind whether curly marks are read as if they were straight, so that twice is once
 */
function decideBlock(
  manuscript: Manuscript,
  index: number,
  marks: readonly Mark[],
  isBlind: boolean,
  each: (decided: DecidedMarks, costs: readonly Readings[]) => void,
): void {
  const { style, evidence, blocks } = manuscript
  const plain = decidePlain(marks)
  if (plain) {
    each({ marks, decision: plain, goesOn: false }, [])
    return
  }
  const { text } = blocks[index] as TextBlock
  const hasLow = text.includes('„') || text.includes('‚') || closesLow(style, '“') || closesLow(style, '‘')
  const looksAlike: LooksAlike = isBlind
    ? differs
    : (isDouble, one, two) => glyphOf(style, isDouble, one, 1) === glyphOf(style, isDouble, two, 1)
  const last = marks.at(-1)
  const next = nextOpens(manuscript, index)
  let state = 0
  for (let from = 0; from < marks.length; from += longestWindow) {
    const some = marks.length <= longestWindow ? marks : marks.slice(from, from + longestWindow)
    const costs = some.map((m) => {
      const readings = readingsOf(text, m, evidence, hasLow, !isBlind && !isUndirected(style, m.typed))
      if (!style.primes) readings.prime = impossible
      return readings
    })
    const isCut = from + longestWindow < marks.length
    const decision = decide(
      some,
      costs,
      {
        outside: evidence.outside,
        nextOpens: next,
        endsWithMark: last !== undefined && last.rightAt >= text.length,
        isCut,
        leftOpen: manuscript.leftOpen,
      },
      looksAlike,
      state,
    )
    state = decision.state
    each({ marks: some, decision, goesOn: isCut || next !== '' }, costs)
  }
}

/** A tally counts marks that are this much dearer to read otherwise. */
const sure = 1.5

/** First reading: what the words and the quotes of this manuscript do. */
function gather(manuscript: Manuscript): void {
  const { evidence, blocks } = manuscript
  const leading = emptyTallies()
  const trailing = emptyTallies()
  let faults = 0.5
  let quotes = 100
  for (let index = 0; index < blocks.length; index++) {
    const marks = outerMarks(manuscript, index)
    if (!marks.some((m) => !m.isDouble)) continue
    decideBlock(manuscript, index, marks, true, ({ decision, goesOn }, costs) => {
      const { readings, margins, unclosed, unopened, open } = decision
      faults += unopened.length + unclosed.length - (goesOn ? open : 0)
      for (let i = 0; i < readings.length; i++) {
        const { leadingWord, trailingWord } = costs[i] as Readings
        const reading = readings[i]
        if (reading === opens || reading === closes) quotes++
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
  manuscript.leftOpen = Math.min(7, Math.max(4.5, -Math.log(faults / quotes)))
}

/** An apostrophe inside a word needs no thought. */
export const isInner = (m: Mark): boolean =>
  !m.isDouble && m.left === letter && m.right === letter && m.leftAt === m.start - 1 && m.rightAt === m.end

/** All marks of a block, the apostrophes inside words too. */
export function allMarks({ blocks, pairsSingles }: Manuscript, index: number): Mark[] {
  const block = blocks[index] as TextBlock
  return marksOf(block, addressesOf(block.text), pairsSingles)
}

const outerMarks = (manuscript: Manuscript, index: number): Mark[] =>
  allMarks(manuscript, index).filter((m) => !isInner(m))

/** Reads what a manuscript shows of its marks, as a whole. */
export function readManuscript(blocks: readonly TextBlock[], style: QuoteStyle): Manuscript {
  const habits = habitsOf(blocks)
  const manuscript: Manuscript = {
    blocks,
    style,
    pairsSingles: habits.pairsSingles,
    leftOpen: 5,
    evidence: {
      language: style.language,
      vocabulary: readVocabulary(blocks),
      outside: style.outside === 'auto' ? habits.outside : style.outside,
      dropsH: false,
      leading: emptyTallies(),
      trailing: emptyTallies(),
    },
  }
  gather(manuscript)
  return manuscript
}

/** Decides the marks of one block by what the manuscript shows. */
export function decideMarks(manuscript: Manuscript, index: number, marks: readonly Mark[]): DecidedMarks[] {
  const decided: DecidedMarks[] = []
  decideBlock(manuscript, index, marks, false, (some) => decided.push(some))
  return decided
}
