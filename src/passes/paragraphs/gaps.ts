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

/**
 * Counts blank lines as the author left them: lines that earlier passes took out of the text are not blank, and of
 * the blank lines around them the longer run counts. Those at the end of a page are the printer's: one is left of them,
 * none where the sentence runs on.
 */
export function gapCounter(file: VFile): (before: Paragraph, after: Paragraph) => number {
  const { quarantined, header } = recordOf(file)
  const taken = new Set<number>()
  const edges = new Set<number>()
  for (const { place, reason } of quarantined) if (pageEdges.has(reason)) edges.add(place.start.line)
  for (const { place } of [...quarantined, ...header]) {
    for (let line = place.start.line; line <= place.end.line; line++) taken.add(line)
  }
  return (before, after) => {
    const between = blankLinesBetween(before, after)
    if (between === 0 || taken.size === 0) return between
    let longest = 0
    let run = 0
    const first = (before.position?.end.line ?? 0) + 1
    let isPageEnd = false
    for (let line = first; line < first + between; line++) {
      isPageEnd ||= edges.has(line)
      run = taken.has(line) ? 0 : run + 1
      if (run > longest) longest = run
    }
    if (!isPageEnd) return longest
    return lineEnd(lineText(before)) !== 'sentence' && startsSmall(lineText(after)) ? 0 : Math.min(1, longest)
  }
}
