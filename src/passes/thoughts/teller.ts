/** A narrator who tells of others and now and then says I to the reader: `I have it from his own watch, as I write.` */
import type { Sentence } from './narration.js'

/** What only somebody says who tells the story, or writes it down. */
const telling =
  /\bas I (?:write|(?:have )?(?:said|told|mentioned|related))\b|\bI (?:write|set|put) (?:this|these|it) down\b|\b(?:dear|gentle|kind|my|our) readers?\b|\bI (?:do not|don['’]t|cannot|can['’]t|shall not|will not) (?:pretend|undertake|presume|attempt) to (?:say|explain|know|describe|tell|judge|account)\b|\bI was (?:afterwards |later )?told\b|\bthe story (?:that )?I (?:tell|am telling)\b/iu

/** Whether somebody tells the story of others as I, though that I is seldom seen: one such sentence says it. */
export function hasTeller(sentences: Iterable<Sentence>): boolean {
  for (const { first, we, second, text } of sentences)
    if (first + we > 0 && second === 0 && telling.test(text)) return true
  return false
}
