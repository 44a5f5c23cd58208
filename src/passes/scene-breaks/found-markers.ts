/** The ornaments of a whole manuscript. */
import type { RootContent } from 'mdast'
import type { Flow } from '../../ast/flow.js'
import { lineText } from '../paragraphs/lines.js'
import { signedKisses } from './letter-edges.js'
import { isMarkerLine, shyMarkerKind } from './markers.js'

/** The ornaments of a manuscript: each line is judged once. */
export type Markers = ReadonlySet<RootContent>

/** Every line that is an ornament, by itself or as there are more of its kind; kisses below a signature are none. */
export function markersOf(flows: readonly Flow[]): Markers {
  const markers = new Set([
    ...flows.flatMap(({ children }) => children.filter(isMarker)),
    ...repeatedMarkers(flows),
  ])
  for (const { children } of flows) for (const row of signedKisses(children, markers)) markers.delete(row)
  return markers
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
