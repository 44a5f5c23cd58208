import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

export const missingParagraphBreak = defineRule({
  id: 'missing-paragraph-break',
  family: 'dialogue',
  summary: 'One speech begins right where another ends',
  page: `A closing mark and an opening one without even a space between: two paragraphs that were run together when the
text was copied. Each speaker has a paragraph.`,
  severity: 'warning',
  examples: [
    {
      name: 'Two speeches run together',
      text: '“How long have you been there?”“Long enough.”\n',
      found: ['”“'],
    },
    { name: 'A quotation within speech', text: '“‘Yes,’ he said.” “And then?”\n', found: [] },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      for (const { index } of block.text.matchAll(/”“(?=\p{Lu})(?<=[.?!,…—]”“)/gu)) {
        report({
          text,
          block,
          start: index,
          end: index + 2,
          reason: 'Unexpected speech right after another, expected a new paragraph',
          expected: ['”\n\n“', '” “'],
        })
      }
    }
  },
})
