/** Letters and telegrams that a story shows. */
import type { Paragraph, RootContent } from 'mdast'
import type { Letter } from '../../ast/nodes.js'
import { blankLinesBetween, spanOf } from '../../ast/places.js'
import { flatten, plainText } from '../../ast/text.js'
import type { BlockFinder } from '../blocks.js'
import { lineText } from '../paragraphs/lines.js'
import { isEndLine } from '../scene-breaks/end-lines.js'
import { isTitleCased } from '../sections/heading-shapes.js'
import {
  announcedLetter,
  announcesWriting,
  isWholeNote,
  leadsToWriting,
  speaksAsLetter,
} from './announced.js'
import { isDateLine } from './dates.js'

/** The full stop behind an abbreviated title or an initial: `Dear Mr. Pell,`. */
const titleStop = String.raw`(?<=(?:^|[^\p{L}])(?:Messrs|Mr|Mrs|Ms|Mx|Dr|Drs|St|Fr|Sr|Jr|Prof|Rev|Hon|Capt|Col|Gen|Lt|Maj|Sgt|Insp|Mme|Mlle|Esq|\p{L}))\.`
const salutation = new RegExp(
  String.raw`^(?:(?:My )?(?:own )?(?:Dear(?:est)?|Darling|Beloved)\b(?:[^.!?]|${titleStop}){0,60}|To whom it may concern|(?:Hi|Hey|Hello) [\p{Lu}][\p{L}]{1,20}|[\p{Lu}][\p{L}]{0,20}\.?)\s*(?:,|[—–-]+|:|,\s*[—–-]+)$`,
  'iu',
)
const addressed = /^To (?:Messrs|Mr|Mrs|Ms|Miss|Dr)\b\.?(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|and|&)){1,5}[,:]$/u
const dear = /^(?:My )?(?:own )?Dear(?:est)?\b/i
/** Whether a line speaks to the reader of a letter: `My dear Tobias,`, `Tobias,`; a word before a colon may be a label. */
export function isSalutation(line: string): boolean {
  return salutation.test(line) && (dear.test(line) || !line.endsWith(':'))
}

/** A salutation as printers of older books set it, the letter running on behind a dash: `MY DEAR SISTER,—Do not come.` */
const runOn = new RegExp(
  String.raw`^(?:My )?(?:own )?Dear(?:est)? (?:[^.!?,:;—–]|${titleStop}){1,50}[,:.]\s?(?:[—–]|--)\s?\p{L}`,
  'iu',
)
/** `I remain, sir, your obedient servant,`: who is spoken to stands between. */
const formalClosing =
  /^I (?:am|remain|have the honou?r to (?:be|remain)|beg to remain),? (?:[^.!?,]{1,30}(?:\. [^.!?,]{1,30})?, )?(?:as )?(?:ever |always )?yours?\b.{0,50}$/i
const closing =
  /^(?:(?:I (?:am|remain),? )?(?:Ever |Very )?(?:Yours?|Love|With (?:all my )?love|All my love|Lots of love|Much love|Sincerely|Yours sincerely|Faithfully|Respectfully|Regards|Best(?: wishes| regards)?|Kind regards|Warmly|Affectionately|Your (?:loving|affectionate|faithful|obedient|humble|devoted|friend|son|daughter|brother|sister|mother|father|servant)|Always|Forever|Hugs|XOXO|Cheers|Take care|Until then|Signed)\b.{0,60})$/iu
