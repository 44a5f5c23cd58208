/** Feet and inches, minutes and seconds: `6'2"`, `5'`, `62° 17' 20"`. */
import { digit, edge, kindOf, letter, markup } from './characters.js'
import type { Mark } from './marks.js'

const isSingle = (code: number): boolean => code === 39 || code === 0x2032 || code === 0x2019

/** The sign between the sides of a board: 2'x4'. */
const isTimes = (code: number): boolean => code === 120 || code === 0xd7

/** Going left over at most a few digits, a fraction and a space: where that number begins. */
function numberStart(text: string, at: number): number {
  let i = at
  for (let seen = 0; seen < 8; seen++, i--) {
    const code = text.charCodeAt(i)
    const isPoint = (code === 46 || code === 44) && kindOf(text.charCodeAt(i - 1)) === digit
    if (kindOf(code) !== digit && !isPoint && !(code >= 0xbc && code <= 0xbe)) break
  }
  return i + 1
}

/** The number of digits that begin at `at`. */
function digitsFrom(text: string, at: number): number {
  let count = 0
  while (count < 4 && kindOf(text.charCodeAt(at + count)) === digit) count++
  return count
}

/** What it costs to read a mark as a prime: little after feet, much after a word. */
export function primeCost(text: string, m: Mark): number {
  const before = text.charCodeAt(m.start - 1)
  const isNumber = kindOf(before) === digit || (before >= 0xbc && before <= 0xbe)
  if (!isNumber || m.end - m.start > 2) return 30
  const start = numberStart(text, m.start - 1)
  const after = text.charCodeAt(m.end)
  const isProduct =
    (isTimes(text.charCodeAt(start - 1)) && isSingle(text.charCodeAt(start - 2))) ||
    (isTimes(after) && kindOf(text.charCodeAt(m.end + 1)) === digit)
  if (isProduct && !m.isDouble) return 0
  if (start > 0 && kindOf(text.charCodeAt(start - 1)) === letter) return 30
  if (kindOf(after) === letter) return 6
  let feet = start - 1
  while (
    feet >= 0 &&
    feet > start - 3 &&
    (kindOf(text.charCodeAt(feet)) === edge || text.charCodeAt(feet) === 45)
  )
    feet--
  const follows = isSingle(text.charCodeAt(feet)) && kindOf(text.charCodeAt(feet - 1)) === digit
  const degrees = text.charCodeAt(feet) === 0xb0
  if (m.isDouble)
    return follows ? 0.1 : degrees ? 1 : start === 0 || kindOf(text.charCodeAt(start - 1)) === markup ? 4 : 2
  if (degrees) return 0.1
  if (m.start - start > 3) return 6
  // Three digits are the rest of a thousand, as the Swiss part them: 10'000.
  if (kindOf(after) === digit && digitsFrom(text, m.end) === 3) return 6
  if (kindOf(after) === digit || (kindOf(after) === edge && kindOf(text.charCodeAt(m.end + 1)) === digit))
    return 0.1
  return 0.5
}
