/** What a browser prints at the edge of a page: the address, the day and minute, which page of how many, the title. */

/** A line with at least one of these in it. */
export interface Stamp {
  hasAddress: boolean
  hasDate: boolean
  /** Whether the date has a time behind it. */
  hasTime: boolean
  /** The number of the page, and of how many it is one. */
  page?: number
  total?: number
  /** Whether there is more in the line: a title. */
  hasTitle: boolean
  /** The line without its page's number: the same on each page of one print. */
  key: string
}

/** The longest line of this kind: an address may be long. */
const longest = 320

const address =
  /(?:^|\s)((?:https?|ftp|blob:https?|chrome-extension):\/\/\S{3,280}|(?:mhtml:)?file:\/\/(?:[^\n]{3,200}\.\w{2,5}(?=$|\s)|\S{3,200})|about:blank(?=$|\s)|[a-z]:\\[^\n]{3,200}\.\w{2,5}(?=$|\s))/i
const day = String.raw`(?:\d{1,2}([/.-])\d{1,2}\2(?:\d{4}|\d{2})|\d{4}([/.-])\d{1,2}\3\d{1,2})`
const named = String.raw`(?:\p{L}{3,12},? )?(?:\p{L}{3,10}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:19|20)\d\d)`
const clock = String.raw`\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m(?:\.|(?!\p{L})))?`
const date = new RegExp(
  `(?:^|[\\s[(])((?:${day}|${named})(,?\\s(?:at |um |à |- )?${clock})?)(?=$|[\\s\\])])`,
  'iu',
)
/** `Page 4 of 8`, `(4 of 8)`, `Seite 4 von 8`, `4/8`. */
const pageOf =
  /(?:^|[\s([])(?:(?:page|p\.|seite|página|pagina|sida|side|strona)\s)?(\d{1,4})(?:\s?\/\s?|\s(?:of|von|sur|de|di|av|af|z)\s)(\d{1,4})(?=$|[\s)\]])/iu

/** Reads a line as such a stamp; undefined for any other. */
export function stampOf(text: string): Stamp | undefined {
  if (text.length > longest || !mayBeStamp(text)) return undefined
  let rest = text
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found
  }
  const isAddressed = take(address) !== null
  const dated = take(date)
  const [, page, total] = take(pageOf) ?? []
  const isPage = page !== undefined && Number(page) >= 1 && Number(page) <= Number(total)
  if (!isAddressed && !dated && !isPage) return undefined
  const title = rest.replace(/[\s()[\]|–—-]+/g, ' ').trim()
  return {
    hasAddress: isAddressed,
    hasDate: dated !== null,
    hasTime: dated?.[4] !== undefined,
    ...(isPage ? { page: Number(page), total: Number(total) } : {}),
    hasTitle: title !== '',
    key: `${[address, date].map((part) => part.exec(text)?.[1] ?? '').join('|')}|${total ?? ''}|${title}`,
  }
}

/** Cheap evidence first: such a line has an address, or a number or the bracket behind one at an end. */
function mayBeStamp(text: string): boolean {
  if (isNumeral(text.charCodeAt(0)) || isNumeral(text.charCodeAt(text.length - 1))) return true
  // `Page `, `Seite `, `p. ` and brackets before a number.
  if ('pPsS[('.includes(text.charAt(0)) && /^(?:\p{L}{1,6}\.? ?|[[(])\d/u.test(text)) return true
  return text.includes(':') && /:\/\/|:\\|about:|\d\s?[ap]\.?\s?m\.?$/i.test(text)
}

/** Whether a character is a digit or a closing bracket. */
const isNumeral = (code: number): boolean => (code >= 48 && code <= 57) || code === 93 || code === 41
