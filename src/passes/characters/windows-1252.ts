/** The 27 characters that windows-1252 has where Unicode has control characters, 0x80 to 0x9F. */
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const bytes = new Map([...characters].map((character, index) => [character, 0x80 + index]))

/** The character that a byte of windows-1252 means; a byte without one stays the control character. */
export function fromWindows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? characters.charAt(byte - 0x80) : String.fromCharCode(byte)
}

/** The byte of a character in windows-1252; undefined where it has none. */
function toWindows1252(character: string): number | undefined {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  return bytes.get(character)
}

/** A character class (without brackets) of everything that a byte 0x80 to 0xBF was read as. */
export const continuationClass = `\\u0080-\\u00bf${characters.replace(/[\u0080-\u009f]/g, '')}`

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What UTF-8 that was read as windows-1252 meant; undefined where it is none. */
export function ungarbled(sign: string): string | undefined {
  const read = [...sign].map(toWindows1252)
  if (read.includes(undefined)) return undefined
  try {
    return decoder.decode(Uint8Array.from(read as number[]))
  } catch {
    return undefined
  }
}
