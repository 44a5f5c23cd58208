/** What a mender of characters is: it looks at one leaf and says what to replace. */
import type { LeafEdit } from '../../ast/leaf.js'
import type { Layer } from './mojibake.js'

/**
 * What the whole manuscript shows, for places that prove nothing alone. Two of the answers are read from it when they
 * are asked for, as most manuscripts have no such place.
 */
export interface Evidence {
  /** How often its text, or a part of it, was UTF-8 that was read as windows-1252, beyond doubt; the last time first. */
  mojibake: () => readonly Layer[]
  /** Whether it is written from right to left somewhere, so that direction marks mean something. */
  isBidirectional: () => boolean
  /** Whether no-break spaces stand where ordinary ones belong, and so mean nothing. */
  hasStrayNoBreakSpaces: boolean
  /** Whether its quotes came with backslashes, as a web form's did. */
  hasEscapedQuotes: boolean
  /** Whether the leaf begins its block, and whether it ends it: an odd space there is an indent, elsewhere it parts words. */
  isStart: boolean
  isEnd: boolean
}

/** Finds what to mend in one leaf: edits sorted by start, not overlapping. */
export type Mender = (value: string, evidence: Evidence) => LeafEdit[]

/** The edits that a pattern makes; `mend` returns undefined for a match that is right as it stands. */
export function editsOf(
  value: string,
  pattern: RegExp,
  mend: (match: RegExpExecArray) => string | undefined,
  confidence: number,
): LeafEdit[] {
  const edits: LeafEdit[] = []
  for (const match of value.matchAll(pattern)) {
    const to = mend(match)
    if (to === undefined || to === match[0]) continue
    edits.push({ start: match.index, end: match.index + match[0].length, to, confidence })
  }
  return edits
}
