import type { Nodes, Root } from 'mdast'
import { type Chapter, isSection } from '../../ast/nodes.js'

/** Every chapter of a book in reading order, with the part (or the book) that it stands in. */
export function* everyChapter(parent: Root | Chapter): Generator<{ chapter: Chapter; parent: Nodes }> {
  for (const child of parent.children) {
    if (!isSection(child) || child.type !== 'chapter') continue
    yield { chapter: child, parent }
    yield* everyChapter(child)
  }
}
