/**
 * Ranges of numbers, which an en dash joins without spaces (*The Chicago Manual of Style*, 17th edition, 6.78, *New Hart's
 * Rules* 4.11, DIN 5008): 1914–18, pp. 12–15, $5–10, 9:30–10:30, ’98–’99, John 3:16–18, May 3–June 5;
 * of votes and scores, too: won 52–48.
 */
import { months } from '../calendar.js'
import { digit, kindOf, letter } from './characters.js'

const isDigit = (code: number): boolean => kindOf(code) === digit

/** Longer numbers are those of telephones and goods. */
const longest = 4

/** The number of digits that end (or, going right, begin) at `at`. */
function digitsAt(text: string, at: number, step: -1 | 1): number {
  let count = 0
  while (count <= longest && isDigit(text.charCodeAt(at + count * step))) count++
  return count
}

/** A number beside the sign of a range: `1914`, `9:30`, `1.5`, `’98`, `$5`. */
interface Amount {
  /** The digits before its colon or point, and those after it. */
  whole: string
  part: string
  /** `:`, `.` or nothing. */
  separator: string
  /** The currency or the apostrophe before it. */
  sign: string
  start: number
  end: number
}

const isSeparator = (character: string): boolean => character === ':' || character === '.'

/** Apostrophes are one sign, however they are typed. */
function signAt(text: string, at: number): string {
  const character = text.charAt(at)
  if (character === '') return ''
  if ("'’‘".includes(character)) return '’'
  return '$£€¥'.includes(character) ? character : ''
}

function amountBefore(text: string, end: number): Amount | undefined {
  const count = digitsAt(text, end - 1, -1)
  if (count === 0 || count > longest) return undefined
  let start = end - count
  let whole = text.slice(start, end)
  let part = ''
  let separator = ''
  if (isSeparator(text.charAt(start - 1))) {
    const more = digitsAt(text, start - 2, -1)
    if (more > longest) return undefined
    if (more > 0) {
      separator = text.charAt(start - 1)
      part = whole
      whole = text.slice(start - 1 - more, start - 1)
      start -= more + 1
    }
  }
  const sign = signAt(text, start - 1)
  return { whole, part, separator, sign, start: start - sign.length, end }
}

function amountAfter(text: string, from: number): Amount | undefined {
  const sign = signAt(text, from)
  const start = from + sign.length
  const count = digitsAt(text, start, 1)
  if (count === 0 || count > longest) return undefined
  let end = start + count
  const whole = text.slice(start, end)
  let part = ''
  let separator = ''
  if (isSeparator(text.charAt(end))) {
    const more = digitsAt(text, end + 1, 1)
    if (more > longest) return undefined
    if (more > 0) {
      separator = text.charAt(end)
      part = text.slice(end + 1, end + 1 + more)
      end += more + 1
    }
  }
  return { whole, part, separator, sign, start: from, end }
}

/** Whether a character makes a number part of something else: a date, a code, a sum, a longer number. */
function isOfMore(text: string, at: number, step: -1 | 1): boolean {
  const code = text.charCodeAt(at)
  const character = text.charAt(at)
  // Two hyphens are a dash.
  if (character === '-' && text.charAt(at + step) === '-') return false
  if (kindOf(code) === letter || (character !== '' && '-‐‑–/\\#_+=@'.includes(character))) return true
  return character !== '' && '.,:'.includes(character) && isDigit(text.charCodeAt(at + step))
}

/** Whether two plain numbers rise, the second perhaps without the digits that are the same: 1914–18. */
function rises(first: string, second: string): boolean {
  const left = first.length
  const right = second.length
  // Of 555-1234 and 10-4 nobody counts from one to the other.
  if (right > left + 1 || (right < left && left < 3) || (left === 3 && right === 4)) return false
  const full = right < left ? first.slice(0, left - right) + second : second
  return Number(full) > Number(first) && !(second.startsWith('0') && right === left)
}

function isRising(one: Amount, two: Amount): boolean {
  if (one.separator === '' && two.separator === '') return rises(one.whole, two.whole)
  const [from, to] = [Number(one.whole), Number(two.whole)]
  if (one.separator === '.' || two.separator === '.') {
    if (one.separator !== two.separator || one.part.length !== two.part.length) return false
    return to > from || (to === from && two.part > one.part)
  }
  // From verse to verse, or from hour to hour.
  if (two.separator === '') return to > Number(one.part) || (to > from && to <= 24)
  return to > from || (to === from && Number(two.part) > Number(one.part || 0))
}

const monthBefore = new RegExp(`(?:${months.join('|')})[ \u00A0]\\d{1,4}$`, 'i')
const monthAfter = new RegExp(`^(?:${months.join('|')})[ \u00A0]\\d`, 'i')
/** The longest name of a month, its space and a year. */
const longestDate = 14

/** Whether a date ends at `left` and another begins at `right`: May 3–June 5, December 2016–March 2017. */
const isDateRange = (text: string, left: number, right: number): boolean =>
  monthBefore.test(text.slice(Math.max(0, left - longestDate), left)) &&
  monthAfter.test(text.slice(right, right + longestDate))

/** What a score or a vote follows: won 52–48. */
const contest =
  /\b(?:won|win|lost|lose|beat|beaten|led|lead|leads|tied|score|scored|vote|voted|verdict|passed|defeated)\b[^.!?]*$/i
const contestReach = 40

/**
 * Whether two numbers are those of two sides, which need not rise: the dash stands for *to* (*The Chicago Manual of
 * Style*, Q&A, Hyphens, En Dashes, Em Dashes, on scores and records).
 */
function isScore(text: string, one: Amount, two: Amount): boolean {
  const isPlain = ({ whole, separator, sign }: Amount): boolean =>
    whole.length < 4 && separator === '' && sign === ''
  return (
    isPlain(one) && isPlain(two) && contest.test(text.slice(Math.max(0, one.start - contestReach), one.start))
  )
}

/** The numbers that end at `left` and begin at `right`, where they are whole. */
function amountsAt(text: string, left: number, right: number): readonly [Amount, Amount] | undefined {
  const one = amountBefore(text, left)
  const two = one && amountAfter(text, right)
  if (!two || isOfMore(text, one.start - 1, -1) || isOfMore(text, two.end, 1)) return undefined
  return [one, two]
}

function isCounted(one: Amount, two: Amount): boolean {
  const isSameSign =
    two.sign === '' ||
    two.sign === one.sign ||
    (two.sign === '’' && one.sign === '' && one.whole.length === 4)
  return isSameSign && isRising(one, two)
}

/** Whether one counts from the number that ends at `left` to the one that begins at `right`: 1914–18, pp. 12–15. */
export function isCountedRange(text: string, left: number, right: number): boolean {
  const both = amountsAt(text, left, right)
  return both !== undefined && isCounted(...both)
}

/** Whether the numbers, or the dates, that end at `left` and begin at `right` are the ends of a range. */
export function isRange(text: string, left: number, right: number): boolean {
  if (isDateRange(text, left, right)) return true
  const both = amountsAt(text, left, right)
  return both !== undefined && (isCounted(...both) || isScore(text, ...both))
}
