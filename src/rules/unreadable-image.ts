import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const unreadableImage = defineNotice({
  id: 'unreadable-image',
  family: 'structure',
  summary: 'An image cannot be read',
  page: `The file is no PNG, JPEG, GIF, WebP or SVG, is broken, or is too large.`,
  severity: 'error',
  examples: [
    {
      name: 'A file that is no picture',
      text: 'It rained.\n\n![A map](map.png)\n',
      format: 'markdown',
      files: { 'map.png': 'no picture' },
      found: ['map.png'],
    },
    {
      name: 'A picture',
      text: 'It rained.\n\n![A map](map.svg)\n',
      format: 'markdown',
      files: { 'map.svg': drawing },
      found: [],
    },
  ],
})
