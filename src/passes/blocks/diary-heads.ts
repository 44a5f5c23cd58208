/** How the entries of a diary begin: with a day, an address, or words that say whose diary it is. */
import { announcesWriting } from './announced.js'
import { isDateLine } from './dates.js'

const addressed = /^(?:My )?(?:own )?Dear(?:est)? (?:Diary|Journal)\b[^.]{0,20}$/i

const kind = `(?:[Dd]iary|[Dd]iaries|[Jj]ournals?|[Nn]otebooks?|[Dd]aybook|[Ll]og(?:book)?)`
const from = `(?:(?:(?:[Aa]n? )?(?:[Ee]xtracts?|[Ee]xcerpts?|[Pp]ages?|[Ee]ntry|[Ee]ntries) )?[Ff]rom )`
const name = String.raw`\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,4}`
const day = String.raw`(?:[,.:] ([\p{L}\d ,.'’-]{1,40}?))?[\])]?[.:]?`
/** `From the diary of Florence Lyle`, `[Journal of Arthur Pell, 3 May]`. */
const labelOf = new RegExp(
  String.raw`^[[(]?${from}?(?:[Tt]he )?(?:\p{Ll}{3,12} )?${kind} of ${name}${day}$`,
  'u',
)
/** `From Miss Lyle's diary`, `Arthur Pell's Journal, 3 May`. */
const labelBy = new RegExp(`^[[(]?${from}?${name}['’]s? ${kind}${day}$`, 'u')

/** A day or an address with its entry behind it in one paragraph: `March 3rd: The tide was late.` */
const dated = /^([^:.—–]{3,30}?)\s?(?:[:.]|\s[—–-])\s+(?=\S)/
const addressedInline = /^(?:My )?Dear(?:est)? (?:Diary|Journal)(?:,|:|\s?[—–-])\s+(?=\S)/i

/** The longest line that is looked at. */
const longest = 70

/** Whether a line speaks to the diary. */
export function isAddressed(text: string): boolean {
  return addressed.test(text)
}

/** Whether a line says whose diary follows, and nothing else. */
export function isDiaryLabel(text: string): boolean {
  if (text.length > longest || !/^[[(]?\p{Lu}/u.test(text) || !mention.test(text)) return false
  const [whole, said] = labelOf.exec(text) ?? labelBy.exec(text) ?? []
  return whole !== undefined && (said === undefined || isDateLine(said))
}

/** Whether a line is the head of an entry. */
export function isEntryHead(text: string): boolean {
  if (text === '' || text.length > longest) return false
  return addressed.test(text) || isDateLine(text) || isDiaryLabel(text)
}

/** Whether a paragraph begins by speaking to the diary. */
export function beginsAddressed(text: string): boolean {
  return addressedInline.test(text)
}

/** Whether a paragraph begins with a day, and goes on. */
export function beginsDated(text: string): boolean {
  const [, said] = dated.exec(text.slice(0, 40)) ?? []
  return said !== undefined && isDateLine(said)
}

const mention = new RegExp(String.raw`\b${kind}\b`, 'iu')

/** Whether the end of a paragraph says that a diary is opened or read. */
export function announcesDiary(text: string): boolean {
  return mention.test(text.slice(-240)) && announcesWriting(text)
}

const takesUp = new RegExp(
  String.raw`\b(?:took (?:up|out|down)|picked up|pulled out|got out|drew out|reached for|turned (?:back )?to|went (?:back )?to|bent over|sat down (?:to|with|over)|wrote (?:in|into|up))\b[^.!?:“”"]{0,40}\b${kind}\b[^.!?:“”"]{0,40}[.:]$`,
  'iu',
)

/** Whether a paragraph ends with somebody taking up a diary, to write or to read; what then begins with a day is an entry. */
export function takesUpDiary(text: string): boolean {
  return takesUp.test(text.slice(-120).trimEnd())
}

const putsAway = new RegExp(
  String.raw`\b(?:turned|closed|shut|slammed|lowered|dropped|laid|put|threw|looked up from|stopped reading)\b[^.!?]{0,40}\b(?:page|leaf|book|entry|${kind})\b`,
  'iu',
)

/** Whether a paragraph says that a diary is read no more, or further on: the story goes on with it. */
export function putsDiaryAway(text: string): boolean {
  return putsAway.test(text.slice(0, 120))
}
