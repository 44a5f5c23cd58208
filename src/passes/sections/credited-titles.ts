/** Which titles over a by-line begin another story, and which the story only quotes: a book's spine, a poster. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { recordOf } from '../../ast/record.js'
import { isRule } from '../chrome/line-text.js'
import { parseLabel } from '../header/parse-label.js'
import { byLine, splitTitle } from '../header/title-lines.js'
import { isLine, lineText } from '../paragraphs/lines.js'
import { isEndLine } from '../scene-breaks/end-lines.js'
import type { Candidate, Candidates } from './candidates.js'
import { hasSamePeople, isAnnounced, isLedTo } from './goes-on.js'
import { isListed, type ListedTitles } from './listed-titles.js'

/** How many characters a story has at least below a title that stands no further from the one above than a paragraph. */
const leastStory = 300

/** From so many such titles on, the same people may stand below all: stories about them, by several hands. */
const manyStories = 3

/** Who wrote the book, in small letters. */
export type Writers = ReadonlySet<string>

/** The writers whom the header of a manuscript names. */
export function writersOf(file: VFile): Writers {
  const { header } = recordOf(file)
  return new Set(header.flatMap(({ field, value }) => (field === 'author' ? [value.toLowerCase()] : [])))
}

/**
 * Takes the credit from the titles that nothing but the by-line below tells from a book named in the story: no wider
 * gap or other mark above, no labels below, no list, no part, no writer of this book, and no other title like it that
 * is one for certain, or that has a story below as it has itself. Nor is a title one that the story leads to, and goes
 * on below.
 */
export function judgeCredits(
  { candidates, gaps, isDense, length }: Candidates,
  blocks: readonly RootContent[],
  listed: ListedTitles,
  writers: Writers,
): void {
  const pairs = candidates.filter(({ isCredited, shape: { kind } }) => isCredited && isPlain(kind))
  if (pairs.length === 0) return
  const usual = isDense ? 0 : usualGap(gaps)
  const first = candidates.find(({ at, hasWriter }) => at === 0 && hasWriter)
  const known = new Set([...writers, ...(first ? namesAt(blocks[first.index + 1]) : [])])
  const certain = new Set(
    pairs.filter(
      ({ index, gap, text }) =>
        (gap > usual && !isLedTo(blocks, index)) ||
        isListed(text, listed) ||
        splitTitle(text).length > 1 ||
        namesAt(blocks[index + 1]).some((name) => known.has(name)) ||
        closesStory(blocks[index - 1]) ||
        isLabelled(blocks[index + 2]),
    ),
  )
  const withStory = new Set(
    pairs.filter(({ at, text }, index) => (pairs[index + 1]?.at ?? length) - at - text.length >= leastStory),
  )
  const isNamed = ({ index }: Candidate, at: number): boolean => {
    const [from, to] = [pairs[at - 1]?.index ?? -1, pairs[at + 1]?.index ?? blocks.length]
    const isOne = withStory.size < manyStories && hasSamePeople(blocks, index, from, to)
    return isOne || isAnnounced(blocks, index)
  }
  const heads = new Set(pairs.filter((pair, at) => certain.has(pair) || !isNamed(pair, at)))
  for (const kind of ['title', 'caps'] as const) {
    const alike = pairs.filter(({ shape }) => shape.kind === kind)
    const isHabit = alike.filter((pair) => withStory.has(pair) && heads.has(pair)).length > 1
    const hasCertain = alike.some((pair) => certain.has(pair))
    for (const pair of alike)
      pair.isCredited = (isHabit && withStory.has(pair)) || (hasCertain && heads.has(pair))
  }
}

/** Whether a title has no number or word of its own that makes it a heading. */
function isPlain(kind: Candidate['shape']['kind']): boolean {
  return kind === 'title' || kind === 'caps'
}

/** The names in a by-line, in small letters. */
function namesAt(line: RootContent | undefined): string[] {
  const pieces = line && isLine(line) ? byLine(lineText(line)) : undefined
  return (pieces ?? []).flatMap(({ field, value }) => (field === 'author' ? [value.toLowerCase()] : []))
}

/** The number of blank lines that stands most often between two lines. */
export function usualGap(gaps: Candidates['gaps']): number {
  return [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Whether a block ends what stands above: a rule, `The End`, or what is no line of the story at all. */
function closesStory(block: RootContent | undefined): boolean {
  return !block || !isLine(block) || isRule(lineText(block)) || isEndLine(lineText(block))
}

/** Whether a line is one of a header: `Rating: PG`. */
function isLabelled(block: RootContent | undefined): boolean {
  const label = block && isLine(block) ? parseLabel(lineText(block)) : undefined
  return label?.isKnown === true && !label.isLoose
}
