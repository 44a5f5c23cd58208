/** What text browsers add when they print a page: `[5]` before each link, and below the page the addresses of all. */
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { editLeaf } from '../../ast/leaf.js'
import { textAt } from './line-text.js'

const title = /^references$/i
const subtitle = /^(?:visible|hidden) links:?$/i
const entry =
  /^(\d{1,4})\. (?:(?:https?|ftp|file|news|gopher|javascript|localhost):\S+|mailto:\S{1,200}(?: \S{1,40}){0,6})$/i

/** The lists of addresses in a text. */
export interface LinkLists {
  /** The indexes of their lines. */
  indexes: Set<number>
  /** The numbers that they explain. */
  numbers: Set<number>
}

/** Finds the lists: `References`, and below it nothing but numbered addresses. */
export function findLinkLists(blocks: readonly RootContent[]): LinkLists {
  const found: LinkLists = { indexes: new Set(), numbers: new Set() }
  for (let start = 0; start < blocks.length; start++) {
    if (!title.test(textAt(blocks, start))) continue
    const numbers: number[] = []
    let end = start + 1
    for (; end < blocks.length; end++) {
      const text = textAt(blocks, end)
      const number = entry.exec(text)?.[1]
      if (number) numbers.push(Number(number))
      else if (!subtitle.test(text)) break
    }
    if (numbers.length === 0) continue
    for (let index = start; index < end; index++) found.indexes.add(index)
    for (const number of numbers) found.numbers.add(number)
    start = end - 1
  }
  return found
}

/** Takes the numbers out of the text that stand right before the words of a link: behind a word they are footnotes. */
export function dropLinkNumbers(tree: Root, file: VFile, numbers: ReadonlySet<number>): void {
  if (numbers.size === 0) return
  visit(tree, 'text', (leaf) => {
    const marks = [...leaf.value.matchAll(/(?<![^\s([{"“'‘|])\[(\d{1,4})\](?=[^\s\])])/g)]
    const edits = marks.flatMap(({ 0: mark, 1: number, index }) =>
      numbers.has(Number(number))
        ? [{ start: index, end: index + mark.length, to: '', confidence: 0.95 }]
        : [],
    )
    editLeaf(file, leaf, edits, 'chrome')
  })
}
