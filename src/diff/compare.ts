/** Compares two books as a reader would: chapters first, then paragraphs, then words. */

import { compareBlocks } from './changes.js'
import { alignChapters, type ChapterGroup } from './chapters.js'
import type { ChapterChange, ChapterName, Comparison } from './comparison.js'
import { type WordIndex, wordIndex } from './index-words.js'
import { findMoves } from './moves.js'
import type { ReadBlock, ReadChapter, Reading } from './reading.js'
import { isUnchanged, tallyOf } from './tally.js'
import { readingKey } from './words.js'

/** Everything a reader of both books would notice; pure, and bounded for any two texts. */
export function compareReadings(old: Reading, young: Reading): Comparison {
  const index = wordIndex()
  const chapters = alignChapters(old.chapters, young.chapters, index).map((group) =>
    compareChapters(group, old, young, index),
  )
  findMoves(chapters, index)
  for (const chapter of chapters) {
    if (chapter.kind === 'changed' && chapter.changes.every(({ kind }) => kind === 'same'))
      chapter.kind = 'same'
  }
  const titlePage = compareTitlePages(old, young)
  const tally = tallyOf(chapters)
  return {
    old: { label: old.label, title: old.title },
    new: { label: young.label, title: young.title },
    isSame: titlePage.length === 0 && isUnchanged(tally),
    titlePage,
    chapters,
    tally,
  }
}

function compareChapters(group: ChapterGroup, old: Reading, young: Reading, index: WordIndex): ChapterChange {
  const olds = group.old.map((at) => old.chapters[at] as ReadChapter)
  const news = group.new.map((at) => young.chapters[at] as ReadChapter)
  const [before, after] = [olds[0], news[0]]
  const kind = !before
    ? 'added'
    : !after
      ? 'removed'
      : news.length > 1
        ? 'split'
        : olds.length > 1
          ? 'merged'
          : 'changed'
  return {
    kind,
    old: group.old.map((at) => nameOf(old, at)),
    new: group.new.map((at) => nameOf(young, at)),
    isMoved: group.isMoved,
    renamed: before && after ? renaming(ownTitle(before, old), ownTitle(after, young)) : 'no',
    changes: compareBlocks(blocksOf(olds), blocksOf(news), index),
  }
}

/** The blocks of chapters in a row; from the second on their titles are headings among them. */
function blocksOf(chapters: readonly ReadChapter[]): ReadBlock[] {
  return chapters.flatMap(({ title, blocks }, at): readonly ReadBlock[] =>
    at > 0 && title ? [{ kind: 'heading', text: title, emphasis: [] }, ...blocks] : blocks,
  )
}

function nameOf({ chapters }: Reading, at: number): ChapterName {
  const { title = '', trail = [] } = chapters[at] ?? {}
  return { number: at + 1, title, trail }
}

const numeral =
  /\b(?:\d+|[ivxlcdm]+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b/g

/** A chapter's title, compared; capitals are looks. */
interface OwnTitle {
  key: string
  /** Whether an edition may have given it a heading: a dedication, or a story that has but one chapter. */
  isOptional: boolean
}

function ownTitle({ title, isMatter }: ReadChapter, book: Reading): OwnTitle {
  const key = titleKey(title)
  return { key, isOptional: isMatter === true || (key !== '' && key === titleKey(book.title)) }
}

/** How a title changed. */
function renaming(old: OwnTitle, young: OwnTitle): ChapterChange['renamed'] {
  if (old.key === young.key) return 'no'
  if ((old.key === '' || young.key === '') && (old.isOptional || young.isOptional)) return 'no'
  return old.key.replace(numeral, '#') === young.key.replace(numeral, '#') ? 'number' : 'title'
}

function titleKey(title: string): string {
  return readingKey({ text: title, emphasis: [] }).toLowerCase()
}

function compareTitlePages(old: Reading, young: Reading): Comparison['titlePage'] {
  const fields = [
    { field: 'title', old: old.title, new: young.title },
    { field: 'authors', old: old.authors.join(', '), new: young.authors.join(', ') },
  ] as const
  return fields.filter((each) => each.old && each.new && titleKey(each.old) !== titleKey(each.new))
}
