import { defineNotice } from './rule.js'

export const controlCharacter = defineNotice({
  id: 'control-character',
  family: 'structure',
  summary: 'A character that no reader can see stands in the text',
  page: `A copy between machines leaves bytes behind that mean nothing in a story: NUL, escape, the colours of a
terminal (\`ESC[31m\`). They are left out of the book, and the sequences of a terminal are set aside. Look whether
something was lost where they stand.`,
  severity: 'warning',
  examples: [
    { name: 'A bell in a sentence', text: 'They sat there\u0007 until ten.\n', found: ['\u0007'] },
    {
      name: 'Colours of a terminal, told once',
      text: 'They sat \u001b[31mthere\u001b[0m until ten.\n',
      found: ['\u001b'],
    },
    { name: 'A tab', text: '\tThey sat there until ten.\n', found: [] },
  ],
})
