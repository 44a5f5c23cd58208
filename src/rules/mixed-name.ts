import { everyBlock } from './every-block.js'
import type { CheckedBook } from './rule.js'
import { defineRule } from './rule.js'
import { isForeign } from './words/dialect.js'
import { isInDictionary } from './words/dictionary.js'
import { isOneSlip } from './words/one-slip.js'
import { tokensOf } from './words/tokens.js'

/** A name stands this often, its slip at most as often as the next number says. */
const usual = 8
const rare = 2

/** Shorter names are too near to too many others. */
const shortest = 5

export const mixedName = defineRule({
  id: 'mixed-name',
  family: 'words',
  summary: 'A name is spelt another way now and then',
  page: `*Catherine* on every page and *Cathrine* once: a name that stands eight times or more, and another that stands once
or twice and differs by a letter within it (missing, doubled, swapped, another vowel) or by an accent. Names that differ
at their start or end are two people (*Anna* and *Anne*), and so are two that the dictionary knows. Told is the first
place of each. The book's own list,
\`words\` in \`book.yaml\`, silences it.`,
  severity: 'warning',
  examples: [
    {
      name: 'A letter left out',
      text: `${'Then Catherine laughed. '.repeat(9)}Tom saw Cathrine go.\n`,
      found: ['Cathrine'],
    },
    {
      name: 'An accent left out',
      text: `${'Then Zoëlla laughed. '.repeat(9)}Tom saw Zoella go.\n`,
      found: ['Zoella'],
    },
    {
      name: 'Two people, and a word of the book',
      text: `${'Then Marian laughed, and Marion too. '.repeat(9)}Tom saw Barry and Mirian go.\n`,
      config: { words: ['Mirian'] },
      found: [],
    },
  ],
  check: (book, report) => {
    const slips = slippedNames(book)
    if (slips.size === 0) return
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse') continue
      const tokens = tokensOf(block)
      for (const [index, { text: written, start, end }] of tokens.entries()) {
        const meant = slips.get(written)
        if (!meant || isForeign(tokens, index)) continue
        slips.delete(written)
        report({
          text,
          block,
          start,
          end,
          reason: `Unexpected \`${written}\`, expected \`${meant.name}\` as elsewhere (${meant.count} times)`,
          expected: [meant.name],
          isSuggestion: true,
        })
      }
    }
  },
})

/** Names that stand once or twice, and the one that was meant. */
function slippedNames({ lexicon, config }: CheckedBook): Map<string, { name: string; count: number }> {
  const own = new Set((config.words ?? []).map((word) => word.toLowerCase()))
  const known = new Map<string, [name: string, count: number][]>()
  const doubtful: string[] = []
  for (const [written, count] of lexicon.counts) {
    const lower = written.toLowerCase()
    const isName =
      written.length >= shortest &&
      /^\p{Lu}\p{Ll}+$/u.test(written) &&
      lexicon.counts.get(lower) === undefined
    if (!isName) continue
    const initial = lower.normalize('NFD').charAt(0)
    if (count >= usual) known.set(initial, [...(known.get(initial) ?? []), [written, count]])
    else if (count <= rare && !own.has(lower) && !isInDictionary(written)) doubtful.push(written)
  }
  const slips = new Map<string, { name: string; count: number }>()
  for (const written of doubtful) {
    const [name, count] =
      (known.get(written.toLowerCase().normalize('NFD').charAt(0)) ?? []).find(([each]) =>
        isOneSlip(each, written),
      ) ?? []
    if (name !== undefined && count !== undefined) slips.set(written, { name, count })
  }
  return slips
}
