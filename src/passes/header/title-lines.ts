/** What a title page writes without labels: titles, names, parts, dates. */
import { isTitleCased } from '../sections/heading-shapes.js'
import { numberAtStart } from '../sections/numbers.js'
import { adverbs, isHandle, isName, isNobody, isPen, withoutAccount, writersIn } from './pen-names.js'

/** One piece of a header's line. */
export interface Piece {
  field: string
  value: string
  label?: string
}

const address = /[<([]?\s?((?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5})\s?[>)\]]?/
/** The address of a page of the web, in brackets or not. */
const webPage = /[<([]?\b((?:https?:\/\/|www\.)[^\s<>()[\]]{3,300})[>)\]]?/i

/** Whether a line is the address of a page and nothing else. */
export function isWebPage(line: string): boolean {
  return webPage.exec(line.slice(0, 400))?.[0] === line
}

/** Whether a line right below a title is a bare name: at most three words, or one word in small letters. */
export function isPenName(line: { text: string; gap: number }, title: { text: string } | undefined): boolean {
  const { text, gap } = line
  if (gap > 0 || !title || !isTitleLike(title.text) || /^(?:the|an?|in|on|of|part|book) /i.test(text))
    return false
  return isHandle(text) || isHandles(text) || (text.split(' ').length <= 3 && isName(text))
}

/** Whether a text is several pen names, one of them written like no other word: `oar_lock, Hob`. */
function isHandles(text: string): boolean {
  const names = text.split(', ')
  return names.length > 1 && names.length <= 6 && names.every(isHandle) && /[\d_]/.test(text)
}

/** A name and the addresses beside it, of mail and of a page: `Jane Doe <jane@example.org>`. */
export function nameAndAddress(text: string): Piece[] {
  const page = webPage.exec(text.slice(0, 400))
  if (page?.[1]) {
    const rest = `${text.slice(0, page.index)} ${text.slice(page.index + page[0].length)}`
    return [...nameAndAddress(rest.trim()), { field: 'author url', value: page[1] }]
  }
  const mail = address.exec(text.slice(0, 400))
  const rest = mail ? `${text.slice(0, mail.index)} ${text.slice(mail.index + mail[0].length)}` : text
  const bare = withoutQuotes(rest.replace(/\s+/g, ' ').replace(/^[\s,;:/-]+|[\s,;:/-]+$/g, ''))
  // News programs wrote `jh@example.org (Jo Harrow)`.
  const person = mail ? (/^\(([^()]{1,60})\)$/.exec(bare)?.[1] ?? bare) : bare
  // What journals printed for the picture beside a name.
  const picture = /^\[(?:info|(?:\w{1,12}\.com )?(?:personal )?profile)\]/i.exec(person)?.[0]
  const bareName = person.slice(picture?.length ?? 0).trimStart()
  const author: Piece = { field: 'author', value: bareName, ...(picture && { label: picture }) }
  const pieces = bareName === '' ? [] : [author]
  if (mail?.[1]) pieces.push({ field: 'email', value: mail[1] })
  return pieces
}

/** A piece with the label that stood before it, and what stood between them. */
export function labelled(piece: Piece, label: string): Piece {
  return { ...piece, label: piece.label === undefined ? label : `${label} ${piece.label}` }
}

