/** Two single marks typed for one double mark where the manuscript's others are single: ''Well,'' beside 'Well'. */
import { dash, edge, kindOf, letter, opener, stop } from './characters.js'
import { leadingElision } from './leading-elisions.js'
import { wordFrom } from './marks.js'

/** Whether a quotation can begin with a mark at this place. */
export function canBegin(text: string, at: number): boolean {
  if (at === 0) return true
  const left = kindOf(text.charCodeAt(at - 1))
  return left === edge || left === dash || left === opener
}

/** Whether a quotation of single marks may begin with this character: none that begins a word of the lexicon. */
export const beginsQuotation = (text: string, at: number): boolean =>
  kindOf(text.charCodeAt(at)) === letter && !leadingElision(wordFrom(text, at))

/**
 * Whether a block shows by itself that two single marks in a row are one double mark: before a word that is no elision
 * they are never two, and after a stop such a pair closes what one of them has opened.
 */
export function pairsSinglesIn(text: string): boolean {
  for (const pair of ["''", '‘‘']) {
    const closing = pair === "''" ? pair : '’’'
    for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 2)) {
      if (!canBegin(text, at) || !beginsQuotation(text, at + 2)) continue
      const close = text.indexOf(closing, at + 2)
      return close !== -1 && kindOf(text.charCodeAt(close - 1)) === stop
    }
  }
  return false
}
