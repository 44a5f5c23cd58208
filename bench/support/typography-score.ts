/** Compares the marks of two texts that have the same letters. */

/** The kinds of mistakes, by what should stand there. */
export const kinds = [
  'double opening',
  'double closing',
  'single opening',
  'apostrophe or single closing',
  'other',
] as const

/** What should stand there, and what does not. */
export type Kind = (typeof kinds)[number]

/** The marks of a book, and the wrong ones among them. */
export interface Score {
  marks: number
  wrong: number
  byKind: Record<Kind, number>
}

/** A score of nothing. */
export function noScore(): Score {
  return {
    marks: 0,
    wrong: 0,
    byKind: {
      'double opening': 0,
      'double closing': 0,
      'single opening': 0,
      'apostrophe or single closing': 0,
      other: 0,
    },
  }
}

/** Adds one score to another. */
export function addScore(sum: Score, { marks, wrong, byKind }: Score): void {
  sum.marks += marks
  sum.wrong += wrong
  for (const kind of kinds) sum.byKind[kind] += byKind[kind]
}

const kindOf: Readonly<Record<string, Kind>> = {
  '“': 'double opening',
  '”': 'double closing',
  '‘': 'single opening',
  '’': 'apostrophe or single closing',
}

const isMark = /["'“”‘’`´„‚′″]/
const isLetter = /[\p{L}\p{N}]/u

/** The letters of a text, and the marks before each and after the last. */
interface Lettered {
  letters: string[]
  marks: string[]
}

function byLetter(text: string): Lettered {
  const lettered: Lettered = { letters: [], marks: [] }
  let marks = ''
  for (const character of text) {
    if (isMark.test(character)) marks += character
    else if (isLetter.test(character)) {
      lettered.letters.push(character)
      lettered.marks.push(marks)
      marks = ''
    }
  }
  lettered.marks.push(marks)
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

function compare(want: string, have: string, result: Score): void {
  for (let at = 0; at < Math.max(want.length, have.length); at++) {
    if (at < want.length) result.marks++
    if (want[at] === have[at]) continue
    result.wrong++
    result.byKind[kindOf[want[at] ?? ''] ?? 'other']++
  }
}

/** Counts the marks that differ from the answer, letter by letter; dashes, spaces and markup play no part. */
export function score(answer: string, set: string): Score {
  const wanted = byLetter(answer)
  const found = byLetter(set)
  const result = noScore()
  let k = 0
  for (let i = 0; i < wanted.marks.length; i++, k++) {
    if (wanted.letters[i] !== found.letters[k]) [i, k] = resume(wanted, i, found, k)
    compare(wanted.marks[i] ?? '', found.marks[k] ?? '', result)
  }
  return result
}

/** How many of a score's marks in 10,000 are wrong. */
export function perTenThousand(wrong: number, marks: number): string {
  return marks === 0 ? '-' : ((wrong / marks) * 10_000).toFixed(1)
}
