/** Mistakes that are put into published books, each by a rule of its own. */
import { commonPairs, rarePairs } from '../../../src/rules/words/confusions.js'

/** One change of a paragraph, and where in the changed paragraph the mistake stands. */
export interface Change {
  text: string
  start: number
  end: number
}

/** One kind of mistake. */
export interface Mistake {
  name: string
  /** Kinds of one group go into the same copy of the books. */
  group: 'marks' | 'dialogue' | 'words' | 'confusions'
  /** The rules that may tell it. */
  rules: readonly string[]
  /** What the goal asks to be found of it, from 0 to 1. */
  goal?: number
  /** How many are made at most. */
  most: number
  /** Whether it may be told anywhere in its paragraph: of a missing mark, the partner is told. */
  isWide?: boolean
  /** What a paragraph may become; `random` gives numbers from 0 to 1, `next` is the paragraph after it. */
  make: (paragraph: string, random: () => number, next: string) => Change | undefined
  /** Whether the next paragraph has become a part of this one. */
  takesNext?: boolean
}

const many = 250

/** A mistake made where a pattern matches: one of the matches is replaced. */
function at(shape: RegExp, replace: (match: RegExpMatchArray) => string): Mistake['make'] {
  return (paragraph, random) => {
    const matches = [...paragraph.matchAll(shape)]
    const match = matches[Math.floor(random() * matches.length)]
    if (!match) return undefined
    const wrong = replace(match)
    const end = match.index + match[0].length
    return {
      text: paragraph.slice(0, match.index) + wrong + paragraph.slice(end),
      start: match.index,
      end: match.index + wrong.length,
    }
  }
}

const mark = (
  name: string,
  rules: readonly string[],
  shape: RegExp,
  replace: (match: RegExpMatchArray) => string,
): Mistake => ({
  name,
  group: 'marks',
  rules,
  goal: 0.9,
  isWide: /^(?:un|misdirected)/.test(name),
  most: many,
  make: at(shape, replace),
})

const quoteRules = [
  'unclosed-quote',
  'unopened-quote',
  'misdirected-quote',
  'ambiguous-quote',
  'two-speakers',
  'tag-punctuation',
  'space-in-quotes',
  'missing-end-mark',
]

