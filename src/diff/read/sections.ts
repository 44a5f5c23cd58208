/** The sections of a book's tree as its reader sees them. */
import type { Nodes, RootContent } from 'mdast'
import { isPart, isSection, type Section } from '../../ast/nodes.js'
import { plainText } from '../../ast/text.js'
import type { ReadBlock, ReadChapter } from '../reading.js'
import { blockText, breakBlock } from './block-text.js'

/** Pages that a build makes of the title page and of itself, or that no reader reads. */
const unread = new Set<string>(['titlePage', 'colophon'])

/** What is known of a paragraph beside the tree. */
export interface Sources {
  /** Where it stands in the manuscript. */
  placeOf(node: Nodes): ReadBlock['place']
  /** The paragraphs that follow it in the book and are not in the tree. */
  after(node: Nodes): readonly ReadBlock[]
}

/**
 * The chapters of a book, one a section.
 *
 * @param sources what the tree does not say of its paragraphs
 */
export function readSections(sections: readonly Section[], sources: Sources): ReadChapter[] {
  const chapters: ReadChapter[] = []
  const read = (section: Section, trail: readonly string[]): void => {
    if (section.type === 'matter' && unread.has(section.kind)) return
    const inner = section.children.filter(isSection)
    const own = section.children.filter((child) => !isSection(child)) as RootContent[]
    const start = own.findIndex((child) => child.type !== 'heading')
    const headings = start < 0 ? own : own.slice(0, start)
    const title = headings.map((heading) => titleText(heading)).join(': ')
    const blocks = blocksOf(start < 0 ? [] : own.slice(start), sources)
    if (title !== '' || blocks.length > 0) {
      const isMatter = section.type === 'matter' ? { isMatter: true as const } : {}
      chapters.push({ title, trail, blocks, ...isMatter })
    }
    const below = section.type === 'chapter' && isPart(section) && title ? [...trail, title] : trail
    for (const child of inner) read(child, below)
  }
  for (const section of sections) read(section, [])
  return chapters
}

function titleText(heading: Nodes): string {
  return plainText(heading).replace(/\s+/g, ' ').trim()
}

/** Blocks in reading order, footnotes after the rest: where an edition puts them is its own affair. */
function blocksOf(nodes: readonly RootContent[], { placeOf, after }: Sources): ReadBlock[] {
  const blocks: ReadBlock[] = []
  const notes: RootContent[] = []
  const visit = (node: Nodes): void => {
    if (
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      node.type === 'code'
    ) {
      const text = blockText()
      inline(node, text, false)
      const block = text.take(node.type === 'heading' ? 'heading' : 'paragraph', placeOf(node))
      if (block) blocks.push(block)
      const [child] = 'children' in node ? node.children : []
      // A picture alone in a paragraph is a figure, and its title the line below it.
      if (child?.type === 'image' && child.title && 'children' in node && node.children.length === 1) {
        text.add(child.title, false)
        const caption = text.take('paragraph', placeOf(node))
        if (caption) blocks.push(caption)
      }
      blocks.push(...after(node))
    } else if (node.type === 'sceneBreak' || node.type === 'thematicBreak')
      blocks.push(breakBlock(placeOf(node)))
    else if (node.type === 'footnoteDefinition') notes.push(...node.children)
    else if ('children' in node) {
      for (const child of node.children) visit(child)
      if (node.type === 'epigraph' && node.source) {
        const text = blockText()
        text.add(node.source, false)
        const block = text.take('paragraph', placeOf(node))
        if (block) blocks.push(block)
      }
    }
  }
  nodes.forEach(visit)
  for (const note of notes) visit(note)
  return blocks
}

function inline(node: Nodes, text: ReturnType<typeof blockText>, isEmphasized: boolean): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    text.add(node.value, isEmphasized)
  else if (node.type === 'break') text.breakLine()
  else if (node.type === 'image' && node.alt) text.add(`[${node.alt}]`, false)
  else if ('children' in node) {
    const isSetOff = node.type === 'emphasis' || node.type === 'strong' || node.type === 'thought'
    for (const child of node.children) inline(child, text, isEmphasized || isSetOff)
  }
}

/** A paragraph that no pass has seen: its lines in a row. */
export function readProse(lines: readonly Nodes[]): ReadBlock[] {
  const text = blockText()
  for (const line of lines) {
    inline(line, text, false)
    text.add(' ', false)
  }
  const block = text.take('paragraph')
  return block ? [block] : []
}
