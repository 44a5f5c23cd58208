import type { Nodes } from 'mdast'
import type { Chapter } from '../ast/nodes.js'
import { plainText } from '../ast/text.js'
import { everyChapter } from './reading/every-chapter.js'
import { type Rank, rankOf } from './reading/rank-of.js'
import { defineRule } from './rule.js'

export const chapterNumbers = defineRule({
  id: 'chapter-numbers',
  family: 'structure',
  summary: 'A chapter number is missing, or stands twice',
  page: `Numbered chapters count on by one. A gap is a chapter that was not copied, a number twice is one that was
copied twice or renumbered by half. Counting may begin anew in each part, and with any number, and chapters that are
called so (*Chapter V*) count apart from the bare numbers (*II*) within them.`,
  severity: 'warning',
  examples: [
    {
      name: 'Parts among chapters',
      text: '## Part I\n\n## Chapter 1\n\nIt rained.\n\n## Part II\n\n## Chapter 2\n\nIt snowed.\n',
      format: 'markdown',
      found: [],
    },
    {
      name: 'Numbers within chapters',
      text: '## Chapter I\n\n## I\n\nIt rained.\n\n## II\n\nIt snowed.\n\n## Chapter II\n\n## I\n\nThe sun.\n',
      format: 'markdown',
      found: [],
    },
    {
      name: 'A gap',
      text: '## Chapter 1\n\nIt rained.\n\n## Chapter 3\n\nIt snowed.\n',
      format: 'markdown',
      found: ['## Chapter 3'],
    },
    {
      name: 'A number twice',
      text: '## Chapter 1\n\nIt rained.\n\n## Chapter 2\n\nIt snowed.\n\n## Chapter 2\n\nThe sun.\n',
      format: 'markdown',
      found: ['## Chapter 2'],
    },
    {
      name: 'Out of order',
      text: '## Chapter 2\n\nIt rained.\n\n## Chapter 1\n\nIt snowed.\n\n## Chapter 3\n\nThe sun.\n',
      format: 'markdown',
      found: ['## Chapter 3'],
    },
    {
      name: 'In order',
      text: '## Chapter 1\n\nIt rained.\n\n## Chapter 2\n\nIt snowed.\n',
      format: 'markdown',
      found: [],
    },
  ],
  check: (book, report) => {
    /** The numbers of each kind of section since they began, by the part that it stands in. */
    const last = new Map<Nodes, Partial<Record<Rank | 'number', Run | undefined>>>()
    for (const { chapter, parent } of everyChapter(book.tree)) {
      const rank = rankOf(chapter)
      const kind = rank === 'chapter' && isBare(chapter) ? 'number' : rank
      const numbers = last.get(parent) ?? {}
      last.set(parent, numbers)
      const run = numbers[kind]
      const { number } = chapter
      // What stands under a new part may count anew.
      if (kind !== 'number') numbers.number = undefined
      if (rank !== 'chapter') numbers.chapter = undefined
      if (rank === 'book') numbers.part = undefined
      if (number === undefined) continue
      const before = run?.at(-1)
      const isAnew = number === 1 && run?.[0] === 1 && run.length > 1
      if (!run || before === undefined || isAnew) numbers[kind] = [number]
      else {
        if (number !== before + 1 && !(number === 1 && before > 1)) {
          report({
            text: book.textOf(chapter),
            node: titleOf(chapter),
            reason: `Unexpected ${rank} ${number} ${whyNot(number, before, run)}`,
          })
        }
        run.push(number)
      }
    }
  },
})

/** The numbers of chapters that count on, as they stand. */
type Run = number[]

/** What is wrong with a number after those before it. */
function whyNot(number: number, before: number, run: readonly number[]): string {
  if (number === before) return `a second time, expected ${before + 1}`
  if (run.includes(before + 1)) return `after ${before}: ${before + 1} stands before ${before}, out of order`
  return `after ${before}, expected ${before + 1}`
}

/** Whether a heading is a number and no more: `II`, `3.`, where others may be `Chapter I`. */
function isBare(chapter: Chapter): boolean {
  return !/\p{L}{2}/u.test(plainText(titleOf(chapter)).replace(/^[IVXLC]+\b/, ''))
}

/** What of a chapter is shown: its heading. */
function titleOf(chapter: Chapter): Nodes {
  return chapter.children.find((child) => child.type === 'heading') ?? chapter
}
