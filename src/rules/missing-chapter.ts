import { defineNotice } from './rule.js'

export const missingChapter = defineNotice({
  id: 'missing-chapter',
  family: 'book',
  summary: 'A chapter that `book.yaml` lists is not there',
  page: `Each name in \`chapters\` is a text in the folder of the book.`,
  severity: 'error',
  examples: [
    {
      name: 'A chapter that is not there',
      text: 'It rained.\n',
      files: { 'book.yaml': 'chapters: [story.txt, two.txt]\n' },
      found: ['two.txt'],
    },
    {
      name: 'Every chapter is there',
      text: 'It rained.\n',
      files: { 'book.yaml': 'chapters: [story.txt]\n' },
      found: [],
    },
  ],
})
