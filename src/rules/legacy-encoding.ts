import { defineNotice } from './rule.js'

export const legacyEncoding = defineNotice({
  id: 'legacy-encoding',
  family: 'structure',
  summary: 'The file is not UTF-8',
  page: `It is read as the encoding that its bytes suggest, and written back in it. UTF-8 leaves no doubt.`,
  severity: 'info',
  examples: [],
})
