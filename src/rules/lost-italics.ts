import { defineNotice } from './rule.js'

export const lostItalics = defineNotice({
  id: 'lost-italics',
  family: 'structure',
  summary: 'A thought stands upright that was probably in italics',
  page: `A copy that lost its italics loses the thoughts of its people: \`Poor girl.\` in the middle of the
narration. Told from the words alone, so it may be wrong; \`thoughts: infer\` in \`book.yaml\` sets them.`,
  severity: 'info',
  examples: [],
})
