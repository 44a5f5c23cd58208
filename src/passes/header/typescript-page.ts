/** The first page of a typescript: who sends it, name and address at the left, how long it is at the right, then the title. */
import { type HeadEntry, movedBy } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isFullName } from './pen-names.js'
import { imprintLine, isTitleLike, isWebPage, nameAndAddress, type Piece, splitTitle } from './title-lines.js'

/** The most lines above the title. */
const most = 12

/** Wide space parts what stands at the left of a line from what stands at its right. */
const columns = /\t\s*|\s{3,}/

const phone =
  /^(?:(?:tel|telephone|phone|home|work|cell|mobile|fax|ph)\b\.?:?\s?)?(?:\([hwc]\)\s)?\+?[\d(][\d\s()./-]{6,18}\d(?:\s\([hwc]\))?$/i
const mail = /^(?:e-?mail:?\s)?<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}>?$/i
const street =
  /^(?:\d{1,5}[a-z]?,? \p{Lu}[^.!?"“]{2,50}|p\.? ?o\.? box \d{1,6}|(?:flat|apt|apartment|suite|unit|box)\.? #?\d{1,5}.{0,40}|\p{Lu}[\p{L}. -]{2,40} \d{1,4}[a-z]?)$/iu
const town =
  /^(?:\p{Lu}[\p{L} .'’-]{1,40},? (?:\p{Lu}[\p{L}.]{1,20},? )?(?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)|(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} .'’-]{1,40}|\p{Lu}[\p{L} .'’-]{1,30}, [A-Z]{2})$/u
const terms =
  /^(?:(?:first |all |one-time |english |world |north american |british |serial |electronic |reprint )+rights\b.{0,40}|disposable (?:copy|manuscript|ms\.?)|(?:active |affiliate )?member,? .{2,40}|(?:literary )?agent: .{2,60}|represented by .{2,60})$/i

type Kind = 'name' | 'sender' | 'words' | 'other'

interface Told {
  kind: Kind
  pieces: Piece[]
}

/** What one column of such a line says; undefined for any other text. */
function told(text: string): Told | undefined {
  const other = imprintLine(text)
  if (other)
    return {
      kind: other[0]?.field === 'words' ? 'words' : mail.test(text) ? 'sender' : 'other',
      pieces: other,
    }
  if (mail.test(text)) return { kind: 'sender', pieces: nameAndAddress(text.replace(/^e-?mail:?\s/i, '')) }
  const [, label, count] =
    /^(words?(?: count)?|length): ?((?:about |approx\.? )?[\d,.]{2,9}(?: words)?)$/i.exec(text) ?? []
  if (label && count) return { kind: 'words', pieces: [{ field: 'words', value: count, label }] }
  if (isWebPage(text)) return { kind: 'other', pieces: [{ field: 'author url', value: text }] }
  const contact = [{ field: 'contact', value: text }]
  if (phone.test(text)) return { kind: 'sender', pieces: contact }
  if (street.test(text) || town.test(text) || terms.test(text)) return { kind: 'other', pieces: contact }
  return isFullName(text) ? { kind: 'name', pieces: [{ field: 'author', value: text }] } : undefined
}

/**
 * The lines above the title of a typescript; none where the text does not begin with them.
 *
 * A letter may begin with its writer's address, too, but not with how many words it has; and below that of a letter
 * stands no title.
 */
export function typescriptSender(lines: readonly HeadLine[]): HeadEntry[] {
  const entries: HeadEntry[] = []
  const kinds: Kind[] = []
  for (let index = 0; index < Math.min(lines.length, most); index++) {
    const line = lines[index] as HeadLine
    const parts = line.text.split(columns).filter((part) => part !== '')
    const found = line.isRule || (index > 0 && line.gap > 1) ? [] : parts.map(told)
    const isName = found.some((one) => one?.kind === 'name')
    if (found.length === 0 || found.length > 2 || !found.every((one) => one !== undefined)) break
    // A second name is the writer's below the title, or the title itself.
    if (isName && kinds.includes('name')) break
    entries.push({ pieces: found.flatMap(({ pieces }) => pieces), first: index, last: index })
    kinds.push(...found.map(({ kind }) => kind))
  }
  const isNamed = kinds.slice(0, 3).includes('name')
  const next = lines[entries.length]
  if (!isNamed || !next || next.gap === 0 || !isTitleLike(next.text)) return []
  const isSure = kinds.includes('words')
  return isSure || (kinds.includes('sender') && kinds.length > 2) ? entries : []
}

/** Those lines above what stands below them, the name the writer's where no line below names one; none where neither is sure. */
export function belowSender(
  sender: readonly HeadEntry[],
  lines: readonly HeadLine[],
  read: readonly HeadEntry[],
): HeadEntry[] {
  const below = read.length > 0 ? read : titleAlone(lines)
  const fields = new Set(below.flatMap(({ pieces }) => pieces.map(({ field }) => field)))
  const isSure =
    sender.some(({ pieces }) => pieces.some(({ field }) => field === 'words')) || isReachable(sender)
  const isLabelled = below.some(({ isCore }) => isCore)
  if (!isSure && !(fields.has('title') && (fields.has('author') || isLabelled))) return []
  const own = sender.map((entry) => ({
    ...entry,
    pieces: entry.pieces.map((piece) =>
      piece.field === 'author' && fields.has('author') ? { ...piece, field: 'contact' } : piece,
    ),
  }))
  return [...own, ...movedBy(below, sender.length)]
}

/** Whether they say where the sender lives, and how to call or write to him: above a letter stands one of both. */
function isReachable(sender: readonly HeadEntry[]): boolean {
  const said = sender.flatMap(({ pieces }) => pieces.map(({ value }) => value))
  return (
    said.some((value) => street.test(value)) &&
    said.some((value) => town.test(value)) &&
    said.some((value) => mail.test(value) || phone.test(value))
  )
}

/** The title below them, blank lines around it. */
function titleAlone([line, next]: readonly HeadLine[]): HeadEntry[] {
  const isTitle =
    line && next && !line.isRule && next.gap > 0 && isTitleLike(line.text) && !/[.!?]$/.test(line.text)
  return isTitle ? [{ pieces: splitTitle(line.text), first: 0, last: 0 }] : []
}
