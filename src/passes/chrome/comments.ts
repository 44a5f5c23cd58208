/** What readers said below the entry of a journal: name, stamp, words, `Reply | Thread`, one comment after the other. */
import type { Nodes } from 'mdast'
import { plainText } from '../../ast/text.js'
import type { Item } from './items.js'

/** The line that opens the comments. */
const opening =
  /^\(?(?:\d{1,4} comments?\b|(?:post|leave) a (?:new )?comment\b|read comments\b|comments? ?(?:$|\|)|(?:flat \| )?top-level comments only\b)[^.!?"“”]{0,60}$/i

/** When a comment was written, as only such pages say it: `Mar. 15th, 2006 04:11 am (UTC)`, `2006-03-14 11:02 pm UTC (link)`. */
const stamp =
  /^(?:date: )?(?:\d{4}-\d\d-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}),? \d{1,2}:\d\d(?::\d\d)? ?(?:[ap]m)? ?\(?(?:utc|local)\)? ?(?:\(link\))?$/i

/** The links below a comment. */
const reply =
  /^[([]?(?:reply(?: to this)?|parent(?: thread)?|thread(?: from start)?|link|expand|collapse|freeze|screen|hide|track this)[)\]]?(?:[ |()[\]]{1,6}(?:reply(?: to this)?|parent(?: thread)?|thread(?: from start)?|link|expand|collapse|freeze|screen|hide|track this)[)\]]?){0,7}$/i

/** The most lines that a comment has above its stamp, and the longest of them: who wrote it, and a subject. */
const head = { lines: 3, characters: 80 }

/** A comment with more characters may be a story, posted there for want of room; its writer's own the sooner. */
const longest = { reader: 1000, writer: 300 }

/** How many lines at the head of a page say whose it is. */
const pageHead = 40

/**
 * Gives each comment below an entry its reason; one that may be story stays whole.
 *
 * Only on a page that other lines have told: a story may be written in comments.
 */
export function markComments(items: readonly Item[]): void {
  const first = firstComment(items)
  if (first < 0) return
  const isWriter = writersOf(items)
  for (let start = first; start < items.length; ) {
    const at = stampBelow(items, start)
    const end = at < 0 ? -1 : replyBelow(items, at)
    if (end < 0) return
    const words = items.slice(at + 1, end).map(({ node }) => plainText(node as Nodes))
    const names = items.slice(start, at).map(({ text }) => text)
    if (!mayBeStory(words, names.some(isWriter) ? longest.writer : longest.reader))
      for (const item of items.slice(start, end + 1)) {
        item.words = { reason: 'comment', strength: 'sure' }
        item.reason = 'comment'
      }
    start = end + 1
  }
}

/** The index of the first line below what opens the comments; -1 where none stand there. */
function firstComment(items: readonly Item[]): number {
  for (let index = 0; index < items.length; index++) {
    if (!opening.test(items[index]?.text ?? '')) continue
    let start = index + 1
    while (isOpening(items[start])) start++
    if (stampBelow(items, start) >= 0) return start
  }
  return -1
}

/** Whether a line is one more of what opens the comments. */
function isOpening(item: Item | undefined): boolean {
  return item !== undefined && item.text !== '' && opening.test(item.text)
}

/** The index of the stamp of a comment that begins here; -1 where none does. */
function stampBelow(items: readonly Item[], start: number): number {
  for (let at = start; at <= start + head.lines; at++) {
    const text = items[at]?.text ?? ''
    if (stamp.test(text)) return at > start ? at : -1
    if (text === '' || text.length > head.characters) return -1
  }
  return -1
}

/** The index of the links below a comment; -1 where the next comment, or the end of the text, comes first. */
function replyBelow(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < items.length; at++) {
    const text = items[at]?.text ?? ''
    if (stamp.test(text)) return -1
    if (text.length < 120 && reply.test(text) && /reply|parent|thread/i.test(text)) return at
  }
  return -1
}

/** Whether words are too many for a remark, or tell speech. */
function mayBeStory(lines: readonly string[], most: number): boolean {
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  return length > most || lines.filter((line) => /^\s*["“«„]/.test(line)).length > 1
}

/** Whether a line above a comment's stamp names who wrote the entry: the head of the page has the same name. */
function writersOf(items: readonly Item[]): (name: string) => boolean {
  const words = new Set(
    items
      .slice(0, pageHead)
      .filter(({ text }) => text.length <= head.characters)
      .flatMap(({ text }) => text.toLowerCase().match(/[\w-]{2,40}/g) ?? []),
  )
  return (name) => (name.toLowerCase().match(/[\w-]{2,40}/g) ?? []).some((word) => words.has(word))
}
