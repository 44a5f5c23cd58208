import { defineNotice } from './rule.js'

export const missingImage = defineNotice({
  id: 'missing-image',
  family: 'structure',
  summary: 'An image is not there',
  page: `The text names an image, and the folder of the book has no such file.`,
  severity: 'error',
  examples: [],
})
