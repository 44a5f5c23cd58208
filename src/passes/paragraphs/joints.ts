/** What a line end means: the end of a paragraph, a space, a line of verse, or a word cut in two. */

import { source } from '../blocks/source-lines.js'
import { beginsWithAttribution, isBrokenOff, runsIntoAttribution } from './broken.js'
import { type Convention, ownGap } from './convention.js'
import { type Line, startsDashed } from './lines.js'
import { smallVerseJudge } from './small-verse.js'
import { isFull, shortLine } from './tallies.js'

/** What stands between two lines of a book: a paragraph's end, one paragraph with a space or a line break, a cut word. */
export type Joint = 'end' | 'space' | 'break' | 'hyphen'

/** A judged joint and how sure the judge is. */
export interface JudgedJoint {
  joint: Joint
  confidence: number
}

const end: JudgedJoint = { joint: 'end', confidence: 1 }
/** What goes on over the end of a full line: one object for as good as every line of a wrapped text. */
const runsOn = {
  space: { joint: 'space', confidence: 0.98 },
  hyphen: { joint: 'hyphen', confidence: 0.98 },
} as const satisfies Record<string, JudgedJoint>

/** Judges each line end of a stretch of text; the last one always ends a paragraph. */
export function judgeJoints(lines: readonly Line[], convention: Convention): JudgedJoint[] {
  const joints = lines.map((line, index) => {
    const judged = judge(line, lines[index + 1], convention)
    return judged.joint === 'end' && mayBeBroken(lines[index + 1], convention) && isBrokenOff(lines, index)
      ? { joint: 'space' as const, confidence: 0.85 }
      : judged
  })
  for (const [first, last] of shortLineGroups(lines, joints, convention)) {
    const prose = first + proseLines(lines.slice(first, last + 1), convention) - 1
    for (let index = first; index < last; index++) {
      if (index < prose)
        joints[index] = { joint: glueOf(lines[index] as Line, lines[index + 1] as Line), confidence: 0.85 }
      else joints[index] = { joint: 'break', confidence: 0.9 }
    }
    // The narration around lines that are set in is none of them.
    if (first > 0 && !isParted(lines[first] as Line, convention)) joints[first - 1] = end
    const below = lines[last + 1]
    if (below && !isParted(below, convention)) joints[last] = end
  }
  return joints
}

/** The shortest line of prose that is set in; most lines of verse are shorter. */
const narrowProse = 45

/** The shortest where each line was cut for want of room and goes on in small letters. */
const narrowest = 28

/** How many lines, too short for the column, are prose wrapped at a narrower one, who said it aside: a letter, a quotation. */
function proseLines(lines: readonly Line[], convention: Convention): number {
  const isSigned = lines.length > 2 && source.test((lines.at(-1) as Line).value)
  const own = isSigned ? lines.slice(0, -1) : lines
  const isProse = convention.isWrapped && !isSigned ? isNarrowProse(own) : isCutProse(own)
  return isProse ? own.length : 0
}

function isNarrowProse(lines: readonly Line[]): boolean {
  const inner = lines.slice(0, -1)
  return (
    lines.at(-1)?.end === 'sentence' &&
    inner.every(({ value }) => value.length >= narrowProse) &&
    runningLines(lines) > inner.length / 2
  )
}

