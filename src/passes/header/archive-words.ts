/** What an archive says between the parts of a page, once its labels have been read: `Chapter Text`, `See the end of the work for notes`. */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade, setAside } from '../../ast/change.js'
import { spanOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import { isTitleOfArchive } from '../sections/surroundings.js'
import { isPointer } from './archive-labels.js'
import { isTextTitle } from './heading-labels.js'

/** How they all begin, as few other lines do. */
const beginning = /^\s*[(CSWs]/

/** Takes such lines out of the text; what stands above `Chapter Text` is the title of the chapter. */
export function takeArchiveWords(tree: Root, file: VFile): void {
  const titles = new Map<RootContent, Paragraph>()
  tree.children = tree.children.filter((node, index, nodes) => {
    if (!isLine(node) || !beginning.test(lineText(node))) return true
    const text = lineText(node).trim()
    const isArchives = isPointer(text) || (/^[CW]/.test(text) && isTextTitle(text))
    if (!isArchives || !node.position) return true
    const title = nodes[index - 1]
    const isTitle = title && isLine(title) && isTextTitle(text) && isTitleOfArchive(nodes, index - 1)
    const kind = isTitle ? headingShape(lineText(title))?.kind : undefined
    if (isTitle && (kind === 'title' || kind === 'caps')) titles.set(title, title)
    setAside(file, 'header', { place: node.position, text, reason: 'navigation' }, 0.9)
    return false
  })
  if (titles.size === 0) return
  tree.children = tree.children.map((node): RootContent => {
    const title = titles.get(node)
    if (!title) return node
    recordMade(file, 'header', title.position, 'heading', 0.9)
    return { type: 'heading', depth: 1, children: title.children, ...spanOf([title]) }
  })
}

/** Whether a manuscript is the page of an archive: it has said so, or its header counts as an archive does. */
export function isArchivePage(file: VFile): boolean {
  const { header, quarantined } = recordOf(file)
  return (
    header.some(({ field }) => field === 'stats' || field === 'kudos') ||
    quarantined.some(
      ({ text }) =>
        isTextTitle(text) ||
        isPointer(text) ||
        /\barchive of our own\b|^(?:royal road|fiction page)$/i.test(text),
    )
  )
}
