import { everyBlock } from './every-block.js'
import { wordsIn } from './lexicon.js'
import type { CheckedBook, Finding } from './rule.js'
import { defineRule } from './rule.js'
import { asWritten } from './words/as-written.js'
import { isDialect, isForeign } from './words/dialect.js'
import { isEnglish } from './words/dictionary.js'
import { knownMisspellings } from './words/misspellings.js'
import { likelySplit, possibleSplits, splitWord } from './words/split.js'
import { isAmongStrange } from './words/strange.js'
import { type Token, tokensOf } from './words/tokens.js'

/** A word of the book that stands this often is no slip. */
const often = 6

export const runTogetherWords = defineRule({
  id: 'run-together-words',
  family: 'words',
  summary: 'Two words without a space between',
  page: `\`How I managedto digest that\`: a space was lost. Told where a word that no dictionary has, and that the book
has once, is two common words in a row of which one is a little one (*the*, *to*, *was*), or has a capital inside
(\`toLondon\`); in a book that has lost several spaces, any two common words. Words of the book's own list, names and compounds are left alone.`,
  severity: 'warning',
  examples: [
    {
      name: 'A lost space',
      text: 'She never managedto digest that.\n',
      found: ['managedto'],
      fixed: 'She never managed to digest that.\n',
    },
    {
      name: 'What many write as one',
      text: `Alot happened. ${'She wept alot. '.repeat(8).trim()}\n`,
      found: ['Alot', ...new Array<string>(8).fill('alot')],
      fixed: `A lot happened. ${'She wept a lot. '.repeat(8).trim()}\n`,
    },
    {
      name: 'Words parted by nothing but emphasis',
      text: 'She never *managed*to digest that. They **managed**to go, but never managed*to* come.\n',
      format: 'markdown',
      found: ['managed*to', 'managed**to', 'managed*to'],
      fixed: 'She never *managed* to digest that. They **managed** to go, but never managed *to* come.\n',
    },
    { name: 'A capital inside', text: 'They went toLondon by train.\n', found: ['toLondon'] },
    {
      name: 'Compounds and names',
      text: 'McDonald and DeVere outpaced the coalheavers in the tollhouse of Colonel Upwood, and Earl Moreland too.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const own = new Set((book.config.words ?? []).map((word) => word.toLowerCase()))
    const { lowerCounts } = book.lexicon
    const isRare = ({ plain, isWord }: Token): boolean =>
      isWord && plain.length > 3 && (lowerCounts.get(plain) ?? 0) <= often && !own.has(plain)
    const answers = new Map<string, Answer | 'none'>()
    const elsewhere = pairsElsewhere(book, isRare)
    const answer = (token: Token): Answer | undefined => {
      const written = token.text
      const usual = knownSplit(written)
      if (usual !== undefined) return { split: usual, isSure: true, isUsual: true }
      if (!isRare(token)) return undefined
      const sure = splitWord(written, lowerCounts) ?? elsewhere.get(written)
      const split = sure ?? likelySplit(written)
      return split === undefined ? undefined : { split, isSure: sure !== undefined }
    }
    const found: (Answer & Finding)[] = []
    for (const { text, block } of everyBlock(book)) {
      const tokens = tokensOf(block)
      for (const [index, token] of tokens.entries()) {
        const { text: written, start, end } = token
        let known = answers.get(written)
        if (known === undefined) {
          known = answer(token) ?? 'none'
          answers.set(written, known)
        }
        if (known === 'none' || isDialect(tokens, index) || isForeign(tokens, index)) continue
        if (!known.isUsual && isAmongStrange(tokens, index, known.isSure ? 4 : 10)) continue
        // `wonderin’` is clipped, whatever its end looks like.
        if (/in$/.test(written) && /^[’']/.test(block.text.slice(end))) continue
        if (!known.isSure && (lowerCounts.get(token.plain) ?? 0) > 1) continue
        const { split } = known
        if (isNameItself(tokens, index, split)) continue
        const reason = `Unexpected \`${written}\`, expected \`${split}\``
        found.push({
          ...known,
          text,
          block,
          start,
          end,
          reason,
          expected: [split],
          isSuggestion: !known.isSure,
        })
      }
    }
    const isCareless = losesSpaces(found.filter(({ isSure }) => isSure).length, book)
    for (const { isSure, isUsual: __, split: _, ...finding } of found)
      if (isSure || isCareless) report(finding)
  },
})

/** Whether a word with a capital in the middle of a sentence is a name, and not a name run into another word. */
function isNameItself(tokens: readonly Token[], index: number, split: string): boolean {
  const [first = ''] = split.split(' ')
  const before = tokens[index - 1]
  return before?.isWord === true && /^\p{Lu}\p{Ll}/u.test(first) && isEnglish(first.toLowerCase())
}

interface Answer {
  split: string
  /** Whether no compound looks like that. */
  isSure: boolean
  /** Whether everyone writes it so: then it is told however often a book has it, whatever stands around it. */
  isUsual?: true
}

/** Two words that many take for one: `alot`. */
function knownSplit(written: string): string | undefined {
  const meant = knownMisspellings.get(written.toLowerCase())
  return meant?.includes(' ') ? asWritten(meant, written) : undefined
}

/** So many lost spaces, in all and in 10,000 words, make a book one where a strange word is likelier two. */
const careless = { all: 3, rate: 0.4 }

function losesSpaces(sure: number, { lexicon }: CheckedBook): boolean {
  return sure >= careless.all && (10_000 * sure) / wordsIn(lexicon) >= careless.rate
}

/** Rare words that are two words which the book elsewhere has in a row, with their space. */
function pairsElsewhere(book: CheckedBook, isRare: (token: Token) => boolean): Map<string, string> {
  const waiting = new Map<string, string>()
  const looked = new Set<string>()
  for (const { block } of everyBlock(book)) {
    for (const token of tokensOf(block)) {
      if (looked.has(token.text)) continue
      looked.add(token.text)
      if (!isRare(token)) continue
      for (const split of possibleSplits(token.text)) waiting.set(split, token.text)
    }
  }
  const found = new Map<string, string>()
  if (waiting.size === 0) return found
  const firsts = new Set([...waiting.keys()].map((split) => split.slice(0, split.indexOf(' '))))
  for (const { block } of everyBlock(book)) {
    const tokens = tokensOf(block)
    for (const [index, { plain }] of tokens.entries()) {
      if (!firsts.has(plain)) continue
      const pair = `${plain} ${tokens[index + 1]?.plain ?? ''}`
      const joined = waiting.get(pair)
      if (joined !== undefined) found.set(joined, pair)
    }
  }
  return found
}
