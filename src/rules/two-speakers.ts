import { everyBlock } from './every-block.js'
import { wordsIn } from './lexicon.js'
import { speakerAfter } from './reading/speech-tags.js'
import { type Speech, speechesOf } from './reading/speeches.js'
import { defineRule, type Finding } from './rule.js'

/** A book that sets exchanges in one paragraph more rarely than this, in 10,000 words, does so on purpose. */
const careless = 0.8

/** Where a second speaker begins, and how plainly. */
interface Turn {
  start: number
  end: number
  why: string
  /** Whether no published book would have it so. */
  isPlain: boolean
}

export const twoSpeakers = defineRule({
  id: 'two-speakers',
  family: 'dialogue',
  summary: 'Two people speak in one paragraph',
  page: `Each new speaker begins a paragraph, so that a reader knows who speaks without a tag. Told where one speech
follows the other with nothing between them, or where two tags name two speakers. Quoted words (\`the word "why"\`) are
no speech, and the cries of a crowd, one after the other, are one paragraph. Published books do now and then set a short
exchange in one paragraph, so in a long book only plain cases are told unless there are several: a question and its
answer with nothing else beside them.`,
  severity: 'warning',
  examples: [
    {
      name: 'An answer in the same paragraph',
      text: 'Tom was there. “Ann, how long have you been here?” “Long enough.” She turned.\n',
      found: [' '],
    },
    {
      name: 'Two tags, two speakers',
      text: '“I am going,” Ann said. “So am I,” Tom said.\n\n“Are you late?” she asked. “No,” he said.\n',
      found: [' ', ' '],
    },
    { name: 'One speaker, two speeches', text: '“Long enough,” she said. “Too long.”\n', found: [] },
    {
      name: 'Quoted words, and the cries of a crowd',
      text: 'He leaned upon the word “perhaps.” “We shall see.”\n\nThey all called: “Here!” “And here!” “No, there!”\n',
      found: [],
    },
  ],
  check: (book, report) => {
    const found: { finding: Finding; isPlain: boolean }[] = []
    for (const { text, block } of everyBlock(book)) {
      if (block.kind !== 'paragraph') continue
      const turn = turnIn(block.text)
      if (!turn) continue
      const reason = 'Unexpected second speaker in a paragraph, expected a paragraph for each'
      const { start, end, why, isPlain } = turn
      const finding = { text, block, start, end, reason, expected: ['\n\n'], isSuggestion: true, note: why }
      found.push({ finding, isPlain })
    }
    const isHabit = (10_000 * found.length) / wordsIn(book.lexicon) < careless
    for (const { finding, isPlain } of found) if (isPlain || !isHabit) report(finding)
  },
})

/** The first place of a paragraph where somebody else begins to speak. */
function turnIn(text: string): Turn | undefined {
  const speeches = speechesOf(text)
  let speaker: string | undefined
  for (const [index, speech] of speeches.entries()) {
    const before = speeches[index - 1]
    const name = speakerAfter(text.slice(speech.end, speech.end + 60))
    if (before) {
      const between = text.slice(before.end, speech.start)
      const end = speech.start
      if (isAnswer(before, speech, between, text)) {
        if (isCrowd(speeches, index, text)) return undefined
        const why = 'One speech ends and the next begins with nothing between them.'
        return { start: before.end, end, why, isPlain: isPlainExchange(speeches, text) }
      }
      if (speaker && name && isOther(speaker, name) && /[.!?…]\s+$/.test(between)) {
        const start = before.end + between.trimEnd().length
        return { start, end, why: `${speaker} speaks before, ${name} after.`, isPlain: false }
      }
    }
    speaker = name ?? speaker
  }
  return undefined
}

/** Whether a speech follows another at once; a word in quotation marks within a sentence is none. */
function isAnswer(before: Speech, speech: Speech, between: string, text: string): boolean {
  return (
    /^\s{1,3}$/.test(between) &&
    /[.?!…]$/.test(before.words) &&
    /^[\p{Lu}‘]/u.test(speech.words) &&
    !/[\p{L}\d’]\s+$/u.test(text.slice(Math.max(0, before.start - 3), before.start))
  )
}

/** Whether narration leads to three or more speeches in a row: what was to be heard, not who said it. */
function isCrowd(speeches: readonly Speech[], index: number, text: string): boolean {
  const [before, speech, next] = speeches.slice(index - 1, index + 2)
  return (
    before !== undefined &&
    speech !== undefined &&
    next !== undefined &&
    text.slice(0, before.start).trim() !== '' &&
    text.slice(speech.end, next.start).trim() === ''
  )
}

/** Whether a paragraph is a question and what is said to it, with no more than a tag after it. */
function isPlainExchange(speeches: readonly Speech[], text: string): boolean {
  const [first, second, third] = speeches
  return (
    first?.start === 0 &&
    second !== undefined &&
    third === undefined &&
    /[?]$/.test(first.words) &&
    text.length - second.end < 40
  )
}

/** Whether two speakers are two people: two names, or two of I, he and she. */
function isOther(one: string, other: string): boolean {
  const isPronoun = (speaker: string): boolean => /^(?:I|he|she)$/.test(speaker)
  return one !== other && isPronoun(one) === isPronoun(other)
}
