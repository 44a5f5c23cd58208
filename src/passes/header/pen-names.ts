/** The names of writers: a person's, a pen name, a pen name with its account, several in one line. */

import { weekdays } from '../../calendar.js'

/** A name: a few words with capitals, or a single pen name. */
const name =
  /^(?:[\p{Lu}\d][\p{L}\p{M}\p{N}'’._-]*|(?:de|da|di|du|la|le|van|von|der|den|del|bin|al|and|&|y)(?= ))(?: (?:[\p{Lu}\d(“"'][\p{L}\p{M}\p{N}'’._"”)-]*|de|da|di|du|la|le|van|von|der|den|del|bin|al|and|&|y)){0,6}$/u
const handle = /^[\p{L}\d][\p{L}\d_.~-]{1,30}$/u
/** `kestrel (kestrelfic)`: archives print the name of an account behind the name under which it writes. */
const account = /^(\S.{0,50}?) \([\w-]{2,40}\)$/
/** Words behind `by` that are no writer: `Stand by Me`, `Death by Water`. */
const nobody = new Set(
  'me you him her us them it night day water fire death land sea air train moonlight candlelight starlight design proxy nature numbers heart accident chance request order degrees halves hand name blood side choice default invitation appointment'.split(
    ' ',
  ),
)
/** More words behind `by` that go on with a sentence, where they have no capital. */
export const adverbs: ReadonlySet<string> = new Set(
  'myself yourself himself herself itself ourselves themselves now then noon dawn dusk midnight morning evening nightfall sunrise sunset daylight firelight lamplight mistake car boat bus foot far'.split(
    ' ',
  ),
)
/** `BY ORDER OF THE HARBOUR BOARD`, `by permission of the owners`: what a sign says, and no writer. */
const officially =
  /^(?:order|command|decree|permission|authority|appointment|arrangement|courtesy|request|means|virtue|way)s? (?:of|to|from)\b/i

/** Whether a word behind `by` goes on with a sentence: `by moonlight`. */
export function isNobody(word: string): boolean {
  return nobody.has(word.toLowerCase())
}

/** Whether a text is written like a person's name. */
export function isName(text: string): boolean {
  return text.length <= 60 && name.test(text) && !isNobody(text) && !officially.test(text)
}

/** How a title, a dedication or a greeting begins, and no name: `For Ada`, `Happy Birthday`, `New Year`. */
const noName =
  /^(?:the|an?|in|on|of|at|to|for|from|with|by|my|no|new|old|happy|merry|dear|part|book|chapter|draft) |[\d:!?]|['’]s |(?:street|road|lane|avenue)$/i
const days = new Set(weekdays)

/** Whether a text is a name of two or three words, as `Ada Wren`, and not `The Mill`, `Book Two` or `Tuesday Morning`. */
export function isFullName(text: string): boolean {
  const words = text.split(' ')
  const isNoName = noName.test(text) || days.has((words[0] ?? '').toLowerCase())
  return words.length >= 2 && words.length <= 3 && !isNoName && isName(text)
}

/** Whether a text is one word that somebody may write under: `starbuck_1`. */
export function isHandle(text: string): boolean {
  return handle.test(text)
}

/** Whether a text is the name of one writer, or a pen name, with the account that it belongs to or without. */
export function isPen(text: string): boolean {
  const pseudonym = withoutAccount(text)
  return isName(text) || (handle.test(pseudonym) && (pseudonym === text || !isNobody(pseudonym)))
}

/** A pen name without the account behind it. */
export function withoutAccount(text: string): string {
  return account.exec(text)?.[1] ?? text
}

/** Several writers in one line, parted by commas: `kestrel (kestrelfic), jenbob`; of pen names one is like no other word. */
export function writersIn(text: string): string[] {
  const names = text.split(', ')
  const areWriters =
    names.length > 1 &&
    names.length <= 6 &&
    (names.every(isName) ||
      (names.every(isPen) && names.some((own) => account.test(own) || /[\d_]/.test(own))))
  return areWriters ? names : []
}
