/** Subject lines of newsgroups and lists: `NEW: VOY "Title" 1/3 [P/T] (PG-13)`, their codes in any order. */
import { nameAndAddress, type Piece } from './title-lines.js'

const rating = /^(?:G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA|X|FRC|FRT|FRM|FRAO|FR1[38]|U|12|15|18|ADULT|GEN)$/i
const fandoms =
  /^(?:TOS|TNG|DS9|VOY|ENT|TAS|AOS|BTVS|ATS|ANGEL|BUFFY|XF|X-FILES|SG-?1|SGA|HL|TS|SPN|HP|LOTR|SW|ST|B5|QL|DW|HIGHLANDER|FORKNI|MSR|XENA|FARSCAPE|ALL|MISC)$/
const status =
  /^(?:NEW|REPOST|FWD|STORY|FIC|FANFIC|REVISED|UPDATE|REPOSTING|COMPLETE|WIP|NEW STORY|NEW FIC)$/i

/** Whether a line is a subject line by its codes alone. */
export function isSubjectLine(line: string): boolean {
  if (line.length > 200) return false
  const isNew = /^(?:re:\s?)?\[?(?:new|repost|fwd|story|fic|fanfic|revised|update)\]?\s?:/i.test(line)
  return isNew && subjectPieces(line).some(({ field }) => field === 'title')
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
  take(
    /[([]?\b(?:part\s)?(\d{1,3}[a-z]?)\s?(?:\/|of)\s?(\d{1,3}|\?)\b[)\]]?/i,
    ([, part = '', total = '']) => [
      { field: 'part', value: part },
      { field: 'of', value: total },
    ],
  )
  for (let round = 0; round < 8; round++) {
    const before = rest
    take(/[([{]([^()[\]{}]{1,40})[)\]}]/, ([, code = '']) => [codePiece(code.trim())])
    if (rest === before) break
  }
  take(/^\s*\[?([A-Z][A-Z ]{2,12})\]?\s?:/i, ([, word = '']) =>
    status.test(word.trim()) ? [{ field: 'status', value: word.trim() }] : undefined,
  )
  // A capitalised code of its own: the show.
  take(/(?<![\w-])([A-Z][A-Z\d-]{1,11})(?![\w-])[:,]?/, ([, word = '']) =>
    fandoms.test(word) ? [{ field: 'fandom', value: word }] : undefined,
  )
  take(/,?\s(?:PG-?13|NC-?17|PG|R|G)(?=[\s,]|$)/, ([code]) => [
    { field: 'rating', value: code.replace(/[,\s]/g, '') },
  ])
  take(/\bby\s+([\p{Lu}][\p{L}\d'’._-]{0,24}(?: [\p{Lu}][\p{L}'’._-]{0,24}){0,3})\s*$/u, ([, person = '']) =>
    nameAndAddress(person),
  )
  if (!pieces.some(({ field }) => field === 'title')) {
    const title = rest.replace(/\s+/g, ' ').replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '')
    if (/\p{L}/u.test(title) && title.length <= 90) pieces.unshift({ field: 'title', value: title })
  }
  return pieces
}

/** What a code in brackets means. */
function codePiece(code: string): Piece {
  if (rating.test(code.replace(/^rated\s/i, ''))) return { field: 'rating', value: code }
  if (/^[\p{Lu}][\p{L}.]{0,14}(?:\/[\p{Lu}][\p{L}.]{0,14}){1,3}$/u.test(code))
    return { field: 'pairing', value: code }
  if (fandoms.test(code)) return { field: 'fandom', value: code }
  if (status.test(code)) return { field: 'status', value: code }
  return { field: 'keywords', value: code }
}
