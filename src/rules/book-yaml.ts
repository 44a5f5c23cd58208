import { defineNotice } from './rule.js'

export const bookYaml = defineNotice({
  id: 'book-yaml',
  family: 'book',
  summary: 'A setting is misspelt or has a wrong value',
  page: `Everything in \`book.yaml\` and in front matter is checked, so that a typing error is not silently without
effect. All keys: [book.yaml](book-yaml.md). Front matter is shared with other programs: a key of theirs, like none of
Fleuron's, is told as a warning and left out.`,
  severity: 'error',
  examples: [
    {
      name: 'A field that there is not',
      text: 'It rained.\n',
      files: { 'book.yaml': 'titel: Rain\n' },
      found: [''],
    },
    {
      name: 'A key of another program',
      text: '---\ntitle: Rain\ntags: [weather]\n---\n\nIt rained.\n',
      format: 'markdown',
      found: [''],
    },
    {
      name: 'Fields that there are',
      text: 'It rained.\n',
      files: { 'book.yaml': 'title: Rain\n' },
      found: [],
    },
  ],
})
