import { defineNotice } from './rule.js'

export const missingChapter = defineNotice({
  id: 'missing-chapter',
  family: 'book',
  summary: 'A chapter that `book.yaml` lists is not there',
  page: `Each name in \`chapters\` is a text in the folder of the book.`,
  severity: 'error',
  examples: [],
})
