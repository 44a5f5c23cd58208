/** The blocks of a manuscript as the `chrome` pass sees them. */
import type { RootContent } from 'mdast'
import { blankLinesBetween } from '../../ast/places.js'
import { flatText, opaqueMark } from '../../ast/text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import type { LineReason } from './line-reason.js'
import { lineLength } from './line-text.js'

/** One block of the manuscript. */
export interface Item {
  node: RootContent
  /** Its text; '' for one that is no line of words, or too long for a page's. */
  text: string
  /** Whether a blank line parts it from the block before. */
  isParted: boolean
  /** What its words say, once they have been read. */
  words?: LineReason
  /** Why it leaves the text; none where it stays. */
  reason?: string
}

/** Longer lines are prose. */
const longest = 300

/** The blocks of a manuscript, not judged yet. */
export function itemsOf(nodes: readonly RootContent[]): Item[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    const text =
      node.type === 'paragraph' && lineLength(node) < longest && isWords(node) ? lineText(node) : ''
    return { node, text, isParted: !before || !isLine(node) || blankLinesBetween(before, node) > 0 }
  })
}

/** Whether a paragraph is text throughout: one with code or a picture in it is no line of a page, whatever else it says. */
const isWords = (node: RootContent): boolean => !flatText(node).includes(opaqueMark)
