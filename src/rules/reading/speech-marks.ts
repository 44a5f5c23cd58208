/** Double quotation marks of a book: which opens speech that nothing closes, which closes what nothing opened. */

import { everyBlock } from '../every-block.js'
import type { CheckedBlock, CheckedBook, CheckedText } from '../rule.js'
import { goesOn, leadsOn, saysNext, tagWithin } from './speech-tags.js'

/** One mark that has no partner. */
export interface LoneMark {
  kind: 'open' | 'close'
  text: CheckedText
  block: CheckedBlock
  /** Offset in the block's text. */
  at: number
  /** Where the partner must stand, from `at` to here: the start of the next speech, or the end of the block. */
  until: number
}

/** A mark that the next paragraphs may close. */
interface Waiting extends LoneMark {
  /** Whether it opens what the narration has led to, and so may never be closed. */
  isShown: boolean
}

/** Speech that is left open and goes on in the next paragraph with a mark of its own. */
interface Running extends Waiting {
  speech: string
  next: CheckedBlock
}

/** Longer speech is likely to need several paragraphs; after a tag or narration in its paragraph, sooner. */
const longSpeech = 500
const longRest = 250
/** How far around a report within speech, or speech over paragraphs, makes more of it likely. */
const neighbourhood = 3

/** What begins or ends a letter, whose lines each have a mark in old books. */
const letterLine =
  /\b(?:yours|your|my dear|dear|believe me|faithfully|sincerely|respectfully|affectionate|street|[AP]\.\s?[MS]\.|p\.\s?s)\b|^\p{P}*\d|\d\p{P}*$|^.{0,12}[.:—]\p{P}*$/iu

/** The marks without a partner, in reading order; speech may run over paragraphs, each of which opens anew. */
export function loneMarks(book: CheckedBook): LoneMark[] {
  const lone: LoneMark[] = []
  const running: Running[] = []
  const carries: boolean[] = []
  const blocks = [...everyBlock(book)].filter(({ block }) => block.kind !== 'heading')
  let waiting: Waiting | undefined
  blocks.forEach(({ text, block }, index) => {
    let open: number | undefined
    for (const { 0: mark, index: at } of block.text.matchAll(/[“”]/g)) {
      if (mark === '“') {
        if (waiting && !waiting.isShown) lone.push(waiting)
        waiting = undefined
        if (open !== undefined && !letterLine.test(block.text.slice(open, at).slice(0, 80))) {
          lone.push({ kind: 'open', text, block, at: open, until: at })
        }
        open = at
      } else if (open !== undefined) open = undefined
      else if (waiting) waiting = undefined
      else lone.push({ kind: 'close', text, block, at, until: at })
    }
    carries.push(open !== undefined)
    if (open === undefined) return
    const next = blocks[index + 1]?.block
    const speech = block.text.slice(open)
    // What a colon leads to is a letter, a list or a song: a mark at its start, and one at its end, if any.
    const lead = blocks[index - 1]?.block.text ?? ''
    const isShown = open === 0 && /:—?$/.test(lead) && !saysNext.test(lead.slice(-120)) && !hasTag(speech)
    const left: Waiting = { kind: 'open', text, block, at: open, until: block.text.length, isShown }
    if (next && /^[\s‘(—]*“/.test(next.text)) running.push({ ...left, speech, next })
    else waiting = left
  })
  if (waiting && !waiting.isShown) lone.push(waiting)
  const places = new Map(blocks.map(({ block }, index) => [block, index]))
  for (const each of running) {
    if (isForgotten(each, places.get(each.block) ?? 0, blocks, carries)) lone.push(each)
  }
  return lone.sort((a, b) => (places.get(a.block) ?? 0) - (places.get(b.block) ?? 0) || a.at - b.at)
}

/**
 * Whether speech that nothing closes, and after which somebody speaks, is a forgotten mark rather than a speech of
 * several paragraphs: a tag or narration stands within it, or it is short, nobody goes on after it, and nothing around
 * it is a report or a long speech.
 */
function isForgotten(
  { speech, block, next, at, isShown }: Running,
  index: number,
  blocks: readonly { block: CheckedBlock }[],
  carries: readonly boolean[],
): boolean {
  if (block.kind !== 'paragraph' || next.kind !== 'paragraph' || isShown) return false
  const isAlone = !carries[index - 1] && !carries[index + 1] && /^“(?!‘)/.test(next.text)
  // `She asked` and `He looked up and said:` are no part of a speech, unless it is a long tale of who said what.
  if (isAlone && (hasTag(speech) || leadsOn.test(speech))) return true
  if (isAlone && isAnswered(speech, next.text)) return true
  const most = at > 0 ? longRest : longSpeech
  if (speech.length >= (speech.endsWith('?') ? 3 * most : most)) return false
  if (goesOn.test(next.text.slice(next.text.indexOf('”') + 1))) return false
  if (
    !/[.?!…,]$/.test(speech) ||
    letterLine.test(speech.slice(0, 80)) ||
    letterLine.test(next.text.slice(0, 12))
  )
    return false
  // A question is seldom left open on purpose: who answers it speaks next.
  const reach = speech.endsWith('?') ? 1 : neighbourhood
  for (let near = Math.max(0, index - reach); near <= index + reach; near++) {
    if (near !== index && carries[near]) return false
    if (near >= index - 2 && blocks[near]?.block.text.includes('‘')) return false
  }
  return true
}

/** What begins an answer to a question, and hardly ever a speaker's next paragraph. */
const answer =
  /^“(?:Yes|No|Ay|Aye|Ah|Oh|None|Nothing|Nobody|Never|Not|Certainly|Surely|Of course|Indeed|Quite|Perhaps|Because|Only|True|Thank|Exactly|Precisely|On my|Upon my|I (?:do|don’t|did|didn’t|have|am|will|shall|could|know|think|see|never|suppose)|(?:It|He|She) (?:is|was)|They (?:are|were))\b/
/** A question about what was said: `“The books?”`, `“And how did you find them?”`. */
const backQuestion =
  /^“(?:(?:And|But|Then|So|Well|Oh|Ah|Why|Pray),? )?(?:[Hh]ow|[Ww]hat|[Ww]ho|[Ww]hy|[Ww]here|[Ww]hen|[Ww]hich|[Dd]o|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Yy]ou|[Yy]our|[Tt]he|[Hh]is|[Hh]er)\b[^“”‘.!?;]{0,80}\?”/
