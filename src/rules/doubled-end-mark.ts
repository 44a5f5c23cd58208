import { defineRule } from './rule.js'

export const doubledEndMark = defineRule({
  id: 'doubled-end-mark',
  family: 'marks',
  summary: 'A question or exclamation mark stands twice',
  page: `One mark asks or exclaims enough: \`??\` and \`!!\` belong to the screen, not to the page. A question that is
also an exclamation may end in \`?!\` or \`!?\`; which of several marks is meant is for the author to say.`,
  severity: 'warning',
  examples: [
    { name: 'Two question marks', text: 'He had come back only to leave again?? Why?\n', found: ['??'] },
    {
      name: 'A question that exclaims',
      text: '“What kind of question is that?!” Ann exclaimed.\n',
      found: [],
    },
    { name: 'More than two', text: '“No!!!” she cried. “You did what?!?!”\n', found: ['!!!', '?!?!'] },
  ],
  check: ({ texts }, report) => {
    for (const text of texts) {
      for (const block of text.blocks) {
        for (const { 0: marks, index } of block.text.matchAll(/\?\?[?!]*|!![?!]*|\?![?!]+|!\?[?!]+/g)) {
          const single = [...new Set(marks)].join('')
          const expected = single.length === 1 ? [single] : [single, ...single]
          report({
            text,
            block,
            start: index,
            end: index + marks.length,
            reason: `Unexpected \`${marks}\`, expected \`${single}\``,
            expected,
            isSuggestion: true,
          })
        }
      }
    }
  },
})
