import { defineNotice } from './rule.js'

export const unusedIgnore = defineNotice({
  id: 'unused-ignore',
  family: 'book',
  summary: 'An ignore matches nothing, or says too little',
  page: `What an ignore was for has been mended, or has moved: without it the next real mistake of that kind would be
silenced. An ignore names its rule and its reason: \`<!-- fleuron-ignore two-speakers: as in the first edition -->\`
before a block or inside it, or an entry of \`ignore\` in \`book.yaml\` with \`rule\`, \`text\` and \`reason\`.`,
  severity: 'warning',
  examples: [
    {
      name: 'An ignore that matches nothing',
      text: 'It rained.\n\nIt snowed.\n',
      config: { ignore: [{ rule: 'missing-space', text: 'a.B', reason: 'a name' }] },
      found: [''],
    },
    {
      name: 'An ignore that is needed',
      text: 'The shop was called Rain.Snow and more.\n',
      config: { ignore: [{ rule: 'missing-space', text: 'Rain.Snow', reason: 'a name' }] },
      found: [],
    },
    {
      name: 'A comment in Markdown',
      text: '<!-- fleuron-ignore doubled-end-mark: he shouts -->\n\n“What??”\n\nIt rained.\n',
      format: 'markdown',
      found: [],
    },
    {
      name: 'A comment without a reason',
      text: '<!-- fleuron-ignore doubled-end-mark -->\n\n“What??”\n\nIt rained.\n',
      format: 'markdown',
      found: [''],
    },
    {
      name: 'A comment with more than one rule, which silences none',
      text: '<!-- fleuron-ignore doubled-end-mark, doubled-word: he shouts -->\n\n“What??”\n\nIt rained.\n',
      format: 'markdown',
      found: [''],
    },
  ],
})
