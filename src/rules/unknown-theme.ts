import { defineNotice } from './rule.js'

export const unknownTheme = defineNotice({
  id: 'unknown-theme',
  family: 'book',
  summary: 'There is no theme of that name',
  page: `A theme is one of those that come with Fleuron, or a folder of templates in the folder of the book.`,
  severity: 'error',
  examples: [],
})
