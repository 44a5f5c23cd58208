/** What speaks for and against a sentence of narration being a thought whose italics were lost. */
import { imperatives, interjections } from './lexicon.js'
import type { Sentence } from './narration.js'

/** How a stretch of narration is told. */
export interface Narrator {
  person: 'first' | 'third'
  tense: 'past' | 'present'
  /** Whether a narrator of others says I now and then. */
  tells?: boolean
  /** Whether the narrator reflects on the world between the scenes. */
  reflects?: boolean
}

/** Reasons by name; each with its words for a person who asks. */
export const reasons = {
  first: 'it says I in a story told of others',
  teller: 'it says I, as the narrator does elsewhere',
  we: 'it says we',
  second: 'it addresses someone outside speech',
  present: 'it is in the present tense among past tenses',
  presentThird: 'it says of someone what he does now, not what he did',
  future: 'it speaks of the future',
  question: 'it is a question that nobody asks aloud',
  exclaim: 'it is an exclamation',
  interjection: 'it begins like an answer to oneself',
  imperative: 'it is an order to oneself',
  vocative: 'it calls someone by name',
  fragment: 'it has no verb, as thoughts may',
  deictic: 'it speaks of here and now',
  thinksBefore: 'the sentence before it tells of thinking',
  attributed: 'it is followed by who thinks it',
  alone: 'it is a paragraph of its own',
  afterSpeech: 'it follows speech',
  neighbour: 'what stands beside it is a thought as well',
  pastThird: 'it tells of others in the past, as narration does',
  pastOnly: 'it is in the past tense',
  modal: 'it is in the tense of reported thought',
  long: 'it is long',
  general: 'it may be a general truth',
  reflection: 'it stands where nothing is told, as the narrator’s reflections do',
  thirdPresentNarrator: 'the story is told in the present tense',
} as const

/** A reason's name. */
export type Reason = keyof typeof reasons

/** Who thinks, after the words themselves: `…, she thought`; `than he thought`, `what she told herself` only tell of it. */
const attribution =
  /(?:,|(?<!\b(?:than|what|as|that|which|whom?|where|when|why|how|if|while|until|so|and|but|or)))\s(?:(?:he|she|they|\p{Lu}[\p{L}'’-]+(?<!['’]s))(?: \p{Lu}[\p{L}'’-]+)? (?:had )?(?:thought|mused|wondered|told (?:him|her|them)sel(?:f|ves)|reminded (?:him|her)self|reflected|decided)|thought (?:he|she|they|\p{Lu}[\p{L}'’-]+|the \p{L}+))(?: (?:to (?:him|her)self|\p{Ll}+ly|with [^.]{1,40}|as [^.]{1,60}))?[.,;]?$/u

/** Where in a sentence its attribution begins (`This is bad, she thought.`); undefined where it has none. */
export function attributionStart(text: string): number | undefined {
  const tail = text.slice(-110)
  const match = attribution.exec(tail)
  return match ? text.length - tail.length + match.index : undefined
}

