import { defineNotice } from './rule.js'

export const longParagraph = defineNotice({
  id: 'long-paragraph',
  family: 'structure',
  summary: 'A paragraph of Markdown is longer, or has more brackets, than in any book',
  page: `A paragraph of a million and a half characters with markup in it, or of ten thousand brackets, is a slip of a
program: the blank lines have gone. The text is not read until they are back.`,
  severity: 'error',
  examples: [
    {
      name: 'Nothing but brackets',
      text: `${'[a]'.repeat(10_001)}\n`,
      format: 'markdown',
      found: [`${'[a]'.repeat(26)}[a`],
    },
    { name: 'A few brackets', text: 'It [he said] rained.\n', format: 'markdown', found: [] },
  ],
})
