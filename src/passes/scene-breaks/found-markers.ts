/** The ornaments of a whole manuscript. */
import type { Paragraph, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Flow } from '../../ast/flow.js'
import { say } from '../../ast/message.js'
import { lineText } from '../paragraphs/lines.js'
import { signedKisses } from './letter-edges.js'
import { isMarkerLine, shyMarkerKind } from './markers.js'
import { signsOfStory } from './signs.js'

/** The ornaments of a manuscript: each line is judged once. */
export type Markers = ReadonlySet<RootContent>

/**
 * Every line that is an ornament, by itself or as there are more of its kind; kisses below a signature and signs that
 * people of the story type or draw are none.
 */
export function markersOf(flows: readonly Flow[], file: VFile): Markers {
  const markers = new Set([
    ...flows.flatMap(({ children }) => children.filter(isMarker)),
    ...repeatedMarkers(flows),
  ])
  for (const { children } of flows) for (const row of signedKisses(children, markers)) markers.delete(row)
  const { spoken, doubtful } = signsOfStory(flows, markers)
  for (const node of [...spoken, ...doubtful]) markers.delete(node)
  for (const node of doubtful) {
    say(file, 'Possible scene break, kept as a sign of the story', {
      ruleId: 'possible-scene-break',
      severity: 'info',
      ...(node.position ? { place: node.position } : {}),
      actual: lineText(node).trim(),
    })
  }
  return markers
}

/** Whether a block is an ornament in a line of its own, in plain text or in Markdown. */
function isMarker(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return true
  return isLineOfText(node) && isMarkerLine(lineText(node))
}

/** Whether a block may be drawn: a link goes somewhere, whatever its words are. */
function isLineOfText(node: RootContent): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type !== 'link')
  )
}

/** Lines that are ornaments because the manuscript has several of their kind. */
function repeatedMarkers(flows: readonly Flow[]): RootContent[] {
  const byKind = new Map<string, RootContent[]>()
  for (const { children } of flows) {
    for (const child of children) {
      const kind = isLineOfText(child) ? shyMarkerKind(lineText(child)) : undefined
      if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), child])
    }
  }
  return [...byKind.values()].filter(({ length }) => length >= 2).flat()
}
