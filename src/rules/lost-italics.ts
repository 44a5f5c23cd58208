import { defineNotice } from './rule.js'

export const lostItalics = defineNotice({
  id: 'lost-italics',
  family: 'structure',
  summary: 'A thought stands upright that was probably in italics',
  page: `A copy that lost its italics loses the thoughts of its people: \`Poor girl.\` in the middle of the
narration. Told from the words alone, so it may be wrong; \`thoughts: infer\` in \`book.yaml\` sets them.`,
  severity: 'info',
  examples: [
    {
      name: 'A thought in the middle of the narration',
      text: 'Tom walked up the hill and looked at the house. It was dark, and the gate hung open.\n\nHe stopped at the door. I should never have come here. He knocked twice, and nobody answered.\n',
      found: ['I should never have come here.'],
    },
    {
      name: 'A thought with its italics',
      text: 'He stopped at the door. *I should never have come here.* He knocked twice.\n',
      format: 'markdown',
      found: [],
    },
  ],
})