/** A name alone, or initials, perhaps after a dash: who wrote it. */
const signature =
  /^[—–-]{0,3}\s*(?:\p{Lu}[\p{L}.'’-]{0,20})(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|of|the|de|van)){0,4}\.?(?: \((?:Mrs|Miss|Ms|Mr|Dr)\.?\))?$/u
/** What the writer is, behind the name below a closing. */
const office = /, [\p{L} ]{2,40}\.?$/u
/** The initial to which a note is addressed. */
const initial = /^\p{Lu}\.?\s?(?:,|[—–-]{1,3})$/u
const stops = /\bSTOP\b/g

function isClosing(line: string): boolean {
  return closing.test(line) || formalClosing.test(line)
}

/** Whether a line is a name: `-END-` closes the story, and nobody signs so. */
function isSignature(text: string): boolean {
  return signature.test(text) && !isEndLine(text)
}

/** The most lines of an address and a date above the salutation. */
const longestHead = 5

/** Whether a line may stand above the salutation: a date, or an address, which is written like a title. */
function isLetterHead(text: string): boolean {
  if (text.length > 70) return false
  return (
    isDateLine(text) || (!/[.!?:;]$/.test(text.replace(/\b(?:St|Rd|Ave|Esq)\.$/, '')) && isTitleCased(text))
  )
}

/** What was added under the signature. */
const postscript = /^P\.?\s?(?:P\.?\s?)?S\b/

/** Kisses and hugs below a signature; between two scenes the same row is an ornament. */
const kisses = /^[xXoO]{2,12}(?: [xXoO]{1,12}){0,6}[.!]?$|^[xX](?: [xX]){1,12}$/

/** Whether a line is a row of kisses right below another line. */
export function isKisses(children: readonly RootContent[], at: number): boolean {
  const [before, node] = [children[at - 1], children[at]]
  if (before?.type !== 'paragraph' || node?.type !== 'paragraph') return false
  return kisses.test(lineText(node).trim()) && blankLinesBetween(before, node) === 0
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
  const wire = isTelegramLabel(text) ? index + 1 : index
  if (isTelegram(textAt(children, wire) ?? '')) return { form: 'telegram', end: wire + 1, confidence: 0.95 }
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
    if (runOn.test(text)) return at
    if (text.length >= 100) return undefined
    const bare = withoutQuote(text)
    if ((salutation.test(bare) || addressed.test(bare)) && (bare === text || dear.test(bare))) return at
    if (!isLetterHead(bare)) return undefined
  }
  return undefined
}

/** A line without the mark by which an older book opens each paragraph of a letter. */
function withoutQuote(text: string): string {
  return /^["“]/.test(text) ? text.slice(1) : text
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
  if (dear.test(greeting) || leadsToWriting(textAt(children, index - 1) ?? '')) return true
  // `M—`, a line or two, `—T`: nothing else is written so.
  const isNote = initial.test(greeting) && end - index <= longestNote
  if (isNote && /^[—–-]/.test(textAt(children, end) ?? '')) return true
  return children.slice(index + 1, end).some((child) => speaksAsLetter(plainText(child as Paragraph)))
}

function textAt(children: readonly RootContent[], index: number): string | undefined {
  const child = children[index]
  return child?.type === 'paragraph' ? lineText(child) : undefined
}

/** The word that a form has printed above the telegram. */
function isTelegramLabel(text: string): boolean {
  return /^\W{0,4}(?:(?:western union|post office) )?(?:telegram|telegraph|cablegram|radiogram|wire)\W{0,4}$/i.test(
    text,
  )
}

function isTelegram(text: string): boolean {
  if (text.length > 2000 || !text.includes('STOP') || (text.match(stops)?.length ?? 0) < 2) return false
  return !/[a-z]{3}/.test(text) || /\bSTOP\W*$/.test(text)
}

/** Whether sentences are parted by the word that telegrams have for a full stop: `Bridge out. Stop. Send rope. Stop.` */
function saysStops(text: string): boolean {
  return (
    text.length <= 2000 && text.includes('Stop.') && (text.match(/[.!?] Stop\.(?= |$)/g)?.length ?? 0) >= 2
  )
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
      const isSigned = next !== undefined && next.length < 50 && isSignature(next.replace(office, ''))
      return withPostscript(children, isSigned ? end + 2 : end + 1)
    }
    if (end > index + 1 && isSignature(text) && isLetterLike(children, index, end))
      return withPostscript(children, end + 1)
    if (dear.test(text)) return undefined
  }
  return undefined
}

function withPostscript(children: readonly RootContent[], signed: number): number {
  const end = isKisses(children, signed) ? signed + 1 : signed
  return postscript.test(textAt(children, end) ?? '') ? end + 1 : end
}
