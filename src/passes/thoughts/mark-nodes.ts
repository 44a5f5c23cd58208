/** Signs in a text become the nodes that they stand for. */
import type { Parents, PhrasingContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recorded, sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import { positionAt } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { onlyLeaf } from '../../ast/text.js'
import type { Legend } from './legend.js'
import { findMarks, hasSigns, type MarkedSpan } from './marks.js'

declare module 'mdast' {
  interface EmphasisData {
    /** Whether the author's legend says of its sign that it holds thoughts. */
    isThought?: true
  }
}

/** Replaces the marks in a paragraph's text by nodes; whether emphasis is a thought is settled after. */
export function markLeaves(parent: Parents, trusted: ReadonlySet<string>, legend: Legend, file: VFile): void {
  const only = onlyLeaf(parent)
  // As most paragraphs are: their children stay as they are.
  if (only && !hasSigns(only.value, trusted)) return
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text' && hasSigns(child.value, trusted)) {
      const { spans } = findMarks(child.value, trusted, legend.signs)
      return spans.length > 0 ? nodesOf(child, 0, child.value.length, spans, legend, file) : [child]
    }
    if ('children' in child) markLeaves(child as Parents, trusted, legend, file)
    return [child as PhrasingContent]
  }) as typeof parent.children
}

/** The nodes of a stretch of a leaf, its marked spans becoming nodes around their text. */
function nodesOf(
  leaf: Text,
  from: number,
  to: number,
  spans: readonly MarkedSpan[],
  legend: Legend,
  file: VFile,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let done = from
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as MarkedSpan
    if (span.start > done) nodes.push(sliceLeaf(file, leaf, done, span.start))
    const inside: MarkedSpan[] = []
    while ((spans[index + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end)
      inside.push(spans[++index] as MarkedSpan)
    const [start, end] = innerOf(leaf.value, span)
    dropSign(leaf, span.start, start, file)
    const children = nodesOf(leaf, start, end, inside, legend, file)
    dropSign(leaf, end, span.end, file)
    const position = positionAt(
      file,
      sourceOffset(leaf, span.start, 'start'),
      sourceOffset(leaf, span.end, 'end'),
    )
    if (span.mark.kind === 'strong') nodes.push({ type: 'strong', children, position })
    else {
      const meaning = legend.signs.get(span.mark.open)
      const data = meaning && {
        data: meaning === 'thought' ? { isThought: true as const } : { kept: true as const },
      }
      nodes.push({ type: 'emphasis', ...data, children, position })
    }
    done = span.end
  }
  if (done < to) nodes.push(sliceLeaf(file, leaf, done, to))
  return nodes
}

/** What stands between two signs, without the spaces that part it from them. */
function innerOf(text: string, { mark, start, end }: MarkedSpan): [start: number, end: number] {
  const inner = text.slice(start + mark.open.length, end - mark.close.length)
  const isApart = inner.startsWith(' ') && inner.endsWith(' ')
  const space = isApart ? 1 : 0
  return [start + mark.open.length + space, end - mark.close.length - space]
}

/** Records that a mark became a node. */
export function dropSign(leaf: Text, start: number, end: number, file: VFile): void {
  const from = sourceOffset(leaf, start, 'start')
  const to = sourceOffset(leaf, end, 'end')
  recordOf(file).edits.push(recorded(file, 'thoughts', from, to, leaf.value.slice(start, end), '', 0.95))
}
