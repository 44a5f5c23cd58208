/** Setting a thought whose italics were lost, or telling of it. */
import type { PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { recorded, sliceLeaf, sourceOffset } from '../../ast/leaf.js'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { reasons } from './features.js'
import { type LostThought, tellingScore } from './inference.js'
import type { ThoughtfulParagraph } from './lost-italics.js'

/** Makes thoughts of what scores high enough where a person asked for it; the rest is told with its reasons. */
export function restoreOrTell(
  { block, flat, lost }: ThoughtfulParagraph,
  threshold: number,
  file: VFile,
): void {
  for (const thought of [...lost].reverse()) {
    const at = flat.leaves.find(
      ({ leaf, start }) => thought.start >= start && thought.end <= start + leaf.value.length,
    )
    const index = at ? block.children.indexOf(at.leaf) : -1
    // A stretch over other nodes holds marks of its own: it has not lost them.
    if (!at || index < 0) continue
    const { leaf, start } = at
    const from = sourceOffset(leaf, thought.start - start, 'start')
    const to = sourceOffset(leaf, thought.end - start, 'end')
    if (thought.score < threshold) {
      if (thought.score >= tellingScore) tell(file, thought, from, to)
      continue
    }
    const inner = sliceLeaf(file, leaf, thought.start - start, thought.end - start)
    const head = thought.start > start ? [sliceLeaf(file, leaf, 0, thought.start - start)] : []
    const tail =
      thought.end < start + leaf.value.length
        ? [sliceLeaf(file, leaf, thought.end - start, leaf.value.length)]
        : []
    const node: PhrasingContent = {
      type: 'thought',
      certainty: 'inferred',
      children: [inner],
      position: positionAt(file, from, to),
    }
    block.children.splice(index, 1, ...head, node, ...tail)
    at.leaf = head[0] ?? inner
    recordOf(file).edits.push(recorded(file, 'thoughts', from, to, inner.value, inner.value, thought.score))
  }
}

function tell(file: VFile, thought: LostThought, from: number, to: number): void {
  const actual = String(file.value).slice(from, to)
  say(file, 'Unexpected upright thought, expected italics', {
    ruleId: 'lost-italics',
    severity: 'info',
    place: positionAt(file, from, to),
    actual,
    expected: [`*${actual}*`],
    note: `Score ${thought.score.toFixed(2)}: ${thought.reasons.map((reason) => reasons[reason]).join('; ')}.`,
  })
}
