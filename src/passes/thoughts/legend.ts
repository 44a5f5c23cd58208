/** What the author's notes say of marks: `Anything in italics is that person's thoughts`, `~...~ telepathy`. */
import { clauses } from './legend-clauses.js'
import { type MarkMeaning, meaningOf } from './legend-meaning.js'
import { placeholder, speaking } from './legend-sample.js'
import { explained } from './legend-sentence.js'
import { signOf } from './legend-sign.js'
import { marks } from './marks.js'

/** The author's legend. */
export interface Legend {
  /** What italics mean, however they are written. */
  italics?: MarkMeaning
  /** What each sign means, by its opening sign. */
  signs: ReadonlyMap<string, MarkMeaning>
}

/** The longest note that is searched. */
const longestNote = 20_000

/** Reads the legend from what the author says before the story and in notes; lines are read each by itself. */
export function readLegend(texts: readonly string[]): Legend {
  const signs = new Map<string, MarkMeaning>()
  let italics: MarkMeaning | undefined
  for (const text of texts) {
    for (const clause of clauses(text.slice(0, longestNote))) {
      const meaning = meaningOf(clause) ?? (showsPair(clause) ? 'emphasis' : undefined)
      if (!meaning) continue
      if (/\bitali(?:c|cs|cized|cised)\b/i.test(clause)) italics ??= meaning
      const sign = signOf(clause)
      if (sign) signs.set(sign, meaning)
    }
  }
  return { ...(italics ? { italics } : {}), signs }
}

/**
 * What a note says of a mark in words whose meaning is not known: the marks stay as they are. What capitals or bold type
 * mean, and which mark speech has, need not be known.
 */
export function notUnderstood(text: string): string[] {
  return clauses(text.slice(0, longestNote)).filter((clause) => {
    const meaning = explained(clause)
    if (meaning === undefined || meaningOf(clause) || showsPair(clause) || speaking.test(meaning))
      return false
    return !/\b(?:caps|capitals?|bold)\b/i.test(clause)
  })
}

/** A pair of signs with nothing or a placeholder between them, and what they stand for. */
const pair =
  /^([^\p{L}\p{N}\s.…]{1,3})\s?([^"“”]{0,20}?)\s?([^\p{L}\p{N}\s.…]{1,3})\s?(?:is|are|denotes?|indicates?|means?|stands? for|represents?|=)\s(\S+(?:\s\S+){0,7})$/iu

/** Whether a clause gives a pair of signs a meaning, known or not (`:: :: is the ship`): all that they hold is one thing. */
function showsPair(clause: string): boolean {
  const [, open, inner = '', close, meaning = ''] = pair.exec(clause.trim().replace(/[.;!,]$/, '')) ?? []
  const isPair = marks.some((mark) => mark.open !== '‘' && mark.open === open && mark.close === close)
  return isPair && (inner === '' || placeholder.test(inner)) && !speaking.test(meaning)
}
