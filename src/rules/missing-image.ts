import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const missingImage = defineNotice({
  id: 'missing-image',
  family: 'structure',
  summary: 'An image is not there',
  page: `The text names an image, and the folder of the book has no such file.`,
  severity: 'error',
  examples: [
    {
      name: 'A picture that is not there',
      text: 'It rained.\n\n![A map](map.svg)\n',
      format: 'markdown',
      files: {},
      found: ['map.svg'],
    },
    {
      name: 'A picture beside the story',
      text: 'It rained.\n\n![A map](map.svg)\n',
      format: 'markdown',
      files: { 'map.svg': drawing },
      found: [],
    },
  ],
})
