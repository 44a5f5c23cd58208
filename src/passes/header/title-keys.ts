/** What makes two titles the same, wherever they stand. */
import { bareLetters } from '../../words-alike.js'

/** What an entry of a list of contents, or the heading that it names, may be known by: whole, without its number, without its page. */
export function titleKeys(text: string): string[] {
  const whole = bare(text)
  const words = unnumbered(text)
  // `The Kettle ...... Ada Wren`: who wrote it stands where a page would.
  const [, led = ''] = /^(.{2,80}?)\s?(?:\.{3,80}|…{1,40}|(?: \.){3,40})\s?\D{1,60}$/.exec(text) ?? []
  return [...new Set(led === '' ? [whole, words] : [whole, words, bare(led), unnumbered(led)])]
}

/** An entry without its number, where it has more than that. */
function unnumbered(text: string): string {
  const rest = bare(
    text.replace(/^(?:chapter\s)?(?:\d{1,3}|[ivxlc]{1,8}(?=[.):\s—–-]))(?:\s?[.):—–-]{1,2})?\s{1,12}/i, ''),
  )
  return rest === '' ? bare(text) : rest
}

/** An entry without its page number and leaders. */
function bare(text: string): string {
  return bareLetters(text.replace(/[.\s…·_-]{2,80}(?:\d{1,4}|[ivxlc]{1,7})$/, ''))
}
