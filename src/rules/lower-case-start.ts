import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** The end of a sentence and a small letter. */
const start = /(?<=(?:^|[^\p{L}.])(\p{Ll}{3,}|\p{Lu}\p{Ll}{3,})\. [“‘]?)(\p{Ll}+)(?=[\s,’])/gu

/** Words that keep their full stop in the middle of a sentence. */
const abbreviations = new Set(
  'capt prof hon lieut serg sergt assoc sept messrs revd gent etc esq viz inst ult prox messrs cent vol fig ver vers chap chapt approx abt dept incl encl sec secs min mins hrs obs anon illus misc oct nov dec jan feb aug sept mar apr jun jul mon tues wed thurs fri sat sun'.split(
    ' ',
  ),
)

export const lowerCaseStart = defineRule({
  id: 'lower-case-start',
  family: 'marks',
  summary: 'A sentence begins with a small letter',
  page: `After a full stop a sentence begins, and so with a capital. After \`?\` and \`!\` older books go on in small
letters (\`Alas! he was gone\`), so only the full stop counts; abbreviations and names written small are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'A small letter after a full stop',
      text: 'The rain had stopped. nobody moved.\n',
      found: ['nobody'],
    },
    {
      name: 'Abbreviations and exclamations',
      text: 'Nets, boats, etc. lay about. Alas! he was gone.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse') continue
      for (const match of block.text.matchAll(start)) {
        const [, before = '', word = ''] = match
        if (abbreviations.has(before.toLowerCase())) continue
        const capital = word.charAt(0).toUpperCase() + word.slice(1)
        report({
          text,
          block,
          start: match.index,
          end: match.index + word.length,
          reason: `Unexpected small letter after a full stop, expected \`${capital}\``,
          expected: [capital],
          isSuggestion: true,
        })
      }
    }
  },
})
