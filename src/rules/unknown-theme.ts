import { defineNotice } from './rule.js'

export const unknownTheme = defineNotice({
  id: 'unknown-theme',
  family: 'book',
  summary: 'There is no theme of that name',
  page: `A theme is one of those that come with Fleuron, or a folder of templates in the folder of the book.`,
  severity: 'error',
  examples: [
    {
      name: 'A theme that there is not',
      text: 'It rained.\n',
      files: { 'book.yaml': 'theme: defualt\n' },
      found: ['defualt'],
    },
    {
      name: 'One that comes with Fleuron',
      text: 'It rained.\n',
      files: { 'book.yaml': 'theme: default\n' },
      found: [],
    },
  ],
})
