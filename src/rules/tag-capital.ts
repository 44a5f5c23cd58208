import { everyBlock } from './every-block.js'
import { capitalTag } from './reading/speech-tags.js'
import { defineRule } from './rule.js'

export const tagCapital = defineRule({
  id: 'tag-capital',
  family: 'dialogue',
  summary: 'A dialogue tag begins with a capital',
  page: `After the comma of a speech its tag goes on in the same sentence, so \`She said\` is \`she said\`. After \`?\`
and \`!\` either may be meant, and only the comma is told.`,
  severity: 'warning',
  examples: [
    {
      name: 'A capital after the comma',
      text: '“I saw him,” She said. “I did.”\n',
      found: ['She'],
      fixed: '“I saw him,” she said. “I did.”\n',
    },
    {
      name: 'Names, and a sentence of its own',
      text: '“I saw him,” Ann said. “I did.” She said no more.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      for (const { index: at } of block.text.matchAll(/(?<=,)”(?= \p{Lu})/gu)) {
        const [found] = capitalTag.exec(block.text.slice(at + 1, at + 60)) ?? []
        const pronoun = found?.trim().split(' ')[0]
        if (!pronoun) continue
        report({
          text,
          block,
          start: at + 2,
          end: at + 2 + pronoun.length,
          reason: `Unexpected capital in a dialogue tag, expected \`${pronoun.toLowerCase()}\``,
          expected: [pronoun.toLowerCase()],
        })
      }
    }
  },
})
