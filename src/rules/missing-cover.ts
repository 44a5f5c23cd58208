import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const missingCover = defineNotice({
  id: 'missing-cover',
  family: 'book',
  summary: 'The cover cannot be used',
  page: `The cover is an image in the folder of the book.`,
  severity: 'error',
  examples: [
    {
      name: 'A cover that is not there',
      text: 'It rained.\n',
      files: { 'book.yaml': 'cover: front.jpg\n' },
      found: ['front.jpg'],
    },
    {
      name: 'A cover beside the story',
      text: 'It rained.\n',
      files: { 'book.yaml': 'cover: front.svg\n', 'front.svg': drawing },
      found: [],
    },
  ],
})
