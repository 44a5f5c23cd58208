import { defineNotice } from './rule.js'

export const unbalancedMark = defineNotice({
  id: 'unbalanced-mark',
  family: 'marks',
  summary: 'A mark of italics is opened and never closed',
  page: `\`*He would never know\` with no second star: where the italics end cannot be told, so the mark stays in
the text as it is. Said only of marks that this manuscript uses in pairs elsewhere.`,
  severity: 'warning',
  examples: [
    {
      name: 'Italics that are never closed',
      text: 'She was *very* late, and it was *very* dark.\n\n*He would never know. That was the worst of it.\n',
      found: ['*'],
    },
    {
      name: 'Pairs, and a star alone',
      text: 'She was *very* late, and it was *very* dark.\n\nIt was 2 * 3.\n',
      found: [],
    },
  ],
})
