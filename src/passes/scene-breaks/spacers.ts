/** Blank lines kept on purpose: Markdown forgets them, so that its writers set a paragraph of one no-break space, `&nbsp;`. */
import type { Paragraph, Parents, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import type { SceneBreak } from '../../ast/nodes.js'

/**
 * Makes a `sceneBreak` without a marker of each paragraph that holds nothing but space, where the story goes on after it.
 *
 * Where more than every second paragraph has one below it, they are how a copy spaced its paragraphs, and part nothing.
 */
export function settleSpacers(tree: Root, file: VFile): void {
  const counted = { spacers: 0, paragraphs: 0 }
  count(tree, counted)
  if (counted.spacers > 0) settle(tree, file, counted.spacers * 2 <= counted.paragraphs + 1)
}

function count(parent: Parents, counted: { spacers: number; paragraphs: number }): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph') counted[isSpacer(child) ? 'spacers' : 'paragraphs']++
    else if ('children' in child) count(child as Parents, counted)
  }
}

function isSpacer({ children }: Paragraph): boolean {
  return (
    children.length > 0 &&
    children.every((child) => child.type === 'text' && !/[^\s\u00a0]/.test(child.value))
  )
}

function settle(parent: Parents, file: VFile, arePauses: boolean): void {
  const children: RootContent[] = []
  let waiting: SceneBreak | undefined
  for (const child of parent.children as RootContent[]) {
    if (child.type === 'paragraph' && isSpacer(child)) {
      const last = children.at(-1)
      if (arePauses && last && !partsAlready(last))
        waiting = { type: 'sceneBreak', ...(child.position ? { position: child.position } : {}) }
      continue
    }
    if (waiting && !partsAlready(child)) {
      recordMade(file, 'sceneBreaks', waiting.position, 'sceneBreak', 0.95)
      children.push(waiting)
    }
    waiting = undefined
    if ('children' in child) settle(child as Parents, file, arePauses)
    children.push(child)
  }
  parent.children = children as typeof parent.children
}

function partsAlready({ type }: RootContent): boolean {
  return ['heading', 'sceneBreak', 'thematicBreak', 'chapter', 'matter'].includes(type)
}
