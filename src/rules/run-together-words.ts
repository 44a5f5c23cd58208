import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { isDialect, isForeign } from './words/dialect.js'
import { splitWord } from './words/split.js'
import { tokensOf } from './words/tokens.js'

/** A word of the book that stands this often is no slip. */
const often = 2

export const runTogetherWords = defineRule({
  id: 'run-together-words',
  family: 'words',
  summary: 'Two words without a space between',
  page: `\`How I managedto digest that\`: a space was lost. Told where a word that no dictionary has, and that the book
has once, is two common words in a row of which one is a little one (*the*, *to*, *was*), or has a capital inside
(\`toLondon\`). Words of the book's own list, names and compounds are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'A lost space',
      text: 'She never managedto digest that.\n',
      found: ['managedto'],
      fixed: 'She never managed to digest that.\n',
    },
    { name: 'A capital inside', text: 'They went toLondon by train.\n', found: ['toLondon'] },
    {
      name: 'Compounds and names',
      text: 'McDonald and DeVere outpaced the coalheavers in the tollhouse.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const own = new Set((book.config.words ?? []).map((word) => word.toLowerCase()))
    const { lowerCounts } = book.lexicon
    const answers = new Map<string, string | undefined>()
    for (const { text, block } of everyBlock(book)) {
      const tokens = tokensOf(block)
      for (const [index, { text: written, plain, start, end, isWord }] of tokens.entries()) {
        if (!isWord || plain.length < 4 || (lowerCounts.get(plain) ?? 0) > often || own.has(plain)) continue
        if (!answers.has(written)) answers.set(written, splitWord(written, lowerCounts))
        const expected = answers.get(written)
        if (expected === undefined || isDialect(tokens, index) || isForeign(tokens, index)) continue
        // `wonderin’` is clipped, whatever its end looks like.
        if (/in$/.test(plain) && /^[’']/.test(block.text.slice(end))) continue
        report({
          text,
          block,
          start,
          end,
          reason: `Unexpected \`${written}\`, expected \`${expected}\``,
          expected: [expected],
        })
      }
    }
  },
})
