/** Prose with nothing but plain emphasis in it (`*so*`), as its nodes. */
import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'

const space = /\s/
const mark = /[\p{P}\p{S}]/u

/**
 * The nodes of a text in which every `*` can be read in one way only; it may have several lines, as emphasis goes on
 * over their ends.
 *
 * @param pointAt the place of an index of the text
 * @returns undefined where the parser must judge
 */
export function starredProse(text: string, pointAt: (at: number) => Point): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  const positionOf = (start: number, end: number) => ({ start: pointAt(start), end: pointAt(end) })
  const push = (into: PhrasingContent[], start: number, end: number): void => {
    if (start < end)
      into.push({ type: 'text', value: text.slice(start, end), position: positionOf(start, end) })
  }
  let done = 0
  let opened = -1
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
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
  push(nodes, done, text.length)
  return nodes
}
