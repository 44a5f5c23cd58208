/**
 * Pass 5: the pauses between scenes.
 *
 * What a manuscript uses for them is learned from the whole of it first: an ornament, blank lines, both. It stands
 * after `paragraphs`, which tells ornaments from text, and before `quotes`, since no speech runs across a break.
 */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { recordMade, setAside } from '../ast/change.js'
import { type Flow, sectionFlows } from '../ast/flow.js'
import type { SceneBreak } from '../ast/nodes.js'
import { positionAt } from '../ast/places.js'
import { plainText } from '../ast/text.js'
import { announcedLetter } from './blocks/announced.js'
import { isDateLine } from './blocks/dates.js'
import { isSourceAtHead } from './blocks/epigraphs.js'
import { takeGap } from './paragraphs/gaps.js'
import { lineText, startsSpeech } from './paragraphs/lines.js'
import { hasOnlyFootBelow, isEndLine } from './scene-breaks/end-lines.js'
import { letterEdges, signedKisses } from './scene-breaks/letter-edges.js'
import { isMarkerLine, shyMarkerKind } from './scene-breaks/markers.js'
import { type BlankRun, breakThreshold } from './scene-breaks/runs.js'
import { settleSpacers } from './scene-breaks/spacers.js'
import { headingShape } from './sections/heading-shapes.js'

const pass = 'sceneBreaks'

/** Whether blank lines are scene breaks, and how many of them; found from the manuscript unless a person says so. */
export type SceneBreakOptions = boolean | { blankLines: boolean | number }

/** Makes a `sceneBreak` of each ornament line and each run of blank lines that parts scenes in this manuscript. */
export const sceneBreaks: Plugin<[SceneBreakOptions?], Root> =
  (options = true) =>
  (tree, file) => {
    settleSpacers(tree, file)
    const flows = sectionFlows(tree)
    const gaps = new Map<RootContent, number>()
    for (const { children } of flows)
      for (const child of children) if (child.type === 'paragraph') gaps.set(child, takeGap(child))
    const markers = new Set([
      ...flows.flatMap(({ children }) => children.filter(isMarker)),
      ...repeatedMarkers(flows),
    ])
    for (const { children } of flows) for (const row of signedKisses(children, markers)) markers.delete(row)
    const threshold =
      chosenThreshold(options) ??
      breakThreshold(
        flows.flatMap(({ children }) => blankRuns(children, gaps, markers)),
        markers.size,
      )
    for (const flow of flows) {
      if (!flow.children.some((child) => markers.has(child) || (gaps.get(child) ?? 0) >= threshold)) continue
      const broken = withBlankBreaks(flow.children, gaps, markers, threshold, file)
      flow.children = withMarkerBreaks(broken, markers, file) as typeof flow.children
    }
  }

/** The ornaments of a manuscript: each line is judged once. */
type Markers = ReadonlySet<RootContent>

function chosenThreshold(options: SceneBreakOptions): number | undefined {
  if (typeof options === 'boolean') return undefined
  const { blankLines } = options
  if (blankLines === true) return undefined
  return blankLines === false ? Number.POSITIVE_INFINITY : blankLines
}

/** Whether a block is an ornament in a line of its own, in plain text or in Markdown. */
function isMarker(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true
  if (node.type !== 'paragraph' || node.children.length === 0) return false
  return isMarkerLine(lineText(node))
}

/** Lines that are ornaments because the manuscript has several of their kind. */
function repeatedMarkers(flows: readonly Flow[]): RootContent[] {
  const byKind = new Map<string, RootContent[]>()
  for (const { children } of flows) {
    for (const child of children) {
      const kind = child.type === 'paragraph' ? shyMarkerKind(lineText(child)) : undefined
      if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), child])
    }
  }
  return [...byKind.values()].filter(({ length }) => length >= 2).flat()
}

function blankRuns(
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
function withBlankBreaks(
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

/** The lines that close the story: nothing but a foot stands below them. */
function closingLines(children: readonly RootContent[], markers: Markers): Set<RootContent> {
  const isClosing = (child: RootContent, index: number): boolean =>
    child.type === 'paragraph' &&
    !markers.has(child) &&
    isEndLine(lineText(child)) &&
    hasOnlyFootBelow(children, index)
  return new Set(children.filter(isClosing))
}

/**
 * Each ornament as a break; at the edge of a section or a letter, beside a heading, the line that closes the story or
 * another break it is decoration.
 */
function withMarkerBreaks(children: readonly RootContent[], markers: Markers, file: VFile): RootContent[] {
  const result: RootContent[] = []
  const closing = closingLines(children, markers)
  const isFollowed = followedByStory(children, markers, closing)
  const edges = letterEdges(children, markers)
  let isOpen = false
  children.forEach((child, index) => {
    if (!markers.has(child)) {
      result.push(child)
      // An author's note stands beside the story: the scene before it is still the one that ends.
      if (child.type !== 'note') isOpen = isStory(child) && !closing.has(child)
    } else if (edges.has(child)) quarantine(child, file)
    else if (isOpen && isFollowed[index]) {
      result.push(markerBreak(child, file))
      isOpen = false
    } else quarantine(child, file)
  })
  return result
}

/** For each block whether the next one that is no ornament goes on with the story. */
function followedByStory(
  children: readonly RootContent[],
  markers: Markers,
  closing: ReadonlySet<RootContent>,
): boolean[] {
  const followed: boolean[] = []
  let isNextStory = false
  for (let index = children.length - 1; index >= 0; index--) {
    followed[index] = isNextStory
    const child = children[index] as RootContent
    if (!markers.has(child) && child.type !== 'note') isNextStory = isStory(child) && !closing.has(child)
  }
  return followed
}

/** Whether a break can stand beside this block. */
function isStory(node: RootContent): boolean {
  return !['heading', 'sceneBreak', 'chapter', 'matter'].includes(node.type)
}

/** The text of an ornament as found; Markdown takes `~*~*~` for emphasis. */
function markerText(node: RootContent, file: VFile): string {
  const { start, end } = node.position ?? {}
  const isBare = node.type === 'paragraph' && node.children.every((child) => child.type === 'text')
  // In Markdown's source a backslash before a sign is no part of the ornament.
  const source = String(file.value)
    .slice(start?.offset, end?.offset)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  return (isBare ? plainText(node) : source).trim()
}

function markerBreak(node: RootContent, file: VFile): SceneBreak {
  const { position } = node
  recordMade(file, pass, position, 'sceneBreak', 0.95)
  return { type: 'sceneBreak', marker: markerText(node, file), ...(position ? { position } : {}) }
}

function quarantine(node: RootContent, file: VFile): void {
  if (!node.position) return
  setAside(file, pass, { place: node.position, text: markerText(node, file), reason: 'ornament' }, 0.9)
}
