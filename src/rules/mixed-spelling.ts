import { everyBlock } from './every-block.js'
import type { CheckedBook } from './rule.js'
import { defineRule } from './rule.js'
import { isForeign } from './words/dialect.js'
import { spellingKey } from './words/spelling-key.js'
import { tokensOf } from './words/tokens.js'

/** The usual spelling stands at least this often, the other at most as often as the next number says. */
const usual = 6
const rare = 2

/** How often one way of spelling a word stands in a book. */
interface Spelling {
  written: string
  count: number
}

export const mixedSpelling = defineRule({
  id: 'mixed-spelling',
  family: 'words',
  summary: 'One word is spelt two ways in the book',
  page: `*Good-bye* and *goodbye*, *café* and *cafe*, *grey* and *gray*, *colour* and *color*: each is right, but a book
keeps to one. Told is the first place of a spelling that stands once or twice where another stands six times or more.`,
  severity: 'info',
  examples: [
    {
      name: 'A hyphen now and then',
      text: `${'They said goodbye. '.repeat(7)}She said good-bye.\n`,
      found: ['good-bye'],
    },
    {
      name: 'British and American',
      text: `${'The colour was grey. '.repeat(7)}The sky was gray.\n`,
      found: ['gray'],
    },
    {
      name: 'Two words that look alike',
      text: `${'He had to recover. '.repeat(7)}He had to re-cover the chair.\n`,
      found: [],
    },
  ],
  check: (book, report) => {
    const odd = oddSpellings(book)
    for (const { text, block } of everyBlock(book)) {
      if (odd.size === 0) return
      if (block.kind === 'verse') continue
      const tokens = tokensOf(block)
      for (const [index, { plain, start, end }] of tokens.entries()) {
        const other = odd.get(plain)
        if (!other || isForeign(tokens, index)) continue
        odd.delete(plain)
        report({
          text,
          block,
          start,
          end,
          reason: `Unexpected \`${block.text.slice(start, end)}\`, expected \`${other.written}\` as elsewhere (${other.count} times)`,
          expected: [other.written],
          isSuggestion: true,
        })
      }
    }
  },
})

/** The rare spellings of a book, and the usual one of each. */
function oddSpellings({ lexicon, config }: CheckedBook): Map<string, Spelling> {
  const own = new Set((config.words ?? []).map((word) => word.toLowerCase()))
  const spellings = new Map<string, Spelling[]>()
  for (const [written, count] of lexicon.lowerCounts) {
    // A name, and a word with an apostrophe, is spelt as it is.
    if ((lexicon.counts.get(written) ?? 0) === 0 || written.includes("'") || own.has(written)) continue
    const key = spellingKey(written)
    if (key === undefined) continue
    const known = spellings.get(key)
    if (known) known.push({ written, count })
    else spellings.set(key, [{ written, count }])
  }
  const odd = new Map<string, Spelling>()
  for (const all of spellings.values()) {
    const [most, ...others] = all.sort((a, b) => b.count - a.count)
    if (!most || most.count < usual) continue
    for (const { written, count } of others) if (count <= rare) odd.set(written, most)
  }
  return odd
}
