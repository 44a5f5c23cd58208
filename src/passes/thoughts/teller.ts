/** A narrator who turns to the reader: who says `I have it from his own watch, as I write`, or reflects on what is told. */
import type { Sentence } from './narration.js'

/** What only somebody says who tells the story, or writes it down. It begins with a letter that is quickly looked for. */
const telling =
  /I (?:(?<=\b[Aa]s I )(?:write|(?:have )?(?:said|told|mentioned|related))|(?:write|set|put) (?:this|these|it) down|(?:do not|don['’]t|cannot|can['’]t|shall not|will not) (?:pretend|undertake|presume|attempt) to (?:say|explain|know|describe|tell|judge|account)|was (?:afterwards |later )?told|(?<=\b[Tt]he story (?:that )?I )(?:tell|am telling))\b/
const toReaders = /(?<=\b(?:[Dd]ear|[Gg]entle|[Kk]ind|[Mm]y|[Oo]ur) )[Rr]eaders?\b/

/** Whether somebody tells the story of others as I, though that I is seldom seen: one such sentence says it. */
export function hasTeller(sentences: Iterable<Sentence>): boolean {
  for (const { first, we, second, text } of sentences)
    if (first + we > 0 && second === 0 && (telling.test(text) || toReaders.test(text))) return true
  return false
}

/** So many sentences in a row, a paragraph of its own, are more than a thought about somebody. */
const shortestEssay = 3
/** So many such paragraphs are no dream and no vision: the narrator reflects now and then. */
const fewestEssays = 5

/** Whether the narrator reflects on men and history between the scenes: whole paragraphs in the present, of nobody near. */
export function hasEssays(
  paragraphs: Iterable<{ sentences: readonly Sentence[]; hasSpeech: boolean }>,
): boolean {
  let essays = 0
  for (const { sentences, hasSpeech } of paragraphs)
    if (!hasSpeech && isEssay(sentences) && ++essays >= fewestEssays) return true
  return false
}

function isEssay(sentences: readonly Sentence[]): boolean {
  if (sentences.length < shortestEssay) return false
  if (sentences.some(({ first, second, past }) => first + second > 0 || past > 0)) return false
  return sentences.filter(({ present, future }) => present + future > 0).length * 2 > sentences.length
}
