/** Reads a whole manuscript's marks: first what it shows, then block by block what each mark is. */
import type { TextBlock } from './block.js'
import { kindOf, letter, mark } from './characters.js'
import { type Decision, decide, type LooksAlike } from './decide.js'
import { pairsSinglesIn } from './doubled-singles.js'
import {
  costOfWrongWay,
  type Evidence,
  emptyTallies,
  findsDroppedH,
  isNoElision,
  rememberLeading,
  rememberTrailing,
} from './evidence.js'
import { type Direction, directionOf, glyphOf, guillemetsOf, singlesOf } from './glyphs.js'
import { longestWindow } from './lattice.js'
import { type Mark, type MarkHabits, marksOf } from './marks.js'
import { outsideOf, pairsSingles } from './outside.js'
import { decidePlain } from './plain.js'
import { against, apostrophe, closes, impossible, opens, type Readings, readingsOf } from './readings.js'
import { straightBlocks } from './straight.js'
import type { QuoteStyle } from './styles.js'
import type { Surroundings } from './transitions.js'
import { addressesOf } from './untouched.js'
import { readVocabulary } from './vocabulary.js'

/** What all blocks of one manuscript are read with. */
export interface Manuscript {
  blocks: readonly TextBlock[]
  /** The same with straight marks: what the manuscript shows is read from these. */
  straight: readonly TextBlock[]
  style: QuoteStyle
  evidence: Evidence
  habits: MarkHabits
  /** What a quotation that nothing closes costs here. */
  leftOpen: number
}

/** The marks of one block that were decided together, and how. */
export interface DecidedMarks {
  marks: readonly Mark[]
  decision: Decision
  /** The apostrophes that may have opened a quotation which nothing closes. */
  unlikely: readonly number[]
  /** Whether what is open at their end goes on in the next paragraph (or the next window). */
  goesOn: boolean
}

/** With what mark the speech of the next paragraph begins. */
function nextOpens({ straight }: Manuscript, index: number): Surroundings['nextOpens'] {
  const { kind } = straight[index] as TextBlock
  if (kind === 'heading' || kind === 'break') return ''
  for (let i = index + 1; i < straight.length && i <= index + 3; i++) {
    const block = straight[i] as TextBlock
    if (block.kind === 'heading' || block.kind === 'break') return ''
    if (block.kind === kind || block.kind === 'paragraph') return firstMark(block.text)
  }
  return ''
}

/** How much may stand before the first mark of a paragraph: markup, a bracket, a dash. */
const leadIn = 32

function firstMark(text: string): Surroundings['nextOpens'] {
  let at = 0
  while (
    at < text.length &&
    at < leadIn &&
    kindOf(text.charCodeAt(at)) !== letter &&
    kindOf(text.charCodeAt(at)) !== mark
  )
    at++
  if (kindOf(text.charCodeAt(at)) !== mark) return ''
  if (text.charAt(at) !== '"') return 'single'
  return kindOf(text.charCodeAt(at + 1)) === mark ? 'both' : 'double'
}

/**
 * The apostrophes before a word which is not known to begin with one, where nobody speaks: within speech they are
 * somebody's way of speaking.
 */
function unlikelyOf(evidence: Evidence, { readings }: Decision, costs: readonly Readings[]): number[] {
  const found: number[] = []
  let open = 0
  for (const [i, { leadingWord }] of costs.entries()) {
    const reading = readings[i]
    if (reading === opens) open++
    else if (reading === closes) open = Math.max(0, open - 1)
    else if (reading === apostrophe && open === 0 && leadingWord !== '' && isNoElision(evidence, leadingWord))
      found.push(i)
  }
  return found
}

const differs: LooksAlike = () => false

/**
 * Decides the marks of one block, a window at a time.
 *
 * @param looksAlike by what two readings differ: in the first reading by what they are, then by how they look
 */
