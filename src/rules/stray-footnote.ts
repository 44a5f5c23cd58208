import { defineNotice } from './rule.js'

export const strayFootnote = defineNotice({
  id: 'stray-footnote',
  family: 'structure',
  summary: 'A footnote has a mark and no note, or a note and no mark',
  page: `A footnote is a mark in the text (\`[^1]\`) and a note (\`[^1]: So it was.\`). A mark without its note stays in the
text as it is written. A note that no mark leads to stands at the end of its chapter, without a number; so does the second
of two notes with one name.`,
  severity: 'warning',
  examples: [
    {
      name: 'A mark without its note, and a note without its mark',
      text: '# One\n\nIt rained.[^1]\n\n[^2]: All day.\n',
      format: 'markdown',
      found: ['[^1]', '[^2]:'],
    },
    {
      name: 'A footnote',
      text: '# One\n\nIt rained.[^1]\n\n[^1]: All day.\n',
      format: 'markdown',
      found: [],
    },
  ],
})
