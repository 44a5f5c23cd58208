import { defineNotice } from './rule.js'

export const unknownLegend = defineNotice({
  id: 'unknown-legend',
  family: 'structure',
  summary: 'A note explains a mark, and its meaning is not understood',
  page: `Authors say what their marks mean: \`Anything in /slashes/ is what she thinks\`. Thoughts, dreams, sign language,
letters and their like are understood, and the marks follow. Of another meaning nothing can be made: such marks stay what
they are elsewhere, and a look at them is worth while.`,
  severity: 'info',
  examples: [
    {
      name: 'A meaning of its own',
      text: 'Title: Low Water\nAuthor: Jory Pell\nNotes: Anything in /slashes/ is what the ship sings.\n\nThe lamp was out.\n',
      found: ['Anything in /slashes/ is what the ship sings.'],
    },
    {
      name: 'Thoughts',
      text: 'Title: Low Water\nAuthor: Jory Pell\nNotes: Anything in /slashes/ is what she thinks.\n\nThe lamp was out.\n',
      found: [],
    },
  ],
})
