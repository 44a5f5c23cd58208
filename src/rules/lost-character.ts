import { defineNotice } from './rule.js'

export const lostCharacter = defineNotice({
  id: 'lost-character',
  family: 'structure',
  summary: 'A character was lost, and another stands in its place',
  page: `A copy between encodings puts \`?\` or \`�\` where a dash, an ellipsis or an accent was: \`so? Open it.\`
What the whole manuscript proves is mended and told as an edit; the rest is told here.`,
  severity: 'warning',
  examples: [
    { name: 'An accent that was lost', text: 'They sat in the caf\uFFFD until ten.\n', found: ['\uFFFD'] },
    { name: 'A question', text: 'They sat there. Who knows?\n', found: [] },
  ],
})
