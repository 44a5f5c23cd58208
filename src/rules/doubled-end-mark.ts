import { defineRule } from './rule.js'

export const doubledEndMark = defineRule({
  id: 'doubled-end-mark',
  family: 'marks',
  summary: 'A question or exclamation mark stands twice',
  page: `One mark asks or exclaims enough: \`??\` and \`!!\` belong to the screen, not to the page, unless they count how often
a name is called (\`Ann! Ann!! Ann!!!\`). A question that is
also an exclamation may end in \`?!\` or \`!?\`; which of several marks is meant is for the author to say.`,
  severity: 'warning',
  examples: [
    { name: 'Two question marks', text: 'He had come back only to leave again?? Why?\n', found: ['??'] },
    {
      name: 'A question that exclaims',
      text: '“What kind of question is that?!” Ann exclaimed.\n',
      found: [],
    },
    {
      name: 'A call that grows louder from one mark to the next',
      text: '“Garnet! Garnet!! Garnet!!!” he cried.\n',
      found: [],
    },
    { name: 'More than two', text: '“No!!!” she cried. “You did what?!?!”\n', found: ['!!!', '?!?!'] },
  ],
  check: ({ texts }, report) => {
    for (const text of texts) {
      for (const block of text.blocks) {
        if (!/[?!]{2}/.test(block.text)) continue
        const growing = growingMarks(block.text)
        for (const { 0: marks, index } of block.text.matchAll(/\?\?[?!]*|!![?!]*|\?![?!]+|!\?[?!]+/g)) {
          if (growing.has(index)) continue
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

/** Where the marks of a word count how often it is called: `Garnet! Garnet!! Garnet!!!`. */
function growingMarks(text: string): Set<number> {
  const calls = [...text.matchAll(/(?<!\p{L})(\p{L}{1,30})(!{1,9}|\?{1,9})(?![?!])/gu)]
  const growing = new Set<number>()
  for (const [index, { 1: word = '', 2: marks = '', index: at }] of calls.entries()) {
    const next = calls[index + 1]
    const isLouder = next?.[1]?.toLowerCase() === word.toLowerCase() && (next[2]?.length ?? 0) > marks.length
    if (!next || !isLouder) continue
    growing.add(at + word.length).add(next.index + word.length)
  }
  return growing
}
