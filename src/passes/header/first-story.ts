/** The first of several stories or parts in one file: the others have headings, and so has it. */
import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { onlyLeaf } from '../../ast/text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { findHeadings } from '../sections/find-headings.js'
import { listedContents } from './contents.js'
import type { HeadEntry } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { takePart } from './part-below.js'
import { titleHeading } from './title-heading.js'
import { byLine } from './title-lines.js'

/**
 * Brings the line of the first title back as the heading of its story, unless another heading stands there: then the
 * title is that of the whole.
 *
 * @param lines those at the head of the manuscript
 * @param entries what was read from them and has left the tree
 */
export function headFirstStory(
  root: Root,
  file: VFile,
  lines: readonly HeadLine[],
  entries: readonly HeadEntry[],
): void {
  const entry = entries.find(({ pieces }) => pieces.some(({ field }) => field === 'title'))
  const line = entry && lines[entry.first]
  if (!entry || !line || entry.last !== entry.first || !isWholeLine(line)) return
  if (isHeaded(root, file)) return
  const { edits } = recordOf(file)
  const left = edits.findIndex(
    ({ made, place }) => made === 'header' && place.start.offset === line.place.start.offset,
  )
  if (left >= 0) edits.splice(left, 1)
  const title = entry.pieces.find(({ field }) => field === 'title')?.value ?? ''
  const hasPart = entry.pieces.some(({ field }) => field === 'part' || field === 'chapter')
  const part = hasPart ? undefined : takePart(root.children[0], undefined, file)
  if (part) root.children.shift()
  root.children.unshift(titleHeading([...entry.pieces, ...(part ?? [])], line.node as Paragraph, title, file))
}

/** Whether the text begins with a heading, or with a title that names its writer. */
function isHeaded({ children }: Root, file: VFile): boolean {
  const [first, second] = children
  const isCredited = second !== undefined && isLine(second) && byLine(lineText(second)) !== undefined
  return (
    first?.type === 'heading' || isCredited || findHeadings(children, listedContents(file))[0]?.index === 0
  )
}

function isWholeLine({ node }: HeadLine): boolean {
  return isLine(node) && onlyLeaf(node) !== undefined
}
