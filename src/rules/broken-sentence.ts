import { defineNotice } from './rule.js'

export const brokenSentence = defineNotice({
  id: 'broken-sentence',
  family: 'structure',
  summary: 'A paragraph ends inside a sentence, and the next line may go on with it',
  page: `A stray line end breaks a sentence in two. Where it is plain, the halves are joined and the edit says so; two
short lines may be anything, and stay two paragraphs. Told where the first ends no sentence, the second begins with a
small letter and ends one, and the lines around them are whole sentences.`,
  severity: 'warning',
  examples: [
    {
      name: 'Two halves',
      text: 'The mill had stood empty since the flood, and nobody in the village would say who owned it.\nAgnes walked up the hill\nlate that night.\nNobody saw her.\n',
      found: ['\n'],
    },
    {
      name: 'Verse',
      text: 'The mill had stood empty since the flood, and nobody in the village would say who owned it.\nThe weir was low\nand so was she\nand so they went\nto find the sea.\nNobody saw her.\n',
      found: [],
    },
  ],
})
