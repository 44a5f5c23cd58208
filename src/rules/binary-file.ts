import { defineNotice } from './rule.js'

export const binaryFile = defineNotice({
  id: 'binary-file',
  family: 'book',
  summary: 'The file is no text',
  page: `An EPUB, a PDF or a Word document is no manuscript: save it as text or Markdown first.`,
  severity: 'error',
  examples: [
    {
      name: 'Bytes that are no text',
      text: 'PK\u0003\u0004\u0000\u0000 It rained.\n',
      files: {},
      found: [''],
    },
    { name: 'A text', text: 'It rained.\n', files: {}, found: [] },
  ],
})
