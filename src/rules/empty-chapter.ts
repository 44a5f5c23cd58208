import { isSection } from '../ast/nodes.js'
import { everyChapter } from './every-chapter.js'
import { rankOf } from './rank-of.js'
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
      // A part may stand beside its chapters; the last one has none.
      if (rankOf(chapter) !== 'chapter' && index < chapters.length - 1) return
      const [heading] = chapter.children
      if (!heading || chapter.children.some((child) => child.type !== 'heading' || isSection(child))) return
      report({ text: book.textOf(chapter), node: heading, reason: 'Unexpected chapter without text' })
    })
  },
})
