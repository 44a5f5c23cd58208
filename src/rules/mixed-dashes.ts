import { everyBlock } from './every-block.js'
import { tellMinority } from './reading/tell-minority.js'
import { defineRule } from './rule.js'

// The dash itself comes first in each: what stands before it is asked only where there is one.
const kinds = {
  '—': /(?<! )—(?! )/g,
  ' — ': / — /g,
  ' – ': / – /g,
  // Before such a word it joins no two names.
  '–': /–(?=(?:and|but|or|so|he|she|it|they|we|you|I|the|who|which|that|not|no)\b)(?<=\p{Ll}–)/gu,
  '--': /(?<!-)--(?!-)/g,
  ' - ': / - (?=\p{L})(?<=\p{L},? - )/gu,
}

export const mixedDashes = defineRule({
  id: 'mixed-dashes',
  family: 'marks',
  summary: 'Several kinds of dash break off sentences in one manuscript',
  page: `A house has one dash: \`—\` without spaces, or \` – \` with them. Where a manuscript has several, the build
sets the house's, so this is mostly for the manuscript's own sake. What may be no break of a sentence stays as it is: an
en dash without spaces, which joins two names (*Paris–Dakar*), and a line that begins with a dash.`,
  severity: 'info',
  examples: [
    { name: 'Two kinds', text: 'He ran--and fell--and ran on.\n\nShe came — late.\n', found: [' — '] },
    {
      name: 'An en dash without spaces',
      text: 'He ran—and fell—and ran on.\n\nShe came–but late, by the Paris–Dakar train.\n',
      found: ['–'],
    },
    { name: 'One kind', text: 'He ran—and fell—and ran on.\n', found: [] },
  ],
  check: (book, report) => tellMinority([...everyBlock(book)], kinds, 'dash', report),
})
