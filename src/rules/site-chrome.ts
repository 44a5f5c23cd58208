import { defineNotice } from './rule.js'

export const siteChrome = defineNotice({
  id: 'site-chrome',
  family: 'structure',
  summary: 'A line of a web site stands at the edge of the story',
  page: `Banners, navigation and counters leave the text by themselves; a line that may be one, or may be of the
story, stays and is told.`,
  severity: 'info',
  examples: [],
})
