/** What an archive says between the parts of a page, once its labels have been read: `Chapter Text`, `See the end of the work for notes`. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { recordOf } from '../../ast/record.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isPointer, isTextTitle } from './heading-labels.js'

/** How they all begin, as few other lines do. */
const beginning = /^\s*[(CSWs]/

/** Takes such lines out of the text. */
export function takeArchiveWords(tree: Root, file: VFile): void {
  tree.children = tree.children.filter((node) => {
    if (!isLine(node) || !beginning.test(lineText(node))) return true
    const text = lineText(node).trim()
    const isArchives = isPointer(text) || (/^[CW]/.test(text) && isTextTitle(text))
    if (!isArchives || !node.position) return true
    setAside(file, 'header', { place: node.position, text, reason: 'navigation' }, 0.9)
    return false
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
