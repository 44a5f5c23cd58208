/** The slips of a hand on a keyboard: which words one slip turns into a given one. */

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const letters = 'abcdefghijklmnopqrstuvwxyz'
const vowels = 'aeiou'

const beside = new Map<string, Set<string>>(Array.from(letters, (letter) => [letter, new Set<string>()]))
for (const [r, row] of rows.entries()) {
  for (const [column, letter] of Array.from(row).entries()) {
    const near = [row[column - 1], row[column + 1], rows[r + 1]?.[column], rows[r + 1]?.[column - 1]]
    for (const other of near) {
      if (!other) continue
      beside.get(letter)?.add(other)
      beside.get(other)?.add(letter)
    }
  }
}

/** How a word was mistyped. */
export type Slip = 'swapped' | 'missing' | 'extra' | 'doubled' | 'neighbour' | 'vowel'

/** Every word that one slip turns into `typed`, the likelier slips first. */
export function* intended(typed: string): Generator<{ word: string; slip: Slip }> {
  for (let i = 0; i < typed.length - 1; i++) {
    const [a, b] = [typed.charAt(i), typed.charAt(i + 1)]
    if (a !== b) yield { word: typed.slice(0, i) + b + a + typed.slice(i + 2), slip: 'swapped' }
  }
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] === typed[i - 1]) yield { word: typed.slice(0, i) + typed.slice(i + 1), slip: 'doubled' }
  }
  for (let i = 1; i <= typed.length; i++) {
    for (const letter of letters) yield { word: typed.slice(0, i) + letter + typed.slice(i), slip: 'missing' }
  }
  for (let i = 0; i < typed.length; i++) {
    const letter = typed.charAt(i)
    const isBeside =
      beside.get(letter)?.has(typed[i - 1] ?? '') || beside.get(letter)?.has(typed[i + 1] ?? '')
    if (isBeside) yield { word: typed.slice(0, i) + typed.slice(i + 1), slip: 'extra' }
  }
  for (let i = 1; i < typed.length; i++) {
    const letter = typed.charAt(i)
    for (const other of beside.get(letter) ?? []) {
      yield { word: typed.slice(0, i) + other + typed.slice(i + 1), slip: 'neighbour' }
    }
    if (!vowels.includes(letter)) continue
    for (const other of vowels) {
      if (other !== letter) yield { word: typed.slice(0, i) + other + typed.slice(i + 1), slip: 'vowel' }
    }
  }
}
