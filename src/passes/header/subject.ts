/** Subject lines of newsgroups and lists: `NEW: VOY "Title" 1/3 [P/T] (PG-13)`, their codes in any order. */
import { numberAtStart } from '../sections/numbers.js'
import { nameAndAddress, type Piece } from './title-lines.js'

const rating = /^(?:G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA|X|FRC|FRT|FRM|FRAO|FR1[38]|U|12|15|18|ADULT|GEN)$/i
const fandoms =
  /^(?:TOS|TNG|DS9|VOY|ENT|TAS|AOS|BTVS|ATS|ANGEL|BUFFY|XF|X-FILES|SG-?1|SGA|HL|TS|SPN|HP|LOTR|SW|ST|B5|QL|DW|HIGHLANDER|FORKNI|MSR|XENA|FARSCAPE|ALL|MISC)$/
const status =
  /^(?:NEW|REPOST|FWD|STORY|FIC|FANFIC|REVISED|UPDATE|REPOSTING|COMPLETE|WIP|NEW STORY|NEW FIC)$/i

/** `P/T`, `Mulder/Scully`, `K/S/M`, `J/7`. */
const couple = /(?<![\w/])\p{Lu}[\p{L}.]{0,14}(?:\/(?:\p{Lu}[\p{L}.]{0,14}|7)){1,3}(?![\w/])/u
const fraction =
  /[([{]?(?<![\w/])(?:(?:part|pt\.?)\s?)?(\d{1,3}[a-z]?)\s?(?:\/|of)\s?(\d{1,3}|\?)(?![\w/])[)\]}]?/i
/** `Part One of Two`. */
const spelled = /[([{]?\bpart\s(\p{L}{3,9})\sof\s(\p{L}{3,9})\b[)\]}]?/iu
const statusWord = /(?<![\w-])[([]?(?:NEW|REPOST|REPOSTING|WIP|REVISED|FIC|FANFIC)[)\]]?(?![\w-])/
/** The name of a list before its own codes: `ASC: NEW TNG`, `xfc: NEW:`. */
const listName = /^\s*([a-z]{2,10}):\s(?=(?:NEW|REPOST|FIC|STORY)\b)/i

