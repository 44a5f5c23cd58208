import { defineNotice } from './rule.js'

export const deepNesting = defineNotice({
  id: 'deep-nesting',
  family: 'structure',
  summary: 'Markup stands in markup deeper than in any story',
  page: `A quote in a quote in a quote, a hundred times: that is a slip of a program, or a row of ornament around a
word that Markdown takes for emphasis. The text is not read until it is mended; put a backslash before signs that are
meant as they stand.`,
  severity: 'error',
  examples: [
    {
      name: 'Quotes in quotes',
      text: `${'>'.repeat(120)} It rained.\n`,
      format: 'markdown',
      found: ['>'.repeat(80)],
    },
    { name: 'A quote in a quote', text: '> > It rained.\n', format: 'markdown', found: [] },
  ],
})
