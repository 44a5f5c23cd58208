/** The title said again below a header, with the part or the writer beside it: `The Weir (2/3)`, `The Weir by Ada Wren`. */

import { bareLetters } from '../../words-alike.js'
import { isTitleCased } from '../sections/heading-shapes.js'
import type { Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { byLine, isCredit, type Piece, splitTitle, titleBy } from './title-lines.js'

/**
 * What a line says that repeats the title.
 *
 * @param stated the value of a field that the header has stated
 * @returns the title, and what the header has not said yet; undefined for a line that says another title, part or writer
 */
export function titleAgain(
  { text }: HeadLine,
  stated: (field: string) => string | undefined,
): Piece[] | undefined {
  const pieces = titleBy(text) ?? wordBy(text) ?? splitTitle(text)
  const [title] = pieces.filter(({ field }) => field === 'title')
  if (pieces.length < 2 || !title || !isSame(title.value, stated('title') ?? '')) return undefined
  const isOther = pieces.some(({ field, value }) => {
    const known = statedAs(field, stated)
    return known !== undefined && !isSame(value, known)
  })
  return isOther
    ? undefined
    : pieces.filter(({ field }) => field === 'title' || statedAs(field, stated) === undefined)
}

/** `Rain, by Isolde`: one word and one name are title and writer where the title is known. */
function wordBy(text: string): Piece[] | undefined {
  const [, title = '', credit = ''] = /^(\S{1,40}?),?\s(by\s\S.{0,60})$/i.exec(text) ?? []
  const pieces = title === '' ? undefined : byLine(credit)
  return pieces && [...splitTitle(title), ...pieces]
}

/** A part may be called a chapter. */
function statedAs(field: string, stated: (field: string) => string | undefined): string | undefined {
  const isPart = field === 'part' || field === 'chapter'
  return isPart ? (stated('part') ?? stated('chapter')) : stated(field)
}

/** How a sentence ends, or breaks off; a title between two dashes does not. */
const sentenceEnd = /([.!?…,;:])['’*_)]{0,3}$|^[^-–—].{0,200}(—|–|--)['’*_)]{0,3}$/

/** Whether a line of the title's words is the title, and not the first sentence of the story: `Bread.`, `"Wait for me."` */
export function isTitleAlone(
  { text }: HeadLine,
  below: HeadLine | undefined,
  title: string,
  outlook: Outlook,
): boolean {
  if (/["“”„«»]|^['‘‚]/.test(text) && text !== title) return false
  const [, mark, dash] = sentenceEnd.exec(text) ?? []
  const end = mark ?? dash
  // A title may have a mark of its own, and the line is no sentence where its later words have capitals.
  if (end !== undefined && !(title.endsWith(end) && / \p{Lu}/u.test(text))) return false
  return isWrittenAs(text, title) && !(below && runsOn(below, outlook))
}

/** Whether a text has capitals wherever the title has them; a title all in capitals may be written out. */
function isWrittenAs(text: string, title: string): boolean {
  const [own, stated] = [text, title].map((one) => one.replace(/[^\p{L}\p{N}]/gu, '')) as [string, string]
  if (stated === stated.toUpperCase()) return own === stated || isTitleCased(text)
  return [...own].every((letter, at) => letter !== letter.toLowerCase() || stated[at] === letter)
}

/** Whether a line goes on with the sentence above it. */
function runsOn(line: HeadLine, outlook: Outlook): boolean {
  const isStory = !line.isRule && !outlook.isHeading(line) && !isCredit(line.text)
  return isStory && /^\p{Ll}/u.test(line.text) && parseLabel(line.text)?.isKnown !== true
}

/** Whether two texts have the same letters and digits. */
export function isSame(one: string, other: string): boolean {
  return bareLetters(one) !== '' && bareLetters(one) === bareLetters(other)
}
