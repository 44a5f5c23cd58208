/** The numbers that chapters carry: `12`, `XII`, `Twelve`, `the Twelfth`. */

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** The numbers of the parts of most stories in words, for a pattern: `one|two|…|ten`. */
export const smallNumbers = units.slice(1, 11).join('|')

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const words = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...ordinals.map((word, index): [string, number] => [word, index + 1]),
  ...tens.flatMap((word, index): [string, number][] => [
    [word, (index + 2) * 10],
    ...units
      .slice(1, 10)
      .map((unit, value): [string, number] => [`${word}-${unit}`, (index + 2) * 10 + value + 1]),
    ...ordinals
      .slice(0, 9)
      .map((unit, value): [string, number] => [`${word}-${unit}`, (index + 2) * 10 + value + 1]),
  ]),
  ...['premier', 'première', 'primero', 'primera', 'primo', 'prima', 'erstes', 'erster', 'erste'].map(
    (word): [string, number] => [word, 1],
  ),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
])

/** How a number is written; the headings of one book agree in it. */
export type NumberStyle = 'arabic' | 'roman' | 'word'

/** A number at the start of a text. */
export interface FoundNumber {
  value: number
  style: NumberStyle
  /** How many characters it takes. */
  length: number
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/

/** The value of a Roman numeral in one case (`XII`, `xii`, the clock's `IIII`); undefined for what is none. */
function romanValue(text: string): number | undefined {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return undefined
  if (text === '' || !roman.test(lower)) return undefined
  let value = 0
  for (let index = 0; index < lower.length; index++) {
    const here = romanValues[lower.charAt(index)] ?? 0
    value += here < (romanValues[lower.charAt(index + 1)] ?? 0) ? -here : here
  }
  return value
}

/** The number that a text begins with, as a word of its own; a year is none. */
export function numberAtStart(text: string): FoundNumber | undefined {
  const [digits] = /^\d{1,3}(?![\p{L}\d])/u.exec(text) ?? []
  if (digits) return { value: Number(digits), style: 'arabic', length: digits.length }
  const [numeral] = /^[ivxlcdm]{1,9}(?![\p{L}\d'’])/iu.exec(text) ?? []
  const value = numeral === undefined ? undefined : romanValue(numeral)
  if (numeral && value) return { value, style: 'roman', length: numeral.length }
  const [spelt] = /^(?:the\s)?\p{L}{3,11}(?:[-\s][a-z]{3,7})?(?![\p{L}\d'’])/iu.exec(text) ?? []
  if (!spelt) return undefined
  for (const phrase of [spelt, spelt.replace(/[-\s][a-z]+$/i, '')]) {
    const known = words.get(
      phrase
        .toLowerCase()
        .replace(/^the\s/, '')
        .replace(/\s/, '-'),
    )
    if (known) return { value: known, style: 'word', length: phrase.length }
  }
  return undefined
}
