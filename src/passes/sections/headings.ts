/** Headings of a plain text become headings of the tree, before its lines become paragraphs. */
import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { recordMade } from '../../ast/change.js'
import { editLeaf, joinLeaves, recorded } from '../../ast/leaf.js'
import { isSection } from '../../ast/nodes.js'
import { rangeOf, spanOf } from '../../ast/places.js'
import { recordOf } from '../../ast/record.js'
import { listedContents } from '../header/contents.js'
import { writersOf } from './credited-titles.js'
import { type FoundHeading, findHeadings } from './find-headings.js'
import { sceneDepth } from './heading-words.js'
import { isBreakTitle, sceneTitles } from './scene-titles.js'

const pass = 'sections'

/**
 * Turns the lines that are headings into `heading` nodes: parts above, chapters below, the rule under a title gone and
 * a title on a line of its own joined to its number.
 *
 * The `paragraphs` pass calls this first, as afterwards nobody can tell a heading's line from a paragraph.
 */
export function markHeadings(root: Root, file: VFile): void {
  if (root.children.some(isSection)) return
  const found = findHeadings(root.children, listedContents(file), writersOf(file))
  if (found.length === 0) return
  const depths = depthsOf(found)
  const byIndex = new Map(found.map((heading) => [heading.index, heading]))
  const dropped = new Set<number>()
  const children: RootContent[] = []
  root.children.forEach((child, index) => {
    const heading = byIndex.get(index)
    if (heading) {
      children.push(headingNode(root, file, heading, depths.get(index) ?? 1))
      if (heading.underline !== undefined) dropped.add(heading.underline)
      if (heading.subtitle !== undefined) dropped.add(heading.subtitle)
    } else if (!dropped.has(index)) children.push(child)
  })
  root.children = children
}

/**
 * The depth of each heading, by its index: the ranks that a manuscript uses, from 1; one without parts has its chapters
 * at the top. The label of a scene stands below all that may be a chapter.
 */
export function depthsOf(found: readonly FoundHeading[]): Map<number, Heading['depth']> {
  const scenes = new Set(sceneTitles(found))
  const titles = found.filter((heading) => !scenes.has(heading))
  const ranks = ranksOf(titles)
  const used = [...new Set(ranks)].sort((a, b) => a - b)
  const depths = new Map(found.map(({ index }) => [index, sceneDepth]))
  for (const [i, { index }] of titles.entries())
    depths.set(index, (used.indexOf(ranks[i] as number) + 1) as Heading['depth'])
  return depths
}

/** The rank of each heading in this book: a prologue stands as high as what it stands beside. */
function ranksOf(found: readonly FoundHeading[]): number[] {
  const own = found.map((heading) =>
    heading.shape.kind === 'named' ? undefined : isBreakTitle(heading) ? 4 : heading.shape.rank,
  )
  const top = Math.min(4, ...own.filter((rank) => rank !== undefined))
  const counts = new Map<number, number>()
  for (const rank of own) if (rank === 2 || rank === 3) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Math.max(top, 2)
  const isPart = (rank: number | undefined): boolean => rank !== undefined && rank < 2
  const firstPart = own.findIndex(isPart)
  const lastPart = own.findLastIndex(isPart)
  return own.map(
    (rank, index) => rank ?? (index < firstPart || index > lastPart ? Math.min(top, usual) : usual),
  )
}

function headingNode(root: Root, file: VFile, found: FoundHeading, depth: Heading['depth']): Heading {
  const lines = [
    root.children[found.index],
    found.subtitle === undefined ? undefined : root.children[found.subtitle],
  ]
  const leaves = lines.flatMap((line) => (line ? (line as Paragraph).children : []))
  if (found.shape.ornament !== '') undecorate(file, leaves[0] as Text, found.shape.words)
  const rule = found.underline === undefined ? undefined : root.children[found.underline]
  const children =
    found.subtitle === undefined
      ? leaves
      : [joinLeaves(file, leaves as Text[], glueAfter(found.shape.words), pass, 0.9)]
  if (rule) dropRule(file, rule as Paragraph)
  const place = spanOf(children)
  recordMade(file, pass, place.position, 'heading', 0.9)
  return { type: 'heading', depth, children, ...place }
}

/** Takes the marks in and around a heading (`~ Day 95 ~`, `*Chapter 1*: Rain`) off: what its words say, the page shows. */
function undecorate(file: VFile, leaf: Text, words: string): void {
  const start = leaf.value.indexOf(words)
  const edits: { start: number; end: number; to: string; confidence: number }[] = []
  const cut = (from: number, to: number): void => {
    if (to > from) edits.push({ start: from, end: to, to: '', confidence: 0.9 })
  }
  if (start >= 0) {
    cut(0, start)
    cut(start + words.length, leaf.value.length)
  } else {
    for (let at = 0, next = 0; at < leaf.value.length; at++) {
      if (leaf.value.charAt(at) === words.charAt(next)) next++
      else cut(at, at + 1)
    }
  }
  editLeaf(file, leaf, edits, pass)
}

/** What stands between a number and its title: a colon, unless the number brings its own mark. */
function glueAfter(number: string): string {
  return /[\p{L}\p{N}]$/u.test(number) ? ': ' : ' '
}

function dropRule(file: VFile, rule: Paragraph): void {
  const range = rangeOf(rule)
  const [leaf] = rule.children
  if (!range || leaf?.type !== 'text') return
  recordOf(file).edits.push(recorded(file, pass, ...range, leaf.value, '', 0.95))
}