function decideBlock(
  manuscript: Manuscript,
  index: number,
  text: string,
  marks: readonly Mark[],
  looksAlike: LooksAlike,
  each: (decided: DecidedMarks, costs: readonly Readings[]) => void,
): void {
  const { style, evidence } = manuscript
  const plain = decidePlain(marks)
  if (plain) {
    each({ marks, decision: plain, unlikely: [], goesOn: false }, [])
    return
  }
  const hasLow = text.includes('„') || text.includes('‚')
  const directionHere = (typed: string): Direction => {
    const direction = directionOf(style, typed)
    return direction === 'opens' && hasLow && (typed === '“' || typed === '‘') ? 'both' : direction
  }
  const last = marks.at(-1)
  const next = nextOpens(manuscript, index)
  let state = 0
  for (let from = 0; from < marks.length; from += longestWindow) {
    const some = marks.length <= longestWindow ? marks : marks.slice(from, from + longestWindow)
    const costs = some.map((m) => {
      const readings = readingsOf(text, m, evidence, directionHere(m.typed))
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
    each(
      {
        marks: some,
        decision,
        unlikely: unlikelyOf(evidence, decision, costs),
        goesOn: isCut || next !== '',
      },
      costs,
    )
  }
}

/** A tally counts marks that are this much dearer to read otherwise. */
const sure = 1.5

/** First reading: what the words and the quotes of this manuscript do. */
function gather(manuscript: Manuscript): void {
  const { evidence, straight } = manuscript
  const leading = emptyTallies()
  const trailing = emptyTallies()
  let faults = 0.5
  let quotes = 100
  for (let index = 0; index < straight.length; index++) {
    const block = straight[index] as TextBlock
    const marks = allMarks(manuscript, block).filter((m) => !isInner(m))
    if (!marks.some((m) => !m.isDouble)) continue
    decideBlock(manuscript, index, block.text, marks, differs, ({ decision, goesOn }, costs) => {
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
export const isInner = (m: Mark): boolean => !m.isDouble && isWithinWord(m)

/** Whether a mark has a letter on each side. */
export const isWithinWord = (m: Mark): boolean =>
  m.left === letter && m.right === letter && m.leftAt === m.start - 1 && m.rightAt === m.end

/** All marks of a block, the apostrophes inside words too. */
export function allMarks({ habits }: Manuscript, block: TextBlock): Mark[] {
  const pairsSingles = habits.pairsSingles || pairsSinglesIn(block.text)
  return marksOf(block, addressesOf(block.text), { ...habits, pairsSingles })
}

/** How the marks of a manuscript are to be found. */
export function habitsOf(blocks: readonly TextBlock[], style: QuoteStyle): MarkHabits {
  return {
    pairsSingles: pairsSingles(blocks),
    guillemets: guillemetsOf(style),
    singles: singlesOf(style, blocks),
    hasInnerSpace: style.innerSpace !== '',
  }
}

/** Reads what a manuscript shows of its marks, as a whole. */
export function readManuscript(blocks: readonly TextBlock[], style: QuoteStyle): Manuscript {
  const habits = habitsOf(blocks, style)
  const straight = straightBlocks(blocks, habits)
  const manuscript: Manuscript = {
    blocks,
    straight,
    style,
    habits,
    leftOpen: 7,
    evidence: {
      language: style.language,
      vocabulary: readVocabulary(straight),
      outside: style.outside === 'auto' ? outsideOf(straight) : style.outside,
      dropsH: false,
      wrongWay: costOfWrongWay(blocks, against),
      leading: emptyTallies(),
      trailing: emptyTallies(),
    },
  }
  gather(manuscript)
  return manuscript
}

/**
 * Decides the marks of one block by what the manuscript shows.
 *
 * @param text the block's text, or what has become of it
 */
export function decideMarks(
  manuscript: Manuscript,
  index: number,
  text: string,
  marks: readonly Mark[],
): DecidedMarks[] {
  const { style } = manuscript
  const looksAlike: LooksAlike = (isDouble, one, two) =>
    glyphOf(style, isDouble, one, 1) === glyphOf(style, isDouble, two, 1)
  const decided: DecidedMarks[] = []
  decideBlock(manuscript, index, text, marks, looksAlike, (some) => decided.push(some))
  return decided
}
