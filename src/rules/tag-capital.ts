import { everyBlock } from './every-block.js'
import { capitalTag, capitalTagAfterMark } from './reading/speech-tags.js'
import { defineRule } from './rule.js'

export const tagCapital = defineRule({
  id: 'tag-capital',
  family: 'dialogue',
  summary: 'A dialogue tag begins with a capital',
  page: `After the comma of a speech its tag goes on in the same sentence, so \`She said\` is \`she said\` and \`Said Ann\` is
\`said Ann\`. After \`?\` and \`!\` a sentence of its own may begin (\`"Stop!" He called the dog.\`), so there only what can be
nothing but a tag is told.`,
  severity: 'warning',
  examples: [
    {
      name: 'A capital after the comma',
      text: '“I saw him,” She said. “I did.”\n',
      found: ['She'],
      fixed: '“I saw him,” she said. “I did.”\n',
    },
    {
      name: 'A verb with a capital',
      text: '“I saw him,” Said Ann. “Did you?” Asked the boy.\n',
      found: ['Said', 'Asked'],
      fixed: '“I saw him,” said Ann. “Did you?” asked the boy.\n',
    },
    {
      name: 'A whole tag after a question',
      text: '“Did you see him?” She asked quietly. “I did!” He said. “And…” She said softly. “Who?” The man asked her.\n',
      found: ['She', 'He', 'She', 'The'],
      fixed:
        '“Did you see him?” she asked quietly. “I did!” he said. “And…” she said softly. “Who?” the man asked her.\n',
    },
    {
      name: 'A sentence of its own after a question',
      text: '“Did you see him?” He said nothing. “Here!” She called the dog. “Well?” Asked in, he came.\n',
      found: [],
    },
    {
      name: 'Names, and a sentence of its own',
      text: '“I saw him,” Ann said. “I did.” She said no more.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      for (const { index: at } of block.text.matchAll(/”(?= \p{Lu})(?<=[,?!…]”)/gu)) {
        const tag = block.text.charAt(at - 1) === ',' ? capitalTag : capitalTagAfterMark
        const [found] = tag.exec(block.text.slice(at + 1, at + 60)) ?? []
        const word = found?.trim().split(' ')[0]
        if (!word) continue
        report({
          text,
          block,
          start: at + 2,
          end: at + 2 + word.length,
          reason: `Unexpected capital in a dialogue tag, expected \`${word.toLowerCase()}\``,
          expected: [word.toLowerCase()],
        })
      }
    }
  },
})
