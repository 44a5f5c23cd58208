/**
 * HTML inside Markdown: what means something in a book becomes its node, the rest of the markup goes, its text stays,
 * and nothing that could run ever reaches an edition.
 */
import type { Parents, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import { resolveBlock } from './block.js'
import { foldInline } from './inline.js'

/** Replaces every `html` node of a tree. */
export function resolveHtml(root: Root, file: VFile): void {
  const visit = (parent: Parents): void => {
    for (const child of parent.children) if ('children' in child) visit(child as Parents)
    if (!parent.children.some((child) => child.type === 'html')) return
    const isInline =
      parent.children.some((child) => child.type === 'text' || child.type === 'break') ||
      parent.type === 'paragraph' ||
      parent.type === 'heading'
    parent.children = (
      isInline
        ? foldInline(parent.children as PhrasingContent[], file)
        : parent.children.flatMap((child) => (child.type === 'html' ? resolveBlock(child, file) : [child]))
    ) as typeof parent.children
  }
  visit(root)
}
