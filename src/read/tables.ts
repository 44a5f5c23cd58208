/** Tables of Markdown that are none: a row of signs below a line of prose. */
import type { Paragraph, PhrasingContent, Table } from 'mdast'
import type { VFile } from 'vfile'
import { makeLeaf } from '../ast/leaf.js'
import { positionAt, rangeOf } from '../ast/places.js'

/** Whether a table was meant as one: bars part its columns; to Markdown `:-:` under a line is enough. */
export function isTable(table: Table, source: string): boolean {
  const head = table.children[0]
  return head !== undefined && source.slice(...(rangeOf(head) ?? [0, 0])).includes('|')
}

/** A table by accident as the paragraphs that its author wrote: a line, a row of signs, and what follows. */
export function proseOfTable(table: Table, file: VFile): Paragraph[] {
  const source = String(file.value)
  const [head, ...rows] = table.children
  const [from = 0, to = 0] = rangeOf(table) ?? []
  const headEnd = (head && rangeOf(head)?.[1]) ?? from
  const rowEnd = (rows[0] && rangeOf(rows[0])?.[0]) ?? to
  const [line = ''] = source.slice(headEnd, rowEnd).match(/\S+(?:[ \t]+\S+)*/) ?? []
  const start = source.indexOf(line, headEnd)
  const signs = makeLeaf(file, line, start, start + line.length)
  const inline = (cells: typeof rows): PhrasingContent[] =>
    cells.flatMap((row) => row.children.flatMap((cell) => cell.children))
  return [inline(head ? [head] : []), [signs], withGaps(inline(rows), file)]
    .filter((children) => children.length > 0)
    .map((children): Paragraph => {
      const first = children[0] && rangeOf(children[0])
      const last = children.at(-1)
      const end = (last && rangeOf(last)?.[1]) ?? to
      return { type: 'paragraph', children, position: positionAt(file, first?.[0] ?? from, end) }
    })
}

/** Nodes of several cells in one paragraph: between two stands what stands between them in the source. */
function withGaps(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  let done: number | undefined
  return nodes.flatMap((node): PhrasingContent[] => {
    const [start = 0, end = start] = rangeOf(node) ?? []
    const gap = done ?? start
    done = end
    return start > gap ? [makeLeaf(file, String(file.value).slice(gap, start), gap, start), node] : [node]
  })
}
