/** A narrator who tells of others and now and then says I to the reader: `I have it from his own watch, as I write.` */
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
