/** Words cut in two at a line end: whether their hyphen is the printer's or their own. */
import type { Line } from './lines.js'

/** A word cut at a line end, both ways of reading it. */
interface CutWord {
  head: string
  tail: string
}

/** Whether a character is a letter, in either case. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x52f && code !== 0xd7)
const hyphen = 45

/** The end of the word that begins at an offset; a hyphen behind a letter belongs to it. */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (!isLetter(code) && !(code === hyphen && text.charCodeAt(end - 1) !== hyphen)) break
    end++
  }
  return end
}

/** A number for the length of a word and the letters at its edges: by it nearly every word is told from some others. */
function lookOf(text: string, start: number, end: number): number {
  return ((end - start) * 32 + (text.charCodeAt(start) & 31)) * 32 + (text.charCodeAt(end - 1) & 31)
}

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
    const looks = new Set([...seen.keys()].map((word) => lookOf(word, 0, word.length)))
    lines.forEach(({ value }, index) => {
      // A cut half is no evidence that the half is a word.
      const isRest = cutLines.has(index - 1) && isLetter(value.charCodeAt(0))
      const isCut = cutLines.has(index)
      for (let start = isRest ? wordEnd(value, 0) : 0; start < value.length; ) {
        if (!isLetter(value.charCodeAt(start))) {
          start++
          continue
        }
        const end = wordEnd(value, start)
        if (looks.has(lookOf(value, start, end)) && !(isCut && end === value.length)) {
          const word = value.slice(start, end).toLowerCase()
          const count = seen.get(word)
          if (count !== undefined) seen.set(word, count + 1)
        }
        start = end
      }
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
