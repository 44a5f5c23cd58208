/** The words that say when a scene is, or whose: `Later that day`, `Flashback`, `Anna's POV`. */

const longest = 45

const time =
  /\b(?:later|earlier|before|after|ago|next|meanwhile|present|(?:day|night|morning|evening|afternoon|week|month|year|hour|minute)s?)\b/i
const sight = /\b(?:flash ?(?:back|forward)s?|p\.?o\.?v\b|point of view|memory|dream)\b/i

/** Whether words between ornaments label a scene; a sentence, which ends as one, says something in it. */
export function saysScene(words: string): boolean {
  if (words.length > longest || !/^[\p{Lu}\d]/u.test(words) || /[.!?"“”]$/.test(words)) return false
  return time.test(words) || sight.test(words)
}

/** A line that says nothing but whose view a scene has: `Anna's POV`, `POV: Anna`, `General POV`. */
export const pointOfView =
  /^(?:(?:\p{Lu}[\p{L}'’.-]{0,20} ){1,3}P\.?O\.?V\.?|POV:? (?:\p{Lu}[\p{L}'’.-]{0,20} ?){1,3})$/u
