/** The heads of chapters in the styles of raw stories. */
import type { HeadingHabit } from './habits.js'

const ones = [
  '',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
]
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety']
const titles = [
  'The Lantern Room',
  'What the Tide Left',
  'A Door in the Hill',
  'Salt and Paper',
  'Nobody’s Errand',
  'The Long Field',
  'Cold Harbour',
  'Two Letters',
  'The Clockmaker’s Son',
  'Under the Weir',
  'A Quarrel at Breakfast',
  'The Second Map',
]

/** The lines of a chapter's head; the first begins it. */
export function headingLines(style: HeadingHabit, number: number, ownText: string): string[] {
  const title = titles[(number - 1) % titles.length] as string
  switch (style) {
    case 'Chapter 1':
      return [`Chapter ${number}`]
    case 'CHAPTER I.':
      return [`CHAPTER ${roman(number)}.`]
    case 'Chapter One':
      return [`Chapter ${inWords(number)}`]
    case 'Chapter 1: Title':
      return [`Chapter ${number}: ${title}`]
    case '1.':
      return [`${number}.`]
    case 'I':
      return [roman(number)]
    case 'TITLE':
      return [(/^[IVXLC]+$/.test(ownText) ? title : ownText).toUpperCase()]
    case 'underlined':
      return [title, '='.repeat(title.length)]
    case 'Part 1':
      return [`Part ${number}`]
    case 'One':
      return [inWords(number)]
    case '- 1 -':
      return [`- ${number} -`]
    case '1 - Title':
      return [`${number} - ${title}`]
    case 'I. TITLE':
      return [`${roman(number)}. ${title.toUpperCase()}`]
    case 'Title':
      return [title]
    case '~ Title ~':
      return [`~ ${title} ~`]
    case 'Chapter 1, Title below':
      return [`Chapter ${number}`, title]
  }
}

/** A number in Roman numerals. */
function roman(number: number): string {
  const values: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let numeral = ''
  for (const [value, sign] of values) {
    for (; rest >= value; rest -= value) numeral += sign
  }
  return numeral
}

function inWords(number: number): string {
  if (number < 20) return ones[number] as string
  const unit = ones[number % 10] as string
  return `${tens[Math.floor(number / 10)] ?? number}${unit ? `-${unit}` : ''}`
}
