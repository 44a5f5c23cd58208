import { defineRule } from './rule.js'

/**
 * A stop or a closing mark and the next sentence; a letter on both sides, so that `3.30` and `U.S.` are no case. The
 * mark itself comes first in each shape: what stands before it is asked only where there is one.
 */
const sentence =
  /[.!?…,](?=\p{Lu}\p{Ll}|[AI] \p{Ll}|I’\p{Ll})(?<=\p{Ll}{2}(?:[.!?…]+|,))|[!?](?=\p{Ll}{2})(?<=\p{Ll}{2}[!?]+)/gu
const openingMark = /[.!?,;:](?=[“‘]\p{L})(?<=\p{Ll}{2}.)/gu
const closingMark = /”(?=\p{L}{2}|[AI][ ’])(?<=[.!?,…]”)/gu
const comma = /[,;:](?=\p{Ll}{2}|[ai] \p{Ll})(?<=\p{Ll}{2}[,;]|\p{Ll}{3}:|\d[,;])/gu
const bracket = /[.!?,;](?=\(\p{L})(?<=\p{Ll}{2}.)|\)(?=\p{L}{2})(?<=[.!?,;]\))/gu

/** Names of the web and of files keep their dots. */
const address = /(?:https?:|www\.|@)|\.(?:com|org|net|edu|gov|txt|html?|doc|jpe?g|exe)\b/iu

export const missingSpace = defineRule({
  id: 'missing-space',
  family: 'marks',
  summary: 'A space is missing after a stop, a comma, a bracket or a closing quotation mark',
  page: `A sentence that begins right after the one before was run together when the text was copied, or mistyped:
\`hugged her tightly."What happened?"\`. Numbers, initials, addresses of the web and file names are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'Speech that begins right after a sentence',
      text: 'She hugged her tightly.“What happened, Will?”\n',
      found: ['.“'],
      fixed: 'She hugged her tightly. “What happened, Will?”\n',
    },
    {
      name: 'Two sentences run together',
      text: 'The rain stopped.Nobody moved.\n',
      found: ['.N'],
      fixed: 'The rain stopped. Nobody moved.\n',
    },
    {
      name: 'A sentence that begins with a word of one letter',
      text: 'The rain stopped.I moved. “Who?”I said. A door slammed!A dog barked;a cat ran.\n',
      found: ['.I', '”I', '!A', ';a'],
      fixed: 'The rain stopped. I moved. “Who?” I said. A door slammed! A dog barked; a cat ran.\n',
    },
    {
      name: 'A comma without its space',
      text: 'It was wet,cold and late. She had $3.50,and he 1,000.\n',
      found: [',c', ',a'],
      fixed: 'It was wet, cold and late. She had $3.50, and he 1,000.\n',
    },
    {
      name: 'A bracket without its space',
      text: 'She sat down.(It was late.) Nobody spoke (not even Tom.)They slept.\n',
      found: ['.(', ')T'],
      fixed: 'She sat down. (It was late.) Nobody spoke (not even Tom.) They slept.\n',
    },
    {
      name: 'Numbers, initials and addresses',
      text: 'At 10.30 the U.S.S. Mary left, as www.Example.com told us.\n',
      found: [],
    },
    { name: 'A dash joins what it stands between', text: '“No—” He stopped. “I can’t…won’t.”\n', found: [] },
  ],
  check: ({ texts }, report) => {
    for (const text of texts) {
      for (const block of text.blocks) {
        for (const shape of [sentence, openingMark, closingMark, comma, bracket]) {
          for (const { index } of block.text.matchAll(shape)) {
            if (isAddress(block.text, index + 1)) continue
            const [before = '', after = ''] = [block.text[index], block.text[index + 1]]
            report({
              text,
              block,
              start: index,
              end: index + 2,
              reason: `Unexpected \`${before + after}\` without a space between, expected \`${before} ${after}\``,
              expected: [`${before} ${after}`],
            })
          }
        }
      }
    }
  },
})

/** Whether an offset stands inside a word that is an address: it holds more than one language writes. */
function isAddress(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1
  const end = text.indexOf(' ', at)
  return address.test(text.slice(start, end < 0 ? text.length : end))
}
