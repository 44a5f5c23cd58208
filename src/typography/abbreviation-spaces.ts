/** Abbreviations that a line may not part from what they belong to: titles and names, references and numbers, initials, hours. */
import type { TextEdit } from './block.js'
import { digit, edge, isUpper, kindOf, letter, mark, opener } from './characters.js'
import type { DashStyle } from './styles.js'

const noBreak = '\u00A0'
const dot = 46
const comma = 44

/** Titles that many houses set without a full stop. */
const openTitles = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'St', 'Messrs', 'Mme', 'Mlle'])
/** References, which a number follows. */
const references = new Set(['no', 'nos', 'p', 'pp', 's', 'abb', 'vol', 'chap', 'fig', 'nr', 'bd', 'kap'])
const longestTitle = 8

/** Titles hold on to a name, references to a number. */
export function titleEdits(
  text: string,
  mask: Uint8Array | undefined,
  style: DashStyle,
  edits: TextEdit[],
): void {
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (!isUpper(next) && kindOf(next) !== digit) continue
    if (mask?.[at] === 1) continue
    const hasStop = text.charCodeAt(at - 1) === 46
    const end = hasStop ? at - 1 : at
    let start = end
    while (start > 0 && end - start <= longestTitle && kindOf(text.charCodeAt(start - 1)) === letter) start--
    if (end - start < 1 || end - start > longestTitle) continue
    const title = text.slice(start, end)
    const isReference = references.has(title.toLowerCase())
    if (hasStop ? !style.titles.includes(title.toLowerCase()) : !openTitles.has(title)) continue
    if (isReference ? kindOf(next) !== digit : kindOf(next) === digit || !isUpper(text.charCodeAt(start)))
      continue
    if (title === 'St' && hasStop && isStreet(text, start)) continue
    if (title === 'no' && isAnswer(text, start)) continue
    if (hasStop && !isReference && endsSentence(text, start, at + 1)) continue
    edits.push({ start: at, end: at + 1, to: noBreak, confidence: 0.98, kind: 'space' })
  }
}

/** What a sentence begins with, and no name. */
const beginnings = new Set('He She It They We You I The A An This That There Then But And His Her'.split(' '))

/** Whether a title ends its sentence: an article stands before it, and after it what begins another: the Sen. He spoke. */
function endsSentence(text: string, start: number, next: number): boolean {
  if (!/\b(?:the|a|an|our|my|his|her|their)[ \u00A0]$/i.test(text.slice(Math.max(0, start - 7), start)))
    return false
  return beginnings.has(/^[A-Za-z]{1,6}(?![\w'’])/.exec(text.slice(next, next + 7))?.[0] ?? '')
}

const longestStreet = 40

/** Whether `St.` follows a name, as a street's does: Elm St. */
function isStreet(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false
  let at = start - 1
  while (at > 0 && start - at < longestStreet && kindOf(text.charCodeAt(at - 1)) === letter) at--
  return at < start - 1 && isUpper(text.charCodeAt(at))
}

/** What stands before a `no` that is an answer: He said no. 12 men came. */
const beforeAnswers = new Set(
  'said says say saying told answered answer answers replied thought whispered cried shouted muttered insisted means meant voted vote is was be or a an firm flat yes oh ah why but and no'.split(
    ' ',
  ),
)

/** Whether the `no` that begins at `start` is an answer and no number's: after a verb of speech, or after a word and a comma. */
function isAnswer(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false
  const hasComma = text.charCodeAt(start - 2) === comma
  const end = hasComma ? start - 2 : start - 1
  let at = end
  while (at > 0 && end - at < longestStreet && kindOf(text.charCodeAt(at - 1)) === letter) at--
  if (at === end) return false
  return hasComma || beforeAnswers.has(text.slice(at, end).toLowerCase())
}

/** Whether one letter and its full stop end at `at`: the J. of a name, the z. of z. B. */
const isInitial = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === dot &&
  kindOf(text.charCodeAt(at - 2)) === letter &&
  (kindOf(text.charCodeAt(at - 3)) === edge || isOpening(kindOf(text.charCodeAt(at - 3))))

const isOpening = (kind: number): boolean => kind === mark || kind === opener

/** Initials hold on to one another and the last of them to the name; abbreviations of several letters so, too. */
export function initialEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (let at = text.indexOf('. '); at !== -1; at = text.indexOf('. ', at + 1)) {
    const space = at + 1
    if (mask?.[space] === 1 || !isInitial(text, space)) continue
    const isPair = kindOf(text.charCodeAt(space + 1)) === letter && text.charCodeAt(space + 2) === dot
    const isLast =
      isUpper(text.charCodeAt(space - 2)) &&
      isUpper(text.charCodeAt(space + 1)) &&
      isInitial(text, space - 3) &&
      isUpper(text.charCodeAt(space - 5))
    if (isPair || isLast)
      edits.push({ start: space, end: space + 1, to: noBreak, confidence: 0.97, kind: 'space' })
  }
}

/** A half of the day holds on to its hour: 10 a.m. */
export function hourEdits(text: string, mask: Uint8Array | undefined, edits: TextEdit[]): void {
  for (const { index } of text.matchAll(/ (?=[ap]\.m\.)/g)) {
    if (mask?.[index] !== 1 && kindOf(text.charCodeAt(index - 1)) === digit)
      edits.push({ start: index, end: index + 1, to: noBreak, confidence: 0.98, kind: 'space' })
  }
}
