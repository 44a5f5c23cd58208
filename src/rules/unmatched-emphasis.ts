import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** A sign of emphasis that touches a word on one side only. */
const sign =
  /(?<=^|[\s“‘(—])(?:\*{1,3}|_{1,2})(?=[\p{L}\d“‘])|(?<=[\p{L}\d.,!?…”’])(?:\*{1,3}|_{1,2})(?=$|[\s.,;:!?”’)—])/gu

export const unmatchedEmphasis = defineRule({
  id: 'unmatched-emphasis',
  family: 'marks',
  summary: 'A star or an underscore of emphasis has no partner',
  page: `\`*word*\` and \`_word_\` are italics; with one of the two signs missing the other is printed as it stands.
The star of a footnote is told too, since a book wants a real footnote there.`,
  severity: 'warning',
  examples: [
    { name: 'Never closed', text: 'She had *never said so.\n', found: ['*'] },
    { name: 'Never opened', text: 'She had never_ said so.\n', found: ['_'] },
    { name: 'A pair', text: 'She had *never* said so, not _once_.\n', format: 'markdown', found: [] },
    { name: 'A star alone, and a sum', text: 'It was 2 * 3, or * for short.\n', found: [] },
  ],
  check: (book, report) => {
    for (const { text, block } of everyBlock(book)) {
      if (!/[*_]/.test(block.text)) continue
      const found = [...block.text.matchAll(sign)]
      const marks = new Map<string, typeof found>()
      for (const each of found) marks.set(each[0], [...(marks.get(each[0]) ?? []), each])
      for (const [mark, places] of marks) {
        const last = places.at(-1)
        if (!last || places.length % 2 === 0) continue
        report({
          text,
          block,
          start: last.index,
          end: last.index + mark.length,
          reason: `Unexpected \`${mark}\` without its partner, expected a pair around what is stressed`,
        })
      }
    }
  },
})