/** The reasons that one sentence gives by itself and by what stands around it. */
export function reasonsFor(
  sentence: Sentence,
  before: Sentence | undefined,
  after: Sentence | undefined,
  narrator: Narrator,
  names: ReadonlySet<string>,
  isAlone: boolean,
): Set<Reason> {
  const found = new Set<Reason>()
  const { text } = sentence
  const head = /^[^\p{L}]*([\p{L}'’]+)/u.exec(text)?.[1]?.toLowerCase().replaceAll('’', "'") ?? ''
  const isPast = sentence.past > 0
  const attributed = sentence.thinks && attributionStart(text) !== undefined
  if (sentence.first > 0) found.add(narrator.tells ? 'teller' : 'first')
  if (sentence.we > 0) found.add('we')
  if (sentence.second > 0) found.add('second')
  const isPresent = sentence.present + sentence.future > 0 && narrator.tense === 'past'
  if (sentence.present > 0 && narrator.tense === 'past') found.add('present')
  if (isPresent && !isPast && sentence.third > 0 && sentence.first + sentence.second === 0)
    found.add('presentThird')
  if (sentence.future > 0 && narrator.tense === 'past') found.add('future')
  if (/\?[!?]*["”’')]*$/.test(text)) found.add('question')
  if (/!["”’')]*$/.test(text)) found.add('exclaim')
  if (interjections.has(head)) found.add('interjection')
  const hasSubject = sentence.first + sentence.third + sentence.we > 0
  if (imperatives.has(head) && !isPast && sentence.words <= 12 && !hasSubject) found.add('imperative')
  if (callsByName(sentence, names)) found.add('vocative')
  if (
    !isPast &&
    sentence.words <= 9 &&
    sentence.present + sentence.future + sentence.modal === 0 &&
    !/\p{L}ing\b/u.test(text)
  )
    found.add('fragment')
  if (sentence.deictic > 0) found.add('deictic')
  if (before?.thinks && before.past > 0 && before.first === 0) found.add('thinksBefore')
  if (attributed || (after?.thinks && attributionStartsSentence(after.text))) found.add('attributed')
  if (isAlone) found.add('alone')
  if (sentence.afterSpeech) found.add('afterSpeech')
  const own = sentence.first + sentence.second + sentence.we + sentence.present + sentence.future
  if (!attributed && isPast && sentence.third > 0) found.add('pastThird')
  if (!attributed && isPast && (own === 0 || sentence.first + sentence.second === 0)) found.add('pastOnly')
  if (sentence.modal > 0 && sentence.first + sentence.second === 0) found.add('modal')
  if (sentence.words > 28) found.add('long')
  if (isGeneral(sentence)) found.add('general')
  if (narrator.tense === 'present') found.add('thirdPresentNarrator')
  return found
}

/** `Willow thought as she …`: who thought the sentence before. */
function attributionStartsSentence(text: string): boolean {
  return /^(?:he|she|they|\p{Lu}[\p{L}'’-]+) (?:thought|mused|wondered)(?: (?:as|to (?:him|her)self|\p{Ll}+ly)|[.,])/iu.test(
    text.slice(0, 60),
  )
}

/** `Smooth Oz, real smooth.`, `Come on, Ruth.`: a name set off by a comma, or after a first word that judges. */
function callsByName({ text, names: within }: Sentence, names: ReadonlySet<string>): boolean {
  if (text.length > 90) return false
  if (within.length === 0 && text.charAt(text.indexOf(' ') - 1) !== ',') return false
  for (const match of text.matchAll(/\p{Lu}[\p{L}'’-]+/gu)) {
    if (!names.has(match[0])) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const closes = /^[,.!?…]/.test(after)
    if (/,\s$/.test(before) && /^[.!?…,]/.test(after)) return true
    if (before === '' && /^,\s(?!who|and\b)\p{Ll}+/u.test(after)) return true
    if (closes && /^[\p{L}'’]+ $/u.test(before) && interjections.has(before.trim().toLowerCase())) return true
  }
  return false
}

const indefinite =
  /^(?:One|People|Everyone|Nobody who|No one|Some|Most|Men|Women|Children|There (?:is|are)|It is|Such|Every|All|Those who|In (?:those|that|these)|An? \p{Ll}+(?: \p{Ll}+)? (?:is|has|does|will|can|may|cannot))\b/u
const anyone =
  /\b(?:if|when|whom|what|unless) you\b|\byou (?:can|could|may|might|will|would|do not|ask|must|should) \p{Ll}/u

/** `One never knows`, `you could see`: truths of a narrator, not of a character. */
function isGeneral({ text, first, second }: Sentence): boolean {
  if (first > 0) return false
  if (second === 0) return indefinite.test(text)
  return anyone.test(text) && !/[?!]$/.test(text)
}
