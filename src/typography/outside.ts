/** Which mark stands outside speech in a manuscript, and whether its double marks are two singles. */
import type { TextBlock } from './block.js'
import { kindOf, letter, mark, stop } from './characters.js'
import { beginsQuotation, canBegin } from './doubled-singles.js'
import { leadingElision } from './leading-elisions.js'
import { wordFrom } from './marks.js'
import { straightBlocks } from './straight.js'

const double = 34
const single = 39

/** The mark at a paragraph's beginning tells more than one within it. */
const weightAtStart = 5

/** All places where some characters stand in a text. */
function eachPair(text: string, pair: string, met: (at: number) => void): void {
  for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + pair.length)) met(at)
}

/**
 * Whether two single marks in a row are one double mark: ''thus'', ``thus'', ,,thus'' or ‘‘thus’’. Once such marks are
 * set none of them is left, so that the manuscript then shows what it shows by its other marks.
 */
export function pairsSingles(blocks: readonly TextBlock[]): boolean {
  let opening = 0
  let closing = 0
  let afterStop = 0
  let singles = 0
  let others = 0
  let closedByDoubles = 0
  let isCurly = false
  for (const { text } of blocks) {
    eachPair(text, "''", (at) => {
      if (canBegin(text, at)) {
        if (beginsQuotation(text, at + 2)) opening++
        return
      }
      closing++
      if (kindOf(text.charCodeAt(at - 1)) === stop) afterStop++
    })
    // ’’ may be an apostrophe and a closing quote, but not after a stop.
    eachPair(text, '’’', (at) => {
      if (kindOf(text.charCodeAt(at - 1)) === stop) closing++
    })
    eachPair(text, '``', () => opening++)
    eachPair(text, '‘‘', (at) => {
      if (beginsQuotation(text, at + 2)) opening++
    })
    eachPair(text, ',,', (at) => {
      if (canBegin(text, at) && beginsQuotation(text, at + 2)) opening++
    })
    for (const typed of ["'", '‘', '’']) {
      for (let at = text.indexOf(typed); at !== -1; at = text.indexOf(typed, at + 1)) {
        if (text.charAt(at + 1) === typed) at++
        else if (canBegin(text, at) && beginsQuotation(text, at + 1)) singles++
      }
    }
    const isSet = /[“”„«»″「」『』]/.test(text)
    if (isSet || text.includes('"')) others++
    isCurly ||= isSet
    eachPair(text, '"', (at) => {
      if (!canBegin(text, at)) closedByDoubles++
    })
  }
  if (opening > 0) return closing > 0 && opening >= singles / 2
  return (
    closing > 0 &&
    singles === 0 &&
    (others === 0 || afterStop === closing || (closedByDoubles === 0 && !isCurly))
  )
}

/** The mark outside speech, of text whose marks are straight. */
export function outsideOf(straight: readonly TextBlock[]): 'double' | 'single' {
  let doubles = 0
  let singles = 0
  for (const { text } of straight) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if ((code !== double && code !== single) || !canBegin(text, at)) continue
      const weight = at === 0 ? weightAtStart : 1
      const next = kindOf(text.charCodeAt(at + 1))
      if (code === double) doubles += weight
      else if (next === mark || (next === letter && !leadingElision(wordFrom(text, at + 1))))
        singles += weight
    }
  }
  return singles > doubles ? 'single' : 'double'
}

/** The mark outside speech, from the manuscript alone: `"` or `'`. */
export function detectQuoteStyle(blocks: readonly TextBlock[]): 'double' | 'single' {
  const habits = { pairsSingles: pairsSingles(blocks), guillemets: '«»', singles: '', hasInnerSpace: false }
  return outsideOf(straightBlocks(blocks, habits))
}
