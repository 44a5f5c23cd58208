/** Lost italics: which sentences of narration somebody thinks, scored and explained. */
import { attributionStart, type Narrator, type Reason, reasonsFor } from './features.js'
import type { Sentence } from './narration.js'
import { bias, weights } from './weights.js'
import { speechVerbs } from './words.js'

/** A stretch of a paragraph that may be a thought. */
export interface LostThought {
  /** Offsets in the paragraph's flat text. */
  start: number
  end: number
  /** 0 to 1. */
  score: number
  reasons: Reason[]
}

/** From this score on a lost thought is told. */
export const tellingScore = 0.6
/** From this score on a sentence beside a thought belongs to it. */
const joiningScore = 0.35

/** The lost thoughts among the sentences of one paragraph. */
export function findLostThoughts(
  sentences: readonly Sentence[],
  narrator: Narrator,
  names: ReadonlySet<string>,
  before: Sentence | undefined,
  isAlone: boolean,
): LostThought[] {
  if (narrator.person === 'first') return []
  const isReflection = narrator.reflects === true && !sentences.some(isTelling)
  const judged = sentences.map((sentence, index) => {
    if (!isCandidate(sentence)) return { sentence, reasons: new Set<Reason>(), score: 0 }
    const reasons = reasonsFor(
      sentence,
      sentences[index - 1] ?? before,
      sentences[index + 1],
      narrator,
      names,
      isAlone,
    )
    if (isReflection && sentence.first + sentence.second === 0) reasons.add('reflection')
    // A narrator in the present tense leaves less to tell thoughts by.
    const isTold = narrator.tense === 'present' && !hasVoice(reasons)
    return { sentence, reasons, score: isTold ? 0 : scoreOf(reasons) }
  })
  // A thought beside a thought is likelier: once forwards, once backwards.
  const own = judged.map(({ score }) => score)
  judged.forEach((item, index) => {
    const beside = Math.max(own[index - 1] ?? 0, own[index + 1] ?? 0)
    if (beside < tellingScore || item.score === 0) return
    item.reasons.add('neighbour')
    item.score = scoreOf(item.reasons)
  })
  const joins = (item: (typeof judged)[number] | undefined): boolean =>
    item !== undefined && item.score >= joiningScore
  const found: LostThought[] = []
  for (let index = 0; index < judged.length; index++) {
    if (!joins(judged[index])) continue
    let last = index
    for (let next = index + 1; next < judged.length && !judged[next]?.sentence.afterSpeech; next++) {
      if (joins(judged[next])) last = next
      // One plain sentence between two thoughts is a thought as well, unless it tells a story.
      else if (next > last + 1 || isTelling(judged[next]?.sentence) || judged[next]?.score === 0) break
    }
    const run = judged.slice(index, last + 1)
    const best = run.reduce((most, item) => (item.score > most.score ? item : most))
    if (
      best.score >= tellingScore &&
      run.some((item) => hasVoice(item.reasons)) &&
      !run.some((item) => capitals.test(item.sentence.text))
    )
      found.push(
        lostThought(
          run.map(({ sentence }) => sentence),
          best.score,
          new Set(run.flatMap((item) => [...item.reasons])),
        ),
      )
    index = last
  }
  return found
}

/** Whether a sentence only tells what was. */
function isTelling(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.past > 0 && sentence.present === 0
}

/** Reasons of which a thought needs one: a fragment alone may be the narrator's as well. */
const voices: readonly Reason[] = [
  'first',
  'we',
  'second',
  'present',
  'presentThird',
  'future',
  'question',
  'interjection',
  'imperative',
  'attributed',
]

function hasVoice(reasons: ReadonlySet<Reason>): boolean {
  return voices.some((voice) => reasons.has(voice))
}

/** A row of words in capitals: a sign, a motto. */
const capitals = /\p{Lu}{2,} (?:\p{Lu}+ )?\p{Lu}{2,}/u

/** `Mind the step, said the sign.` */
const saidBy = new RegExp(
  `[,?!] (?:${[...speechVerbs].join('|')}) (?:the|an?|his|her|its|their|\\p{Lu}\\p{L}+)(?![\\p{L}])`,
  'u',
)

/** `Thank you, she wrote, and put down the pen.` */
const written =
  /[,?!] (?:he|she|they|\p{Lu}\p{L}+) (?:had )?(?:wrote|written|typed|texted|scribbled|scrawled|signed)(?!\p{L})/u

/** Whether a sentence is whole: narration around speech (`she said`) is none. */
function isCandidate({ text, beforeSpeech, words }: Sentence): boolean {
  // What has marks of its own (`[You have mail.]`, `@@Can you hear me?@@`) lost none.
  if (words === 0 || !/^[^\p{L}[\]{}<>@=|#]{0,2}[\p{Lu}\d…]/u.test(text)) return false
  if (/^[—–-]|^\p{L}[\p{L} ]{0,20}:\s/u.test(text)) return false
  // What a sign or a voice says stands without marks, too.
  if (saidBy.test(text) || written.test(text)) return false
  return !(beforeSpeech && /[,:—–\p{L}-]/u.test(text.slice(-1)))
}

function lostThought(run: readonly Sentence[], score: number, reasons: ReadonlySet<Reason>): LostThought {
  const first = run[0] as Sentence
  const last = run.at(-1) as Sentence
  const tail = attributionStart(last.text)
  const end = tail === undefined ? last.end : last.start + tail
  return {
    start: first.start,
    end: Math.max(end, first.start + 1),
    score,
    reasons: [...reasons].filter((reason) => weights[reason] > 0),
  }
}

/** The likelihood of a thought, by the weights of its reasons. */
function scoreOf(reasons: ReadonlySet<Reason>): number {
  let sum = bias
  for (const reason of reasons) sum += weights[reason]
  return 1 / (1 + Math.exp(-sum))
}
