/** Paragraphs that a stray line end broke in two, told from what the two halves can only be. */
import { speechVerbs, thoughtVerbs } from '../thoughts/words.js'
import type { Line } from './lines.js'
import { shortLine } from './tallies.js'

const subject = String.raw`(?:he|she|they|it|we|I|you|(?:the|his|her|my|their|an?) [a-z]{2,20}|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)`
const attribution = new RegExp(
  `^${subject} (?:[a-z]{2,14}ly )?(?:${[...speechVerbs].join('|')})(?![\\p{L}'’-])`,
  'u',
)
const inverted = new RegExp(`^(?:${[...speechVerbs].join('|')}) ${subject}(?![\\p{L}])`, 'u')
/** `NAME thought as she said`, `NAME thought bitterly.`: a thinking verb that has no object of its own. */
const thinking = new RegExp(
  `^${subject} (?:[a-z]{2,14}ly )?(?:${[...thoughtVerbs].join('|')})(?:[,.;]| (?:as|while|when|to (?:him|her|them|my|your|our)sel(?:f|ves)|[a-z]{2,14}ly|in [a-z]+|with [a-z]+)(?![\\p{L}]))`,
  'u',
)

/** How much of a line is looked at for an attribution. */
const headLength = 120

/** Whether the second line is who said the speech that the first one ends with a comma (`"I know,"` / `Ann said.`). */
export function beginsWithAttribution(before: string, after: string): boolean {
  if (!/[,—-]["”’']$/.test(before.slice(-2))) return false
  const head = after.slice(0, headLength)
  return attribution.test(head) || inverted.test(head)
}

/**
 * Whether the second line is who thought what the first one ends with: the first ends outside speech in words of a
 * first or second person, the second begins with `NAME thought as …`.
 */
export function runsIntoAttribution(before: string, after: string): boolean {
  if (!thinking.test(after.slice(0, headLength))) return false
  return isOwnWords(tail(before))
}

/** The last words of a line that are no speech. */
function tail(line: string): string {
  const end = line.slice(-240)
  const quote = Math.max(end.lastIndexOf('"'), end.lastIndexOf('”'))
  return end.slice(quote + 1).trim()
}

/** Words that a narrator in the third person does not use. */
function isOwnWords(text: string): boolean {
  return (
    text !== '' &&
    /(?:^|[^\p{L}'’])(?:I|I['’]\p{Ll}{1,2}|me|my|mine|myself|you|your|yours|yourself|you['’]\p{Ll}{1,2}|we|us|our)(?![\p{L}])/iu.test(
      text,
    )
  )
}

/** Words that no sentence ends with: articles, possessives, conjunctions, prepositions and auxiliaries before their noun or verb. */
export const leading =
  /(?:^|[\s"“(—])(?:the|an?|my|your|his|their|its|our|and|or|but|nor|because|although|until|unless|than|while|whose|which|who|of|to|from|into|onto|with|at|for|upon|between|toward|towards|through|under|beneath|beside|against|during|had|has|have|was|were|is|are|would|could|should|might|must|very)$/i

/**
 * Whether a sentence was broken off between two short lines: the first ends with a word that needs another, the second
 * begins small and ends a sentence, and the lines around them are whole sentences, as those of verse and lists are not.
 */
export function isBrokenOff(lines: readonly Line[], index: number): boolean {
  const before = lines[index] as Line
  const after = lines[index + 1]
  if (!after || before.end !== 'middle' || after.end !== 'sentence') return false
  if (after.start !== 'small' || before.start === 'small' || !leading.test(before.value)) return false
  const next = lines[index + 2]
  const around = [before.gap <= 1 && lines[index - 1], next && next.gap <= 1 && next].filter(
    (line) => line && !line.isMarker,
  ) as Line[]
  return around.some(({ value }) => value.length > shortLine) && around.every(({ end }) => end === 'sentence')
}
