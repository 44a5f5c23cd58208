/** By-lines inside a file: below the titles of several stories, or below each chapter. */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { setAside } from '../../ast/change.js'
import { recordOf } from '../../ast/record.js'
import { lineLength, lineText } from '../chrome/line-text.js'
import { isLine } from '../paragraphs/lines.js'
import { findHeadings } from '../sections/find-headings.js'
import { linesOf } from './head-lines.js'
import { takePart } from './part-below.js'
import { titleHeading } from './title-heading.js'
import { byLine, type Piece, splitTitle } from './title-lines.js'

/**
 * The by-lines below the titles of several stories: a new writer's stays, one already named is set aside.
 *
 * @returns whether there is any such title
 */
export function repeatedByLines(root: Root, file: VFile): boolean {
  const { header } = recordOf(file)
  const nodes = root.children
  const found = new Map<number, readonly Piece[]>()
  for (let index = 1; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    if (!isLine(node) || lineLength(node) > 80) continue
    const pieces = /^\W{0,3}(?:by|written by)\b/i.test(lineText(node)) ? byLine(lineText(node)) : undefined
    if (pieces) found.set(index, pieces)
  }
  if (found.size === 0) return false
  const headings = new Map(findHeadings(nodes).map(({ index, isCredited }) => [index, isCredited === true]))
  const bookTitle = header.find(({ field }) => field === 'title')?.value ?? ''
  const gone = new Set<number>()
  let hasOthers = false
  for (const [index, credit] of found) {
    const isCredited = headings.get(index - 1)
    if (isCredited === undefined) continue
    const line = linesOf(nodes[index] as RootContent, nodes[index - 1], file)?.[0]
    const name = credit.find(({ field }) => field === 'author')?.value
    if (!line || !name) continue
    const isKnown = header.some(
      ({ field, value }) => field === 'author' && value.toLowerCase() === name.toLowerCase(),
    )
    if (isCredited) hasOthers = true
    if (!isKnown) {
      // Another writer's name below a chapter's number is nobody's credit.
      if (isCredited)
        header.push({ field: 'author', value: name, line: line.place.start.line, place: line.place })
      continue
    }
    setAside(file, 'header', { place: line.place, text: line.text, reason: 'repeated-header' }, 0.9)
    gone.add(index)
    // Some sites print the writer's name below the number of each chapter, which stays as it is.
    if (!isCredited) continue
    const title = nodes[index - 1] as Paragraph
    const stood = lineText(title)
    const pieces = splitTitle(stood)
    const part = pieces.length > 1 ? undefined : takePart(nodes[index + 1], nodes[index], file)
    if (part) gone.add(index + 1)
    const heading = titleHeading([...pieces, ...(part ?? [])], title, bookTitle, file)
    // What the heading no longer says (`Low Water (2/3)` is now `Part 2`) the record keeps.
    if (title.position && lineText(heading) !== stood)
      header.push({ field: 'title', value: stood, line: title.position.start.line, place: title.position })
    nodes[index - 1] = heading
  }
  root.children = nodes.filter((_, index) => !gone.has(index))
  return hasOthers
}
