/** What stands below a title and goes on with it: a second title, which story this one follows, how far it is. */
import { headingShape, isTitleCased } from '../sections/heading-shapes.js'
import { isGreeting } from './greeting.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { isTitleLike, type Piece } from './title-lines.js'

/** Whether a line without a label, in a header whose title is known, may be its second title. */
export function isSubtitle({ text }: HeadLine, isBelowTitle: boolean): boolean {
  if (isBelowTitle) return isSecondTitle(text)
  return isTitleLike(text) && isTitleCased(text) && !isGreeting(text) && parseLabel(text) === undefined
}

/** Whether a line right below a title may go on with it: `A short story`, `(or, The Long Way Round)`. */
export function isSecondTitle(text: string): boolean {
  const isBracketed = /^\([^()]{2,88}\)$/.test(text) || /^or,? \p{L}[^"“”]{2,80}$/iu.test(text)
  // `1. Salt` is the first chapter.
  const isNumbered = headingShape(text)?.kind === 'numeral'
  return (
    (isBracketed || (isTitleLike(text) && !isNumbered)) && !isGreeting(text) && parseLabel(text) === undefined
  )
}

/** A second title, the story that this one follows, or how far it is: `Second draft`. */
export function secondTitle(text: string): Piece {
  if (/^(?:\p{L}{3,12} draft|(?:draft|version|revision) [\d.]{1,6})$/iu.test(text))
    return { field: 'status', value: text }
  const [start = '', label = ''] =
    /^((?:the |a )?(?:sequel|prequel|companion(?: piece)?|epilogue) to)\s+/i.exec(text) ?? []
  return label === ''
    ? { field: 'subtitle', value: text }
    : { field: 'sequel', value: text.slice(start.length), label }
}
