/** What kind of character stands beside a mark, by one table look-up. */

/** A space, a line end, or the edge of the block. */
export const edge = 0
/** A letter of any script. */
export const letter = 1
/** A digit. */
export const digit = 2
/** A mark that ends a sentence or a clause: `. , ; : ! ? …` */
export const stop = 3
/** `( [ {` and the like. */
export const opener = 4
/** `) ] }` and the like. */
export const closer = 5
/** A hyphen or a dash. */
export const dash = 6
/** Anything that may turn out to be a quote, an apostrophe or a prime. */
export const mark = 7
/** Markup a reader does not see when it touches a word: `*` `_`. */
export const markup = 8
/** Everything else: symbols, inline code. */
export const other = 9

/** Beyond the table nearly everything is a letter (CJK) or half of one (a surrogate). */
const tableSize = 0x3100
const table = new Uint8Array(tableSize).fill(other)

const set = (characters: string, kind: number): void => {
  for (const character of characters) table[character.charCodeAt(0)] = kind
}
const letters = /[\p{L}\p{M}]/u
for (let code = 0; code < tableSize; code++) if (letters.test(String.fromCharCode(code))) table[code] = letter
set(
  ' \t\n\r\f\v\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u3000',
  edge,
)
set('0123456789', digit)
set('.,;:!?…‥', stop)
set('([{¿¡', opener)
set(')]}', closer)
set('-‐‑‒–—―⸺⸻', dash)
set('\'"`´“”„‟‘’‚‛«»‹›', mark)
// Zero-width characters (soft hyphen, joiners, byte order mark) are as invisible as markup.
set('*_\u00AD\u200B\u200C\u200D\u200E\u200F\u2060', markup)

/** The kind of a UTF-16 code unit; what `charCodeAt` gives beyond the text is an edge. */
export function kindOf(code: number): number {
  if (code < tableSize) return table[code] as number
  if (code === 0xfeff) return markup
  if (Number.isNaN(code)) return edge
  return code >= 0xe000 ? other : letter
}

/** Whether a code unit is an upper-case letter (of the scripts that have case). */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  const character = String.fromCharCode(code)
  return character !== character.toLowerCase()
}

/** A code unit in lower case, for the letters whose case is a fixed distance away. */
export function lower(code: number): number {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code
}

/** Whether a code unit is one of the narrow spaces that stand between nested quotes. */
export function isThinSpace(code: number): boolean {
  return code === 0x200a || code === 0x2009 || code === 0x202f
}
