import { defineNotice } from './rule.js'

export const missingCover = defineNotice({
  id: 'missing-cover',
  family: 'book',
  summary: 'The cover cannot be used',
  page: `The cover is an image in the folder of the book.`,
  severity: 'error',
  examples: [],
})
