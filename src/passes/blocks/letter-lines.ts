/** The lines that only letters have: the head, the salutation, the closing, the signature, the postscript. */
import { isEndLine } from '../scene-breaks/end-lines.js'
import { isTitleCased } from '../sections/heading-shapes.js'
import { isDateLine } from './dates.js'

/** The full stop behind an abbreviated title or an initial: `Dear Mr. Pell,`. */
const titleStop = String.raw`(?<=(?:^|[^\p{L}])(?:Messrs|Mr|Mrs|Ms|Mx|Dr|Drs|St|Fr|Sr|Jr|Prof|Rev|Hon|Capt|Col|Gen|Lt|Maj|Sgt|Insp|Mme|Mlle|Esq|\p{L}))\.`

const salutation = new RegExp(
  String.raw`^(?:(?:My )?(?:own )?(?:Dear(?:est)?|Darling|Beloved)\b(?:[^.!?]|${titleStop}){0,60}|To whom it may concern|(?:Hi|Hey|Hello) [\p{Lu}][\p{L}]{1,20}|[\p{Lu}][\p{L}]{0,20}\.?)\s*(?:,|[—–-]+|:|,\s*[—–-]+)$`,
  'iu',
)

const addressed = /^To (?:Messrs|Mr|Mrs|Ms|Miss|Dr)\b\.?(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|and|&)){1,5}[,:]$/u

const dear = /^(?:My )?(?:own )?Dear(?:est)?\b/i

/** Whether a line begins with `Dear`, `My dear`, `Dearest`. */
export function saysDear(line: string): boolean {
  return dear.test(line)
}

/** Whether a line speaks to the reader of a letter: `My dear Tobias,`, `Tobias,`; a word before a colon may be a label. */
export function isSalutation(line: string): boolean {
  return salutation.test(line) && (dear.test(line) || !line.endsWith(':'))
}

const runOn = new RegExp(
  String.raw`^(?:My )?(?:own )?Dear(?:est)? (?:[^.!?,:;—–]|${titleStop}){1,50}[,:.]\s?(?:[—–]|--)\s?\p{L}`,
  'iu',
)

/** Whether a letter runs on behind its salutation, as printers of older books set it: `MY DEAR SISTER,—Do not come.` */
export function runsOnBehindSalutation(line: string): boolean {
  return runOn.test(line)
}

/** Whether a line opens a letter, a mark before it or not: a salutation, or `To Mrs Pell,`. */
export function opensLetter(line: string): boolean {
  const bare = withoutQuote(line)
  return (salutation.test(bare) || addressed.test(bare)) && (bare === line || dear.test(bare))
}

/** A line without the mark by which an older book opens each paragraph of a letter. */
export function withoutQuote(line: string): string {
  return /^["“]/.test(line) ? line.slice(1) : line
}

/** `I remain, sir, your obedient servant,`: who is spoken to stands between. */
const formalClosing =
  /^I (?:am|remain|have the honou?r to (?:be|remain)|beg to remain),? (?:[^.!?,]{1,30}(?:\. [^.!?,]{1,30})?, )?(?:as )?(?:ever |always )?yours?\b.{0,50}$/i

const closing =
  /^(?:(?:I (?:am|remain),? )?(?:Ever |Very )?(?:Yours?|Love|With (?:all my )?love|All my love|Lots of love|Much love|Sincerely|Yours sincerely|Faithfully|Respectfully|Regards|Best(?: wishes| regards)?|Kind regards|Warmly|Affectionately|Your (?:loving|affectionate|faithful|obedient|humble|devoted|friend|son|daughter|brother|sister|mother|father|servant)|Always|Forever|Hugs|XOXO|Cheers|Take care|Until then|Signed)\b.{0,60})$/iu

/** A name alone, or initials, perhaps after a dash: who wrote it. */
const signature =
  /^[—–-]{0,3}\s*(?:\p{Lu}[\p{L}.'’-]{0,20})(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|of|the|de|van)){0,4}\.?(?: \((?:Mrs|Miss|Ms|Mr|Dr)\.?\))?$/u

/** Whether a line is the initial to which a note is addressed: `M—`. */
export function isInitial(line: string): boolean {
  return /^\p{Lu}\.?\s?(?:,|[—–-]{1,3})$/u.test(line)
}

/** Whether a line closes a letter: `Yours sincerely,`, `I remain, sir, your obedient servant,`. */
export function isClosing(line: string): boolean {
  return closing.test(line) || formalClosing.test(line)
}

/** Whether a line is a name: `-END-` closes the story, and nobody signs so. */
export function isSignature(text: string): boolean {
  return signature.test(text) && !isEndLine(text)
}

/** What the writer is, behind the name below a closing. */
const office = /, [\p{L} ]{2,40}\.?$/u

/** Whether the line below a closing is the name of the writer, and perhaps an office: `Ada Wren, Postmistress`. */
export function isSignatureBelowClosing(text: string): boolean {
  return text.length < 50 && isSignature(text.replace(office, ''))
}

/** Whether a line may stand above the salutation: a date, or an address, which is written like a title. */
export function isLetterHead(text: string): boolean {
  if (text.length > 70) return false
  return (
    isDateLine(text) || (!/[.!?:;]$/.test(text.replace(/\b(?:St|Rd|Ave|Esq)\.$/, '')) && isTitleCased(text))
  )
}

/** Whether a line begins what was added under the signature. */
export function isPostscript(line: string): boolean {
  return /^P\.?\s?(?:P\.?\s?)?S\b/.test(line)
}

const kisses = /^[xXoO]{2,12}(?: [xXoO]{1,12}){0,6}[.!]?$|^[xX](?: [xX]){1,12}$/

/** Whether a line is a row of kisses and hugs; between two scenes the same row is an ornament. */
export function isRowOfKisses(line: string): boolean {
  return kisses.test(line.trim())
}
