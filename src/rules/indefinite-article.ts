import { everyBlock } from './every-block.js'
import { isInSpeech } from './reading/speeches.js'
import { type CheckedBlock, defineRule } from './rule.js'
import { isDialect, isDialectBook, isForeign } from './words/dialect.js'
import { isEnglish } from './words/dictionary.js'
import { type Token, tokensOf } from './words/tokens.js'

/** Words whose first sound is that of *you* or *w*, or was: older books have both `a union` and `an union`. */
const softVowel = /^(?:u(?:ni(?!n|m|d)|r[aio]|s[aeu]|t[io]|biq|kul|fo|nanim)|eu|ewe|once|one|oui)/
/** What is said letter by letter, and begins with a letter whose name begins with its vowel. */
const spelt = new Set(
  'FBI HIV HQ LAPD LCD LSD MBA MP MRI MTV NBA NFL NSA NYPD RPG RV SMS SOS SUV X-ray XO'.split(' '),
)
/** Words with the sound of *you* or *w* before which no book ever had *an*. */
const neverAn = /^(?:unicorn|unique|uniform|useful|useless|usual|user)$/
/** Words that are spelt with *h* and begin with their vowel. */
const silentH = /^(?:hour|honest|honou?r|heir)/

export const indefiniteArticle = defineRule({
  id: 'indefinite-article',
  family: 'words',
  summary: '*A* stands before a vowel, or *an* before a consonant',
  page: `The sound decides, not the letter: *an apple*, *an hour*, *a boat*. Older books write *an* before a weak *h* (*an
hotel*) and before *u* that sounds like *you* (*an union*), so neither is told there; nor is what stands in
dialect (nor *an* that is *and*), what somebody says again and again (*a apple*), what stands beside another language, or before a letter, a
number or a name; of what is said letter by letter (*an MRI*) only the commonest are known.`,
  severity: 'warning',
  examples: [
    {
      name: 'A before a vowel',
      text: 'She ate a apple in a open boat.\n',
      found: ['a', 'a'],
      fixed: 'She ate an apple in an open boat.\n',
    },
    {
      name: 'An before a consonant',
      text: 'An boat lay on an long rope.\n',
      found: ['An', 'an'],
      fixed: 'A boat lay on a long rope.\n',
    },
    {
      name: 'An that may be and, of which a person must judge',
      text: 'She opened an door.\n',
      found: ['an'],
    },
    {
      name: 'An that is and',
      text: '“Sit down an drink, an she will come,” said Ned. “We’ve beans an bread.”\n',
      found: [],
    },
    {
      name: 'An before what sounds like you',
      text: 'She rode an unicorn.\n',
      found: ['an'],
      fixed: 'She rode a unicorn.\n',
    },
    {
      name: 'What is said letter by letter',
      text: 'She had a MRI and an X-ray, and met a FBI man and a PhD.\n',
      found: ['a', 'a'],
    },
    {
      name: 'By the sound',
      text: 'An hour ago a one-eyed man of a European union ate a ewe at an hotel, as an honest heir. He had a “U” and an “F”.\n',
      found: [],
    },
  ],
  check: (book, report) => {
    if (!/^en\b/i.test(book.language) || isDialectBook(book.lexicon)) return
    const found = [...everyBlock(book)].flatMap(({ text, block }) =>
      block.kind === 'verse' ? [] : wrongArticles(block).map((wrong) => ({ ...wrong, text, block })),
    )
    const manners = (['spoken', 'and'] as const).filter((manner) => {
      const count = found.filter((wrong) => wrong.manner === manner).length
      // Who writes so again and again, in a book that tells better, does so on purpose.
      return count >= often[manner] && count > (found.length - count) * 2
    })
    for (const { manner, ...finding } of found) {
      if (!manner || !manners.includes(manner)) report({ ...finding, isSuggestion: manner === 'and' })
    }
  },
})

/** So many are somebody's way of speaking. */
const often = { spoken: 3, and: 2 }

/** What stands before an article: after a noun or a verb of another kind, *an* may be what is left of *and*. */
const beforeArticle = new Set(
  `is was be been being am are were isn't wasn't has have had having with in on at of to from by for into onto as like
  than not and but or nor so such what quite rather half many without within through over under upon about after
  before behind beside between beyond near round around off against toward towards during until till took take taken
  taking see saw seen find found make made making get got getting give gave given giving want wanted need needed hear
  heard feel felt hold held holding wear wore wearing buy bought left became become there's it's that's he's she's
  i'm you're they're i've you've we've him her me you them us it that which only just even never always once if when
  then call called rode ate drew threw sent kept met wrote knew`.split(/\s+/),
)
/** What no article stands before. */
const noNoun =
  /^(?:he|she|they|we|you|then|that|them|his|her|him|my|your|their|the|this|there|when|what|where|who|was|were|had|did|so|to|some|not|now|\p{L}+ed)$/u

interface WrongArticle {
  start: number
  end: number
  reason: string
  expected: string[]
  /** In which way of speaking it would be right: *a* for *an* in speech, *an* for *and*. */
  manner?: 'spoken' | 'and'
}

/** The articles of a block that do not suit the word after them. */
function wrongArticles(block: CheckedBlock): WrongArticle[] {
  const tokens = tokensOf(block)
  const found: WrongArticle[] = []
  for (const [index, { plain, text: written, start, end }] of tokens.entries()) {
    const next = tokens[index + 1]
    if ((plain !== 'a' && plain !== 'an') || next?.start !== end + 1) continue
    const wanted = spelt.has(next.text) ? 'an' : isPlainWord(next.text) ? articleOf(next.plain) : undefined
    if (wanted === undefined || wanted === plain || isName(written, tokens[index - 1])) continue
    if (isDialect(tokens, index) || isForeign(tokens, index)) continue
    const before = tokens[index - 1]
    const isSure = before === undefined || before.plain === '.' || beforeArticle.has(before.plain)
    if (plain === 'an' && noNoun.test(next.plain)) continue
    const spoken = isInSpeech(block.text, start) ? 'spoken' : undefined
    const manner = plain === 'a' ? spoken : isSure ? undefined : 'and'
    const meant = written.startsWith('A') ? wanted.replace('a', 'A') : wanted
    found.push({
      start,
      end,
      reason: `Unexpected \`${written} ${next.text}\`, expected \`${meant} ${next.text}\``,
      expected: [meant],
      ...(manner ? { manner } : {}),
    })
  }
  return found
}

/** A letter that is a name: `between A and B`, *AN* in capitals. */
function isName(written: string, before: Token | undefined): boolean {
  return (
    /^(?:AN|aN)$/.test(written) || (written === 'A' && (before?.isWord === true || before?.plain === '*'))
  )
}

/** A word of the dictionary of three letters and more in small letters: of others nobody knows the sound. */
function isPlainWord(word: string): boolean {
  return /^\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(word) && word !== 'and' && isEnglish(word.split('-')[0] ?? '')
}

/** Which article a word asks for; undefined where both are right, or were once. */
function articleOf(word: string): 'a' | 'an' | undefined {
  if (word.startsWith('h')) return silentH.test(word) ? 'an' : undefined
  if (neverAn.test(word)) return 'a'
  if (softVowel.test(word)) return undefined
  return /^[aeiou]/.test(word) ? 'an' : 'a'
}
