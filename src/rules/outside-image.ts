import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const outsideImage = defineNotice({
  id: 'outside-image',
  family: 'structure',
  summary: "An image lies outside the book's folder",
  page: `Nothing of a book is taken from outside its folder, so that a story from the web cannot read your files.`,
  severity: 'error',
  examples: [
    {
      name: 'A picture outside the folder of the book',
      text: 'It rained.\n\n![A map](../map.svg)\n',
      format: 'markdown',
      files: {},
      found: ['../map.svg'],
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
