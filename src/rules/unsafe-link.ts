import { defineNotice } from './rule.js'

export const unsafeLink = defineNotice({
  id: 'unsafe-link',
  family: 'structure',
  summary: 'A link leads to something that no book may open',
  page: `A book links to addresses of the web, to addresses of mail and to its own pages. A link to a script or to a file on
someone's machine is left out of the book; its words stay.`,
  severity: 'warning',
  examples: [
    {
      name: 'A script, and a file of a machine',
      text: '# One\n\nSee [this](javascript:alert%281%29) and [that](file:///home/story.txt).\n',
      format: 'markdown',
      files: {},
      found: ['javascript:alert%281%29', 'file:///home/story.txt'],
    },
    {
      name: 'An address of the web',
      text: '# One\n\nSee [this](https://example.org/).\n',
      format: 'markdown',
      files: {},
      found: [],
    },
  ],
})
