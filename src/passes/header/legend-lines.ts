/** The lines above a story that say what its marks mean. */
import type { RootContent } from 'mdast'
import { lineText } from '../paragraphs/lines.js'
import { isLegendLine, isTitledLegend, samplesIn } from '../thoughts/legend-line.js'
import { isLegendTitle } from '../thoughts/legend-title.js'

/** How many lines before a story may be its legend. */
const headLength = 12

/**
 * The index after the lines from an index on that say what marks mean, `Legend:` above them or not; the same index where
 * there are none, and behind the head of a text.
 */
export function endOfLegend(children: readonly RootContent[], index: number): number {
  if (index >= headLength) return index
  const text = (at: number): string => {
    const child = children[at]
    return child?.type === 'paragraph' ? lineText(child) : ''
  }
  const isTitled = isLegendTitle(text(index))
  const first = isTitled ? index + 1 : index
  let end = first
  let samples = 0
  let isSure = isTitled
  for (let found = samplesIn(text(end)); found > 0; found = samplesIn(text(end))) {
    samples += found
    isSure ||= isLegendLine(text(end)) || isTitledLegend(text(end))
    end++
  }
  // One sample alone (`~flashback~`) may say what the scene below it is.
  return end > first && (isSure || samples > 1) ? end : index
}
