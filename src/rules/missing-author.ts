import { defineRule } from './rule.js'

export const missingAuthor = defineRule({
  id: 'missing-author',
  family: 'book',
  summary: 'Nobody is named as the author',
  page: `Neither the settings nor the header of the manuscript name an author, so the title page has none. A book that
is shared without its author's name is soon nobody's.`,
  severity: 'info',
  examples: [
    {
      name: 'No author anywhere',
      text: 'It rained.\n\nIt snowed.\n',
      config: { rules: { 'missing-author': 'warning' } },
      found: [''],
    },
    {
      name: 'An author in the settings',
      text: 'It rained.\n\nIt snowed.\n',
      config: { author: 'Ann Miller', rules: { 'missing-author': 'warning' } },
      found: [],
    },
  ],
  check: ({ texts, config }, report) => {
    const [text] = texts
    if (!text || config.author !== undefined) return
    if (texts.some(({ record }) => record.header.some(({ field }) => field === 'author'))) return
    report({
      text,
      reason: 'Unexpected book without an author, expected `author` in book.yaml or in the header',
    })
  },
})
