import { defineNotice } from './rule.js'

export const untitledChapter = defineNotice({
  id: 'untitled-chapter',
  family: 'book',
  summary: 'A text of the book has no heading, and others have one',
  page: `Each text in the folder of a book is a chapter of its own, with a heading or without one. One without a heading
among others is often a file of notes that does not belong to the book: list the texts that do under \`chapters\` in
\`book.yaml\`, or give it a heading, or a \`title\` in its front matter.`,
  severity: 'warning',
  examples: [
    {
      name: 'Notes beside the chapters',
      text: '# One\n\nIt rained.\n',
      format: 'markdown',
      files: { 'book.yaml': 'title: Rain\n', 'zz-ideas.md': 'The bridge must fall.\n' },
      found: [''],
    },
    {
      name: 'Only the texts that belong to the book',
      text: '# One\n\nIt rained.\n',
      format: 'markdown',
      files: { 'book.yaml': 'title: Rain\nchapters: [story.md]\n', 'zz-ideas.md': 'The bridge must fall.\n' },
      found: [],
    },
  ],
})