const marks: readonly Mistake[] = [
  mark(
    'missing space after a sentence',
    ['missing-space'],
    /(?<=\p{Ll}{2}[.!?]) (?=\p{Lu}\p{Ll})/gu,
    () => '',
  ),
  mark('missing space before speech', ['missing-space'], /(?<=\p{Ll}{2}[.,!?]) (?=“)/gu, () => ''),
  mark('missing space after a comma', ['missing-space'], /(?<=\p{Ll}{2},) (?=\p{Ll}{2})/gu, () => ''),
  mark(
    'space before a mark',
    ['space-before-punctuation'],
    /(?<=\p{Ll}{2})[,.;?!](?= )/gu,
    ([found]) => ` ${found}`,
  ),
  mark('doubled comma', ['doubled-punctuation'], /(?<=\p{Ll}),(?= )/gu, () => ',,'),
  mark('comma and full stop', ['doubled-punctuation'], /(?<=\p{Ll}{3})\.(?= \p{Lu})/gu, () => ',.'),
  mark('doubled question mark', ['doubled-end-mark'], /(?<=\p{Ll})\?(?= |”)/gu, () => '??'),
  mark('lower-case start', ['lower-case-start'], /(?<=\p{Ll}{3}\. )\p{Lu}(?=\p{Ll}{2,} )/gu, ([found]) =>
    found.toLowerCase(),
  ),
  mark('missing end mark', ['missing-end-mark'], /(?<=\p{Ll}{3})\.(?=$|”$)/gu, () => ''),
  mark('unclosed speech', quoteRules, /(?<=^“[^“”]{3,}[.!?])”(?= \p{L}[^“”]*$)/gu, () => ''),
  mark('unopened speech', quoteRules, /(?<= )“(?=[^“”]{3,}”[^“”]*$)/gu, () => ''),
  mark('misdirected opening mark', quoteRules, /(?<=[^“”] )“(?=\p{L}[^“”]{3,}”[^“”]*$)/gu, () => '”'),
  mark('misdirected closing mark', quoteRules, /(?<=“[^“”]{3,}[,.!?])”(?= \p{L}[^“”]*$)/gu, () => '“'),
  mark(
    'full stop before a tag',
    ['tag-punctuation'],
    /(?<=\p{Ll}),”(?= (?:he|she|I|they) (?:said|asked|cried|answered|replied)\b)/gu,
    () => '.”',
  ),
  mark(
    'capital after a tag mark',
    ['tag-capital'],
    /(?<=,” )(?:he|she|they)(?= (?:said|asked|cried|answered|replied)\b)/gu,
    ([found]) => found.charAt(0).toUpperCase() + found.slice(1),
  ),
  mark(
    'space after an opening mark',
    ['space-in-quotes', 'misdirected-quote'],
    /(?<=(?:^| )“)(?=\p{L}[^“”]+”)/gu,
    () => ' ',
  ),
  mark(
    'space before a closing mark',
    ['space-in-quotes', 'misdirected-quote'],
    /(?<=“[^“”]+[,.?!])(?=”)/gu,
    () => ' ',
  ),
  mark('space after an opening bracket', ['space-in-brackets'], /(?<=(?:^| )\()(?=\p{Ll})/gu, () => ' '),
  mark(
    'comma outside the speech',
    ['tag-punctuation'],
    /(?<=\p{Ll}),”(?= (?:he|she|I|they) (?:said|asked|cried|answered|replied)\b)/gu,
    () => '”,',
  ),
  mark(
    'end mark outside the speech',
    ['end-mark-outside'],
    /(?<=(?:^|[.?!] )“\p{Lu}[^“”]*\p{Ll})[.?!]”(?= |$)/gu,
    ([found]) => `”${found.charAt(0)}`,
  ),
  mark('lower-case speech', ['lower-case-start'], /(?<=^“)\p{Lu}(?=\p{Ll}{2,} \p{Ll})/gu, ([found]) =>
    found.toLowerCase(),
  ),
  mark('unmatched bracket', ['unmatched-bracket'], /(?<=\([^()]{3,})\)/gu, () => ''),
]

const speech = /^“[^“”]{3,}[.?!…]”(?: \p{L}[^“”:—]*[.?!])?$/u

const answered: Mistake = {
  ...mark('unclosed speech, answered', quoteRules, /(?<=[.?!])”$/gu, () => ''),
  make: (paragraph, _random, next) =>
    speech.test(paragraph) && paragraph.endsWith('”') && speech.test(next)
      ? { text: paragraph.slice(0, -1), start: 0, end: paragraph.length - 1 }
      : undefined,
}

const dialogue: readonly Mistake[] = [
  joined('two speakers in a paragraph', ['two-speakers'], ' '),
  joined('missing paragraph break', ['missing-paragraph-break', 'missing-space'], ''),
]

/** Two paragraphs of speech run together. */
function joined(name: string, rules: readonly string[], gap: string): Mistake {
  return {
    name,
    group: 'dialogue',
    rules,
    most: many,
    takesNext: true,
    isWide: true,
    make: (paragraph, _random, next) =>
      speech.test(paragraph) && speech.test(next)
        ? { text: paragraph + gap + next, start: 0, end: paragraph.length + next.length }
        : undefined,
  }
}

const word = (
  name: string,
  rule: string,
  shape: RegExp,
  replace: (match: RegExpMatchArray) => string,
  goal?: number,
): Mistake => ({
  name,
  group: 'words',
  rules: [rule],
  ...(goal === undefined ? {} : { goal }),
  most: many,
  make: at(shape, replace),
})

const missing = (name: string, shape: RegExp): Mistake =>
  word(
    `missing word: ${name}`,
    'missing-word',
    shape,
    ([, before = '', after = '']) => `${before} ${after}`,
    0.6,
  )

const be = '(?:is|was|are|were|am)'
const who = '(?:I|he|she|we|they)'

const words: readonly Mistake[] = [
  word(
    'doubled word',
    'doubled-word',
    /(?<=\p{Ll} )\p{Ll}{2,}(?= \p{Ll})/gu,
    ([found]) => `${found} ${found}`,
    0.9,
  ),
  word(
    'run-together words',
    'run-together-words',
    /(?<= )(\p{Ll}{2,}) (\p{Ll}{2,})(?= )/gu,
    ([, a, b]) => `${a}${b}`,
    0.9,
  ),
  word(
    'contraction without apostrophe',
    'missing-apostrophe',
    /\b\p{L}+n’t\b|\b(?:I’m|that’s|you’re|they’re|we’ve|I’ve|what’s|there’s|let’s|he’s|she’s)\b/giu,
    ([found]) => found.replace('’', ''),
  ),
  // `sha’nt` was right once, and `ai’nt` is a way to speak.
  word(
    'apostrophe before the n',
    'missing-apostrophe',
    /\b(?!sha|ai)\p{L}+n’t\b/giu,
    ([found]) => found.replace(/n’t$/i, '’nt'),
    0.9,
  ),
  word(
    'misspelling: letters swapped',
    'misspelt-word',
    /(?<= \p{Ll}{2,})(\p{Ll})(?!\1)(\p{Ll})(?=\p{Ll}{2,}[ ,.])/gu,
    ([, a, b]) => `${b}${a}`,
  ),
  word(
    'misspelling: letter missing',
    'misspelt-word',
    /(?<= \p{Ll}{3,})\p{Ll}(?=\p{Ll}{3,}[ ,.])/gu,
    () => '',
  ),
  word(
    'misspelling: letter doubled',
    'misspelt-word',
    /(?<= \p{Ll}{3,})(\p{Ll})(?!\1)(?=\p{Ll}{2,}[ ,.])/gu,
    ([, a]) => `${a}${a}`,
  ),
  word('a small i', 'lower-case-pronoun', /(?<=\p{Ll} )I(?= \p{Ll})/gu, () => 'i', 0.9),
  word('a for an', 'indefinite-article', /(?<= )an(?= [aeio]\p{Ll}{3,})/gu, () => 'a', 0.9),
  word('an for a', 'indefinite-article', /(?<= )a(?= [bcdfglmnprstvw]\p{Ll}{3,})/gu, () => 'an', 0.9),
  missing('is, was before -ing', new RegExp(`\\b(${who}) ${be} (\\p{Ll}{3,}ing)\\b`, 'gu')),
  missing(
    'is, was before not',
    new RegExp(`\\b(${who}) ${be} (not (?:so|sure|going|very|in|at|a|the)\\b)`, 'gu'),
  ),
  missing(
    'is, was before an adjective',
    new RegExp(
      `(?<=^“?|[.!?] “?)(${who}) ${be} ((?:very |so |quite )?(?:ready|afraid|sorry|glad|tired|sure|happy|angry|able)\\b)`,
      'gu',
    ),
  ),
  missing(
    'the in the middle of',
    /\b((?:in|at|on|to|from|into)) the ((?:end|middle|edge|bottom|top|beginning|corner|foot|head|rest) of)\b/gu,
  ),
  missing(
    'the in into the room',
    /\b((?:into|through|toward|towards|across)) the (room|door|window|house|street|kitchen|garden|hall|wall|forest|village|library|yard|passage|gate|road)\b/gu,
  ),
  missing(
    'to after wanted',
    /\b((?:wanted|want|wants|going|tried|trying|used|ought|decided|able|seemed|refused|wished|obliged)) to ((?:be|go|see|do|make|get|take|have|know|tell|say|find|give|speak|ask|leave|keep|come)\b)/gu,
  ),
  missing('of in one of them', /\b((?:one|some|most|many|none|each)) of ((?:them|us)\b)/gu),
  missing(
    'know in do you know',
    /\b((?:do|did|does|don’t|didn’t) (?:you|they|we|he|she|I)) (?:know|see|think|understand|remember|tell) ((?:what|how|where|why|who|when|if|whether|which)\b)/giu,
  ),
  missing(
    'he in because he',
    /\b(because) (?:he|she|I|it|they|we) ((?:was|is|were|had|has|wanted|knew|thought|could|would|felt)\b)/gu,
  ),
  missing(
    'have after would',
    /\b(would|could|should|might|must) have (\p{Ll}+ed|been|gone|seen|done|taken)\b/gu,
  ),
  missing(
    'verb after could',
    /(?<=(?:^|[.,;!?] |“|and |but |that |if |when ))((?:I|you|he|she|we|they) (?:could|can|should|must|couldn’t|can’t|cannot|don’t|didn’t|would not|could not|did not)) \p{Ll}{3,} ((?:the|his|her|my|your|their|our|him|them|me|us)\b)/gu,
  ),
]

const confusions: readonly Mistake[] = [...commonPairs, ...rarePairs].map(([first, second]) => {
  const curly = [first, second].map((form) => form.replace("'", '’')) as [string, string]
  const shape = new RegExp(`(?<![\\p{L}’'-])(?:${curly.join('|')})(?![\\p{L}’'-])`, 'giu')
  return {
    name: `${first} / ${second}`,
    group: 'confusions',
    rules: ['confused-word', 'missing-apostrophe', 'missing-word'],
    ...(commonPairs.some(([a, b]) => a === first && b === second) ? { goal: 0.6 } : {}),
    most: many,
    make: at(shape, ([found]) => {
      const other = found.toLowerCase() === curly[0] ? curly[1] : curly[0]
      return /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other
    }),
  }
})

/** All kinds of mistakes. */
export const mistakes: readonly Mistake[] = [...marks, answered, ...dialogue, ...words, ...confusions]
