import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { isDialectBook } from './words/dialect.js'
import { missingShapes } from './words/missing.js'
import { tokensOf } from './words/tokens.js'
import { shapesIn } from './words/worded-shapes.js'

export const missingWord = defineRule({
  id: 'missing-word',
  family: 'words',
  summary: 'A little word is missing, as in `All I can now is`',
  page: `A word that the writer heard and the hand left out. Told are shapes that no English sentence has: a pronoun
and a verb in *-ing* without *is* or *was*, *can* without its verb, *do you what*, *at end of* without *the*,
*wanted go* without *to*, *one them* without *of*, *would gone* without *have*, *if was* without *he*, *went the door*
without *to*. Silent in verse, where a whole book is told in dialect, and where a participle stands by itself
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
      name: 'Have, be and to after would',
      text: 'She would gone home. He might seen it. They could walked. It would impossible. I would like go now.\n',
      found: ['would gone', 'might seen', 'could walked', 'would impossible', 'like go'],
    },
    {
      name: 'Who, to, at and of',
      text: 'I would go if was warm. He went the door and looked him. Some the boats left.\n',
      found: ['if was', 'went the door', 'looked him', 'Some the boats'],
    },
    {
      name: 'Whole sentences',
      text: 'She would need it. I looked him in the eye. Down went the door. He worried that it was late. I could indeed. He being ill, we left. I told him that was right. Not I! You singing? Never.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const shapes = isDialectBook(book.lexicon)
      ? missingShapes.filter((each) => !each.isDialect)
      : missingShapes
    const possible = shapesIn(shapes)
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse' || block.kind === 'heading') continue
      const plain = block.text.replaceAll('’', "'")
      for (const { shape, missing } of possible(tokensOf(block))) {
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
