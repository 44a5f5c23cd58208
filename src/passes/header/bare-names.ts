/** The name of a writer on a line of its own, without `by`: what stands around it says so. */
import type { Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { parseLabel } from './parse-label.js'
import { isFullName, isName } from './pen-names.js'
import { isSame } from './title-again.js'
import { byLine, imprintLine, isPenName, nameAndAddress, type Piece } from './title-lines.js'

/** Whether a name stands right below a title, and nothing of the page below it but a date, as archives print the two. */
export function isBareName(lines: readonly HeadLine[], index: number): boolean {
  const [title, line, next] = lines.slice(index - 1, index + 2)
  const isLast =
    !next ||
    next.gap > 0 ||
    next.isRule ||
    parseLabel(next.text) !== undefined ||
    imprintLine(next.text) !== undefined
  return !!line && isLast && byLine(line.text) === undefined && (isPenName(line, title) || isPair(line))
}

/** Whether a line names two writers, each with a surname: `Ada Wren and Tom Dallow`. */
function isPair({ text, gap }: HeadLine): boolean {
  const names = text.split(/ (?:and|&) /)
  return gap === 0 && names.length === 2 && names.every(isFullName)
}

/**
 * Whether a bare name stands between a title and a label, blank lines around it, as copies of an archive's page have it;
 * elsewhere only a full name that the story does not say, for what stands there may be a second title.
 */
export function isNameApart(
  lines: readonly HeadLine[],
  index: number,
  isOfArchive: boolean,
  outlook: Outlook,
): boolean {
  const [title, line, next] = lines.slice(index - 1, index + 2)
  if (!line || !next || line.gap !== 1 || parseLabel(next.text)?.isCore !== true) return false
  return (
    isPenName({ text: line.text, gap: 0 }, title) &&
    (isOfArchive || (isFullName(line.text) && !outlook.tellsOf(line)))
  )
}

/** The writer and the address in one line below a title: `Ada Wren <ada@post.example>`. */
export function nameWithAddress(line: HeadLine): Piece[] | undefined {
  const pieces = line.text.includes('@') && line.gap <= 1 ? nameAndAddress(line.text) : []
  const isNamed = pieces[0]?.field === 'author' && isName(pieces[0].value)
  return isNamed && pieces[1]?.field === 'email' ? pieces : undefined
}

/** A writer below the title that stands among an archive's labels, whatever the name is like: `by two lamps (kestrelfic)`. */
export function anyPenName({ text, gap }: HeadLine, below: HeadLine | undefined): Piece[] | undefined {
  const [, label = '', value = ''] = /^(by) (\S.{0,59})$/.exec(text) ?? []
  const isWhole = gap === 0 && below !== undefined && below.gap > 0 && !/[.!?…,;:"”]$/.test(text)
  return value !== '' && isWhole ? [{ field: 'author', value, label }] : undefined
}

/** Whether a line below the title said again is the writer's name said again, and no sentence: `Jane.` */
export function isNameAgain({ text, gap }: HeadLine, author: string | undefined): boolean {
  return author !== undefined && gap <= 1 && isSame(text, author) && /^\p{Lu}.*[\p{L}\p{N}]$/u.test(text)
}

/** Whether a line is a mail address and nothing else, right below the one before. */
export function isAddress(line: HeadLine | undefined): boolean {
  return line?.gap === 0 && imprintLine(line.text)?.some(({ field }) => field === 'email') === true
}

/** Whether a writer's name and address stand below a title: what they sign is the whole, though chapters are headed alike. */
export function isAboveWriter(lines: readonly HeadLine[], index: number, outlook: Outlook): boolean {
  const name = lines[index + 1]
  return name !== undefined && !outlook.isHeading(name) && isName(name.text) && isAddress(lines[index + 2])
}
