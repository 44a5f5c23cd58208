/** Letters and telegrams that a story shows. */
import type { Paragraph, RootContent } from 'mdast'
import type { Letter } from '../../ast/nodes.js'
import { blankLinesBetween, spanOf } from '../../ast/places.js'
import { flatten, plainText } from '../../ast/text.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import {
  announcedLetter,
  announcesWriting,
  isWholeNote,
  leadsToWriting,
  speaksAsLetter,
} from './announced.js'
import {
  isClosing,
  isInitial,
  isLetterHead,
  isPostscript,
  isRowOfKisses,
  isSignature,
  isSignatureBelowClosing,
  opensLetter,
  runsOnBehindSalutation,
  saysDear,
  withoutQuote,
} from './letter-lines.js'
import { saysStops, telegramEnd } from './telegrams.js'

/** The most lines of an address and a date above the salutation. */
const longestHead = 5

/** Whether a line is a row of kisses right below another line. */
export function isKisses(children: readonly RootContent[], at: number): boolean {
  const [before, node] = [children[at - 1], children[at]]
  if (before?.type !== 'paragraph' || node?.type !== 'paragraph') return false
  return isRowOfKisses(lineText(node)) && blankLinesBetween(before, node) === 0
}

/** The most paragraphs between a salutation and a signature. */
const longestLetter = 60

/** A letter with salutation and signature, one that the story announces between blank lines, or a telegram. */
export const findLetter: BlockFinder = (children, index) => {
  const found = letterAt(children, index)
  if (!found) return undefined
  const inside = children.slice(index, found.end)
  return {
    block: { type: 'letter', form: found.form, children: inside as Letter['children'], ...spanOf(inside) },
    length: inside.length,
    confidence: found.confidence,
  }
}

/** The paragraphs among some blocks that belong to letters. */
export function letterParagraphs(children: readonly RootContent[]): RootContent[] {
  const paragraphs: RootContent[] = []
  for (let index = 0; index < children.length; index++) {
    const found = letterAt(children, index)
    if (!found) continue
    paragraphs.push(...children.slice(index, found.end))
    index = found.end - 1
  }
  return paragraphs
}

/** The letter that begins at an index: its form, and the index after it. */
export function letterAt(
  children: readonly RootContent[],
  index: number,
): { form: NonNullable<Letter['form']>; end: number; confidence: number } | undefined {
  const text = textAt(children, index)
  if (text === undefined) return undefined
  const wire = telegramEnd(children, index)
  if (wire !== undefined) return { form: 'telegram', end: wire, confidence: 0.95 }
  if (saysStops(text) && leadsToWriting(textAt(children, index - 1) ?? ''))
    return { form: 'telegram', end: index + 1, confidence: 0.9 }
  const greeting = greetingAt(children, index)
  const signed =
    greeting === undefined ? undefined : (quotedEnd(children, greeting) ?? signedEnd(children, greeting))
  if (signed !== undefined) return { form: 'letter', end: signed, confidence: 0.95 }
  if (isWholeNote(textAt(children, index - 1) ?? '', text))
    return { form: 'letter', end: index + 1, confidence: 0.8 }
  if (!isApart(children, index) || !isPlausible(children, index)) return undefined
  const end = announcedLetter(children, index, (at) => isApart(children, at))
  return end === undefined ? undefined : { form: 'letter', end, confidence: 0.8 }
}

/** Whether at least two blank lines stand before a block. */
function isApart(children: readonly RootContent[], at: number): boolean {
  const [before, node] = [children[at - 1], children[at]]
  return before !== undefined && node !== undefined && blankLinesBetween(before, node) >= 2
}

/** The index of the salutation, from the first line of the letter: an address or a date may stand above it. */
function greetingAt(children: readonly RootContent[], index: number): number | undefined {
  for (let at = index; at <= index + longestHead; at++) {
    const text = linesAt(children, at)?.[0]
    if (text === undefined) return undefined
    if (runsOnBehindSalutation(text)) return at
    if (text.length >= 100) return undefined
    if (opensLetter(text)) return at
    if (!isLetterHead(withoutQuote(text))) return undefined
  }
  return undefined
}

/** The index after a letter in quotation marks: each paragraph opens one, the last closes it. */
function quotedEnd(children: readonly RootContent[], index: number): number | undefined {
  for (let end = index; end < Math.min(children.length, index + longestLetter); end++) {
    const text = textAt(children, end)
    if (text === undefined || !/^["“]/.test(text)) return undefined
    if (/.["”]$/.test(text)) return end > index + 1 ? end + 1 : undefined
  }
  return undefined
}

function isPlausible(children: readonly RootContent[], index: number): boolean {
  const before = textAt(children, index - 1)
  return before !== undefined && announcesWriting(before) && speaksAsLetter(textAt(children, index) ?? '')
}

/** The most paragraphs from an initial to the one that signs. */
const longestNote = 6

/** Whether a name alone may sign what stands between: after `Dear …`, or in words that only a letter has. */
function isLetterLike(children: readonly RootContent[], index: number, end: number): boolean {
  const greeting = textAt(children, index) ?? ''
  if (saysDear(greeting) || leadsToWriting(textAt(children, index - 1) ?? '')) return true
  // `M—`, a line or two, `—T`: nothing else is written so.
  const isNote = isInitial(greeting) && end - index <= longestNote
  if (isNote && /^[—–-]/.test(textAt(children, end) ?? '')) return true
  return children.slice(index + 1, end).some((child) => speaksAsLetter(plainText(child as Paragraph)))
}

function textAt(children: readonly RootContent[], index: number): string | undefined {
  const child = children[index]
  return child?.type === 'paragraph' ? lineText(child) : undefined
}

/** The lines of a paragraph that keeps them apart, else its whole text. */
function linesAt(children: readonly RootContent[], index: number): string[] | undefined {
  const child = children[index]
  if (child?.type !== 'paragraph') return undefined
  return child.children.some(({ type }) => type === 'break')
    ? flatten(child).text.split('\n')
    : [lineText(child)]
}

/** Whether a paragraph keeps salutation, closing and signature in lines of its own: `Love,` and below it a name. */
function isSignedWithin(children: readonly RootContent[], index: number, from: number): boolean {
  const lines = linesAt(children, index)?.slice(from) ?? []
  return lines.length + from > 1 && lines.some((line) => line.length <= 80 && isClosing(line))
}

/** The index after the signature of a letter that begins here. */
function signedEnd(children: readonly RootContent[], index: number): number | undefined {
  if (isSignedWithin(children, index, 1)) return withPostscript(children, index + 1)
  const lines = linesAt(children, index) ?? []
  if (lines.length > 2 && isSignature(lines.at(-1) ?? '') && isLetterLike(children, index, index))
    return withPostscript(children, index + 1)
  for (let end = index + 1; end < Math.min(children.length, index + longestLetter); end++) {
    const text = textAt(children, end)
    if (text === undefined) return undefined
    if (isSignedWithin(children, end, 0)) return withPostscript(children, end + 1)
    if (text.length > 80) continue
    if (isClosing(text)) {
      const next = textAt(children, end + 1)
      const isSigned = next !== undefined && isSignatureBelowClosing(next)
      return withPostscript(children, isSigned ? end + 2 : end + 1)
    }
    if (end > index + 1 && isSignature(text) && isLetterLike(children, index, end))
      return withPostscript(children, end + 1)
    if (saysDear(text)) return undefined
  }
  return undefined
}

function withPostscript(children: readonly RootContent[], signed: number): number {
  const end = isKisses(children, signed) ? signed + 1 : signed
  return isPostscript(textAt(children, end) ?? '') ? end + 1 : end
}
