import { defineNotice } from './rule.js'

export const invalidEncoding = defineNotice({
  id: 'invalid-encoding',
  family: 'structure',
  summary: 'Some bytes are not of the encoding of the rest',
  page: `The file is UTF-8 with a few bytes that are not: they were pasted from elsewhere, and are read as
windows-1252. Look whether they read right.`,
  severity: 'warning',
  examples: [
    {
      name: 'Bytes of another encoding among UTF-8',
      text: 'They sat in the café. Zoë was late. Bytes: \u00ff\n',
      encoding: 'mixed',
      found: ['ÿ'],
    },
    { name: 'UTF-8', text: 'They sat in the café.\n', files: {}, found: [] },
  ],
})
