import { everyBlock } from './every-block.js'
import { type CheckedBlock, type CheckedText, defineRule } from './rule.js'

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** A face, or the mark of an item: `:)`, `a)`, `2)`. */
const noBracket = /[:;=8][-o^']?[()[\]]|(?:^|\s)(?:\p{L}|\d{1,3}|[ivx]{1,5})\)/gu

/** A bracket that waits for its partner. */
interface Waiting {
  text: CheckedText
  block: CheckedBlock
  at: number
  mark: string
}

export const unmatchedBracket = defineRule({
  id: 'unmatched-bracket',
  family: 'marks',
  summary: 'A bracket has no partner',
  page: `Each bracket that opens closes, at the latest in a paragraph after it. Faces (\`:)\`) and the marks of items
(\`a)\`, \`1)\`) are no brackets.`,
  severity: 'warning',
  examples: [
    {
      name: 'Never closed',
      text: 'He came home (it was past ten and went to bed.\n\nShe (his wife) slept.\n',
      found: ['('],
    },
    { name: 'Never opened', text: 'He came home it was past ten) and went to bed.\n', found: [')'] },
    {
      name: 'Another kind closes',
      text: 'He came home (it was past ten] and went to bed.\n',
      found: ['(', ']'],
    },
    { name: 'Closed in the next paragraph', text: '(It was past ten.\n\nNobody was up.)\n', found: [] },
    { name: 'Faces and items', text: 'Thanks for reading :) There is a) this and b) that.\n', found: [] },
  ],
  check: (book, report) => {
    let waiting: Waiting[] = []
    const tell = ({ text, block, at, mark }: Waiting): void => {
      const expected = closing[mark]
      const reason = expected
        ? `Unexpected \`${mark}\` that nothing closes, expected \`${expected}\``
        : `Unexpected \`${mark}\` that nothing opens`
      report({ text, block, start: at, end: at + 1, reason })
    }
    for (const { text, block } of everyBlock(book)) {
      if (!/[()[\]{}]/.test(block.text)) continue
      const shown = block.text.replace(noBracket, (found) => ' '.repeat(found.length))
      const carried = waiting.length
      for (const { 0: mark, index: at } of shown.matchAll(/[()[\]{}]/g)) {
        const each = { text, block, at, mark }
        if (closing[mark]) waiting.push(each)
        else if (waiting.length > 0 && closing[(waiting.at(-1) as Waiting).mark] === mark) waiting.pop()
        else tell(each)
      }
      // What an earlier paragraph left open this one had to close first.
      const stale = waiting.slice(0, Math.min(carried, waiting.length))
      if (stale.length > 0) waiting = waiting.slice(stale.length)
      for (const each of stale) tell(each)
    }
    for (const each of waiting) tell(each)
  },
})
