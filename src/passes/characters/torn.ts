/** Letters of mojibake that lost a byte: `Ã\ufffd` was Á, Í, Ï, Ð or Ý, and nobody knows which. */
import { ungarbled } from './windows-1252.js'

/** The beginning of a letter, or of a quote or a hyphen, whose last byte is no character of windows-1252. */
export const tornLead = '(?:[Â-ß]|â€|á[º»])'
export const torn = new RegExp(`${tornLead}\\ufffd`, 'g')

/** The five bytes that windows-1252 leaves without a character. */
const unassigned = ['\u0081', '\u008d', '\u008f', '\u0090', '\u009d']

/** What a torn sign may have been: letters, or the two marks that people write. */
export function tornFrom(sign: string): string[] {
  return unassigned.flatMap((byte) => {
    const whole = ungarbled(sign.replace('\ufffd', byte)) ?? ''
    return /[\p{L}”‐]/u.test(whole) ? [whole] : []
  })
}
