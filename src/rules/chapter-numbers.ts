import type { Nodes } from 'mdast'
import type { Chapter } from '../ast/nodes.js'
import { everyChapter } from './reading/every-chapter.js'
import { type Rank, rankOf } from './reading/rank-of.js'
import { defineRule } from './rule.js'

export const chapterNumbers = defineRule({
  id: 'chapter-numbers',
  family: 'structure',
  summary: 'A chapter number is missing, or stands twice',
  page: `Numbered chapters count on by one. A gap is a chapter that was not copied, a number twice is one that was
copied twice or renumbered by half. Counting may begin anew in each part, and with any number.`,
  severity: 'warning',
  examples: [
    {
      name: 'Parts among chapters',
      text: '## Part I\n\n## Chapter 1\n\nIt rained.\n\n## Part II\n\n## Chapter 2\n\nIt snowed.\n',
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
      name: 'In order',
      text: '## Chapter 1\n\nIt rained.\n\n## Chapter 2\n\nIt snowed.\n',
      format: 'markdown',
      found: [],
    },
  ],
  check: (book, report) => {
    /** The last number of each kind of section, by the part that it stands in. */
    const last = new Map<Nodes, Partial<Record<Rank, number | undefined>>>()
    for (const { chapter, parent } of everyChapter(book.tree)) {
      const rank = rankOf(chapter)
      const numbers = last.get(parent) ?? {}
      last.set(parent, numbers)
      const before = numbers[rank]
      const { number } = chapter
      // What stands under a new part may count anew.
      if (rank !== 'chapter') numbers.chapter = undefined
      if (rank === 'book') numbers.part = undefined
      if (number === undefined) continue
      numbers[rank] = number
      if (before === undefined || number === before + 1 || (number === 1 && before > 1)) continue
      const what = number === before ? 'a second time' : `after ${before}`
      report({
        text: book.textOf(chapter),
        node: titleOf(chapter),
        reason: `Unexpected ${rank} ${number} ${what}, expected ${before + 1}`,
      })
    }
  },
})

/** What of a chapter is shown: its heading. */
function titleOf(chapter: Chapter): Nodes {
  return chapter.children.find((child) => child.type === 'heading') ?? chapter
}
