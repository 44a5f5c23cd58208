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
dialect, what somebody says again and again (*a apple*), what stands beside another language, or before a letter, a
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
    const spoken = found.filter(({ isSpoken }) => isSpoken).length
    // Who speaks so again and again, in a book that tells better, does so on purpose.
    const isManner = spoken >= often && spoken > (found.length - spoken) * 2
    for (const { isSpoken, ...finding } of found) if (!isSpoken || !isManner) report(finding)
  },
})

/** So many wrong articles in speech are somebody's way of speaking. */
const often = 3

interface WrongArticle {
  start: number
  end: number
  reason: string
  expected: string[]
  /** Whether somebody says it, in a way that people speak: *a* for *an*. */
  isSpoken: boolean
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
    const meant = written.startsWith('A') ? wanted.replace('a', 'A') : wanted
    found.push({
      start,
      end,
      reason: `Unexpected \`${written} ${next.text}\`, expected \`${meant} ${next.text}\``,
      expected: [meant],
      isSpoken: plain === 'a' && isInSpeech(block.text, start),
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
