/** A line of prose with nothing but plain emphasis in it (`*so*`), as its nodes. */
import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'

const space = /\s/
const mark = /[\p{P}\p{S}]/u

/**
 * The nodes of a line in which every `*` can be read in one way only.
 *
 * @param positionOf the place of a stretch of the line, [start, end)
 * @returns undefined where the parser must judge
 */
export function proseLine(
  line: string,
  positionOf: (start: number, end: number) => Position,
): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  const push = (into: PhrasingContent[], start: number, end: number): void => {
    if (start < end)
      into.push({ type: 'text', value: line.slice(start, end), position: positionOf(start, end) })
  }
  let done = 0
  let opened = -1
  for (let at = line.indexOf('*'); at >= 0; at = line.indexOf('*', at + 1)) {
    const before = line[at - 1] ?? ' '
    const after = line[at + 1] ?? ' '
    // Half of a character beyond the basic plane is no letter and no mark: the parser sees the whole.
    if (/[\uD800-\uDFFF]/.test(before + after) || before === '*' || after === '*') return undefined
    const opens = !space.test(after) && (space.test(before) || (mark.test(before) && !mark.test(after)))
    const closes = !space.test(before) && (space.test(after) || (mark.test(after) && !mark.test(before)))
    if (opens === closes || opens !== opened < 0) return undefined
    if (opens) {
      push(nodes, done, at)
      opened = at
    } else {
      const children: PhrasingContent[] = []
      push(children, opened + 1, at)
      nodes.push({ type: 'emphasis', children, position: positionOf(opened, at + 1) })
      done = at + 1
      opened = -1
    }
  }
  if (opened >= 0) return undefined
  push(nodes, done, line.length)
  return nodes
}