/** A few words that nobody gives a paragraph of his own after he has spoken (`“I see.”`), and no name under a letter. */
const shortAnswer =
  /^“(?!Yours?\b|P\b|And\b|But\b|So\b|(?:\p{Lu}\p{L}+ )+\p{Lu}\p{L}+\.”)[^“”‘.!?]{1,40}[.!?]”/u
/** A longer speech is no longer sure to be answered: a short question, one that is answered as questions are, a remark. */
const mostAnswered = { short: 300, remark: 400, question: 900, other: 600 }

/** Whether the paragraph after an open speech is what somebody else says to it, from its first words to its closing mark. */
function isAnswered(speech: string, next: string): boolean {
  const close = next.indexOf('”')
  if (close < 0 || /[‘“]/.test(speech.slice(1)) || goesOn.test(next.slice(close + 1))) return false
  if (speech.endsWith('?'))
    return speech.length < mostAnswered.short || (speech.length < mostAnswered.question && answer.test(next))
  if (!/[.!…]$/.test(speech) || speech.length >= mostAnswered.other) return false
  return backQuestion.test(next) || (speech.length < mostAnswered.remark && shortAnswer.test(next))
}

/** Whether narration names the speaker within speech that nothing has closed; who tells of others quotes them. */
function hasTag(speech: string): boolean {
  return !/[‘“]/.test(speech.slice(1)) && tagWithin.test(speech)
}

/** What the quotes pass has told of single marks, which only it can tell from apostrophes. */
export function toldOfSingles(
  book: CheckedBook,
  ruleId: string,
): { text: CheckedText; from: number; to: number }[] {
  return book.texts.flatMap((text) =>
    text.file.messages.flatMap((message) => {
      const place = message.ruleId === ruleId ? message.place : undefined
      if (!place || !('start' in place) || !/^['‘’]$/.test(message.actual ?? '')) return []
      return [{ text, from: place.start.offset ?? 0, to: place.end.offset ?? 0 }]
    }),
  )
}
