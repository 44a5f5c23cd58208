import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** A gap after a bracket that opens, or before one that closes; a gap between two marks is somebody's drawing. */
const gap =
  / (?<=(?:^|[\s“‘—])[([] ) *(?=[\p{L}\d“‘])| (?<=[\p{L}\d.,!?…”’] ) *(?=[)\]](?:$|[\s.,;:!?”’—]))/gu

export const spaceInBrackets = defineRule({
  id: 'space-in-brackets',
  family: 'marks',
  summary: 'A space stands between a bracket and what it holds',
  page: `A bracket clings to what it holds: \`(late)\`, not \`( late )\`. A bracket that stands alone between spaces,
and a face (\`: )\`), are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'Gaps on both sides',
      text: 'He came home ( it was past ten ) and went to bed.\n',
      found: [' ', ' '],
      fixed: 'He came home (it was past ten) and went to bed.\n',
    },
    { name: 'No gaps', text: 'He came home (it was past ten) and went to bed : )\n', found: [] },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      for (const { 0: space, index } of block.text.matchAll(gap)) {
        const reason = 'Unexpected space inside brackets'
        report({ text, block, start: index, end: index + space.length, reason, expected: [''] })
      }
    }
  },
})
