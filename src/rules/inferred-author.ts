import { defineNotice } from './rule.js'

export const inferredAuthor = defineNotice({
  id: 'inferred-author',
  family: 'book',
  summary: 'The author was found by inference, not by a label',
  page: `A name in a line such as \`Feedback: Julie\`, or in a link at the foot of the page, is taken for the author's.
Say \`author\` in \`book.yaml\`, and nothing is inferred.`,
  severity: 'info',
  examples: [],
})
