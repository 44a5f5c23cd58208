/** The places in a tree where blocks stand in a row: the root, each section, each letter or note. */
import type { Parents, Root, RootContent } from 'mdast'
import { isAside, isSection } from './nodes.js'

/** Anything whose children are blocks of the story. */
export type Flow = Extract<Parents, { children: unknown[] }> & { children: RootContent[] }

/** The root and every section below it, in reading order: where paragraphs and breaks of the story stand. */
export function sectionFlows(root: Root): Flow[] {
  const flows: Flow[] = []
  const visit = (parent: Flow): void => {
    flows.push(parent)
    for (const child of parent.children) if (isSection(child)) visit(child as unknown as Flow)
  }
  visit(root as Flow)
  return flows
}

/** A block that holds text itself: a paragraph, a heading, a cell of a table; and what it stands in. */
export interface TextHolder {
  block: Extract<RootContent, { type: 'paragraph' | 'heading' | 'tableCell' }>
  /** The letter, verse, epigraph, note, blockquote or table around it; none in the running story. */
  aside?: RootContent['type']
}

/** What {@link eachBlock} meets on its way, in reading order. */
export type Met = TextHolder | { edge: 'section' | 'break' | 'aside' }

/**
 * Walks a book's blocks in reading order: each paragraph and heading, and between them the edges of sections, the
 * scene breaks and the edges of letters and notes, where speech cannot run on.
 */
export function* eachBlock(root: Root): Generator<Met> {
  yield* walk(root as Flow, undefined)
}

function* walk(parent: Flow, aside: RootContent['type'] | undefined): Generator<Met> {
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell') {
      yield aside === undefined ? { block: child } : { block: child, aside }
      // What is said in a cell ends there.
      if (child.type === 'tableCell') yield { edge: 'aside' }
    } else if (child.type === 'sceneBreak' || child.type === 'thematicBreak') {
      yield { edge: 'break' }
    } else if ('children' in child) {
      const edge = isSection(child) ? 'section' : 'aside'
      const inner =
        isAside(child) || child.type === 'blockquote' || child.type === 'table' ? child.type : aside
      yield { edge }
      yield* walk(child as unknown as Flow, inner)
      yield { edge }
    }
  }
}
