import { defineNotice } from './rule.js'

export const legacyEncoding = defineNotice({
  id: 'legacy-encoding',
  family: 'structure',
  summary: 'The file is not UTF-8',
  page: `It is read as the encoding that its bytes suggest, and written back in it. UTF-8 leaves no doubt.

The transfer encoding of mail, which archives leave in a text (\`=92s\`, lines cut off with \`=\`), is decoded where the whole file is in it; each change is an edit.`,
  severity: 'info',
  examples: [
    {
      name: 'An old encoding',
      text: 'They sat in the café, and the café was full.\n',
      encoding: 'windows-1252',
      found: [''],
    },
    { name: 'UTF-8', text: 'They sat in the café.\n', files: {}, found: [] },
  ],
})