/** Whether a line is a subject line by its codes alone: at least two of different kinds, and a title beside them. */
export function isSubjectLine(line: string): boolean {
  if (line.length > 200 || !/[/:[(\d]/.test(line)) return false
  const pieces = subjectPieces(line)
  const kinds = new Set(pieces.map(({ field }) => field))
  if (!kinds.has('title') || kinds.size < 3) return isTagged(line, kinds)
  // `A Story: Part 1 of 3` counts its part, and no code.
  return (
    ['rating', 'fandom', 'status', 'pairing'].filter((code) => kinds.has(code)).length +
      (kinds.has('part') ? 1 : 0) >=
    2
  )
}

/** Whether a label is what stands before the title in a subject line: `FIC:`. */
export function isTagOfPost(label: string): boolean {
  return status.test(label)
}

/** Whether a text is the code of a show, or of several: `VOY`, `TNG/DS9`. */
export function isShowCode(text: string): boolean {
  return text.length <= 40 && text.split(/\s?[/,&]\s?/).every((code) => fandoms.test(code))
}

/** Whether a title has codes of a subject line behind it: `The Lamp (Starlane, Ada/Wil, PG)`. */
export function isCodedTitle(line: string): boolean {
  return (
    line.length <= 200 && subjectPieces(line).some(({ field }) => field === 'rating' || field === 'pairing')
  )
}

function isTagged(line: string, kinds: ReadonlySet<string>): boolean {
  const isNew = /^(?:re:\s?)?\[?(?:new|repost|fwd|story|fic|fanfic|revised|update)\]?\s?:/i.test(line)
  return isNew && kinds.has('title')
}

/** The title and the codes of a subject; the subject itself is kept by the caller. */
export function subjectPieces(subject: string): Piece[] {
  const pieces: Piece[] = []
  let rest = subject.replace(/^(?:re|fwd?):\s?/i, '')
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => Piece[] | undefined): void => {
    const match = pattern.exec(rest)
    const found = match ? use(match) : undefined
    if (!match || !found) return
    pieces.push(...found)
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
  }
  take(/["“]([^"“”]{1,120})["”]/, ([, title = '']) => [{ field: 'title', value: title.replace(/,$/, '') }])
  take(fraction, ([, part = '', total = '']) => [
    { field: 'part', value: part },
    { field: 'of', value: total },
  ])
  take(spelled, ([, part = '', total = '']) => {
    const [own, all] = [numberAtStart(part), numberAtStart(total)]
    return own && all
      ? [
          { field: 'part', value: String(own.value) },
          { field: 'of', value: String(all.value) },
        ]
      : undefined
  })
  for (let round = 0; round < 8; round++) {
    const before = rest
    take(/[([{]([^()[\]{}]{1,40})[)\]}]/, ([, code = '']) => codePieces(code))
    if (rest === before) break
  }
  take(listName, ([, name = '']) => (status.test(name) ? undefined : [{ field: 'keywords', value: name }]))
  take(/^\s*\[?([A-Z][A-Z ]{2,12})\]?\s?:/i, ([, word = '']) =>
    status.test(word.trim()) ? [{ field: 'status', value: word.trim() }] : undefined,
  )
  const isStated = pieces.some(({ field }) => field === 'status')
  for (let round = isStated ? 1 : 0; round < 2; round++)
    take(statusWord, ([word]) =>
      isStated || !/\p{Ll}/u.test(subject)
        ? undefined
        : [{ field: 'status', value: word.replace(/[()[\]]/g, '') }],
    )
  // A capitalised code of its own: the show.
  for (const match of rest.matchAll(/(?<![\w-])[A-Z][A-Z\d-]{1,11}(?![\w-])/g)) {
    if (!fandoms.test(match[0])) continue
    take(new RegExp(`(?<![\\w-])${match[0]}(?![\\w-])[:,]?`), ([word]) => [
      { field: 'fandom', value: word.replace(/[:,]$/, '') },
    ])
  }
  take(
    /(?:^|[,:\s])(?:rat(?:ed|ing):?\s)?(PG-?13|NC-?17|PG|R|G|FRT|FRM|FRAO)(?=[\s,:]|$)/i,
    ([, code = '']) => (/\p{Ll}/u.test(code) ? undefined : [{ field: 'rating', value: code }]),
  )
  // `Either/Or` is a title where nothing else is a code.
  if (pieces.some(({ field }) => field === 'fandom' || field === 'status' || field === 'rating'))
    take(couple, ([pair]) => [{ field: 'pairing', value: pair }])
  take(/\bby\s+([\p{Lu}][\p{L}\d'’._-]{0,24}(?: [\p{Lu}][\p{L}'’._-]{0,24}){0,3})\s*$/u, ([, person = '']) =>
    nameAndAddress(person),
  )
  if (!pieces.some(({ field }) => field === 'title')) {
    const title = rest.replace(/\s+/g, ' ').replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '')
    if (/\p{L}/u.test(title) && title.length <= 90) pieces.unshift({ field: 'title', value: title })
  }
  return pieces
}

/** What the codes in one bracket mean: `(P/T, PG-13)`; without rating or pairing, one unknown makes them one keyword. */
function codePieces(codes: string): Piece[] {
  const each = codes.split(/[,;]\s?/).map((code) => codePiece(code.trim()))
  const has = (field: string): boolean => each.some((piece) => piece.field === field)
  if (!has('keywords')) return each
  if (!has('rating') && !has('pairing')) return [codePiece(codes.trim())]
  const [first] = each
  // `(Starlane, Ada/Wil, PG-13)`: journals name the show first.
  const isShow = first?.field === 'keywords' && has('rating') && has('pairing')
  return isShow ? [{ ...first, field: 'fandom' }, ...each.slice(1)] : each
}

/** What a code in brackets means. */
function codePiece(code: string): Piece {
  if (rating.test(code.replace(/^rated\s/i, ''))) return { field: 'rating', value: code }
  if (
    /^\p{Lu}[\p{L}.]{0,14}(?: \p{Lu}[\p{L}.]{0,14})?(?:\/(?:7|\p{Lu}[\p{L}.]{0,14}(?: \p{Lu}[\p{L}.]{0,14})?)){1,3}$/u.test(
      code,
    )
  )
    return { field: 'pairing', value: code }
  if (fandoms.test(code)) return { field: 'fandom', value: code }
  if (status.test(code)) return { field: 'status', value: code }
  return { field: 'keywords', value: code }
}
