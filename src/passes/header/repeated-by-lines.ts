/** By-lines inside a file: below the titles of several stories, or below each chapter. */
import type { Paragraph, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { writersOf } from '../sections/credited-titles.js'
import { type FoundHeading, findHeadings } from '../sections/find-headings.js'
import { headingShape } from '../sections/heading-shapes.js'
import { listedContents } from './contents.js'
import { linesOf } from './head-lines.js'
import { takePart } from './part-below.js'
import { setLineAside } from './take-lines.js'
import { isSame } from './title-again.js'
import { titleHeading } from './title-heading.js'
import { byLine, type Piece, splitTitle } from './title-lines.js'

/**
 * The by-lines below the titles of several stories: a new writer's stays, one already named is set aside where no other
 * story has another writer.
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
  const all = findHeadings(nodes, listedContents(file), writersOf(file))
  const headings = new Map(all.map((heading) => [heading.index, isTitleOfStory(heading)]))
  const areSeveral = writersBelow(headings, found).size > 1
  const bookTitle = header.find(({ field }) => field === 'title')?.value ?? ''
  const gone = new Set<number>()
  let hasOthers = false
  for (const [index, credit] of found) {
    const isCredited = headings.get(index - 1) ?? (isBelowTitle(nodes, index, headings) ? false : undefined)
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
    // Without it, the story would seem to be by the writer of the one above.
    if (areSeveral) continue
    setLineAside(line, 'repeated-header', file)
    gone.add(index)
    // Some sites print the writer's name below the number of each chapter, which stays as it is.
    if (!isCredited) continue
    const title = nodes[index - 1] as Paragraph
    const stood = lineText(title)
    const pieces = splitTitle(stood)
    const part = pieces.length > 1 ? undefined : takePart(nodes[index + 1], nodes[index], file)
    if (part) gone.add(index + 1)
    const again =
      nodes[index - 2]?.type === 'heading' ? linesOf(title, nodes[index - 2], file)?.[0] : undefined
    if (again && isSame(stood, bookTitle)) {
      // The subject of the post has headed this part already.
      setLineAside(again, 'repeated-header', file)
      gone.add(index - 1)
      continue
    }
    const heading = titleHeading([...pieces, ...(part ?? [])], title, bookTitle, file)
    // What the heading no longer says (`Low Water (2/3)` is now `Part 2`) the record keeps.
    if (title.position && lineText(heading) !== stood)
      header.push({ field: 'title', value: stood, line: title.position.start.line, place: title.position })
    nodes[index - 1] = heading
  }
  root.children = nodes.filter((_, index) => !gone.has(index))
  return hasOthers
}

/** Whether a by-line stands below the title that a chapter's number has on the next line. */
function isBelowTitle(
  nodes: readonly RootContent[],
  index: number,
  headings: ReadonlyMap<number, boolean>,
): boolean {
  const title = nodes[index - 1]
  const shape = title && isLine(title) ? headingShape(lineText(title)) : undefined
  return headings.get(index - 2) === false && (shape?.kind === 'title' || shape?.kind === 'caps')
}

/** Whether a heading with a by-line below is the title of a story: the first line of all, too, once the book's own title has left. */
function isTitleOfStory({ isCredited, hasWriter, shape }: FoundHeading): boolean {
  return isCredited || (hasWriter && (shape.kind === 'caps' || shape.kind === 'title'))
}

/** The names, in small letters, that stand in by-lines right below headings. */
function writersBelow(
  headings: ReadonlyMap<number, boolean>,
  found: ReadonlyMap<number, readonly Piece[]>,
): Set<string> {
  const names = new Set<string>()
  for (const [index, credit] of found) {
    const name = credit.find(({ field }) => field === 'author')?.value
    if (name && headings.has(index - 1)) names.add(name.toLowerCase())
  }
  return names
}
