import { defineNotice } from './rule.js'

export const bookYaml = defineNotice({
  id: 'book-yaml',
  family: 'book',
  summary: 'A setting is misspelt or has a wrong value',
  page: `Everything in \`book.yaml\` and in front matter is checked, so that a typing error is not silently without
effect. All keys: [book.yaml](book-yaml.md).`,
  severity: 'error',
  examples: [
    {
      name: 'A field that there is not',
      text: 'It rained.\n',
      files: { 'book.yaml': 'titel: Rain\n' },
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
