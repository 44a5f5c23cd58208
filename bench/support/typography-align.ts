/** Lays two settings of one text side by side, letter by letter, so that what stands between the letters can be compared. */

const isLetter = /[\p{L}\p{N}]/u

/** The letters of a text, and what stands before each and after the last. */
interface Lettered {
  letters: string[]
  between: string[]
}

function byLetter(text: string): Lettered {
  const lettered: Lettered = { letters: [], between: [] }
  let between = ''
  for (const character of text) {
    if (!isLetter.test(character)) between += character
    else {
      lettered.letters.push(character)
      lettered.between.push(between)
      between = ''
    }
  }
  lettered.between.push(between)
  return lettered
}

/** So many letters in a row are the same place. */
const alike = 12

const meet = (one: Lettered, i: number, two: Lettered, k: number): boolean => {
  for (let n = 0; n < alike; n++) if (one.letters[i + n] !== two.letters[k + n]) return false
  return true
}

/** Where two texts meet again after one has lost or won letters (a list's number that Markdown ate). */
function resume(one: Lettered, i: number, two: Lettered, k: number): [number, number] {
  for (let skipped = 1; skipped < 60; skipped++) {
    for (let n = 0; n <= skipped; n++)
      if (meet(one, i + skipped - n, two, k + n)) return [i + skipped - n, k + n]
  }
  return [i + 1, k + 1]
}

/** Calls `compare` with what stands between the same two letters of the answer and of what was set, from start to end. */
export function eachGap(answer: string, set: string, compare: (want: string, have: string) => void): void {
  const wanted = byLetter(answer)
  const found = byLetter(set)
  let k = 0
  for (let i = 0; i < wanted.between.length; i++, k++) {
    if (wanted.letters[i] !== found.letters[k]) [i, k] = resume(wanted, i, found, k)
    compare(wanted.between[i] ?? '', found.between[k] ?? '')
  }
}
