import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** A space and a mark, after a word and before the end of one; dots that are an ellipsis stand apart. */
const spaced =
  /[ \u00A0\u202F](?<=[\p{L}\d”’].)[ \u00A0\u202F]*(?:[,;](?=\s|$|\p{Ll}{2}|[”"])|[.?!]+(?=\s|$|[”’"'])(?!\s*\.)|[.?!](?=\p{Lu}\p{Ll}|[AI] \p{Ll})(?!\.Net\b)|:(?=\s|$))/gu

export const spaceBeforePunctuation = defineRule({
  id: 'space-before-punctuation',
  family: 'marks',
  summary: 'A space stands before a comma, a full stop or another mark',
  page: `In English a mark follows its word at once; a space before it lets it fall onto the next line. French sets a
narrow space before \`;:?!\`, so a French book is left alone, and so are the dots of an ellipsis.`,
  severity: 'warning',
  examples: [
    {
      name: 'A space before a comma',
      text: 'It was late , and she knew it .\n',
      found: [' ,', ' .'],
      fixed: 'It was late, and she knew it.\n',
    },
    {
      name: 'A space before a question mark',
      text: '“Are you there ?” he said. “Come here ,” she said.\n',
      found: [' ?', ' ,'],
      fixed: '“Are you there?” he said. “Come here,” she said.\n',
    },
    {
      name: 'A space on the wrong side of a comma',
      text: 'It was late ,and she knew it.\n',
      found: [' ,'],
      fixed: 'It was late, and she knew it.\n',
    },
    {
      name: 'A space on the wrong side of a full stop',
      text: 'It was late .She knew it.\n',
      found: [' .'],
      fixed: 'It was late. She knew it.\n',
    },
    { name: 'Dots that stand apart', text: '“So . . . what now?” he said. . . .\n', found: [] },
    { name: 'French', text: '« Vraiment ? » dit-elle ; il sourit.\n', config: { language: 'fr' }, found: [] },
  ],
  check: (book, report) => {
    if (/^fr\b/i.test(book.language)) return
    for (const { text, block } of everyBlock(book)) {
      for (const { 0: marks, index } of block.text.matchAll(spaced)) {
        const mark = marks.trimStart()
        const isBeforeWord = /^\p{L}/u.test(block.text.slice(index + marks.length))
        report({
          text,
          block,
          start: index,
          end: index + marks.length,
          reason: `Unexpected space before \`${mark}\`${isBeforeWord ? ', expected it after' : ''}`,
          expected: [isBeforeWord ? `${mark} ` : mark],
        })
      }
    }
  },
})
