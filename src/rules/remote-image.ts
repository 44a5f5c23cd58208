import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const remoteImage = defineNotice({
  id: 'remote-image',
  family: 'structure',
  summary: 'An image has an address on the network',
  page: `A build fetches nothing: save the image in the folder of the book and name it there. Until then its
description stands in its place.`,
  severity: 'warning',
  examples: [
    {
      name: 'A picture on the web',
      text: 'It rained.\n\n![A map](https://example.org/map.png)\n',
      format: 'markdown',
      files: {},
      found: ['https://example.org/map.png'],
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
