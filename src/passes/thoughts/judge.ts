/** Whether italics are a thought, or stress a word. */
import { imperatives, interjections } from './lexicon.js'
import { narrationOf } from './narration.js'
import { speechVerbs, thoughtVerbs } from './words.js'

/** Italics as they stand in a paragraph. */
export interface Italics {
  /** The words in italics. */
  inner: string
  /** The text of the paragraph before and after them. */
  before: string
  after: string
  /** Whether they stand in somebody's speech. */
  isSpoken: boolean
  /** Whether the author's legend says that italics are thoughts. */
  saysThought: boolean
}

/** `, she thought.`: a verb of thinking without an object of its own. */
const attributionAfter =
  /^,?\s(?:(?:he|she|they|I|we|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|the \p{Ll}+)(?: had)?(?: \p{Ll}+ly)? (?:thought|thinks|think|wondered|wonders|mused|muses|pondered|reflected|told (?:him|her)self)|thought \p{L}+)(?=[,.;:]|$|\s(?:to|as|with|in|\p{Ll}+ly|again|suddenly|and|while|when)(?![\p{L}]))/u
const attributionBefore = new RegExp(
  `(?:${[...thoughtVerbs].join('|')})(?: (?:to (?:him|her|them|my|your)sel(?:f|ves)|[a-z]+ly))?[,:]\\s*$`,
  'u',
)
const spokenAfter = new RegExp(`^[\\s,]*\\p{L}+ (?:${[...speechVerbs].join('|')})(?![\\p{L}])`, 'u')

/** `a thought`: a clause or more that someone thinks; `emphasis`: a word or two, a title, a foreign phrase, speech. */
export function judgeItalics({
  inner,
  before,
  after,
  isSpoken,
  saysThought,
}: Italics): 'thought' | 'emphasis' {
  const text = inner.trim()
  if (isSpoken || /^["“«]/.test(text)) return 'emphasis'
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))
  const head = after.slice(0, 100)
  const isAttributed = attributionAfter.test(head) || attributionBefore.test(before.slice(-60))
  if (isAttributed) return 'thought'
  if (!saysThought && !hasVoice(text)) return 'emphasis'
  const isSentence = startsSentence(before, text) && endsSentence(text, after)
  if (words.length <= 2) return saysThought && isSentence && /[.!?…]$/.test(text) ? 'thought' : 'emphasis'
  if (isTimeStamp(text, words) || isTitle(words, before) || spokenAfter.test(head)) return 'emphasis'
  if (isSentence) return 'thought'
  return hasClause(words) && !/\p{L}$/u.test(before.trimEnd()) ? 'thought' : 'emphasis'
}

/** Whether some words are somebody's: a person, a verb, a question, a cry; not so a date, a label, a foreign phrase. */
function hasVoice(text: string): boolean {
  if (/[?!]/.test(text)) return true
  return narrationOf(text, []).some((sentence) => {
    const { first, we, second, present, future, past, modal, third } = sentence
    return first + we + second + present + future + modal > 0 || past * third > 0 || isOrder(text)
  })
}

/** `Breathe.`, `Well done, Ruth.` */
function isOrder(text: string): boolean {
  const head = /^[^\p{L}]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? ''
  return imperatives.has(head) || interjections.has(head)
}

/** Whether a sentence can begin where the italics do. */
function startsSentence(before: string, inner: string): boolean {
  const rest = before.trimEnd()
  return rest === '' || /[.!?…:;—–"”’)*_-]$/.test(rest) || (rest.endsWith(',') && /^\p{Lu}/u.test(inner))
}

/** Whether a sentence ends where the italics do. */
function endsSentence(inner: string, after: string): boolean {
  const rest = after.trimStart()
  return /[.!?…—–,-]["”’]?$/.test(inner) || rest === '' || /^[.!?…,;—–]/.test(rest)
}

/** `Three weeks later`, `June 1943`: a label, not a thought. */
function isTimeStamp(text: string, words: readonly string[]): boolean {
  return (
    words.length <= 8 &&
    !/[!?]$/.test(text) &&
    /\b(?:later|earlier|ago|before|meanwhile|a\.?m\.?|p\.?m\.?|o['’]clock|\d{3,4}|day \d+|flashback)\b\W*$/i.test(
      text,
    )
  )
}

/** A title: most of its words have capitals. */
function isTitle(words: readonly string[], before: string): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word.replace(/^[^\p{L}]+/u, ''))).length
  const small = words.filter((word) => /^(?:a|an|the|of|and|in|on|to|for|de|la|le|with)$/.test(word)).length
  return (
    capitals >= 2 &&
    capitals + small === words.length &&
    !/[?!]$/.test(words.at(-1) as string) &&
    /[\p{L},:]\s*$/u.test(before)
  )
}

/** Whether some words hold a clause: a person and more. */
function hasClause(words: readonly string[]): boolean {
  return (
    words.length >= 3 &&
    words.some((word) =>
      /^(?:I|you|he|she|it|we|they|this|that|there|who|what|why|how|where|if|please|don['’]t|I['’].+|you['’].+|it['’]s|that['’]s|he['’]s|she['’]s|we['’].+|they['’].+)[,.!?]*$/i.test(
        word,
      ),
    )
  )
}
