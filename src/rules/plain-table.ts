import { defineNotice } from './rule.js'

export const plainTable = defineNotice({
  id: 'plain-table',
  family: 'structure',
  summary: 'A table of Markdown is set as it was drawn',
  page: `A table (\`| a | b |\` over \`| --- | --- |\`) is set in lines of one width, as it stands in the manuscript: its marks
and dashes are not touched.`,
  severity: 'info',
  examples: [
    {
      name: 'A table',
      text: '# One\n\nIt rained.\n\n| day | rain |\n| --- | --- |\n| one | much |\n',
      format: 'markdown',
      found: ['| day | rain |'],
    },
    { name: 'A bar in a line', text: '# One\n\nIt rained | it snowed.\n', format: 'markdown', found: [] },
  ],
})
