import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

export const spaceInQuotes = defineRule({
  id: 'space-in-quotes',
  family: 'marks',
  summary: 'A space stands between a quotation mark and its speech',
  page: `An opening mark clings to the word after it, a closing mark to the one before. The build closes such gaps up
where it is sure which way the mark points; \`--fix\` closes them in the manuscript.`,
  severity: 'warning',
  examples: [
    {
      name: 'Gaps on both sides',
      text: '“ Come in, ” he said. “Sit down.”\n',
      found: [' ', ' '],
      fixed: '“Come in,” he said. “Sit down.”\n',
    },
    {
      name: 'Straight marks',
      text: 'He said, " Come in. " She came.\n',
      found: [' ', ' '],
      fixed: 'He said, "Come in." She came.\n',
    },
    { name: 'No gaps', text: '“Come in,” he said. “Sit down.”\n', found: [] },
  ],
  check: (book, report) => {
    if (/^fr\b/i.test(book.language)) return
    const reason = 'Unexpected space inside quotation marks'
    for (const text of book.texts) {
      for (const { pass, place, from, to } of text.record.edits) {
        if (pass !== 'quotes' || to !== '' || from === '' || from.trim() !== '') continue
        report({ text, from: place.start.offset ?? 0, to: place.end.offset ?? 0, reason, expected: [''] })
      }
    }
    for (const { text, block } of everyBlock(book)) {
      for (const { 0: space, index } of block.text.matchAll(
        / (?<=(?:^|\s)“ ) *(?=[\p{L}…])| (?<=[\p{L}.,!?…—] ) *(?=”(?:\s|$))/gu,
      )) {
        report({ text, block, start: index, end: index + space.length, reason, expected: [''] })
      }
    }
  },
})
