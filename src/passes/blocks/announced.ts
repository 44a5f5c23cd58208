/** Letters that the story announces (`She opened the letter.`) and shows between two runs of blank lines. */
import type { RootContent } from 'mdast'
import { plainText } from '../../ast/text.js'

const writing = `(?:letters?|notes?|messages?|telegrams?|e-?mails?|cards?|postcards?|inscriptions?|scrolls?|parchments?|diary|journal|entry|will|envelope|paper)`
/** `picked up the letter and opened it`, `the note read`, `began to read`. */
const announces = new RegExp(
  String.raw`\b${writing}\b[^.!?]{0,60}\b(?:read|reads|said|says|ran|opened|unfolded|began|reading)\b|\b(?:opened|unfolded|read|reading|unrolled|tore open|ripped open)\b[^.!?]{0,60}\b(?:${writing}|it|aloud)\b|\b(?:began|started) (?:to read|reading)\b`,
  'iu',
)

/** `It read:`, behind a sentence that names a letter. */
const quotes = /\b(?:read|reads|said|says|ran|went|began|written|wrote)\b[^.!?:]{0,30}:$/iu
const mentions = new RegExp(String.raw`\b${writing}\b`, 'iu')

/** `on the back`, `below it`, `in the margin of the page`. */
const whereWritten = String.raw`(?: (?:on|across|over|under|underneath|below|beneath|in|into) (?:it|(?:the|an?|its|his|her|my|their) \p{L}{2,14}(?: of (?:it|(?:the|an?|his|her|my|their) \p{L}{2,14}))?))?`
/** `He wrote:`, at the end of a paragraph: what follows is written, whatever it is. */
const writes = new RegExp(
  String.raw`\b(?:wrote|written|writes|scribbled|scrawled|typed)(?: back| down| again| only| simply| this| as follows){0,2}${whereWritten}:$`,
  'iu',
)
/** `said only:`: one paragraph follows, and no more. */
const only = /\b(?:only|just|simply|merely)(?: this)?:$/iu
/** Who wrote it, behind the words: `Gone to the boats. - S.` */
const signedBehind = /[.!?…]["”’)]?\s?[—–-]{1,3}\s?\p{Lu}[\p{L}.]{0,20}$/u

/** How much of the end of a paragraph is looked at. */
const tailLength = 240
/** The longest note that a story shows in one paragraph. */
const longestNote = 300
/** The most paragraphs that a letter between blank lines has. */
const longestLetter = 12

/** Whether the end of a paragraph announces something written that follows. */
export function announcesWriting(text: string): boolean {
  const tail = text.slice(-tailLength).trimEnd()
  if (/["”]$/.test(tail)) return false
  const sentences = tail.split(/(?<=[.!?:])\s+/u).slice(-2)
  if (sentences.some((sentence) => announces.test(sentence))) return true
  return quotes.test(sentences.at(-1) ?? '') && sentences.some((sentence) => mentions.test(sentence))
}

/** Whether the end of a paragraph says that somebody writes what follows, or that it is written. */
export function leadsToWriting(text: string): boolean {
  const tail = text.slice(-tailLength).trimEnd()
  return tail.endsWith(':') && (writes.test(tail) || announcesWriting(text))
}

/** Whether a paragraph is all of a note that the one above it leads to: that says so, or the note is signed. */
export function isWholeNote(above: string, text: string): boolean {
  if (text.length > longestNote || /^["“‘—–-]/.test(text) || !leadsToWriting(above)) return false
  return only.test(above.slice(-tailLength).trimEnd()) || signedBehind.test(text)
}

/** Whether a text speaks to someone as a letter does: in the first and the second person, outside quotes. */
export function speaksAsLetter(text: string): boolean {
  const own = /(?:^|[^\p{L}'’])(?:I|I['’](?:m|ve|ll|d)|my|me|we|our)(?![\p{L}])/iu.test(text)
  const yours = /(?:^|[^\p{L}'’])(?:you|your|yours|you['’](?:re|ve|ll|d))(?![\p{L}])/iu.test(text)
  return own && yours && !/^["“]/.test(text)
}

/**
 * The end of a letter that begins at an index of a flow: the index after its last paragraph; undefined where no
 * announced letter stands there.
 *
 * @param isEdge whether a run of blank lines stands before the block at an index
 */
export function announcedLetter(
  children: readonly RootContent[],
  index: number,
  isEdge: (index: number) => boolean,
): number | undefined {
  const before = children[index - 1]
  if (before?.type !== 'paragraph' || !announcesWriting(plainText(before))) return undefined
  for (let end = index; end < Math.min(children.length, index + longestLetter); end++) {
    const child = children[end]
    if (child?.type !== 'paragraph') return undefined
    if (end > index && isEdge(end)) {
      const text = children.slice(index, end).map(plainText).join(' ')
      return speaksAsLetter(text) ? end : undefined
    }
  }
  return undefined
}
