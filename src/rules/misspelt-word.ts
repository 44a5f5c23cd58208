import { everyBlock } from './every-block.js'
import type { CheckedBook } from './rule.js'
import { defineRule } from './rule.js'
import { asWritten } from './words/as-written.js'
import { correction } from './words/correction.js'
import { isDialect, isDialectBook, isForeign } from './words/dialect.js'
import { isEnglish, isInDictionary } from './words/dictionary.js'
import { knownMisspellings } from './words/misspellings.js'
import { splitWord } from './words/split.js'
import { isAmongStrange } from './words/strange.js'
import { type Token, tokensOf } from './words/tokens.js'

/** A word that stands more often is the book's own. */
const often = 2

/** Strange words among so many tokens on either side are a dialect or another language. */
const nearby = 10

export const misspeltWord = defineRule({
  id: 'misspelt-word',
  family: 'words',
  summary: 'A word that no dictionary has, a slip away from one that everyone knows',
  page: `*Minature* for *miniature*, *definately* for *definitely*. A book may hold thousands of words that no dictionary
has: names, dialect, coinages, older spellings, other languages. Told is only a word in small letters that the book has
once or twice, and that one slip of the hand makes of a common one: two letters swapped, one missing or doubled, one
struck beside the right key. What everyone misspells is told wherever it stands. British and American spellings are both right; so are the words in the book's own list
(\`words\` in \`book.yaml\`) and any that stand among other strange words.`,
  severity: 'warning',
  examples: [
    { name: 'A letter missing', text: 'We were thinking of minature golf.\n', found: ['minature'] },
    {
      name: 'What everyone misspells, however often',
      text: 'A definately dark, wierd night. Definately. It was definately so.\n',
      found: ['definately', 'wierd', 'Definately', 'definately'],
    },
    {
      name: 'What looks like an older spelling, and is none',
      text: 'It was a humourous arguement.\n',
      found: ['humourous', 'arguement'],
    },
    {
      name: 'Several near each other',
      text: 'I took a step foward. My cheast hurt, and I could not beleive that I was brething.\n',
      found: ['foward', 'cheast', 'beleive', 'brething'],
    },
    { name: 'Letters swapped', text: 'She did not beleive a word.\n', found: ['beleive'] },
    {
      name: 'Dialect, coinages and older spellings',
      text: '“Thou shalt shew me thy waggon, maister, zur,” he said. The grimblewort glowed.\n',
      found: [],
    },
    { name: 'Two words as one, which have a rule of their own', text: 'She thanked him alot.\n', found: [] },
    {
      name: 'A word of the book',
      text: 'The minature golf was closed.\n',
      config: { words: ['minature'] },
      found: [],
    },
  ],
  check: (book, report) => {
    // Where the teller spells as he speaks, only what everyone misspells is told.
    const isLoose = isDialectBook(book.lexicon)
    const { lowerCounts } = book.lexicon
    const own = new Set((book.config.words ?? []).map((word) => word.toLowerCase()))
    const isStrange = strangeWords(book)
    for (const { text, block } of everyBlock(book)) {
      if (block.kind === 'verse' || block.kind === 'epigraph') continue
      const tokens = tokensOf(block)
      for (const [index, token] of tokens.entries()) {
        const isOdd = !isLoose && isStrange(token) && !isInCrowd(tokens, index, lowerCounts)
        const meant =
          wellKnown(token, tokens, index) ?? (isOdd ? correction(token.plain, lowerCounts) : undefined)
        if (meant === undefined || own.has(token.plain)) continue
        const expected = asWritten(meant, token.text)
        report({
          text,
          block,
          start: token.start,
          end: token.end,
          reason: `Unexpected \`${token.text}\`, expected \`${expected}\``,
          expected: [expected],
          isSuggestion: true,
        })
      }
    }
  },
})

/** Tells a word that no dictionary has and the book has hardly ever. */
function strangeWords(book: CheckedBook): (token: Token) => boolean {
  const { counts, lowerCounts } = book.lexicon
  const judge = ({ text, plain, isWord }: Token): boolean => {
    if (!isWord || !/^[a-z]{4,}$/.test(text)) return false
    const count = lowerCounts.get(plain) ?? 0
    // A word that the book also writes with a capital is a name.
    if (count > often || count !== (counts.get(text) ?? 0)) return false
    // Two words that many write as one are told by `run-together-words`.
    if (knownMisspellings.get(plain)?.includes(' ')) return false
    return !isEnglish(plain) && splitWord(text, lowerCounts) === undefined
  }
  const judged = new Map<string, boolean>()
  return (token) => {
    let answer = judged.get(token.text)
    if (answer === undefined) {
      answer = judge(token)
      judged.set(token.text, answer)
    }
    return answer
  }
}

/** What everyone misspells is a mistake however often a book has it, and whatever stands around it. */
function wellKnown({ text, plain }: Token, tokens: readonly Token[], index: number): string | undefined {
  const meant = knownMisspellings.get(plain)
  if (meant === undefined || !/^\p{L}\p{Ll}+$/u.test(text)) return undefined
  // *Arguement* looks like an older spelling, of those that the rules of British spelling give.
  if (isInDictionary(plain) || meant.includes(' ')) return undefined
  return isDialect(tokens, index) || isForeign(tokens, index) ? undefined : meant
}

/** Whether a strange word stands among others, in dialect, beside another language, is clipped or quoted by itself. */
function isInCrowd(tokens: readonly Token[], index: number, counts: ReadonlyMap<string, number>): boolean {
  // A slip of its own tells of a careless hand, not of another tongue.
  const isPlainSlip = ({ plain }: Token): boolean => correction(plain, counts) !== undefined
  if (
    isAmongStrange(tokens, index, nearby, isPlainSlip) ||
    isDialect(tokens, index) ||
    isForeign(tokens, index)
  )
    return true
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (after?.text === '’' && after.start === tokens[index]?.end && before?.text !== '‘') return true
  return /^[“‘"]$/.test(before?.text ?? '') && /^[,.”’"]$/.test(after?.text ?? '')
}
