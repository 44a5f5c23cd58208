/** A title in small letters, as many writers have it: `hold` over `by kestrel`. */
import { isGreeting } from './greeting.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { adverbs, isNobody } from './pen-names.js'
import { byLine } from './title-lines.js'

/** The longest, in characters and in words. */
const most = { characters: 90, words: 12 }

/** Whether a line in small letters is a title: its writer alone stands below it, and it is no sentence. */
export function isSmallTitle({ text }: HeadLine, next: HeadLine | undefined, below?: HeadLine): boolean {
  if (!next || next.isRule || next.gap > 1 || !isSmall(text)) return false
  if (isGreeting(text) || parseLabel(text)?.isKnown) return false
  const isLast = !below || below.gap > 0 || below.isRule || parseLabel(below.text)?.isKnown === true
  return isLast && isWriterLine(next.text)
}

/** Whether a text begins small, and has neither the marks of a sentence nor those of speech or an address. */
function isSmall(text: string): boolean {
  if (text.length > most.characters || text.split(' ').length > most.words) return false
  return /^[([*_~=# -]{0,12}\p{Ll}/u.test(text) && !/[.!?…;:,—–-]$|[.!?…;]\s|["“”«»@|]|:\/\//u.test(text)
}

/** Whether a line names a writer; `by moonlight` goes on with the line above. */
export function isWriterLine(text: string): boolean {
  const author = /^\W{0,4}by\b/i.test(text)
    ? byLine(text)?.find(({ field }) => field === 'author')
    : undefined
  return author !== undefined && !isNobody(author.value) && !adverbs.has(author.value)
}
