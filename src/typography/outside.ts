/** Which mark stands outside speech in a manuscript. */
import type { TextBlock } from './block.js'
import { dash, edge, kindOf, letter, mark, opener } from './characters.js'
import { leadingElisions } from './elisions.js'
import { wordFrom } from './marks.js'

/** What a manuscript does with its quotes, counted in one reading. */
export interface Habits {
  outside: 'double' | 'single'
  /** Whether two single marks in a row are one double mark: ''thus''. */
  pairsSingles: boolean
}

const isDoubleCode = (code: number): boolean => code === 34 || (code >= 0x201c && code <= 0x201f)
const isSingleCode = (code: number): boolean => code === 39 || (code >= 0x2018 && code <= 0x201b)

/** Reads the manuscript's habits from the marks that stand where a quotation can begin. */
export function habitsOf(blocks: readonly TextBlock[]): Habits {
  let doubles = 0
  let singles = 0
  let pairs = 0
  let closingPairs = 0
  for (const { text } of blocks) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code !== 34 && code !== 39 && code !== 96 && (code < 0x2018 || code > 0x201f)) continue
      const left = at === 0 ? edge : kindOf(text.charCodeAt(at - 1))
      const weight = at === 0 ? 5 : 1
      const next = text.charCodeAt(at + 1)
      if (left !== edge && left !== dash && left !== opener) {
        if (isSingleCode(code) && next === code && left !== mark) closingPairs++
        continue
      }
      if (code === 96 && next === 96) pairs += weight
      else if (isSingleCode(code) && next === code && kindOf(text.charCodeAt(at + 2)) === letter) {
        if (leadingElisions.has(wordFrom(text, at + 2))) singles += weight
        else pairs += weight
        at++
      } else if (isDoubleCode(code) && kindOf(next) !== edge) doubles += weight
      else if (
        isSingleCode(code) &&
        (kindOf(next) === mark || (kindOf(next) === letter && !leadingElisions.has(wordFrom(text, at + 1))))
      )
        singles += weight
      else if (code === 96 && kindOf(next) === letter) singles += weight
    }
  }
  const pairsSingles = pairs > 0 ? pairs >= singles / 8 : closingPairs > 0 && singles + doubles === 0
  return { outside: singles > doubles + (pairsSingles ? pairs : 0) ? 'single' : 'double', pairsSingles }
}

/** The mark outside speech, from the manuscript alone: `"` or `'`. */
export function detectQuoteStyle(blocks: readonly TextBlock[]): 'double' | 'single' {
  return habitsOf(blocks).outside
}
