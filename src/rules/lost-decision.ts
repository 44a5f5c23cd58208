import { defineNotice } from './rule.js'

export const lostDecision = defineNotice({
  id: 'lost-decision',
  family: 'book',
  summary: 'A decision about a text that is no longer there',
  page: `A judgement kept in \`NAME.decisions.yaml\` names its text. Where the manuscript has changed and the text is
gone, the decision does nothing: take it out, or name the new text.`,
  severity: 'warning',
  examples: [
    {
      name: 'A line that has been rewritten',
      text: 'It rained.\n\nIt snowed.\n',
      files: { 'story.decisions.yaml': 'lines:\n  - { text: It poured., as: story }\n' },
      found: ['It poured.'],
    },
    {
      name: 'A line that is there',
      text: 'It rained.\n\nIt snowed.\n',
      files: { 'story.decisions.yaml': 'lines:\n  - { text: It rained., as: story }\n' },
      found: [],
    },
  ],
})
