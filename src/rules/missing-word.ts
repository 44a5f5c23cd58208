import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { missingShapes } from './words/missing.js'

export const missingWord = defineRule({
  id: 'missing-word',
  family: 'words',
  summary: 'A little word is missing, as in `All I can now is`',
  page: `A word that the writer heard and the hand left out. Told are shapes that no English sentence has: a pronoun
and a verb in *-ing* without *is* or *was*, *can* without its verb, *do you what*, *at end of* without *the*,
*wanted go* without *to*, *one them* without *of*. Silent in verse, and where a participle stands by itself
(*he being ill, we left*).`,
  severity: 'warning',
  examples: [
    { name: 'Is or was', text: 'She playing sick today.\n', found: ['She playing'] },
    { name: 'Am before not', text: 'If this is love, then I not so sure.\n', found: ['I not so'] },
    { name: 'A verb after can', text: 'All I can now is what is best for her.\n', found: ['can now is'] },
    { name: 'Know', text: '“Do you what I have done?” she asked.\n', found: ['Do you what'] },
    {
      name: 'Who was ready',
      text: 'Had she not told him that was ready to go?\n',
      found: ['him that was ready'],
    },
    {
      name: 'Whole sentences',
      text: 'He being ill, we left. I told him that was right. Not I! You singing? Never.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse' || block.kind === 'heading') continue
      const plain = block.text.replaceAll('’', "'")
      for (const { shape, missing } of missingShapes) {
        for (const { 0: found, index } of plain.matchAll(shape)) {
          const expected = missing?.(found)
          const end = index + found.length
          report({
            text,
            block,
            start: index,
            end,
            reason: `Unexpected \`${block.text.slice(index, end)}\`: a word seems to be missing`,
            ...(expected ? { expected, isSuggestion: true } : {}),
          })
        }
      }
    }
  },
})
