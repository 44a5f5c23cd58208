/** Line ends inside the paragraphs of Markdown, where they mean a space. */
import type { Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import { editLeaf } from '../../ast/leaf.js'

/** Turns each line end inside a paragraph's text into a space; in verse the reader has made breaks of them already. */
export function joinSoftBreaks(root: Root, file: VFile, pass: string): void {
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const edits = [...child.value.matchAll(/\r\n|\n|\r/g)].map((match) => {
          return { start: match.index, end: match.index + match[0].length, to: ' ', confidence: 1 }
        })
        editLeaf(file, child, edits, pass)
      } else if ('children' in child && child.type !== 'verse') visit(child)
    }
  }
  visit(root)
}
