import { type Chapter, isSection } from '../ast/nodes.js'
import { everyChapter } from './reading/every-chapter.js'
import { rankOf } from './reading/rank-of.js'
import { defineRule } from './rule.js'

export const emptyChapter = defineRule({
  id: 'empty-chapter',
  family: 'structure',
  summary: 'A chapter has a heading and no text',
  page: `A heading with nothing under it becomes an empty page and a line in the contents that leads to it: the chapter
was not copied, or a line of the story was taken for a heading. A part that holds chapters is no case.`,
  severity: 'warning',
  examples: [
    {
      name: 'A heading without text',
      text: '## One\n\nIt rained.\n\n## Two\n\n## Three\n\nIt snowed.\n',
      format: 'markdown',
      found: ['## Two'],
    },
    {
      name: 'A part and its chapters',
      text: '# Part One\n\n## One\n\nIt rained.\n',
      format: 'markdown',
      found: [],
    },
  ],
  check: (book, report) => {
    const chapters = [...everyChapter(book.tree)].map(({ chapter }) => chapter)
    chapters.forEach((chapter, index) => {
      // A part may stand beside its chapters, which then count from one; the last one has none.
      if (index < chapters.length - 1 && (rankOf(chapter) !== 'chapter' || startsCount(chapters, index)))
        return
      const [heading] = chapter.children
      if (!heading || chapter.children.some((child) => child.type !== 'heading' || isSection(child))) return
      report({ text: book.textOf(chapter), node: heading, reason: 'Unexpected chapter without text' })
    })
  },
})

/** Whether the first chapter with text after this one is the first of a count: then this one is its part. */
function startsCount(chapters: readonly Chapter[], index: number): boolean {
  const next = chapters
    .slice(index + 1, index + 4)
    .find(({ children }) => children.some(({ type }) => type !== 'heading'))
  return next?.number === 1
}
