import { defineNotice } from './rule.js'

export const siteChrome = defineNotice({
  id: 'site-chrome',
  family: 'structure',
  summary: 'A line of a web site stands at the edge of the story',
  page: `Banners, navigation and counters leave the text by themselves; a line that may be one, or may be of the
story, stays and is told.`,
  severity: 'info',
  examples: [
    {
      name: 'A link between two paragraphs',
      text: 'It rained all night, and nobody came.\n\nBack to the top\n\nThe street was dark.\n\nTom went home.\n',
      found: ['Back to the top'],
    },
    {
      name: 'A story that speaks of such things',
      text: '“Click here,” she said, and showed him the key.\n',
      found: [],
    },
  ],
})
