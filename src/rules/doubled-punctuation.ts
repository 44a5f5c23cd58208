import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** Two marks in a row of which one may be too many. */
const pair = /[,;:.?!][,;:.]/g

/** Pairs that no sentence needs; two colons or full stops are judged by what is around them. */
const doubled = new Set([',,', ';;', ',.', ';,', ',;', '?,', '!,', '?.', '!.', ';.', '.,', '..'])

/** Words that keep their full stop before a comma. */
const abbreviations =
  /^(?:inst|prox|esqr?|messrs|capt|sergt|lieut|prof|hon|assoc|dept|approx|etc|illus|misc|anon|bros)$/iu

export const doubledPunctuation = defineRule({
  id: 'doubled-punctuation',
  family: 'marks',
  summary: 'Two commas, a comma and a full stop, two full stops in a row',
  page: `Where a sentence was rewritten, both the old mark and the new one may be left: \`,.\`, \`.,\`, \`,,\`. Two
full stops are one, or an ellipsis that lost a dot. Abbreviations keep their full stop before a comma.`,
  severity: 'warning',
  examples: [
    {
      name: 'A comma too many',
      text: 'It was late,, and she knew it.\n',
      found: [',,'],
      fixed: 'It was late, and she knew it.\n',
    },
    { name: 'A comma and a full stop', text: 'It was late,. She knew it.\n', found: [',.'] },
    { name: 'A full stop and a comma', text: 'It was late., and she knew it.\n', found: ['.,'] },
    { name: 'A comma after speech that exclaims', text: '“Rubbish!,” he said.\n', found: ['!,'] },
    {
      name: 'Abbreviations and ellipses',
      text: 'Boats, nets, etc., lay about... Smith Esq., of the 5th inst., left.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      for (const { 0: marks, index } of block.text.matchAll(pair)) {
        if (!doubled.has(marks) || !isMistake(block.text, index, marks)) continue
        const [first = '', second = ''] = marks
        const expected = first === second ? (first === '.' ? ['.', '…'] : [first]) : [first, second]
        report({
          text,
          block,
          start: index,
          end: index + 2,
          reason: `Unexpected \`${marks}\`, expected ${expected.map((mark) => `\`${mark}\``).join(' or ')}`,
          expected,
        })
      }
    }
  },
})

/** Whether the marks stand between a word and what comes after, and are no ellipsis and no abbreviation. */
function isMistake(text: string, at: number, marks: string): boolean {
  const after = text.charAt(at + 2)
  if (after === '.' || after === marks.charAt(1)) return false
  const word = /\p{L}*$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? ''
  if (marks === '.,') return /^\p{Ll}{4,}$/u.test(word) && after.trim() === '' && !abbreviations.test(word)
  return marks === ',,' || marks === ';;' || word.length > 1
}
