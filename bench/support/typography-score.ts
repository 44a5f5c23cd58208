/** Compares the marks of two texts that have the same letters. */
import { eachGap } from './typography-align.js'

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

const notMarks = /[^"'“”‘’`´„‚′″]/g

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
  const result = noScore()
  eachGap(answer, set, (want, have) => {
    compare(want.replace(notMarks, ''), have.replace(notMarks, ''), result)
  })
  return result
}

/** How many of a score's marks in 10,000 are wrong. */
export function perTenThousand(wrong: number, marks: number): string {
  return marks === 0 ? '-' : ((wrong / marks) * 10_000).toFixed(1)
}
