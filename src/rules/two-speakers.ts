import { defineNotice } from './rule.js'

export const twoSpeakers = defineNotice({
  id: 'two-speakers',
  family: 'dialogue',
  summary: 'Two people speak in one paragraph',
  page: `Each new speaker begins a paragraph, so that a reader knows who speaks without a tag. Told where one speech
follows the other with nothing between them, or where two tags name two speakers. Older books do set short exchanges in
one paragraph: ignore those, with a reason.`,
  severity: 'warning',
  examples: [
    {
      name: 'An answer in the same paragraph',
      text: 'Tom was there. “Ann, how long have you been here?” “Long enough.” She turned.\n',
      found: [' '],
    },
    { name: 'One speaker, two speeches', text: '“Long enough,” she said. “Too long.”\n', found: [] },
  ],
})
