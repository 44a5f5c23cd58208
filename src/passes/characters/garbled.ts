/** The signs of UTF-8 that was read as windows-1252: which they are, and which of them an author may have written. */
import { continuationClass as next } from './windows-1252.js'

/** A whole character of two, three or four bytes. */
const sequence = `[Â-ß][${next}]|[à-ï][${next}]{2}|[ð-ô][${next}]{3}`
/** A closing quote without its last byte, 0x9D: no character of windows-1252, it was shown as U+FFFD or `?`, or dropped. */
const closing = 'â€[\\ufffd?]?|ï¬\\ufffd'
/** A character that ended in 0xA0, a no-break space, which became a plain one or left with the end of the line. */
const spaced = '[ÂÃÅÎÐ](?: |$)'
/** Another character that lost a byte: nobody knows which it was. */
const torn = `[Â-ß]\\ufffd|[à-ï](?:[${next}]\\ufffd|\\ufffd[${next}\\ufffd])`

/** A closing quote whose last byte was dropped. */
const bareQuote = new RegExp(`â€(?![${next}\\ufffd?])`)

/** Each garbled character whose meaning is known. */
export const garbled = new RegExp(`${sequence}|${closing}|${spaced}|Â\\ufffd`, 'gm')

/** What is garbled or torn; or, as a group, a sign beyond ASCII that is neither, so that somebody wrote it. */
const written = new RegExp(
  `(?:${sequence}|${closing}|${spaced}|${torn})|([^\\0-\\x7f\\xa0\\xad\\ufeff\\ufffd])`,
  'gm',
)

/**
 * What nobody writes: the marks of General Punctuation, the euro and trademark signs, a byte order mark, `Ã©`. A mark
 * that lost a byte between two letters stays as it is, and so proves nothing.
 */
const proof = new RegExp(
  `â€[${next}]|(?<![\\p{L}\\ufffd])â€\\ufffd|â€\\ufffd(?!\\p{L})|&acirc;(?:&#128;|&euro;)|â‚¬|â„¢|ï»¿|ï¿½|â\\u0080[\\u0080-\\u00bf]|Ã[¡-ª¬-º¼-¿](?![A-ZÀ-Þ])|Ã[¢ƒ][${next}]|Â[¡-ª¬-º¼-¿]`,
  'u',
)

/** What authors put behind a letter, and what they put there more seldom. */
const marks = '‘’“”‚„‹›«»–—…\\xa0'
const signs = `${marks}¡¿™®©°ªº²³¹·`
const isMarks = new RegExp(`^.[${marks}]+$`)
const isSigns = new RegExp(`^.[${signs}]+$`)

/** Letters of another script come many in a row; three cannot be chance, but for cries (`Ø…Ø…Ø…`). */
const row = `(?:[Î-ß][${next}]){3}|(?:[à-ï][${next}]{2}){3}`
const rows = new RegExp(row, 'g')
const cries = new RegExp(`^(?:[Â-ï][${signs}ŒœŠšŽžŸƒ]{1,2})+$`)

/** Whether a text holds mojibake beyond doubt. */
export function hasMojibake(text: string): boolean {
  return proof.test(text) || hasScript(text)
}

/** Whether a text holds garbled letters of another script beyond doubt. */
function hasScript(text: string): boolean {
  for (const [letters] of text.matchAll(rows)) if (!cries.test(letters)) return true
  return false
}

/** How many signs of a text are garbled, and how many beyond ASCII are not. */
export function countSigns(text: string): { garbled: number; written: number } {
  const count = { garbled: 0, written: 0 }
  for (const { 1: sign } of text.matchAll(written)) count[sign === undefined ? 'garbled' : 'written']++
  return count
}

/** Whether a question mark stands for the last byte of each closing quote of a text. */
export function hasQuestionedQuotes(text: string): boolean {
  const questioned = text.split('â€?').length - 1
  return questioned >= 2 && !bareQuote.test(text)
}

/** A sign that may be garbled, and what stands beside it. */
export interface Suspect {
  sign: string
  before: string
  after: string
  /** Whether the sign right before it is garbled, too. */
  followsGarbled: boolean
}

/** Whether a sign is garbled for sure, in a line that holds what somebody wrote so as well (`CAFÉ”`, `é—”`). */
export function isGarbled({ sign, before, after, followsGarbled }: Suspect): boolean {
  const isAfterSmall = /\p{Ll}/u.test(before)
  if (/^â€[\ufffd?]?$/.test(sign)) return true
  if (/^.(?: |$)/.test(sign)) return /^[ÂÃ]/.test(sign) && (isAfterSmall || !/\p{L}/u.test(before))
  if (/^[ÂÃ]/.test(sign) && !isMarks.test(sign)) return true
  if (/^[âïð]/.test(sign)) return sign === 'ï»¿' || !isMarks.test(sign)
  const isInWord = /\p{L}/u.test(after) && (!/[–—…]$/.test(sign) || /[a-zÂ-ô]/.test(after))
  if (sign.length === 2) return isAfterSmall || followsGarbled || isInWord || !isSigns.test(sign)
  return /^á[º»]/.test(sign) && (isInWord || !isSigns.test(sign))
}
