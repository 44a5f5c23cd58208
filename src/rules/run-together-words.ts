import { everyBlock } from './every-block.js'
import type { CheckedBook } from './rule.js'
import { defineRule } from './rule.js'
import { isDialect, isForeign } from './words/dialect.js'
import { possibleSplits, splitWord } from './words/split.js'
import { isAmongStrange } from './words/strange.js'
import { type Token, tokensOf } from './words/tokens.js'

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
    const isRare = ({ plain, isWord }: Token): boolean =>
      isWord && plain.length > 3 && (lowerCounts.get(plain) ?? 0) <= often && !own.has(plain)
    const answers = new Map<string, string | undefined>()
    const elsewhere = pairsElsewhere(book, isRare)
    for (const { text, block } of everyBlock(book)) {
      const tokens = tokensOf(block)
      for (const [index, token] of tokens.entries()) {
        if (!isRare(token)) continue
        const { text: written, start, end } = token
        if (!answers.has(written))
          answers.set(written, splitWord(written, lowerCounts) ?? elsewhere.get(written))
        const expected = answers.get(written)
        if (expected === undefined || isDialect(tokens, index) || isForeign(tokens, index)) continue
        if (isAmongStrange(tokens, index)) continue
        // `wonderin’` is clipped, whatever its end looks like.
        if (/in$/.test(written) && /^[’']/.test(block.text.slice(end))) continue
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

/** Rare words that are two words which the book elsewhere has in a row, with their space. */
function pairsElsewhere(book: CheckedBook, isRare: (token: Token) => boolean): Map<string, string> {
  const waiting = new Map<string, string>()
  for (const { block } of everyBlock(book)) {
    for (const token of tokensOf(block)) {
      if (!isRare(token)) continue
      for (const split of possibleSplits(token.text)) waiting.set(split, token.text)
    }
  }
  const found = new Map<string, string>()
  if (waiting.size === 0) return found
  const firsts = new Set([...waiting.keys()].map((split) => split.slice(0, split.indexOf(' '))))
  for (const { block } of everyBlock(book)) {
    const tokens = tokensOf(block)
    for (const [index, { plain }] of tokens.entries()) {
      if (!firsts.has(plain)) continue
      const pair = `${plain} ${tokens[index + 1]?.plain ?? ''}`
      const joined = waiting.get(pair)
      if (joined !== undefined) found.set(joined, pair)
    }
  }
  return found
}
