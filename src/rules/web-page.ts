import { defineNotice } from './rule.js'

export const webPage = defineNotice({
  id: 'web-page',
  family: 'book',
  summary: 'The file is the source of a web page',
  page: `What a browser saves as *web page* is full of scripts and menus: save it as *text*, or copy the story out of it.
Tags within a story (\`<i>\`, \`<br>\`) are read.`,
  severity: 'error',
  examples: [
    {
      name: 'A page as it was saved',
      text: '<!DOCTYPE html>\n<html><body><p>It rained.</p></body></html>\n',
      files: {},
      found: [''],
    },
    { name: 'Its text', text: 'It <i>rained</i>.\n', files: {}, found: [] },
  ],
})
