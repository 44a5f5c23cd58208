import { defineNotice } from './rule.js'

export const inferredAuthor = defineNotice({
  id: 'inferred-author',
  family: 'book',
  summary: 'The author was found by inference, not by a label',
  page: `A name in a line such as \`Feedback: Julie\`, or in a link at the foot of the page, is taken for the author's.
Say \`author\` in \`book.yaml\`, and nothing is inferred.`,
  severity: 'info',
  examples: [
    {
      name: 'A name that asks for feedback, and is named again in the last line',
      text: 'Feedback: Ann\n\nIt rained.\n\nIt snowed.\n\n(click here to read other stories by Ann Miller)\n',
      found: [''],
    },
    {
      name: 'A name in the header',
      text: 'Title: Rain\nAuthor: Ann Miller\nDisclaimer: All mine.\n\nIt rained.\n\nIt snowed.\n',
      found: [],
    },
  ],
})
