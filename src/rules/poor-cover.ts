import { drawing } from './drawing.js'
import { defineNotice } from './rule.js'

export const poorCover = defineNotice({
  id: 'poor-cover',
  family: 'book',
  summary: 'The cover is small, or lacks letters',
  page: `A cover of fewer than 600 by 800 pixels shows squares on a screen, and shops refuse it. The cover that Fleuron
draws has one font, with the letters of the Latin, Greek and Cyrillic scripts, so that it is the same on every machine;
a title in another script needs a picture of its own (\`cover:\`).`,
  severity: 'warning',
  examples: [
    {
      name: 'A title that the font lacks',
      text: 'It rained.\n',
      files: { 'book.yaml': 'title: 雨\n' },
      found: ['雨'],
    },
    {
      name: 'A title that it has',
      text: 'It rained.\n',
      files: { 'book.yaml': 'title: Дождь\n' },
      found: [],
    },
    {
      name: 'A cover that is much too low',
      text: 'It rained.\n',
      files: { 'book.yaml': 'title: 雨\ncover: front.svg\n', 'front.svg': drawing },
      found: ['front.svg'],
    },
  ],
})
