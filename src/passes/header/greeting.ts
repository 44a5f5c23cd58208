/** What a writer says to a mailing list between the head of a mail and the labels of the story in it. */
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isMailField } from './labels.js'
import type { LabelledLine } from './parse-label.js'
import { joinSaid } from './said-lines.js'
import { byLine, isTitleLike, type Piece } from './title-lines.js'

/** The most lines of it. */
export const longestGreeting = 10

/** Labels that stand below a story as well: a story may be a mail and nothing else. */
const footFields = new Set(['notes', 'feedback', 'disclaimer', 'archive', 'distribution', 'email'])

/** Whether a text greets and says no more: `Hi all!`, `Hello there, everyone`. */
export function isGreeting(text: string): boolean {
  return /^(?:hi|hello|hey|hiya|howdy|greetings)(?:,? (?:there|again|to|you|all|everyone|everybody|folks|guys|people|friends|list|listmates)){0,5}[\s!.,:)~-]{0,6}$/i.test(
    text,
  )
}

/** Whether all that is read so far is the head of a mail or a post, with its sender or its subject. */
export function isMailHead(entries: readonly HeadEntry[]): boolean {
  const first = entries.flatMap(({ pieces: [piece], isRule }) => (piece || !isRule ? [piece] : []))
  const isOfMail = (piece: Piece | undefined): boolean =>
    piece !== undefined && (isMailField(piece.field) || /^(?:from|sender)$/i.test(piece.label ?? ''))
  return first.some(isOfMail) && first.every((piece) => isOfMail(piece) || piece?.field === 'date')
}

/**
 * How many of the lines between a mail's head and a label are the greeting: up to the title that names its writer, if
 * one stands there; 0 where they are only a title page, or a text that no label of a story follows.
 */
export function greetingLength(
  between: readonly HeadLine[],
  labels: readonly LabelledLine[],
  outlook: Outlook,
): number {
  if (!labels.some(({ field, isCore }) => isCore && !footFields.has(field))) return 0
  if (between.some((line) => /^["“]/.test(line.text) || outlook.isHeading(line))) return 0
  const credit = between.findIndex(({ text }) => byLine(text) !== undefined)
  if (credit >= 0) return Math.max(0, credit - 1)
  const isTitled = labels.some(({ field }) => field === 'title')
  const words = between.filter(({ isRule }) => !isRule)
  const isOneTitle = words.length === 1 && words.every(({ text }) => isTitleLike(text) && !isGreeting(text))
  return isOneTitle && !isTitled ? 0 : between.length
}

/** The greeting as notes: one for each stretch of lines, and the rules between them. */
export function greetingEntries(lines: readonly HeadLine[], first: number, length: number): HeadEntry[] {
  const entries: HeadEntry[] = []
  let said: string[] = []
  for (let index = first; index < first + length; index++) {
    const { text, gap, isRule } = lines[index] as HeadLine
    const last = entries.at(-1)
    const note = last?.last === index - 1 ? last.pieces[0] : undefined
    if (isRule) entries.push({ pieces: [], first: index, last: index, isRule })
    else if (last && note && gap === 0) {
      said.push(text)
      note.value = joinSaid(said)
      last.last = index
    } else {
      said = [text]
      entries.push({ pieces: [{ field: 'notes', value: text }], first: index, last: index })
    }
  }
  return entries
}

/** Whether an entry is a subject without any code, `my first one`: its words are a title only where no line is. */
export function isUntelling({ pieces }: HeadEntry): boolean {
  return (
    pieces[0]?.field === 'subject' && pieces.every(({ field }) => field === 'subject' || field === 'title')
  )
}

/** What is known above some lines: not the title in such a subject, where one of them is a title that names its writer. */
export function knownAbove(entries: readonly HeadEntry[], lines: readonly HeadLine[]): readonly HeadEntry[] {
  const isTitled = lines.findIndex(({ text }) => byLine(text) !== undefined) > 0
  return isTitled ? entries.filter((entry) => !isUntelling(entry)) : entries
}
