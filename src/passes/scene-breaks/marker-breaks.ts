/** Breaks that a manuscript sets by ornaments; an ornament that parts no scenes leaves the text. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade, setAside } from '../../ast/change.js'
import type { SceneBreak } from '../../ast/nodes.js'
import { plainText } from '../../ast/text.js'
import { closingLines } from './end-lines.js'
import type { Markers } from './found-markers.js'
import { letterEdges } from './letter-edges.js'

const pass = 'sceneBreaks'

/**
 * Each ornament as a break; at the edge of a section or a letter, beside a heading, the line that closes the story or
 * another break it is decoration.
 */
export function withMarkerBreaks(
  children: readonly RootContent[],
  markers: Markers,
  file: VFile,
): RootContent[] {
  const result: RootContent[] = []
  const closing = closingLines(children, markers)
  const isFollowed = followedByStory(children, markers, closing)
  const edges = letterEdges(children, markers)
  let isOpen = false
  children.forEach((child, index) => {
    if (!markers.has(child)) {
      if (child.type === 'heading') dropLastBreaks(result)
      if (child.type === 'sceneBreak' && !isOpen && (result.at(-1)?.type ?? 'heading') === 'heading') return
      result.push(child)
      // An author's note stands beside the story: the scene before it is still the one that ends.
      if (child.type !== 'note') isOpen = isStory(child) && !closing.has(child)
    } else if (edges.has(child)) quarantine(child, file)
    else if (isOpen && isFollowed[index]) {
      result.push(markerBreak(child, file))
      isOpen = false
    } else quarantine(child, file)
  })
  dropLastBreaks(result)
  return result
}

/** Takes the breaks off that part nothing: of a spacer, beside an ornament that was decoration. */
function dropLastBreaks(result: RootContent[]): void {
  while (result.at(-1)?.type === 'sceneBreak') result.pop()
}

/** For each block whether the next one that is no ornament goes on with the story. */
function followedByStory(
  children: readonly RootContent[],
  markers: Markers,
  closing: ReadonlySet<RootContent>,
): boolean[] {
  const followed: boolean[] = []
  let isNextStory = false
  for (let index = children.length - 1; index >= 0; index--) {
    followed[index] = isNextStory
    const child = children[index] as RootContent
    if (!markers.has(child) && child.type !== 'note') isNextStory = isStory(child) && !closing.has(child)
  }
  return followed
}

/** Whether a break can stand beside this block. */
function isStory(node: RootContent): boolean {
  return !['heading', 'sceneBreak', 'chapter', 'matter'].includes(node.type)
}

/** The text of an ornament as found; Markdown takes `~*~*~` for emphasis. */
function markerText(node: RootContent, file: VFile): string {
  const { start, end } = node.position ?? {}
  const isBare = node.type === 'paragraph' && node.children.every((child) => child.type === 'text')
  // In Markdown's source a backslash before a sign is no part of the ornament.
  const source = String(file.value)
    .slice(start?.offset, end?.offset)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  return (isBare ? plainText(node) : source).trim()
}

function markerBreak(node: RootContent, file: VFile): SceneBreak {
  const { position } = node
  recordMade(file, pass, position, 'sceneBreak', 0.95)
  return { type: 'sceneBreak', marker: markerText(node, file), ...(position ? { position } : {}) }
}

function quarantine(node: RootContent, file: VFile): void {
  if (!node.position) return
  setAside(file, pass, { place: node.position, text: markerText(node, file), reason: 'ornament' }, 0.9)
}
