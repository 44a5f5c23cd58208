/**
 * Pass 5: the pauses between scenes.
 *
 * What a manuscript uses for them is learned from the whole of it first: an ornament, blank lines, both. It stands
 * after `paragraphs`, which tells ornaments from text, and before `quotes`, since no speech runs across a break.
 */
import type { Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { sectionFlows } from '../ast/flow.js'
import { takeGap } from './paragraphs/gaps.js'
import { blankRuns, withBlankBreaks } from './scene-breaks/blank-breaks.js'
import { markersOf } from './scene-breaks/found-markers.js'
import { withMarkerBreaks } from './scene-breaks/marker-breaks.js'
import { breakThreshold } from './scene-breaks/runs.js'
import { settleSpacers } from './scene-breaks/spacers.js'

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
    const markers = markersOf(flows, file)
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

/** The threshold that a person has chosen; undefined where the manuscript is to tell. */
function chosenThreshold(options: SceneBreakOptions): number | undefined {
  if (typeof options === 'boolean') return undefined
  const { blankLines } = options
  if (blankLines === true) return undefined
  return blankLines === false ? Number.POSITIVE_INFINITY : blankLines
}
