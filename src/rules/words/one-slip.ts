/** Two spellings of one name. */

/** Short names differ by a vowel as often as not: `Misha` and `Masha`. */
const longName = 6

/** A word without its accents, in lower case. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Whether two names are one, written twice: they differ in their accents, or within by one letter that is missing,
 * doubled, swapped with its neighbour or another vowel. The first letter and the ending tell names apart (`Anna` and
 * `Anne`, `Barry` and `Harry`).
 */
export function isOneSlip(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return one !== other
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false
  let head = 0
  while (a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (left.length + right.length === 1) return true
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0]
  return a.length >= longName && left.length === 1 && right.length === 1 && isVowel(left) && isVowel(right)
}

function isVowel(letter: string): boolean {
  return /[aeiouy]/.test(letter)
}
