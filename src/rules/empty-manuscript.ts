import { defineNotice } from './rule.js'

export const emptyManuscript = defineNotice({
  id: 'empty-manuscript',
  family: 'book',
  summary: 'The manuscript has no story',
  page: `The file is empty, or holds a header and nothing after it.`,
  severity: 'error',
  examples: [
    { name: 'Nothing but white space', text: '\n\n', files: {}, found: [''] },
    { name: 'A sentence', text: 'It rained.\n', files: {}, found: [] },
  ],
})
