/** The words of a line weighed: how many are a site's, how many anyone's. */
import { pairedWords, type WordProof, wordProofs } from './vocabulary.js'
import { wordsOf } from './words-of.js'

/** What the words of a line prove together. */
export interface Weighed {
  /** Words of the web, of links, of orders to a reader. */
  site: number
  link: number
  act: number
  /** Words that no table knows: names, and what stories are made of. */
  unknown: number
  /** Articles, prepositions and the like. */
  glue: number
  numbers: number
  /** Whether a word stands in it that pages hardly say. */
  isStory: boolean
  /** The reason that its first telling word gives. */
  reason: string
}

/** Weighs the words of a text in lower case. */
export function weigh(text: string): Weighed {
  const sum: Weighed = {
    site: 0,
    link: 0,
    act: 0,
    unknown: 0,
    glue: 0,
    numbers: 0,
    isStory: false,
    reason: 'navigation',
  }
  let isTold = false
  // An address is a person's, whatever mail it goes by.
  const words = wordsOf(text.includes('@') ? text.replace(/\S{1,80}@\S{1,80}/g, ' ') : text)
  for (let index = 0; index < words.length; index++) {
    const single = words[index] as string
    const isPair = pairedWords.get(single)?.has(words[index + 1] ?? '')
    const proof = proofOf(isPair ? `${single}${words[++index]}` : single)
    if (proof === undefined) sum.unknown++
    else if (proof.kind === 'date') sum.numbers++
    else if (proof.kind === 'story') sum.isStory = true
    else {
      sum[proof.kind]++
      if (proof.kind !== 'site' || isTold) continue
      sum.reason = proof.reason
      isTold = true
    }
  }
  return sum
}

const number: WordProof = { kind: 'date', reason: '' }

function proofOf(text: string): WordProof | undefined {
  const proof = wordProofs.get(text)
  if (proof) return proof
  const code = text.charCodeAt(0)
  if (code < 58) return /^[\d']+(?:st|nd|rd|th)?$/.test(text) ? number : undefined
  return text.endsWith("'s") ? wordProofs.get(text.slice(0, -2)) : undefined
}

/** The share of a text's telling words that are a site's; 0 where there are none. */
export function shareOf({ site, link, act, unknown }: Weighed): number {
  const known = site + link + act
  return known === 0 ? 0 : known / (known + unknown)
}
