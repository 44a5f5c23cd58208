import { defineNotice } from './rule.js'

export const repeatedChapter = defineNotice({
  id: 'repeated-chapter',
  family: 'book',
  summary: 'A chapter is listed twice in `book.yaml`',
  page: `A text that stands twice under \`chapters\` stands twice in the book. A refrain may be meant so; most often a line
was copied and its number not changed.`,
  severity: 'warning',
  examples: [
    {
      name: 'A chapter listed twice',
      text: 'It rained.\n',
      files: { 'book.yaml': 'chapters: [story.txt, story.txt]\n' },
      found: ['story.txt'],
    },
    {
      name: 'Each chapter once',
      text: 'It rained.\n',
      files: { 'book.yaml': 'chapters: [story.txt]\n' },
      found: [],
    },
  ],
})
