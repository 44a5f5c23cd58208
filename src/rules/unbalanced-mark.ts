import { defineNotice } from './rule.js'

export const unbalancedMark = defineNotice({
  id: 'unbalanced-mark',
  family: 'marks',
  summary: 'A mark of italics is opened and never closed',
  page: `\`*He would never know\` with no second star: where the italics end cannot be told, so the mark stays in
the text as it is. Said only of marks that this manuscript uses in pairs elsewhere.`,
  severity: 'warning',
  examples: [],
})
