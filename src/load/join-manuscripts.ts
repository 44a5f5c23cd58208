/** The texts of a book as one story. */
import type { Nodes, Root } from 'mdast'
import { unified } from 'unified'
import { matterTerms } from '../ast/matter.js'
import { type FlowContent, isSection, type Matter } from '../ast/nodes.js'
import { nameSections, sections as sectionsPass } from '../passes/sections.js'
import type { PipelineSettings } from '../pipeline.js'
import { headTexts, numberBareChapters } from './file-sections.js'
import type { Manuscript } from './read-manuscript.js'

/**
 * Joins the texts of a book into one tree and nests its sections.
 *
 * @param isNamed whether a title in the front matter of the first text is that text's own, not the book's
 */
export function joinManuscripts(
  tree: Root,
  manuscripts: readonly Manuscript[],
  settings: PipelineSettings,
  bookTitle: string | undefined,
  isNamed: boolean,
): void {
  const [first] = manuscripts
  if (manuscripts.length > 1 && settings.sections !== false)
    headTexts(manuscripts, bookTitle, isNamed, settings)
  for (const [index, { tree: part, config }] of manuscripts.entries()) {
    if (manuscripts.length > 1) distinguishFootnotes(part, index + 1)
    const kind = manuscripts.length > 1 ? config.kind : undefined
    if (kind) {
      const children = part.children as FlowContent[]
      const section: Matter = { type: 'matter', id: kind, kind, place: matterTerms[kind].place, children }
      tree.children.push(section)
    } else {
      // A text that is neither headed nor a chapter of its own goes on where the one before it ended.
      const last = tree.children.at(-1)
      const start = part.children.findIndex((child) => child.type === 'heading' || isSection(child))
      const own = last?.type === 'chapter' ? part.children.slice(0, start < 0 ? undefined : start) : []
      if (last?.type === 'chapter') last.children.push(...(own as FlowContent[]))
      tree.children.push(...part.children.slice(own.length))
    }
    if (manuscripts.length === 1 && part.position) tree.position = part.position
  }
  if (settings.sections !== false && first) {
    unified().use(sectionsPass).runSync(tree, first.file)
    if (manuscripts.length > 1) {
      numberBareChapters(tree)
      nameSections(tree)
    }
  }
  if (!tree.children.every(isSection)) gather(tree)
}

/** Without the last pass the story is one chapter between its matter. */
function gather(tree: Root): void {
  const front = tree.children.filter(
    (child): child is Matter => child.type === 'matter' && child.place === 'front',
  )
  const back = tree.children.filter(
    (child): child is Matter => child.type === 'matter' && child.place === 'back',
  )
  const children = tree.children.filter((child) => child.type !== 'matter') as FlowContent[]
  tree.children = [...front, { type: 'chapter', id: 'story', children }, ...back]
}

/** Two files may both have a first footnote. */
function distinguishFootnotes(node: Nodes, number: number): void {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    node.identifier = `${number}-${node.identifier}`
    node.label = node.identifier
  }
  if ('children' in node) for (const child of node.children) distinguishFootnotes(child, number)
}
