/** Tables: the first row names the columns; how a column is set is a class, for the style sheet to say. */
import type { Element, ElementContent } from 'hast'
import type { AlignType, Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'

/**
 * A table, every row as wide as the widest: Markdown drops what stands beyond the head, a book does not. A head
 * without a word is left out.
 */
export function table(state: State, node: Table): Element {
  const [head, ...body] = node.children
  const width = Math.max(...node.children.map((each) => each.children.length))
  const row = (each: TableRow, tagName: 'th' | 'td'): Element =>
    rowOf(state, each, tagName, width, node.align ?? [])
  const isNamed = head?.children.some((cell) => cell.children.length > 0)
  const element = elementOf('table', [
    ...(head && isNamed ? [elementOf('thead', [row(head, 'th')])] : []),
    ...(body.length > 0
      ? [
          elementOf(
            'tbody',
            body.map((each) => row(each, 'td')),
          ),
        ]
      : []),
  ])
  state.patch(node, element)
  return element
}

function rowOf(
  state: State,
  node: TableRow,
  tagName: 'th' | 'td',
  width: number,
  align: readonly AlignType[],
): Element {
  const cells = node.children.flatMap((cell, column): ElementContent[] => {
    const made = state.one(cell, node) as Element
    // A column without a name has no head.
    const isHead = tagName === 'th' && cell.children.length > 0
    made.tagName = isHead ? 'th' : 'td'
    if (isHead) made.properties.scope = 'col'
    const side = align[column]
    if (side) made.properties.className = [side]
    return [made]
  })
  while (cells.length < width) cells.push(elementOf('td', []))
  const element = elementOf('tr', cells)
  state.patch(node, element)
  return element
}

function elementOf(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
