/** What the whole manuscript tells of its first lines. */
import type { Heading, Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { plainText } from '../../ast/text.js'
import { isDateLine } from '../blocks/dates.js'
import { lineLength } from '../chrome/line-text.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { type FoundHeading, findHeadings } from '../sections/find-headings.js'
import { headingShape } from '../sections/heading-shapes.js'
import { bookTitle, lastOf } from './book-title.js'
import type { Outlook } from './head-entry.js'
import { byLine, isDraft, partLine, splitTitle } from './title-lines.js'

/** Looks a manuscript through for headings and parts, so that its first lines are not taken for what they are not. */
export function outlookOf(tree: Root, file: VFile): Outlook {
  const all = findHeadings(tree.children)
  // The first title with a writer below it is the book's own, but not that of the first story of an anthology.
  const credited = all.filter(({ isCredited }) => isCredited)
  const book = bookTitle(tree.children, all)
  const own =
    book ??
    creditedFirst(tree.children, all[0]) ??
    (isAnthology(tree.children, credited) ? undefined : credited[0])
  const found = all.filter((heading) => heading !== own)
  const headings = new Set<RootContent>(found.map(({ index }) => tree.children[index] as RootContent))
  const marked = tree.children.filter(
    (node, index): node is Heading =>
      node.type === 'heading' && !isCreditBelow(tree.children[index - 1], node),
  )
  // In Markdown a single `# ` is the book's title, and `## ` its chapters.
  const [first, ...more] = marked.filter(({ depth }) => depth === 1)
  const isTitle = first !== undefined && more.length === 0 && tree.children.indexOf(first) < 4
  for (const node of marked) if (!(isTitle && node === first)) headings.add(node)
  /** `Chapter 3/12` says which part of a work this is, if no other line counts with it. */
  const isPart = (node: RootContent): boolean =>
    isLine(node) && partLine(lineText(node)) !== undefined && !hasMoreParts(node)
  const hasMoreParts = (node: RootContent): boolean =>
    tree.children.some(
      (other) => other !== node && isLine(other) && lineLength(other) < 40 && partLine(lineText(other)),
    )
  return {
    wantsTitle: file.data.matter?.title === undefined,
    isBookTitle: ({ node }) => book !== undefined && tree.children[book.index] === node,
    tellsOf: ({ node, text }) => tellsOf(tree.children, node, text),
    isHeading: ({ node }) => headings.has(node) && !isPart(node),
    isOnly: ({ node }) => {
      if (node.type === 'heading') return isTitleAmong(node, marked, tree)
      const form = found.find(({ index }) => tree.children[index] === node)?.shape.form
      return found.filter(({ shape }) => shape.form === form).length < 2
    },
    hasHeadings: headings.size > 0,
    hasMoreParts: ({ node }) => hasMoreParts(node),
    isTitleOfPart: ({ node, text }) => isTitleOfPart(tree.children, node, text),
    hasMoreDrafts: ({ node }) =>
      tree.children.some(
        (other) => other !== node && isLine(other) && lineLength(other) < 32 && isDraft(lineText(other)),
      ),
    hasMoreDates: ({ node }) =>
      tree.children.some(
        (other) => other !== node && isLine(other) && lineLength(other) < 60 && isDateLine(lineText(other)),
      ),
  }
}

/** Whether a marked heading is the writer's name below the title: `### by Imre Dallow`. */
function isCreditBelow(above: RootContent | undefined, node: Heading): boolean {
  return above?.type === 'heading' && above.depth < node.depth && byLine(plainText(node)) !== undefined
}

/** The first heading, if it is the first line and a by-line stands below it as below no other. */
function creditedFirst(
  nodes: readonly RootContent[],
  first: FoundHeading | undefined,
): FoundHeading | undefined {
  const below = first?.at === 0 && first.shape.titled ? nodes[lastOf(first) + 1] : undefined
  return below && isLine(below) && byLine(lineText(below)) ? first : undefined
}

/** Whether the titles with a by-line below, the first of them as far from the line above as the others, are by several writers. */
function isAnthology(nodes: readonly RootContent[], credited: readonly FoundHeading[]): boolean {
  const [first, ...more] = credited
  if (!first || more.every(({ gap }) => gap > first.gap)) return false
  const writers = credited.map(({ index }) => byLine(lineText(nodes[index + 1] as RootContent)))
  const names = writers.map((pieces) => pieces?.find(({ field }) => field === 'author')?.value)
  return new Set(names).size > 1
}

/** In fewer characters a word may be missing by chance. */
const longEnough = 1500

/** Whether the blocks below one have a word of its text, or are too few to tell. */
function tellsOf(nodes: readonly RootContent[], node: RootContent, text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  let length = 0
  for (const other of nodes.slice(nodes.indexOf(node) + 1)) {
    const own = plainText(other as Nodes).toLowerCase()
    if (words.some((word) => own.includes(word))) return true
    length += own.length
  }
  return length < longEnough
}

/** The longest title of a part, in characters. */
const longestTitle = 100

/** Whether another line begins with the same title and names another part: `Low Water (1/2)`, `Low Water (2/2)`. */
function isTitleOfPart(nodes: readonly RootContent[], node: RootContent, text: string): boolean {
  const [title, part] = splitTitle(text)
  if (!title || !part) return false
  const start = title.value.toLowerCase()
  return nodes.some((other) => {
    if (other === node || lineLength(other) > longestTitle) return false
    const line = lineText(other)
    if (!line.toLowerCase().includes(start)) return false
    const [own, next] = splitTitle(line)
    return own?.value.toLowerCase() === start && next?.field === part.field && next.value !== part.value
  })
}

/** Whether a marked heading is the title of a text: the only one of its depth, or the only one above another at once. */
function isTitleAmong(node: Heading, marked: readonly Heading[], tree: Root): boolean {
  if (marked.some(({ depth }) => depth < node.depth)) return false
  const peers = marked.filter(({ depth }) => depth === node.depth)
  /** With nothing but a writer's name between it and the next heading. */
  const isEmpty = (heading: Heading): boolean => {
    const [below, next] = tree.children.slice(tree.children.indexOf(heading) + 1)
    const isCredited = below?.type === 'paragraph' && byLine(lineText(below)) !== undefined
    return (isCredited ? next : below)?.type === 'heading'
  }
  if (peers.length === 1) return true
  return (
    isEmpty(node) && peers.every((peer) => peer === node || !isEmpty(peer)) && !isOneOfStories(node, peers)
  )
}

/** Whether a heading is the first of several titles, with numbered chapters right below it: a collection of stories. */
function isOneOfStories(node: Heading, peers: readonly Heading[]): boolean {
  const kinds = peers.map((peer) => headingShape(lineText(peer))?.kind)
  const below = kinds[peers.indexOf(node) + 1]
  const isNumbered = below === 'numeral' || below === 'labelled'
  return isNumbered && kinds.filter((kind) => kind === 'title' || kind === 'caps').length > 2
}
