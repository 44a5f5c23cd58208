/** Words cut in two at a line end: whether their hyphen is the printer's or their own. */
import type { Line } from './lines.js'

/** A word cut at a line end, both ways of reading it. */
interface CutWord {
  head: string
  tail: string
}

const words = /[a-z\u00df-\u052f]+(?:-[a-z\u00df-\u052f]+)*-?/g

/** Tells of a word cut at a line end whether its hyphen stays, from how the rest of the manuscript writes it. */
export type HyphenJudge = (before: Line, after: Line) => { stays: boolean; confidence: number }

/** Reads the manuscript once for the words that are cut somewhere at a line end. */
export function hyphenJudge(lines: readonly Line[], cuts: readonly number[]): HyphenJudge {
  const cutWords = cuts.map((index) => cutWord(lines[index] as Line, lines[index + 1] as Line))
  /** How often each word that is asked for stands in the manuscript. */
  const seen = new Map<string, number>()
  for (const { head, tail } of cutWords)
    for (const word of [head + tail, `${head}-${tail}`, head, tail]) seen.set(word, 0)
  if (seen.size > 0) {
    const cutLines = new Set(cuts)
    lines.forEach(({ value }, index) => {
      const text = value.toLowerCase()
      // A cut half is no evidence that the half is a word.
      const isCut = cutLines.has(index)
      const isRest = cutLines.has(index - 1)
      const found = text.match(words) ?? []
      found.forEach((word, at) => {
        const count = seen.get(word)
        if (count === undefined) return
        if (isCut && at === found.length - 1 && text.endsWith(word)) return
        if (isRest && at === 0 && text.startsWith(word)) return
        seen.set(word, count + 1)
      })
    })
  }
  const times = (word: string): number => seen.get(word) ?? 0
  return (before, after) => {
    const { head, tail } = cutWord(before, after)
    const whole = times(head + tail)
    const hyphened = times(`${head}-${tail}`)
    if (whole !== hyphened) return { stays: hyphened > whole, confidence: 0.98 }
    if (head.includes('-') || tail.includes('-')) return { stays: true, confidence: 0.8 }
    return times(head) > 0 && times(tail) > 0
      ? { stays: true, confidence: 0.7 }
      : { stays: false, confidence: 0.7 }
  }
}

function cutWord(before: Line, after: Line): CutWord {
  const head = /[\p{L}-]*(?=-$)/u.exec(before.value.slice(-60))?.[0] ?? ''
  const tail = /^\p{L}+(?:-\p{L}+)*/u.exec(after.value.slice(0, 60))?.[0] ?? ''
  return { head: head.toLowerCase(), tail: tail.toLowerCase() }
}
