import { loneMarks, toldOfSingles } from './reading/speech-marks.js'
import { defineRule } from './rule.js'

export const unclosedQuote = defineRule({
  id: 'unclosed-quote',
  family: 'marks',
  summary: 'A quotation mark opens speech that nothing closes',
  page: `Speech ends with a closing mark, unless it goes on in the next paragraph: then that paragraph opens with a mark
of its own, and only the last one closes (*Chicago Manual of Style* 13.32). A short speech that is left open where the
next paragraph is speech too is told all the same, and so is one with a tag within it (\`“Where is he? she asked\`),
except in the middle of a report told by somebody, where such speech is usual. What a colon leads to (a letter, a song)
may have its marks as it likes. Between single marks the typographer's own doubt is told.`,
  severity: 'warning',
  examples: [
    {
      name: 'Speech that is never closed',
      text: 'She looked up. “I never saw him.\n\nThe door was shut.\n\n“Who?” he said.\n',
      found: ['“'],
    },
    { name: 'A mark forgotten before the tag', text: '“Come in, he said. “Sit down.”\n', found: ['“'] },
    {
      name: 'A question left open, and its answer',
      text: 'They met at the gate.\n\n“Have you seen her?\n\n“Not since Monday.”\n\nHe left.\n',
      found: ['“'],
    },
    {
      name: 'A tag or narration within speech, and somebody answers',
      text: '“Where is he? she asked, looking round.\n\n“Out.”\n\nThe rain fell.\n\n“Who is there? I asked, and nobody came.\n\n“Only Tom.”\n\nHe sat down.\n',
      found: ['“', '“'],
    },
    {
      name: 'What a colon leads to',
      text: 'She read it aloud, and it ran in this way:\n\n“To the people of the town, greeting.\n\n“The bridge is shut until Monday.”\n\nHe said nothing.\n',
      found: [],
    },
    {
      name: 'Speech over two paragraphs',
      text: `“It began long ago. ${'The old mill had stood there longer than any of us could tell, and nobody went near it. '.repeat(6).trim()}\n\n“And so it ended.”\n\nHe said no more.\n`,
      found: [],
    },
    {
      name: 'A letter between one pair of marks',
      text: '“My dear Ann,\n\nThe boat was late. All are well.\n\nTom.”\n\nShe folded it.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const reason = 'Unexpected end of speech without its mark, expected `”`'
    for (const { kind, text, block, at } of loneMarks(book)) {
      if (kind === 'open') report({ text, block, start: at, end: at + 1, reason })
    }
    for (const { text, from, to } of toldOfSingles(book, 'unclosed-quote')) {
      report({ text, from, to, reason: 'Unexpected end of speech without its mark, expected `’`' })
    }
  },
})
