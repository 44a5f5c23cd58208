import { z } from 'zod'
import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'
import { tokensOf } from './words/tokens.js'

/** Words that English sets twice: `had had`, `gave her her book`, and what is said twice for its sound or its weight. */
const twice = new Set(
  `had that her ha ho he-he hee haw very long far many much never no yes nothing old dear poor now come tut tick la
  ta vous bye there hush hear well so knock tap aye oh ah please more please pretty dead ding dong night chop
  boo blah choo cluck coo ditto hip hurry rub tra tum wait woof yo chuff thump bang click drip drop hop jog pit
  beep buzz honk quack tweet chirp crack creak clap run go nous`.split(/\s+/),
)

/** Words that stand twice after some words: `came in in time`, `told you you could`. */
const afterVerb = new Set(['you', 'it', 'in', 'on', 'him', 'me'])
const beforeThem = new Set(
  `tell told give gave ask asked show showed thank promise see saw let make made think thinks it what who that he she
  they i we you all here this there live lived come came coming go went gone going get got bring brought walk
  walked step stepped look looked put took taken set break broke moved fell know knew thought said sure find found
  hope wish want wanted wanting help with as of slip slipped steal stole rush rushed creep crept hurry hurried ran
  dropped drew`.split(/\s+/),
)

/** `As I read it it seemed`: an object, and the subject of what comes after a comma that old books leave out. */
const subjectVerbs = new Set(
  `was is had has would could will might must seemed warn't wasn't didn't looked became went came fell made
  gave took began turned`.split(/\s+/),
)
const notBeforeObject = new Set(
  `when as that if and but because though where while since until till so then than before after is was did does
  had has would could will may might can must yes no or for`.split(/\s+/),
)

export const doubledWord = defineRule<{ allow: string[] }>({
  id: 'doubled-word',
  family: 'words',
  summary: 'The same word twice in a row',
  page: `\`He went to to the door\`: a slip of the pen, or what is left of a sentence that was rewritten. Silent where
English doubles a word by its grammar (\`had had\`, \`that that\`, \`gave her her book\`) or for its sound or weight
(\`very very\`, \`knock knock\`), and where both are names. \`allow\` names more words that may stand twice.`,
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
        if (twice.has(first.plain) || allowed.has(first.plain)) continue
        // Three in a row are meant; so are two names, and two words that start with a capital.
        if (tokens[index + 1]?.plain === second.plain || tokens[index - 2]?.plain === first.plain) continue
        if (/^\p{Lu}/u.test(second.text) && second.plain !== 'i') continue
        if (afterVerb.has(first.plain) && beforeThem.has(tokens[index - 2]?.plain ?? '')) continue
        const [before, after] = [tokens[index - 2], tokens[index + 1]]
        if (first.plain === 'it' && before?.isWord && !notBeforeObject.has(before.plain)) {
          if (subjectVerbs.has(after?.plain ?? '')) continue
        }
        report({
          text,
          block,
          start: first.start,
          end: second.end,
          reason: `Unexpected \`${first.text} ${second.text}\`, expected \`${first.text}\``,
          expected: [first.text],
        })
      }
    }
  },
})
