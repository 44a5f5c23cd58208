/** How many blank lines stood before a paragraph: found with the paragraphs, judged with the scene breaks. */
import type { Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { blankLinesBetween } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { lineEnd, lineText, startsSmall } from './lines.js'

const gapBefore = new WeakMap<Paragraph, number>()

/** Keeps the blank lines before a paragraph for the `sceneBreaks` pass. */
export function keepGap(paragraph: Paragraph, gap: number): void {
  if (gap > 0) gapBefore.set(paragraph, gap)
}

/** The blank lines before a paragraph; 0 where nobody has kept them. They are handed out once: a break is made once. */
export function takeGap(paragraph: Paragraph): number {
  const gap = gapBefore.get(paragraph) ?? 0
  gapBefore.delete(paragraph)
  return gap
}

/** Why a line at the edge of a printed page was taken. */
const pageEdges = new Set(['page-number', 'running-head'])

/** What lies between two lines of the source. */
export interface GapCounter {
  /**
   * The blank lines as the author left them: lines that earlier passes took out of the text are not blank, and of the
   * blank lines around them the longer run counts. Those at the end of a page are the printer's: one is left of them,
   * none where the sentence runs on.
   */
  blankLines(before: Paragraph, after: Paragraph): number
  /** Whether a page ended there whose number or head was taken out. */
  isPageEnd(before: Paragraph, after: Paragraph): boolean
}

/** Counts the blank lines of a manuscript from what was taken out of it. */
export function gapCounter(file: VFile): GapCounter {
  const { quarantined, header } = recordOf(file)
  const taken = new Set<number>()
  const edges = new Set<number>()
  for (const { place, reason } of quarantined) if (pageEdges.has(reason)) edges.add(place.start.line)
  for (const { place } of [...quarantined, ...header]) {
    for (let line = place.start.line; line <= place.end.line; line++) taken.add(line)
  }
  const isPageEnd = (before: Paragraph, after: Paragraph): boolean => {
    if (edges.size === 0) return false
    const [first, end] = linesBetween(before, after)
    for (let line = first; line < end; line++) if (edges.has(line)) return true
    return false
  }
  const blankLines = (before: Paragraph, after: Paragraph): number => {
    const between = blankLinesBetween(before, after)
    if (between === 0 || taken.size === 0) return between
    let longest = 0
    let run = 0
    const [first, end] = linesBetween(before, after)
    for (let line = first; line < end; line++) {
      run = taken.has(line) ? 0 : run + 1
      if (run > longest) longest = run
    }
    if (!isPageEnd(before, after)) return longest
    return lineEnd(lineText(before)) !== 'sentence' && startsSmall(lineText(after)) ? 0 : Math.min(1, longest)
  }
  return { blankLines, isPageEnd }
}

/** The first line between two nodes, and the one after the last. */
function linesBetween(before: Paragraph, after: Paragraph): [first: number, end: number] {
  const first = (before.position?.end.line ?? 0) + 1
  return [first, first + blankLinesBetween(before, after)]
}
