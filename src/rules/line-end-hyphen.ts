import { defineNotice } from './rule.js'

export const lineEndHyphen = defineNotice({
  id: 'line-end-hyphen',
  family: 'words',
  summary: 'A hyphen at the end of a line may be the printer’s or the word’s own',
  page: `Where a text was cut at a column, words were cut in two: \`some-\` and \`thing\`. The rest of the manuscript and
the dictionary say which hyphens go. Both halves of \`tallow-\` and \`works\` are words, and neither the manuscript nor the
dictionary has them together: the hyphen stays, and is told.`,
  severity: 'info',
  examples: [
    {
      name: 'Two words that may be one',
      text: 'They walked along the wall, past the old brewery and the tallow-\nworks, to the gate of the long garden behind the chapel, where\nnobody had been since the summer and the dog would not go in.\n',
      found: ['tallow-\nworks'],
    },
    {
      name: 'A word that was cut',
      text: 'They walked along the wall, past the old brewery and some-\nthing else, to the gate of the long garden behind the chapel\nwhere nobody had been since the summer.\n',
      found: [],
    },
  ],
})
