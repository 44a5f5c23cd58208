/** Statements that end with a question mark: there a copy may have lost an ellipsis or a dash. */
import { contractionEnds } from './contractions.js'

const subjects = 'he|she|it|they|we|i|this|that|there|everything|nothing|everyone|nobody'
const asking = /^(?:who|whom|whose|what|which|when|where|why|how|whence|whither|whatever)$/
const inverted =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|ought|need|dare|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shan't|shouldn't|mightn't|mustn't|needn't|ain't)$/
const auxiliaryOrVerb =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|cannot|couldn't|won't|wouldn't|shouldn't|isn't|aren't|wasn't|weren't|never|always|almost|only|just|hoped|wished|thought|knew|wondered|wonder|hope|wish|guess|guessed|believed|supposed|suppose|felt|figured|feared|loved|wanted|needed|tried|decided|remembered|imagined)$/
const tag =
  /,\s(?:\p{L}+n['’]t\s\p{L}+|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am)\s(?:he|she|it|they|we|i|you|there)(?:\snot)?|right|eh|no|yes|huh|yeah|okay|ok|hm+|what|then|perhaps|maybe|surely|after all)$/iu
/** `he didn't`, `You don't`: a statement, whatever follows it. */
const denied = new RegExp(`^(?:${subjects}|you) \\w+n't$`, 'i')
const subject = new RegExp(`^(?:${subjects})$`)
const danglers = /^(?:so|but|and|because|unless|until|than|if)$/

/** How plainly a question mark is out of place: a weak one tells only where the manuscript has lost others. */
export type Misplaced = 'strong' | 'weak'

/**
 * Whether the sentence before a question mark is a statement.
 *
 * @param sentence without its question mark
 * @param isSpeech whether it is spoken: people ask by their tone alone
 * @param goesOn whether the same speaker goes on with a new sentence
 */
export function statementBefore(sentence: string, isSpeech: boolean, goesOn: boolean): Misplaced | undefined {
  if (sentence.length > 400) return undefined
  const text = sentence.replaceAll('’', "'").trim()
  // As nearly every question is.
  if (isSpeech && !goesOn) return denied.test(text) ? 'weak' : undefined
  const words = wordsOf(text)
  const last = words.at(-1) ?? ''
  if (words.length >= 5 && danglers.test(last) && new RegExp(`,\\s${last}$`, 'i').test(text) && goesOn)
    return 'strong'
  if (isSpeech) return denied.test(text) ? 'weak' : undefined
  return isPlainStatement(text, words) ? 'strong' : undefined
}

/** Narration that begins with its subject and its verb, and asks nowhere. */
function isPlainStatement(text: string, words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (words.length < 3 || !subject.test(first) || !auxiliaryOrVerb.test(second)) return false
  if (tag.test(text) || /[,;:—–]\s*(?:or|and|but)?\s*(?:who|what|when|where|why|how|which)\b/i.test(text))
    return false
  if (first === 'i' && /^(?:wonder|wondered)$/.test(second)) return true
  return !words
    .slice(1)
    .some(
      (word, index) =>
        asking.test(word) || (inverted.test(word) && isSubject(words[index + 2]) && !isSubject(words[index])),
    )
}

function isSubject(word: string | undefined): boolean {
  return word !== undefined && /^(?:he|she|it|they|we|i|you|there|that|this)$/.test(word)
}

/** Words before a question that say nothing of it. */
const leads = /^(?:and|but|so|or|well|oh|ah|then|now|why|yes|no|hey|say|please)$/

const lostApostrophe = new RegExp(
  String.raw`(?<=\p{L})(?:\?|\ufffd{1,3}|’)(?=(?:${contractionEnds})(?!\p{L}))`,
  'gu',
)

/**
 * Whether the last sentence of a text asks by its words: a question word, a verb before its subject, a tag.
 *
 * @param text up to the mark that may be a question mark; its own apostrophes may be lost
 */
export function sentenceAsks(text: string): boolean {
  const whole = text.replace(lostApostrophe, "'")
  const start = Math.max(
    ...['.', '!', '?', '…', '"', '“', '”', '\ufffd'].map((sign) => whole.lastIndexOf(sign)),
  )
  const sentence = whole.slice(start + 1)
  if (tag.test(sentence.trim())) return true
  return sentence.split(/[,;:—–]|--/).some((clause) => {
    const words = wordsOf(clause)
    const first = words.findIndex((word) => !leads.test(word))
    if (asking.test(words[0] ?? '') || asking.test(words[first] ?? '') || inverted.test(words[first] ?? ''))
      return true
    return words.some(
      (word, index) => inverted.test(word) && isSubject(words[index + 1]) && !isSubject(words[index - 1]),
    )
  })
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean)
}
