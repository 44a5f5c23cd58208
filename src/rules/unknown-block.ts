import { defineNotice } from './rule.js'

export const unknownBlock = defineNotice({
  id: 'unknown-block',
  family: 'structure',
  summary: 'A fenced block has an unknown name',
  page: `\`:::letter\`, \`:::verse\`, \`:::epigraph\` and \`:::note\` fence a block; another name is probably
misspelt.`,
  severity: 'warning',
  examples: [
    { name: 'A misspelt name', text: ':::leter\nDear Ann.\n:::\n', format: 'markdown', found: ['leter'] },
    { name: 'A letter', text: ':::letter\nDear Ann.\n:::\n', format: 'markdown', found: [] },
  ],
})
