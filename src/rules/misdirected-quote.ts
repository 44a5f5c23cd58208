import { everyBlock } from './every-block.js'
import { defineRule } from './rule.js'

/** A mark by the direction that it should have. */
const turned: Readonly<Record<string, string>> = { '“': '”', '”': '“' }

/** A mark that closes stands at the start of a word, one that opens at the end of one. */
const misplaced = /”(?=[\p{L}\d…])(?<=(?:^|[\s(—])”)|“(?=$|[\s.,;:!?])(?<=[\p{L},.!?…]“)/gu

export const misdirectedQuote = defineRule({
  id: 'misdirected-quote',
  family: 'marks',
  summary: 'A curly quotation mark points the wrong way',
  page: `A curly mark has a direction: \`“\` stands before a word, \`”\` after one. Word processors turn a mark the wrong
way after a dash, or where the text around it was edited. The build sets it right where it is sure; the manuscript stays
as it is until \`--fix\`. Languages that close with \`“\` are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'A closing mark that opens',
      text: 'He sat down. ”Where is she?” he asked.\n',
      found: ['”'],
      fixed: 'He sat down. “Where is she?” he asked.\n',
    },
    {
      name: 'An opening mark that closes',
      text: '“Where is she?“ he asked. “Here.”\n',
      found: ['“'],
      fixed: '“Where is she?” he asked. “Here.”\n',
    },
    { name: 'Marks that point at their speech', text: '“Where—” he began. “Never mind.”\n', found: [] },
  ],
  check: (book, report) => {
    if (!/^en\b/i.test(book.language)) return
    for (const text of book.texts) {
      for (const { pass, place, from, to } of text.record.edits) {
        if (pass !== 'quotes' || turned[from] !== to) continue
        const [start = 0, end = 0] = [place.start.offset, place.end.offset]
        report({
          text,
          from: start,
          to: end,
          reason: `Unexpected \`${from}\` here, expected \`${to}\``,
          expected: [to],
        })
      }
    }
    for (const { text, block } of everyBlock(book)) {
      if (block.text.includes('„')) continue
      for (const { 0: mark, index } of block.text.matchAll(misplaced)) {
        const expected = turned[mark] ?? mark
        report({
          text,
          block,
          start: index,
          end: index + 1,
          reason: `Unexpected \`${mark}\` here, expected \`${expected}\``,
          expected: [expected],
        })
      }
    }
  },
})
