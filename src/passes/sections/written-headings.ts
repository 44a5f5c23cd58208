/** Headings that a Markdown text has without their sign: `**Chapter One**`, or `Chapter One` alone between blank lines. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import { isSection } from '../../ast/nodes.js'
import { flatText, plainText } from '../../ast/text.js'
import { isLine } from '../paragraphs/lines.js'
import { type FoundHeading, findHeadings } from './find-headings.js'
import { depthsOf } from './headings.js'

/** From so many bold titles on they are the author's way of writing one; a sign in a story is bold as well. */
const habit = 3
/** Where a text begins, in characters: a heading alone further down is one that somebody reads, a title a sign. */
const start = 200
/** The shortest chapter below a title in bold, in characters: between signs and voices stand a few lines. */
const shortest = 600
/** A heading with its sign that stands no further down is the title of the text. */
const lastOfHead = 3

/**
 * Makes headings of them where the author gives none the sign, the title aside: numbered and named ones (`Prologue`),
 * and titles in bold that come again and again.
 */
export function markWrittenHeadings(root: Root, file: VFile): void {
  const { children } = root
  if (children.some((node) => isSection(node) || isLine(node))) return
  const signed = children.findIndex(({ type }) => type === 'heading')
  if (signed > lastOfHead || children.slice(signed + 1).some(({ type }) => type === 'heading')) return
  const all = findHeadings(children.map(asLine)).filter(({ index }) => isOneLine(children[index]))
  const found = withoutTitle(all, children)
  const depths = depthsOf(found)
  for (const { index } of found) {
    const node = children[index] as Paragraph
    const depth = Math.min(6, (depths.get(index) ?? 1) + (signed < 0 ? 0 : 1)) as Heading['depth']
    recordMade(file, 'header', node.position, 'heading', 0.9)
    children[index] = { ...node, type: 'heading', depth, children: boldOf(node) ?? node.children }
  }
}

/** Whether a paragraph has no line end in it: `Chapter One` above its first sentence is none of Markdown's headings. */
const isOneLine = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && !flatText(node).includes('\n')

/** The headings that are meant as such, without the title of the text, of another kind than the chapters below it. */
function withoutTitle(found: readonly FoundHeading[], children: readonly RootContent[]): FoundHeading[] {
  const isCounted = ({ shape }: FoundHeading): boolean => /^(?:labelled|named|numeral)$/.test(shape.kind)
  const counted = found.filter(isCounted)
  const isOwn = counted.some(({ shape }) => shape.kind !== 'numeral') && counted.length > 1
  const numbered = isOwn || (counted[0]?.at ?? start) < start ? counted : []
  const bold = found.filter(
    (one) =>
      /^(?:title|caps)$/.test(one.shape.kind) && boldOf(children[one.index] as Paragraph) !== undefined,
  )
  const [first] = bold
  const isTitle =
    first?.at === 0 && (counted.length > 0 || found.some(({ index }) => index === first.index + 1))
  const own = new Set([...numbered, ...chapterTitles(isTitle ? bold.slice(1) : bold)])
  return found.filter((one) => own.has(one))
}

/** Titles in bold if they are those of chapters: the text begins with the first, and none stands twice or close to another. */
function chapterTitles(titles: readonly FoundHeading[]): readonly FoundHeading[] {
  const [first] = titles
  if (!first || titles.length < habit || first.at >= start) return []
  const isApart = titles.every(
    ({ at }, index) => index === 0 || at - (titles[index - 1] as FoundHeading).at > shortest,
  )
  return isApart && new Set(titles.map(({ text }) => text)).size === titles.length ? titles : []
}

/** What a paragraph holds that is bold, or in italics, from end to end; else undefined. */
function boldOf({ children }: Paragraph): PhrasingContent[] | undefined {
  const [only, ...others] = children
  if (others.length > 0 || !only || !('children' in only)) return undefined
  if (only.type === 'strong') return only.children
  return only.type === 'emphasis' && only.children[0]?.type === 'strong' && only.children.length === 1
    ? only.children[0].children
    : undefined
}

/** A paragraph as the line that a plain text would have for it, with the marks of one that is bold throughout. */
function asLine(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node
  const text = plainText(node)
  return {
    ...node,
    data: { line: true },
    children: [{ type: 'text', value: boldOf(node) ? `**${text}**` : text }],
  }
}
