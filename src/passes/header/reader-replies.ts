/** What a reader answered to the list, between the parts of a story in a digest: `Subject: Re: Low Water (2/3)`. */
import type { HeaderField } from '../../ast/record.js'
import { bareLetters } from '../../words-alike.js'
import type { HeadEntry } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'

/** A reply with more characters may be a part of the story, by another hand; without a quoted line it is short. */
const longest = { quoting: 1000, plain: 300 }

/**
 * How many lines a reader's reply has, from the head of the mail to its end; 0 for any other mail.
 *
 * @param entries the mail's head
 * @param lines from its first on
 * @param isWhole whether no line of the text follows them
 * @param known what the story's own header says
 */
export function replyLength(
  entries: readonly HeadEntry[],
  lines: readonly HeadLine[],
  isWhole: boolean,
  known: readonly HeaderField[],
): number {
  const pieces = entries.flatMap((entry) => entry.pieces)
  const value = (field: string): string => pieces.find((piece) => piece.field === field)?.value ?? ''
  if (entries[0]?.first !== 0 || !/^re:\s/i.test(value('subject'))) return 0
  const title = bareLetters(known.find(({ field }) => field === 'title')?.value ?? '')
  if (title === '' || !bareLetters(value('subject')).includes(title)) return 0
  // Writers answer themselves to post the next part.
  const writers = known.filter(({ field }) => field === 'author' || field === 'email' || field === 'from')
  const sender = bareLetters(`${value('author')} ${value('from')} ${value('email')}`)
  if (sender === '' || writers.length === 0) return 0
  if (writers.some((writer) => isOf(sender, writer.value))) return 0
  const head = (entries.at(-1)?.last ?? -1) + 1
  const end = lines.findIndex((line, index) => index >= head && (isEnd(line) || isNextMail(line)))
  if (end < 0 && !isWhole) return 0
  const words = lines.slice(head, end < 0 ? undefined : end)
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  const isQuoting = words.some(({ text }) => text.startsWith('>'))
  return words.length > 0 && length <= (isQuoting ? longest.quoting : longest.plain) ? head + words.length : 0
}

/** Whether a sender has a writer's name, or the name at the beginning of an address. */
function isOf(sender: string, writer: string): boolean {
  const name = bareLetters(writer.replace(/@.*$/, ''))
  return name !== '' && sender.includes(name)
}

/** Whether a line is the rule between the mails of a digest. */
function isEnd({ isRule, text }: HeadLine): boolean {
  return isRule && text.length >= 20
}

function isNextMail({ text, gap }: HeadLine): boolean {
  return gap > 0 && /^(?:date|from)$/i.test(parseLabel(text)?.label ?? '')
}
