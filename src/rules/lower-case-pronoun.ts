import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { isForeign } from './words/dialect.js'
import { tokensOf } from './words/tokens.js'

/** `I`, and `I’m`, `I’ll`, `I’ve`, `I’d` with a small letter. */
const pronoun = /^i(?:'(?:m|ll|ve|d))?$/

/** What says that an `i` is a number: `page i`, `part i`. */
const counted = /^(?:page|pages|p|pp|chapter|part|book|volume|vol|act|scene|section|canto)$/

/** A teller who writes himself small this often, and more often than not, does so on purpose. */
const manner = 20

export const lowerCasePronoun = defineRule({
  id: 'lower-case-pronoun',
  family: 'words',
  summary: 'The pronoun I is written with a small letter',
  page: `English writes *I* with a capital wherever it stands, and so *I'm*, *I'll*, *I've* and *I'd*. An *i* that is
a number (\`page i\`, \`i)\`), a letter of another language, or short for *in* (\`i' the morning\`) is left alone, and so is
a book whose teller hardly ever writes a capital.`,
  severity: 'warning',
  examples: [
    {
      name: 'A small letter',
      text: 'She said that i was late, and i’m never late.\n',
      found: ['i', 'i’m'],
      fixed: 'She said that I was late, and I’m never late.\n',
    },
    {
      name: 'Numbers, dialect and other languages',
      text: 'See page i of the list: i) nets, ii) boats. He rose i’ the morning, and the letter i was gone, i.e. lost.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const count = (word: string): number => book.lexicon.counts.get(word) ?? 0
    if (!/^en\b/i.test(book.language) || (count('i') > manner && count('i') > count('I'))) return
    for (const { text, block } of everyBlock(book)) {
      const tokens = tokensOf(block)
      for (const [index, token] of tokens.entries()) {
        if (!pronoun.test(token.plain) || !token.text.startsWith('i')) continue
        const [before, after] = [tokens[index - 1], tokens[index + 1]]
        const touches = after?.start === token.end && !/^[,;?!"…—]$/.test(after.plain)
        const clings = before?.end === token.start && !/^["(…—]$/.test(before.plain)
        if (touches || clings || !after || isForeign(tokens, index)) continue
        // Clipped, as in `i’ the morning`; the mark is a closing quotation mark to the tokens.
        if (after.plain === '"' && after.start === token.end && after.text !== '”') continue
        if (counted.test(before?.plain ?? '') && !after.isWord) continue
        if (/^(?:letter|letters|a|an|the|small|page|chapter|part|act|scene)$/.test(before?.plain ?? ''))
          continue
        const meant = token.text.replace('i', 'I')
        const { start, end } = token
        const reason = `Unexpected \`${token.text}\`, expected \`${meant}\``
        report({ text, block, start, end, reason, expected: [meant] })
      }
    }
  },
})
