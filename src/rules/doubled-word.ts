import { z } from 'zod'
import { everyBlock } from './every-block.js'
import { isInSpeech } from './reading/speeches.js'
import { type CheckedBlock, defineRule } from './rule.js'
import { isMeantTwice, isNeverTwice, isSaidForSense } from './words/doublings.js'
import { tokensOf } from './words/tokens.js'

export const doubledWord = defineRule<{ allow: string[] }>({
  id: 'doubled-word',
  family: 'words',
  summary: 'The same word twice in a row',
  page: `\`He went to to the door\`: a slip of the pen, or what is left of a sentence that was rewritten. Silent where
English doubles a word by its grammar (\`had had\`, \`gave her her book\`, \`what he does does not matter\`), for its
sound or weight (\`very very\`, \`knock knock\`) or, in speech, for its sense (\`a date date\`), where emphasis parts the two
(\`*like* like\`), and where both are names. Mended are only words that no sentence sets twice (\`the the\`, \`of of\`).
\`allow\` names more words that may stand twice.`,
  severity: 'warning',
  options: z.strictObject({
    allow: z.array(z.string()).default([]).describe('Words that may stand twice.'),
  }),
  examples: [
    {
      name: 'A word written twice',
      text: 'He went to to the door and knocked.\n',
      found: ['to to'],
      fixed: 'He went to the door and knocked.\n',
    },
    {
      name: 'A word written twice at the start of a sentence',
      text: 'Nobody came. The the rain fell on the roof.\n',
      found: ['The the'],
      fixed: 'Nobody came. The rain fell on the roof.\n',
    },
    {
      name: 'Words that English doubles',
      text: 'As I read it it seemed that he had had enough, and gave her her book. “Knock knock,” he said, very very softly.\n',
      found: [],
    },
    {
      name: 'Words that may be meant, of which a person must judge',
      text: 'He saw the door door. “I I cannot,” he said. It was all over over nothing.\n',
      found: ['door door', 'I I', 'over over'],
    },
    {
      name: 'The verb of a clause, and the verb of its sentence',
      text: 'What she says says a lot; what she does does more. Whatever it was was gone. Those who could could go.\n',
      found: ['says says'],
    },
    {
      name: 'What is said twice for its sense',
      text: '“Is it a trip, or a trip trip?” “I want tea tea, not this.” “Then it’s a date date. I like like him.”\n',
      found: [],
    },
    {
      name: 'Words that emphasis parts',
      text: 'She did not just like him: she *like* like him. It was *the* the inn.\n',
      format: 'markdown',
      found: ['the* the'],
    },
    {
      name: 'A word of the book that may stand twice',
      text: 'They danced the wiggle wiggle all night.\n',
      config: { rules: { 'doubled-word': ['warning', { allow: ['wiggle'] }] } },
      found: [],
    },
  ],
  check: (book, report, { allow }) => {
    const allowed = new Set(allow.map((word) => word.toLowerCase()))
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse') continue
      const tokens = tokensOf(block)
      for (const [index, second] of tokens.entries()) {
        const first = tokens[index - 1]
        if (!first?.isWord || first.plain !== second.plain || !/^\p{L}/u.test(second.plain)) continue
        if (!/^\s+$/.test(block.text.slice(first.end, second.start))) continue
        if (allowed.has(first.plain) || isMeantTwice(tokens, index)) continue
        // Three in a row are meant; so are two names, and two words that start with a capital.
        if (tokens[index + 1]?.plain === second.plain || tokens[index - 2]?.plain === first.plain) continue
        if (/^\p{Lu}/u.test(second.text) && second.plain !== 'i') continue
        const isNever = isNeverTwice(tokens, index)
        const isParted = isPartedByMarkup(block, first.end, second.start)
        if (!isNever && (isParted || (isInSpeech(block.text, first.start) && isSaidForSense(tokens, index))))
          continue
        report({
          text,
          block,
          start: first.start,
          end: second.end,
          reason: `Unexpected \`${first.text} ${second.text}\`, expected \`${first.text}\``,
          expected: [first.text],
          isSuggestion: !isNever || isParted,
        })
      }
    }
  },
})

/** Whether the space between two words is where emphasis or a link begins or ends. */
function isPartedByMarkup({ text, flat }: CheckedBlock, end: number, start: number): boolean {
  if (flat.leaves.length === 1 || text.slice(end, start).includes('\n')) return false
  return flat.leaves.some((leaf) => leaf.start >= end && leaf.start <= start)
}