/** Whether a column of their own cut these lines: each is as wide as the first word of the next allows, as no verse is. */
function isCutProse(lines: readonly Line[]): boolean {
  const inner = lines.slice(0, -1)
  const width = Math.max(...lines.map((line) => line.width))
  const shortest = Math.min(...inner.map(({ value }) => value.length))
  const isCut = inner.every((line, index) => isFull(line, lines[index + 1] as Line, width + 1))
  if (!isCut || !/[.!?…]["”’')]{0,2}(?: ?[-–—~]{1,2} ?\p{Lu}.{0,60})?$/u.test(lines.at(-1)?.value ?? ''))
    return false
  const running = runningLines(lines)
  return shortest >= narrowProse
    ? running > inner.length / 2
    : shortest >= narrowest && inner.length > 1 && running === inner.length
}

/** How many lines end in no sentence, and go on with a small letter. */
function runningLines(lines: readonly Line[]): number {
  return lines.filter(({ end }, index) => end !== 'sentence' && lines[index + 1]?.start === 'small').length
}

/** Whether a line may go on with the one above where a line is a paragraph: by blank lines, close lines are verse. */
function mayBeBroken(after: Line | undefined, { isWrapped, isSmallCase, byBlankLine }: Convention): boolean {
  if (!after || isWrapped || isSmallCase || after.isMarker || after.isSoft) return false
  return after.gap === (byBlankLine ? 1 : 0)
}

function judge(before: Line, after: Line | undefined, convention: Convention): JudgedJoint {
  if (!after || before.isMarker || after.isMarker || !Number.isFinite(after.gap)) return end
  if (after.isSoft) return { joint: 'space', confidence: 0.95 }
  const gap = ownGap(after, convention)
  return convention.isWrapped
    ? judgeWrapped(before, after, gap, convention)
    : judgeWhole(before, after, gap, convention)
}

/** Where lines are cut at a column, a line end means nothing unless something else says so. */
function judgeWrapped(before: Line, after: Line, gap: number, convention: Convention): JudgedJoint {
  const isRunning = !convention.isSmallCase && before.end !== 'sentence' && after.start === 'small'
  const full = isFull(before, after, convention.full)
  const glue = glueOf(before, after)
  // A page's end in the middle of a sentence: the blank line is the printer's, not the author's.
  const mayRunOn = isRunning || (after.isBelowPage && after.start !== 'speech')
  if (gap === 1 && mayRunOn && full && before.end === 'middle' && !convention.byIndent)
    return { joint: glue, confidence: 0.8 }
  if (gap > 0) return end
  const isDeeper = after.indent > convention.baseIndent
  if (convention.byIndent && isDeeper && !(isRunning && before.end === 'middle')) return end
  if (
    full &&
    !convention.byBlankLine &&
    !convention.byIndent &&
    after.start === 'speech' &&
    (endsSpeech(before.value) || (before.end === 'sentence' && startsDashed(after.value)))
  )
    return end
  if (full || isRunning) return runsOn[glue]
  if (before.end === 'sentence' || convention.isSmallCase) return end
  return { joint: after.start === 'speech' ? 'end' : 'space', confidence: 0.7 }
}

/** What joins two lines of one paragraph. */
function glueOf(before: Line, after: Line): 'hyphen' | 'space' {
  return isCut(before.value, after.value) ? 'hyphen' : 'space'
}

/** Whether a word may be cut between two lines. */
function isCut(before: string, after: string): boolean {
  return before.endsWith('-') && /\p{L}-$/u.test(before.slice(-3)) && /^\p{L}/u.test(after)
}

function endsSpeech(value: string): boolean {
  return /[.!?…,—-]["”»]$/.test(value.slice(-2))
}

/** Where a line is a whole paragraph, only a sentence that was broken off is joined. */
function judgeWhole(before: Line, after: Line, gap: number, convention: Convention): JudgedJoint {
  if (gap > 1) return end
  if (beginsWithAttribution(before.value, after.value)) return { joint: 'space', confidence: 0.9 }
  if (gap === 0 && runsIntoAttribution(before.value, after.value)) return { joint: 'space', confidence: 0.75 }
  if (convention.isSmallCase || before.end === 'sentence' || after.start !== 'small') return end
  // Short lines without an end are verse or an address: `blocks` looks at them.
  if (before.value.length < 45 && after.value.length < 60) return end
  return { joint: 'space', confidence: gap === 0 ? 0.9 : 0.8 }
}

/** Runs of short lines between paragraphs that are otherwise parted by blank lines: verse, an address, a list. */
function* shortLineGroups(
  lines: readonly Line[],
  joints: readonly JudgedJoint[],
  convention: Convention,
): Generator<[number, number]> {
  if (!convention.byBlankLine && !convention.isWrapped) return
  const isSmallVerse = convention.hasNoCapitals ? smallVerseJudge(lines, convention) : undefined
  let first = 0
  /** How many lines are too long for verse; the narration right above and below it may be. */
  let long = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const next = lines[index + 1]
    if (line.value.length > shortLine) long++
    if (next && !line.isMarker && !isParted(next, convention)) continue
    if (index > first && long <= 2) {
      const [from, to] = setIn(lines, first, index)
      const isGroup = to > from && isShortGroup(lines, from, to, joints, convention)
      if (isGroup && (!isSmallVerse || isSmallVerse(from, to))) yield [from, to]
    }
    long = 0
    first = index + 1
  }
}

function isParted(line: Line, convention: Convention): boolean {
  return line.isMarker || ownGap(line, convention) > 0
}

/** The most lines that are looked through for the narration around a poem. */
const longestGroup = 40

/** The lines among some that are set in or led to by a colon, without the narration right above and below them. */
function setIn(lines: readonly Line[], first: number, last: number): [first: number, last: number] {
  if (last - first > longestGroup) return [first, last]
  const indents = lines.slice(first, last + 1).map(({ indent }) => indent)
  const ends = (at: number, mark: RegExp): boolean => mark.test((lines[at] as Line).value)
  const inner = Math.min(...indents.slice(1, -1))
  const isLead = ends(first, /:$/)
  const isBelow =
    ends(last, sentenceEnd) && inner > (indents.at(-1) as number) && (isLead || last - first > 2)
  const [least, ...rest] = indents as [number, ...number[]]
  const isAbove =
    isLead ||
    (last - first > 1 &&
      ends(first, sentenceEnd) &&
      Math.min(...(isBelow ? rest.slice(0, -1) : rest)) > least)
  return [isAbove ? first + 1 : first, isBelow && (isAbove || least >= inner) ? last - 1 : last]
}

const sentenceEnd = /[.!?…]["”’']?$/

function isShortGroup(
  lines: readonly Line[],
  first: number,
  last: number,
  joints: readonly JudgedJoint[],
  convention: Convention,
): boolean {
  if (areParagraphs(lines.slice(first, last + 1), convention)) return false
  let speeches = 0
  for (let index = first; index <= last; index++) {
    const line = lines[index] as Line
    if (line.value.length > shortLine) return false
    if (line.start === 'speech') speeches++
    // One line of talk among the narration; `— Marie` alone may sign it.
    if (/[?!…]$/.test(line.value) && startsDashed(line.value)) return false
    const next = lines[index + 1]
    if (index === last || !next) continue
    if (next.isSoft) return false
    if (convention.isWrapped && isFull(line, next, convention.full)) return false
    if (!convention.byIndent && !convention.byBlankLine && next.start === 'small') return false
    if (convention.byIndent && joints[index]?.joint === 'end' && next.indent <= convention.baseIndent)
      return false
  }
  return speeches < 2
}

/** Whether short lines are a paragraph each: set in like all first lines, and every one a sentence. */
function areParagraphs(lines: readonly Line[], { byIndent, firstIndent }: Convention): boolean {
  return byIndent && lines.every(({ indent, end }) => indent === firstIndent && end === 'sentence')
}
