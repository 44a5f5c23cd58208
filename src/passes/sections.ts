/**
 * Pass 10: headings nest the tree into parts, chapters and matter, with ids and numbers.
 *
 * It stands last: every other pass sees the story as one flow of blocks.
 */
import type { Heading, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { matterTerms } from '../ast/matter.js'
import { type Chapter, isSection, type Matter, type Section } from '../ast/nodes.js'
import { plainText } from '../ast/text.js'
import { saysFront } from './sections/front-titles.js'
import { headingShape } from './sections/heading-shapes.js'
import { matterNamed, sceneDepth } from './sections/heading-words.js'
import { assignIds } from './sections/ids.js'

/** A section on its way: its children as they come, and the depth of its heading; 0 where it has none. */
interface Open {
  section: Section
  depth: number
}

/** Nests a manuscript by its headings; one without any is a single chapter. */
export const sections: Plugin<[], Root> = () => (tree) => {
  if (tree.children.every(isSection)) return
  const headings = tree.children.filter((child): child is Heading => child.type === 'heading')
  const depths = sectionDepths(headings)
  const top: Section[] = []
  const open: Open[] = []
  let hasStory = false
  for (const child of tree.children) {
    if (isSection(child)) {
      // A file of its own that its author called a dedication or an afterword.
      top.push(child)
      open.length = 0
    } else if (child.type === 'heading' && depths.has(child.depth)) {
      while (
        open.length > 0 &&
        ((open.at(-1) as Open).depth >= child.depth || (open.at(-1) as Open).section.type === 'matter')
      )
        open.pop()
      const parent = open.at(-1)
      const section = parent ? chapterOf(child) : (matterOf(child, hasStory) ?? chapterOf(child))
      if (section.type === 'chapter') hasStory = true
      if (parent) parent.section.children.push(section)
      else top.push(section)
      open.push({ section, depth: child.depth })
    } else {
      if (open.length === 0) {
        const section: Chapter = { type: 'chapter', id: '', children: [] }
        top.push(section)
        open.push({ section, depth: 0 })
        // Depth 0 would hold every chapter; text before the first heading stands beside them.
        ;(open[0] as Open).depth = 7
      }
      ;(open.at(-1) as Open).section.children.push(child as Section['children'][number])
    }
  }
  placeLastNotes(top)
  tree.children = top as unknown as RootContent[]
  nameSections(tree)
}

/** Notes below the last of the story stand behind it, though the story has no heading. */
function placeLastNotes(top: readonly Section[]): void {
  const last = top.findLastIndex(({ type }) => type === 'chapter')
  for (const section of last < 0 ? [] : top.slice(last + 1))
    if (section.type === 'matter' && section.kind === 'note') section.place = 'back'
}

/** Gives every section of a tree its id and its place in the source. */
export function nameSections(tree: Root): void {
  const top = tree.children.filter((child): child is Section => isSection(child))
  assignIds(top, titleOf)
  for (const section of top) place(section)
}

/**
 * The depths whose headings open sections: 1 and 2, else the first in use above the labels of scenes. A third level counts where its headings are
 * numbered, as in a work of books, parts and chapters; others are headings inside a chapter.
 */
function sectionDepths(headings: readonly Heading[]): Set<number> {
  const used = [...new Set(headings.map(({ depth }) => depth))]
    .filter((depth) => depth < sceneDepth)
    .sort((a, b) => a - b)
  const depths = new Set(used.slice(0, 1).concat(used.filter((depth) => depth <= 2)))
  const third = headings.filter(({ depth }) => depth === 3)
  const numbered = third.filter((heading) => headingShape(plainText(heading))?.number !== undefined)
  if (depths.has(1) && depths.has(2) && numbered.length > third.length / 2) depths.add(3)
  return depths
}

function chapterOf(heading: Heading): Chapter {
  const number = headingShape(plainText(heading))?.number
  return { type: 'chapter', id: '', ...(number === undefined ? {} : { number }), children: [heading] }
}

/** The matter that a heading opens, if its words say so (`Afterword`); before the story it stands at the front. */
function matterOf(heading: Heading, hasStory: boolean): Matter | undefined {
  const words = plainText(heading)
  const kind = matterNamed(words) ?? (!hasStory && saysFront(words) ? 'note' : undefined)
  if (!kind) return undefined
  const usual = matterTerms[kind].place
  return {
    type: 'matter',
    id: '',
    kind,
    place: kind === 'note' && !hasStory ? 'front' : usual,
    children: [heading],
  }
}

/** A section's title, '' where it has none. */
function titleOf(section: Section): string {
  const [first] = section.children
  return first?.type === 'heading' ? plainText(first) : ''
}

/** Gives a section, and those in it, their place in the source. */
function place(section: Section): void {
  for (const child of section.children) if (isSection(child)) place(child as Section)
  const start = section.children.find((child) => child.position)?.position?.start
  const end = section.children.findLast((child) => child.position)?.position?.end
  if (start && end) section.position = { start, end }
}
