import { defineNotice } from './rule.js'

export const ruleSettings = defineNotice({
  id: 'rule-settings',
  family: 'book',
  summary: 'The settings name a rule that there is not, or options that it has not',
  page: `A misspelt rule in \`rules\` silences nothing. The severities are \`off\`, \`info\`, \`warning\` and \`error\`;
options stand in a list with the severity: \`doubled-word: [warning, { allow: [had] }]\`.`,
  severity: 'error',
  examples: [
    {
      name: 'A misspelt rule',
      text: 'It rained.\n\nIt snowed.\n',
      config: { rules: { 'missing-spaces': 'off' } },
      found: [''],
    },
    {
      name: 'A rule and its severity',
      text: 'It rained.\n\nIt snowed.\n',
      config: { rules: { 'missing-space': 'off' } },
      found: [],
    },
  ],
})
