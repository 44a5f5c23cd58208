/** The text of a tree in paragraphs, before any pass has made paragraphs of its lines. */
import type { Nodes, Root, RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'

/** Longer blocks have no sentence that a person could look at. */
const longest = 100_000

/** A line of a plain text, or a block of its own. */
export interface TextBlock {
  block: Nodes
  text: string
}

/** The blocks of text, lines that may be one paragraph together; none is too long for a person to look at. */
export function paragraphsOf(tree: Root): TextBlock[][] {
  const paragraphs: TextBlock[][] = []
  let length = 0
  let before: Nodes | undefined
  eachTextBlock(tree, (block) => {
    const text = lineText(block as RootContent)
    if (!goesOn(before, block) || length > longest) {
      paragraphs.push([])
      length = 0
    }
    before = block
    length += text.length
    if (text.length <= longest) paragraphs.at(-1)?.push({ block, text })
  })
  return paragraphs
}

/** Whether a paragraph begins with a quotation mark, or with what is left of one. */
export function beginsSpeech(paragraph: readonly TextBlock[] | undefined): boolean {
  return /^\s*["“?\ufffd]/.test(paragraph?.[0]?.text.slice(0, 20) ?? '')
}

/** The widest line that an editor wraps. */
const widest = 100

/** Whether a line may go on with the paragraph of the line before. */
function goesOn(before: Nodes | undefined, block: Nodes): boolean {
  if (before?.type !== 'paragraph' || block.type !== 'paragraph' || !isLine(before) || !isLine(block))
    return false
  return blankLinesBetween(before, block) === 0 && lineLength(before) <= widest
}

function eachTextBlock(node: Nodes, meet: (block: Nodes) => void): void {
  if (node.type === 'paragraph' || node.type === 'heading') meet(node)
  else if ('children' in node) for (const child of node.children) eachTextBlock(child, meet)
}
