/** What is said beside a picture, set as the story is. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { PipelineSettings } from '../pipeline.js'
import { typesetter } from './typeset.js'

/** Sets the captions and descriptions of a tree's images: Markdown holds them in attributes, which no pass reads. */
export function setCaptions(tree: Root, settings: PipelineSettings): void {
  const { line } = typesetter(settings)
  visit(tree, 'image', (image) => {
    if (image.title) image.title = line(image.title)
    if (image.alt) image.alt = line(image.alt)
  })
  visit(tree, 'imageReference', (image) => {
    if (image.alt) image.alt = line(image.alt)
  })
  visit(tree, 'definition', (definition) => {
    if (definition.title) definition.title = line(definition.title)
  })
}
