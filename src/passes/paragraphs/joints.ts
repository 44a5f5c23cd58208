/** What a line end means: the end of a paragraph, a space, a line of verse, or a word cut in two. */

import { beginsWithAttribution, isBrokenOff, runsIntoAttribution } from './broken.js'
import { type Convention, ownGap } from './convention.js'
import { type Line, startsDashed } from './lines.js'
import { isParted, proseLines, shortLineGroups } from './short-lines.js'
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

/** The most blank lines that a copy leaves at the end of a page. */
const pageGap = 3

/** Judges each line end of a stretch of text; the last one always ends a paragraph. */
export function judgeJoints(lines: readonly Line[], convention: Convention): JudgedJoint[] {
  const joints = lines.map((line, index) => {
    const judged = judge(line, lines[index + 1], convention)
    return judged.joint === 'end' && mayBeBroken(lines[index + 1], convention) && isBrokenOff(lines, index)
      ? { joint: 'space' as const, confidence: 0.85 }
      : judged
  })
  for (const [first, last] of shortLineGroups(lines, (index) => joints[index]?.joint === 'end', convention)) {
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
  // No scene ends where the column cut a sentence that the next line goes on with.
  if (gap > 1 && gap <= pageGap && isRunning && full && /[\p{L},]$/u.test(before.value))
    return { joint: glue, confidence: 0.75 }
  if (gap > 0) return end
  const isDeeper = after.indent > convention.baseIndent
  if (convention.byIndent && isDeeper && !(isRunning && before.end === 'middle')) return end
  if (
    full &&
    !convention.byBlankLine &&
    !convention.byIndent &&
    after.start === 'speech' &&
    (endsSpeech(before.value) ||
      (convention.hasDashedTalk && before.end === 'sentence' && startsDashed(after.value)))
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

/** Whether the end of a page cut a speech in mid-sentence: it is still open, as at the end of no scene. */
function isCutSpeech(before: Line, after: Line, gap: number, { isSmallCase }: Convention): boolean {
  if (gap > pageGap || isSmallCase || before.end !== 'middle' || after.start !== 'small') return false
  const open = before.value.split(/["“]/).length - 1
  const closed = before.value.split('”').length - 1
  return (
    before.value.length > shortLine &&
    (closed > 0 || before.value.includes('“') ? open > closed : open % 2 === 1)
  )
}

/** Where a line is a whole paragraph, only a sentence that was broken off is joined. */
function judgeWhole(before: Line, after: Line, gap: number, convention: Convention): JudgedJoint {
  if (gap > 1) return isCutSpeech(before, after, gap, convention) ? { joint: 'space', confidence: 0.75 } : end
  if (beginsWithAttribution(before.value, after.value)) return { joint: 'space', confidence: 0.9 }
  if (gap === 0 && runsIntoAttribution(before.value, after.value)) return { joint: 'space', confidence: 0.75 }
  if (convention.isSmallCase || before.end === 'sentence' || after.start !== 'small') return end
  // Short lines without an end are verse or an address: `blocks` looks at them.
  if (before.value.length < 45 && after.value.length < 60) return end
  return { joint: 'space', confidence: gap === 0 ? 0.9 : 0.8 }
}