/** A name without the quotes around it, if there are two: in `"Kit" & Ann` they are its own. */
function withoutQuotes(text: string): string {
  return /^(["'])[^"]*\1$/.test(text) ? text.slice(1, -1).trim() : text
}

/** `Posted on March 3, 2011 by jane`, as journals print it. */
function postedLine(line: string): Piece[] | undefined {
  const [, label = '', date = '', by = '', person = ''] =
    /^(posted(?: on)?):? (\S.{5,32}?) (by) (\S.{0,40})$/i.exec(line) ?? []
  const pieces = imprintLine(date)?.[0]?.field === 'date' ? credited(person) : undefined
  const [author] = pieces ?? []
  return author && [{ field: 'date', value: date, label }, labelled(author, by)]
}

/** `by Jane Doe`, `By Jane Doe, 1998`, `written by: starbuck_1`; undefined for any other line. */
export function byLine(line: string): Piece[] | undefined {
  if (/^posted /i.test(line)) return postedLine(line)
  const [start = '', label = ''] =
    /^[-–—~*_(\s]{0,4}(by|written by|a (?:\p{L}{1,14} ){0,3}(?:story|fic|fan ?fic|fan ?fiction|tale|novel|novella|vignette) by|(?:\p{L}{1,14} ){0,3}(?:stories|tales|poems|fables|sketches) by|from the pen of|author):?\s+/iu.exec(
      line,
    ) ?? []
  if (start === '') return foreignByLine(line)
  if (line.length > 120) return undefined
  const own = line.slice(start.length).replace(/[-–—~*_\s]{1,4}$/, '')
  // A bracket that was opened before `by` closes behind the name; that of an account is the name's.
  const pieces = credited(own.includes('(') ? own : own.replace(/[-–—~*_)\s]{1,4}$/, ''))
  const [first, ...rest] = pieces ?? []
  return first ? [labelled(first, label), ...rest] : undefined
}

/** `par Jeanne Corvec`, `por Inés Robledo`: a name of two words at least, as `par` and `por` begin other things, too. */
function foreignByLine(line: string): Piece[] | undefined {
  const [, label = '', person = ''] =
    /^(par|por|von|di|door|af|av|PAR|POR|VON|DI|DOOR) (\p{Lu}\S{0,30}(?: \S{1,30}){1,4})$/u.exec(line) ?? []
  const isWriter = person !== '' && isName(person) && !/[.,;:!?]$/.test(person)
  return isWriter ? [{ field: 'author', value: person, label }] : undefined
}

/** A name, an address and a year, as they stand behind `by`. */
function credited(text: string): Piece[] | undefined {
  const [, person = '', year] =
    /^(.{1,80}?)(?:,?\s*[([]?(?:©|\(c\)|copyright)?\s?((?:\p{L}{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d)[)\]]?\.?)?$/iu.exec(
      text,
    ) ?? []
  const several = writersIn(person)
  const pieces =
    several.length > 0 ? several.map((value) => ({ field: 'author', value })) : nameAndAddress(person)
  const author = pieces.find(({ field }) => field === 'author')
  const isPerson = author ? isPen(author.value) : pieces.length > 0
  if (!isPerson || /[.!?,;:]$/.test(author?.value.replace(/\b\p{L}\.$/u, '') ?? '')) return undefined
  return year ? [...pieces, { field: 'date', value: year }] : pieces
}

/** Words that no title ends with: the first line of a story goes on behind `by`. */
const unfinished = /(?:^|[\s,])(?:the|an?|and|or|nor|because|than|had|has|was|were|is|are)$/i

/** `The Long Road by Jane Doe`; one name alone is doubtful unless the title is in quotes. */
export function titleBy(line: string): Piece[] | undefined {
  if (line.length > 140 || isSignedChapter(line)) return undefined
  const [, quoted, plain = '', by = '', person = ''] =
    /^(?:["“]([^"”]{1,90})["”]|(.{1,90}?)),?\s+(by|By|BY)\s+(\S.{0,60})$/u.exec(line) ?? []
  const title = (quoted ?? plain).trim()
  const pieces = person === '' ? undefined : credited(person)
  const [author, ...rest] = pieces ?? []
  if (!author || !isTitleLike(title)) return undefined
  if (quoted === undefined && (unfinished.test(title) || adverbs.has(author.value))) return undefined
  const pen = withoutAccount(author.value)
  const isOneWord = quoted === undefined && !pen.includes(' ')
  if (isOneWord && (title.split(' ').length < 2 || rest.length === 0) && isNobody(pen)) return undefined
  if (isOneWord && title.split(' ').length < 2) return undefined
  return [...splitTitle(title), labelled(author, by), ...rest]
}

/** Whether a line heads a chapter with its number and its writer, as archives print it: `1. The Steps by jane`. */
export function isSignedChapter(text: string): boolean {
  return /^\d{1,3}\. \S.{0,90} by \S/.test(text)
}

/** Whether a line could be a title: short, no sentence, no speech. */
export function isTitleLike(text: string): boolean {
  if (text.length > 90 || text.includes('|') || /^\(?see the end of /i.test(text)) return false
  if (isSignedChapter(text)) return false
  if (text.split(' ').length > 8 && !isTitleCased(text)) return false
  if (/[,;:]$/.test(text) || (/[^.]\.$/.test(text) && !/\b\p{L}\.$/u.test(text))) return false
  if (/^["“]/.test(text) && !/["”]$/.test(text)) return false
  return /^["“'‘([*_~=# -]{0,12}[\p{Lu}\p{N}]/u.test(text) && /\p{L}/u.test(text)
}

const partBehind =
  /^(.{1,200}?)[\s,:;–—-]{0,6}[([]?\s?\b(part|pt|chapter|chap|ch|book|episode|volume|vol)\b\.?\s?#?\s?([\p{L}\d-]{1,12})(?:\s?(of|\/)\s?([\p{L}\d?]{1,6}))?\s?[)\]]?[.:]?$/iu
/** `Run - Part 2: The Fall`: the part has a title of its own. */
const partInside =
  /^(\S.{0,120}?)[,:;–—-]?\s[–—-]{0,2}\s?\(?(part|pt|book|volume|vol)\b\.?\s?#?\s?([\p{L}\d-]{1,12})\)?\s?[:–—-]{1,2}\s(\S.{0,120})$/iu
const fractionBehind =
  /^(.{1,200}?)[\s,:;–—-]{0,6}[([]?\s?(\d{1,3}[a-z]?)\s?(of|\/)\s?(\d{1,3}|\?)\s?[)\]]?$/i

/** A title and the part it names: `Run - Part 2`, `The Storm (1/3)`. */
export function splitTitle(text: string): Piece[] {
  const bare = unquoted(text)
  const [, series = '', own = ''] =
    /^[[(]([^[\]()]{2,60}#\s?\d{1,3})[\])]\s?[-–—:]?\s?(\S.{0,200})$/.exec(bare) ?? []
  if (series !== '') return [{ field: 'series', value: series }, ...splitTitle(own)]
  const [, title = '', word = '', number = '', of, total] = partBehind.exec(bare) ?? []
  const isNumber = number !== '' && numberAtStart(number)?.length === number.length
  if (isNumber && /[\s,:;–—([-]/.test(bare.charAt(title.length))) {
    return [titled(title), { field: fieldOf(word), value: number, label: word }, ...totalOf(of, total)]
  }
  const [, whole = '', kind = '', nth = '', ownTitle = ''] = partInside.exec(bare) ?? []
  if (ownTitle !== '' && numberAtStart(nth)?.length === nth.length)
    return [
      titled(whole),
      { field: 'part', value: nth, label: kind },
      { field: 'subtitle', value: unquoted(ownTitle) },
    ]
  const [, stem = '', part = '', slash, count] = fractionBehind.exec(bare) ?? []
  if (part !== '' && Number.parseInt(part, 10) <= (count === '?' ? 999 : Number(count))) {
    return [titled(stem), { field: 'part', value: part }, ...totalOf(slash, count)]
  }
  return [titled(bare)]
}

function titled(text: string): Piece {
  return { field: 'title', value: unquoted(text.trim().replace(/[\s,:;–—-]{1,4}$/, '')) }
}

function fieldOf(word: string): string {
  return /^ch/i.test(word) ? 'chapter' : 'part'
}

function totalOf(of: string | undefined, total: string | undefined): Piece[] {
  if (total === undefined) return []
  return [{ field: 'of', value: total, ...(of && /\p{L}/u.test(of) ? { label: of } : {}) }]
}

/** A title without the quotes or marks around it. */
function unquoted(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > 200) return trimmed
  const [, quoted] = /^["“]([^"“”]+)["”]$/.exec(trimmed) ?? []
  const [, , decorated] = /^([*_~=#-])\1{0,11}\s?([^*_~=#].*?)\s?\1{1,12}$/.exec(trimmed) ?? []
  // `~*~ The Lamp ~*~`: other marks, but on both sides.
  const [, mixed] = /^[*_~=#+-]{2,12}\s([^*_~=#+].{0,120}?)\s[*_~=#+-]{2,12}$/.exec(trimmed) ?? []
  return quoted ?? decorated ?? mixed ?? trimmed
}

/** A line that is only a part: `(1/3)`, `Part 2 of 5`, `Chapter 3/12`; without a total it may be a heading. */
export function partLine(line: string): Piece[] | undefined {
  if (line.length > 40) return undefined
  const [, word = '', number = '', of = '', total] =
    /^[([~*\s-]{0,3}(?:(part|pt|chapter|chap|ch|episode)\.?\s)?(\d{1,3}|[ivx]{1,6}|\p{L}{3,9})\s?(of|\/)\s?(\d{1,3}|[ivx]{1,6}|\p{L}{3,9}|\?)[)\]~*\s-]{0,3}$/iu.exec(
      line,
    ) ?? []
  if (total === undefined || numberAtStart(number)?.length !== number.length) return undefined
  if (total !== '?' && numberAtStart(total)?.length !== total.length) return undefined
  return [
    { field: word === '' ? 'part' : fieldOf(word), value: number, ...(word === '' ? {} : { label: word }) },
    ...totalOf(of, total),
  ]
}

/** The writer whom a copyright line names. */
function holder(line: string): Piece[] {
  const [, person = ''] =
    /(?:19|20)\d\d,?(?:\s(?:by|to))?\s+(\D{2,60}?)\.?(?:\s?all rights reserved\.?)?$/i.exec(line) ?? []
  return isName(person) ? [{ field: 'author', value: person }] : []
}

/** The longest notice of a copyright, in characters. */
const longestRights = 500

/** `About 4,200 words`, `(approx. 80,000 words)`, as typescripts and contests state it. */
const wordCount =
  /^[([]?(?:(?:about|approx(?:\.|imately)?|around|roughly|circa|ca?\.|word ?count:?|length:?|~) ?)?(\d{1,3}(?:[,.]\d{3}){1,2}|\d{2,7}|\d{1,3}k) words[)\]]?$/i

/** `Draft 3`, `Third draft`: how far a typescript is. */
const draft =
  /^[([]?(?:(?:first|second|third|fourth|fifth|sixth|final|last|rough|revised|working|\d{1,2}(?:st|nd|rd|th)) draft|draft (?:no\. ?|# ?)?\d{1,2})[)\]]?$/i

/** Whether a line says which draft a typescript is. */
export function isDraft(text: string): boolean {
  return text.length < 32 && draft.test(text)
}

/** A line that is only a date, an address, a rating, a copyright or a count of words. */
export function imprintLine(line: string): Piece[] | undefined {
  if (line.length > longestRights) return undefined
  if (/^[<(]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)]?$/.test(line))
    return nameAndAddress(line)
  if (/^(?:copyright|©|\(c\))\s?(?:©|\(c\))?\s?.{0,20}\b(?:19|20)\d\d\b/i.test(line))
    return [{ field: 'rights', value: line }, ...holder(line)]
  if (line.length > 120) return undefined
  if (line.length < 48 && wordCount.test(line)) return [{ field: 'words', value: line }]
  if (isDraft(line)) return [{ field: 'status', value: line }]
  const [, rating] = /^(rated)\s(?:G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA)\b/i.exec(line) ?? []
  if (rating) return [{ field: 'rating', value: line.slice(rating.length + 1), label: rating }]
  if (
    /^[([]?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d(?:(?:,| @| at| \|)? \d{1,2}:\d\d(?: ?[ap]m)?)?[)\]]?$/iu.test(
      line,
    )
  )
    return [{ field: 'date', value: line }]
  return undefined
}

/** Whether a line names a writer, a part, a date or a mail address. */
export function isCredit(text: string): boolean {
  return (byLine(text) ?? imprintLine(text) ?? partLine(text)) !== undefined
}
