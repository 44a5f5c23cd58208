import { defineNotice } from './rule.js'

export const binaryFile = defineNotice({
  id: 'binary-file',
  family: 'book',
  summary: 'The file is no text',
  page: `An EPUB, a PDF or a Word document is no manuscript: save it as text or Markdown first.`,
  severity: 'error',
  examples: [],
})
