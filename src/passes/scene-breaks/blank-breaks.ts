/** Breaks that a manuscript sets by blank lines alone. */
import type { Paragraph, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import type { SceneBreak } from '../../ast/nodes.js'
import { positionAt } from '../../ast/places.js'
import { announcedLetter } from '../blocks/announced.js'
import { isDateLine } from '../blocks/dates.js'
import { isSourceAtHead } from '../blocks/epigraphs.js'
import { lineText, startsSpeech } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { closingLines, isEndLine } from './end-lines.js'
import type { Markers } from './found-markers.js'
import type { BlankRun } from './runs.js'

const pass = 'sceneBreaks'

/** The runs of blank lines between the paragraphs of a flow, ornaments and the line above the end left out. */
export function blankRuns(
  children: readonly RootContent[],
  gaps: ReadonlyMap<RootContent, number>,
  markers: Markers,
): BlankRun[] {
  const runs: BlankRun[] = []
  for (let index = 1; index < children.length; index++) {
    const before = children[index - 1] as RootContent
    const after = children[index] as RootContent
    if (before.type !== 'paragraph' || after.type !== 'paragraph') continue
    if (markers.has(before) || markers.has(after) || isEndLine(lineText(after))) continue
    runs.push({
      blankLines: gaps.get(after) ?? 0,
      isTalk: isSpeech(before) && isSpeech(after),
    })
  }
  return runs
}

function isSpeech({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && startsSpeech(first.value)
}

/** A break wherever enough blank lines part two paragraphs, but for the runs around a letter and above the end. */
export function withBlankBreaks(
  children: readonly RootContent[],
  gaps: ReadonlyMap<RootContent, number>,
  markers: Markers,
  threshold: number,
  file: VFile,
): RootContent[] {
  const result: RootContent[] = []
  const edges = new Set<RootContent>()
  const closing = closingLines(children, markers)
  children.forEach((after, index) => {
    const before = children[index - 1]
    const isRun =
      before?.type === 'paragraph' && after.type === 'paragraph' && (gaps.get(after) ?? 0) >= threshold
    const isTold =
      isRun &&
      !isHeadline(before, children[index - 2]) &&
      !closing.has(before) &&
      !isSourceAtHead(children, index - 1) &&
      !isSourceAtHead(children, index)
    if (isTold && !markers.has(before) && !markers.has(after) && !isEndLine(lineText(after))) {
      const letterEnd = edges.has(after)
        ? undefined
        : announcedLetter(children, index, (at) => (gaps.get(children[at] as RootContent) ?? 0) >= threshold)
      if (letterEnd !== undefined) {
        edges.add(after)
        const next = children[letterEnd]
        if (next) edges.add(next)
      }
      if (!edges.has(after)) result.push(blankBreak(before, after, file))
    }
    result.push(after)
  })
  return result
}

/** Whether a line right below a heading is written as one (`London, 1889.`): it heads the chapter, and is no scene of it. */
function isHeadline(node: RootContent, above: RootContent | undefined): boolean {
  if (above?.type !== 'heading' || node.type !== 'paragraph') return false
  const text = lineText(node)
  return isDateLine(text) || headingShape(text.replace(/\.$/, '')) !== undefined
}

function blankBreak(before: Paragraph, after: Paragraph, file: VFile): SceneBreak {
  const from = before.position?.end.offset
  const to = after.position?.start.offset
  const position = from !== undefined && to !== undefined ? positionAt(file, from, to) : undefined
  recordMade(file, pass, position, 'sceneBreak', 0.85)
  return { type: 'sceneBreak', ...(position ? { position } : {}) }
}
