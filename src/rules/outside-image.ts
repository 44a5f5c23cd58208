import { defineNotice } from './rule.js'

export const outsideImage = defineNotice({
  id: 'outside-image',
  family: 'structure',
  summary: "An image lies outside the book's folder",
  page: `Nothing of a book is taken from outside its folder, so that a story from the web cannot read your files.`,
  severity: 'error',
  examples: [],
})
