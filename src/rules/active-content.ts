import { defineNotice } from './rule.js'

export const activeContent = defineNotice({
  id: 'active-content',
  family: 'structure',
  summary: 'A script or another program stood in the text',
  page: `A book holds nothing that runs: scripts, frames and forms are left out of the text, and told.`,
  severity: 'warning',
  examples: [
    {
      name: 'A word about programs',
      text: 'It rained. The script of the play was lost.\n',
      format: 'markdown',
      found: [],
    },
    {
      name: 'A script',
      text: 'It rained.\n\n<script>alert(1)</script>\n\nIt snowed.\n',
      format: 'markdown',
      found: ['<script>alert(1)</script>'],
    },
  ],
})
