/** The texts of a book as one story. */
import type { Nodes, Root } from 'mdast'
import { unified } from 'unified'
import { matterTerms } from '../ast/matter.js'
import { type FlowContent, isSection, type Matter } from '../ast/nodes.js'
import { sections as sectionsPass } from '../passes/sections.js'
import type { PipelineSettings } from '../pipeline.js'
import type { Manuscript } from './read-manuscript.js'

/** Joins the texts of a book into one tree and nests its sections. */
export function joinManuscripts(
  tree: Root,
  manuscripts: readonly Manuscript[],
  settings: Pick<PipelineSettings, 'sections'>,
): void {
  const [first] = manuscripts
  for (const [index, { tree: part, config }] of manuscripts.entries()) {
    if (manuscripts.length > 1) distinguishFootnotes(part, index + 1)
    const kind = manuscripts.length > 1 ? config.kind : undefined
    if (kind) {
      const children = part.children as FlowContent[]
      const section: Matter = { type: 'matter', id: kind, kind, place: matterTerms[kind].place, children }
      tree.children.push(section)
    } else tree.children.push(...part.children)
    if (manuscripts.length === 1 && part.position) tree.position = part.position
  }
  if (settings.sections !== false && first) unified().use(sectionsPass).runSync(tree, first.file)
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
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
    node.identifier = `${number}-${node.identifier}`
  if ('children' in node) for (const child of node.children) distinguishFootnotes(child, number)
}
