/** The narration of a manuscript, sentence by sentence, with what its words say. */
import { startsSmall } from '../paragraphs/lines.js'
import { eachWord, type Word } from './each-word.js'
import { infinitiveMakers, nounMakers, perfects, plurals, says, singulars, third } from './lexicon.js'

/** One sentence outside speech. */
export interface Sentence {
  /** Offsets in the paragraph's flat text. */
  start: number
  end: number
  text: string
  /** How many words say each thing. */
  first: number
  we: number
  second: number
  present: number
  future: number
  past: number
  modal: number
  third: number
  deictic: number
  words: number
  /** Names or pronouns of thinking in it: `she wondered`. */
  thinks: boolean
  /** Words with a capital inside it: names, most of them. */
  names: string[]
  /** Whether it stands directly after speech, directly before it. */
  afterSpeech: boolean
  beforeSpeech: boolean
}

const sentenceEnd = /[.!?…]+["”’')\]]*(?=\s|$)/g
const abbreviation =
  /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Prof|Sr|Jr|Capt|Col|Gen|Lt|Sgt|Rev|Mme|Mlle|vs|etc|No|\p{Lu})$/u

/** The sentences of a paragraph that stand outside the given stretches of speech. */
export function narrationOf(text: string, speech: readonly (readonly [number, number])[]): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (let index = 0; index <= speech.length; index++) {
    const end = speech[index]?.[0] ?? text.length
    if (end > start) splitSentences(text, start, end, index > 0, index < speech.length, sentences)
    start = speech[index]?.[1] ?? end
  }
  return sentences
}

function splitSentences(
  text: string,
  from: number,
  to: number,
  afterSpeech: boolean,
  beforeSpeech: boolean,
  into: Sentence[],
): void {
  const segment = text.slice(from, to)
  let start = 0
  let isFirst = true
  for (const end of sentenceEnds(segment)) {
    let [left, right] = [start, end]
    while (left < right && isSpace(segment.charCodeAt(left))) left++
    while (right > left && isSpace(segment.charCodeAt(right - 1))) right--
    start = end
    if (right === left) continue
    const isLast = end === segment.length
    into.push(readSentence(text, from + left, from + right, afterSpeech && isFirst, beforeSpeech && isLast))
    isFirst = false
  }
}

/** Where the sentences of a text end, its own end last. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  sentenceEnd.lastIndex = 0
  // Neither `matchAll`, which makes an expression of its own for each text, nor `exec`, which makes a result of each end.
  while (sentenceEnd.test(text)) {
    const end = sentenceEnd.lastIndex
    if (goesOnSmall(text, end)) continue
    if (isFullStop(text, end - 1) && abbreviation.test(text.slice(Math.max(0, end - 7), end - 1))) continue
    ends.push(end)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

/** Whether a full stop stands at an offset, and no other such sign before it. */
const isFullStop = (text: string, at: number): boolean =>
  text.charAt(at) === '.' && !'.!?…'.includes(text.charAt(at - 1) || ' ')

const isSpace = (code: number): boolean =>
  code === 32 || (code > 8 && code < 14) || (code > 127 && /\s/.test(String.fromCharCode(code)))

/** Whether a small letter follows what looks like the end of a sentence. */
function goesOnSmall(text: string, end: number): boolean {
  let at = end
  while (at < end + 5 && isSpace(text.charCodeAt(at))) at++
  if (at === end) return false
  if (`"“‘'(*_`.includes(text.charAt(at))) at++
  return startsSmall(text.charAt(at))
}

/** Counts what the words of a sentence say, which stands between two offsets of a text. */
function readSentence(
  text: string,
  start: number,
  end: number,
  afterSpeech: boolean,
  beforeSpeech: boolean,
): Sentence {
  const sentence: Sentence = {
    start,
    end,
    text: text.slice(start, end),
    afterSpeech,
    beforeSpeech,
    first: 0,
    we: 0,
    second: 0,
    present: 0,
    future: 0,
    past: 0,
    modal: 0,
    third: 0,
    deictic: 0,
    words: 0,
    thinks: false,
    names: [],
  }
  let before = ''
  let beforeBits = 0
  let isName = false
  eachWord(text, start, end, (token) => {
    const bits = token.bits === 0 ? 0 : countable(token, before, beforeBits, sentence.words === 0)
    sentence.words++
    if (token.thinks) sentence.thinks = true
    if (token.isCapital && sentence.words > 1) sentence.names.push(token.spelt)
    if (bits !== 0) {
      if (bits & says.first) sentence.first++
      if (bits & says.we) sentence.we++
      if (bits & says.second) sentence.second++
      if (bits & says.present) sentence.present++
      if (bits & says.future) sentence.future++
      if (bits & says.past) sentence.past++
      if (bits & says.modal) sentence.modal++
      if (bits & says.third) sentence.third++
      if (bits & says.deictic) sentence.deictic++
      if (bits & says.bareThird && (singulars.has(before) || isName)) sentence.present++
      if (bits & says.bare && beforeBits & (says.first | says.second | says.we)) sentence.present++
    }
    if (token.isAdverb) return
    before = token.small
    beforeBits = bits
    isName = sentence.words > 1 && token.isCapital
  })
  return sentence
}

/** What a word says in its place: `to have`, `his will`, `the May fair` say nothing. */
function countable(
  { spelt, small, bits, isCapital }: Word,
  before: string,
  beforeBits: number,
  isFirst: boolean,
): number {
  if (
    bits & says.future &&
    (small === 'will' || small === 'can') &&
    (nounMakers.has(before) || (!isFirst && isCapital))
  )
    return 0
  if (bits & says.present && infinitiveMakers.has(before) && !(bits & says.copula)) return 0
  if (spelt === 'i') return 0
  if ((small === 'have' && beforeBits & says.modal) || (plurals.has(small) && third.has(before))) return 0
  // `she's had`, `they have gone`: a perfect is told from the present.
  if (
    bits & says.past &&
    (perfects.has(before) || beforeBits & says.present) &&
    !/^(?:is|are|am|do|does|don't|doesn't)$/.test(before)
  )
    return bits & ~says.past
  return bits
}
