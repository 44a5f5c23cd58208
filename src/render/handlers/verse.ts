/** Verse: each line its own, so that one too long for the screen hangs under its beginning. */
import type { Element, ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Verse } from '../../ast/nodes.js'
import { block } from './blocks.js'

/** A poem or a song: one paragraph a stanza, a span a line. */
export function verse(state: State, node: Verse): Element {
  const element = block(state, node, 'blockquote', { className: ['verse'], 'epub:type': 'z3998:verse' })
  for (const child of element.children)
    if (child.type === 'element' && child.tagName === 'p') child.children = inLines(child.children)
  return element
}

/** Lines in spans; each ends in its `br`, for reading systems that know no style and in none of the others a line more. */
function inLines(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'text' && child.value === '\n') continue
    lines.at(-1)?.push(child)
    if (child.type === 'element' && child.tagName === 'br') lines.push([])
  }
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text', value: '\n' } as const] : []),
      { type: 'element', tagName: 'span', properties: { className: ['line'] }, children: line },
    ])
}
