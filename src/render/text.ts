/** A book as plain text, for reading in a terminal and for comparing. */
import type { Nodes, RootContent } from 'mdast'
import { VFile } from 'vfile'
import { flatten, opaqueMark } from '../ast/text.js'
import type { Book } from '../book.js'

/** The blocks of some nodes, one a line, a blank line between two; a row of a table is a line. */
function textOf(nodes: readonly (Nodes | RootContent)[]): string {
  const blocks: string[] = []
  const visit = (node: Nodes | RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(wordsOf(node))
    else if (node.type === 'table')
      blocks.push(node.children.map((row) => row.children.map(wordsOf).join(' | ')).join('\n'))
    else if (node.type === 'sceneBreak' || node.type === 'thematicBreak') blocks.push('* * *')
    else if (node.type === 'code') blocks.push(node.value)
    else if ('children' in node) {
      node.children.forEach(visit)
      if (node.type === 'epigraph' && node.source !== undefined) blocks.push(`— ${node.source}`)
    }
  }
  nodes.forEach(visit)
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : ''
}

function wordsOf(node: Nodes): string {
  return flatten(node).text.replaceAll(opaqueMark, '')
}

/** A book as one plain text. */
export function renderText(book: Book): VFile[] {
  const { title, authors } = book.metadata
  const head = [title, ...(authors.length > 0 ? [authors.map((author) => author.name).join(', ')] : [])].join(
    '\n',
  )
  return [new VFile({ path: `${book.name}.txt`, value: `${head}\n\n${textOf(book.sections)}` })]
}
