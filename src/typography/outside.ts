/** Which mark stands outside speech in a manuscript, and whether its double marks are two singles. */
import type { TextBlock } from './block.js'
import { dash, edge, kindOf, letter, mark, opener } from './characters.js'
import { leadingElisions } from './elisions.js'
import { wordFrom } from './marks.js'
import { straightBlocks } from './straight.js'

const double = 34
const single = 39

/** The mark at a paragraph's beginning tells more than one within it. */
const weightAtStart = 5

/** Whether a quotation can begin with a mark at this place. */
function canBegin(text: string, at: number): boolean {
  if (at === 0) return true
  const left = kindOf(text.charCodeAt(at - 1))
  return left === edge || left === dash || left === opener
}

/**
 * Whether two single marks in a row are one double mark: ''thus'' or ``thus''. Only straight marks count, so that a
 * manuscript whose marks are set does not show what it showed before.
 */
export function pairsSingles(blocks: readonly TextBlock[]): boolean {
  let opening = 0
  let closing = 0
  let singles = 0
  let others = 0
  for (const { text } of blocks) {
    for (let at = text.indexOf("''"); at !== -1; at = text.indexOf("''", at + 2)) {
      const isFree = canBegin(text, at)
      if (!isFree) closing++
      else if (kindOf(text.charCodeAt(at + 2)) === letter && !leadingElisions.has(wordFrom(text, at + 2)))
        opening++
    }
    for (let at = text.indexOf('``'); at !== -1; at = text.indexOf('``', at + 2)) opening++
    for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
      const next = text.charCodeAt(at + 1)
      if (next === single) at++
      else if (canBegin(text, at) && kindOf(next) === letter && !leadingElisions.has(wordFrom(text, at + 1)))
        singles++
    }
    if (/["“”„‘]/.test(text)) others++
  }
  if (opening === 0) return closing > 0 && singles + others === 0
  return closing > 0 && opening >= singles / 2
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
      else if (next === mark || (next === letter && !leadingElisions.has(wordFrom(text, at + 1))))
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
