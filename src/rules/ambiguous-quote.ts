import { defineNotice } from './rule.js'

export const ambiguousQuote = defineNotice({
  id: 'ambiguous-quote',
  family: 'marks',
  summary: 'A quotation mark or apostrophe could be read in two ways',
  page: `The typographer has set the mark as the likelier of two, and is not sure: \`'em\` or the start of a quotation,
the end of one or a plural's apostrophe. It is worth a look, mostly in a manuscript with straight marks; a curly mark in
the manuscript settles it.`,
  severity: 'warning',
  examples: [
    {
      name: "Dialect, or words that a plural's apostrophe closes",
      text: "He saw 'is house and the boys' room.\n",
      found: ["'"],
    },
    { name: 'A mark that is clear', text: '"It\'s mine," he said.\n', found: [] },
  ],
})
