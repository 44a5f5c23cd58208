/** What is said beside a picture, set as the story is. */
import type { Root } from 'mdast'
import { eachNode } from '../ast/each-node.js'
import type { PipelineSettings } from '../pipeline.js'
import { typesetter } from './typeset.js'

/** Sets the captions and descriptions of a tree's images: Markdown holds them in attributes, which no pass reads. */
export function setCaptions(tree: Root, settings: PipelineSettings): void {
  const { line } = typesetter(settings)
  eachNode(tree, (node) => {
    if ((node.type === 'image' || node.type === 'definition') && node.title) node.title = line(node.title)
    if ((node.type === 'image' || node.type === 'imageReference') && node.alt) node.alt = line(node.alt)
  })
}
