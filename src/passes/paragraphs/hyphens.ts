/** Words cut in two at a line end: whether their hyphen is the printer's or their own. */
import { isKnownWord } from './known-words.js'
import type { Line } from './lines.js'

/** A word cut at a line end, both ways of reading it. */
interface CutWord {
  head: string
  tail: string
}

const hyphen = 45
/** What a hyphen within a word and a foreign letter count for in its number. */
const [hyphenSign, foreignSign] = [31, 30]

/** What each character counts for in the number of a word, capitals as small letters; 0 for one that is no letter. */
const signs = new Uint8Array(1 << 16)
for (let code = 97; code <= 122; code++) signs[code] = signs[code - 32] = code - 96
signs.fill(foreignSign, 0xc0, 0x530)
// The sign of multiplication.
signs[0xd7] = 0

const signAt = (text: string, at: number): number => signs[text.charCodeAt(at)] as number

/** A number that a word has in common with few others, with one more sign in it. */
const addTo = (look: number, sign: number): number => (Math.imul(look, 33) + sign) | 0

function lookOf(word: string): number {
  let look = 0
  for (let at = 0; at < word.length; at++)
    look = addTo(look, word.charCodeAt(at) === hyphen ? hyphenSign : signAt(word, at))
  return look
}

/** What is thought of a hyphen at a line end. */
export interface JudgedHyphen {
  stays: boolean
  confidence: number
  /** The word without its hyphen, where it may be meant as well. */
  doubt?: string
}

/** Tells of a word cut at a line end whether its hyphen stays, from how the rest of the manuscript writes it. */
export type HyphenJudge = (before: Line, after: Line) => JudgedHyphen

/** Reads the manuscript once for the words that are cut somewhere at a line end; in English the dictionary helps. */
export function hyphenJudge(
  lines: readonly Line[],
  cuts: readonly number[],
  isEnglish: boolean,
): HyphenJudge {
  const cutWords = new Map(
    cuts.map((index): [Line, CutWord] => {
      const before = lines[index] as Line
      return [before, cutWord(before, lines[index + 1] as Line)]
    }),
  )
  const all = [...cutWords.values()]
  const halves = new Set(all.flatMap(({ head, tail }) => [head, tail]))
  const wholes = new Set(all.flatMap(({ head, tail }) => [head + tail, `${head}-${tail}`]))
  const seen = countWords(lines, new Set(cuts), wholes, halves)
  const times = (word: string): number => seen.get(word) ?? 0
  const printed = all.filter(({ head, tail }) => times(head + tail) > times(`${head}-${tail}`)).length
  /** The wrapper cut no words: what stands at the line ends are the author's own hyphens. */
  const cutsNone = printed === 0 && (cuts.length >= 10 || cuts.length < lines.length * rareCuts)
  return (before, after) => {
    const { head, tail } = cutWords.get(before) ?? cutWord(before, after)
    const whole = times(head + tail)
    const hyphened = times(`${head}-${tail}`)
    if (whole !== hyphened) return { stays: hyphened > whole, confidence: 0.98 }
    const isOwn =
      head.includes('-') || tail.includes('-') || /^\p{Lu}/u.test(after.value) || joiner.test(head)
    if (isOwn) return { stays: true, confidence: 0.9 }
    const isWord = (word: string): boolean => isEnglish && isKnownWord(word)
    const areWords = [head, tail].every((half) => times(half) > 0 || isWord(half))
    if (!areWords && isWord(head + tail)) return { stays: false, confidence: 0.95 }
    if (cutsNone) return { stays: true, confidence: 0.7 }
    // `some-` / `thing`: the dictionary has few compounds that people write with a hyphen.
    if (areWords && isWord(head + tail)) return { stays: false, confidence: 0.85 }
    return areWords
      ? { stays: true, confidence: 0.6, doubt: head + tail }
      : { stays: false, confidence: isEnglish ? 0.8 : 0.7 }
  }
}

/** Of how many lines one ends in a hyphen where no words are cut, as a share: compounds alone are rarer. */
const rareCuts = 0.015

/** First halves that are words of their own before a hyphen and begin no other word. */
const joiner = /^(?:self|half|well|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** How often each of some words stands in the manuscript; of `halves` it counts only the first. */
function countWords(
  lines: readonly Line[],
  cuts: ReadonlySet<number>,
  wholes: ReadonlySet<string>,
  halves: ReadonlySet<string>,
): Map<string, number> {
  const seen = new Map<string, number>()
  // Most words are passed over by a number, as making a string of each would take longest in this pass.
  const wanted = new Map<number, Set<string>>()
  // Even asking the map takes longer than all else: nearly all words find nothing in this small table before it.
  const mayBeWanted = new Uint8Array(1 << 16)
  for (const word of [...wholes, ...halves]) {
    const look = lookOf(word)
    wanted.set(look, (wanted.get(look) ?? new Set()).add(word))
    mayBeWanted[look & 0xffff] = 1
  }
  const count = (look: number, text: string, start: number, end: number): void => {
    if (mayBeWanted[look & 0xffff] === 0) return
    const words = wanted.get(look)
    const word = words && text.slice(start, end).toLowerCase()
    if (!word || !words.has(word)) return
    seen.set(word, (seen.get(word) ?? 0) + 1)
    if (wholes.has(word)) return
    words.delete(word)
    if (words.size === 0) wanted.delete(look)
  }
  if (wanted.size === 0) return seen
  lines.forEach(({ value }, index) => {
    // A cut half is no evidence that the half is a word.
    const isRest = cuts.has(index - 1)
    const isCut = cuts.has(index)
    for (let at = 0; at < value.length; at++) {
      const start = at
      let look = 0
      for (; at < value.length; at++) {
        const sign = signAt(value, at)
        if (sign > 0) look = addTo(look, sign)
        else if (at > start && isHyphen(value, at)) look = addTo(look, hyphenSign)
        else break
      }
      if (at === start) continue
      if (!(isRest && start === 0) && !(isCut && at === value.length)) count(look, value, start, at)
    }
  })
  return seen
}

/** Whether a hyphen within a word stands at an offset: a second one is a dash, and ends it. */
const isHyphen = (text: string, at: number): boolean =>
  text.charCodeAt(at) === hyphen && text.charCodeAt(at - 1) !== hyphen

function cutWord(before: Line, after: Line): CutWord {
  const head = /[\p{L}-]*(?=-$)/u.exec(before.value.slice(-60))?.[0] ?? ''
  const tail = /^\p{L}+(?:-\p{L}+)*/u.exec(after.value.slice(0, 60))?.[0] ?? ''
  return { head: head.toLowerCase(), tail: tail.toLowerCase() }
}
