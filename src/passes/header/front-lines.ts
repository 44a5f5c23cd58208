/** Lines between the title and the story that say neither who wrote it nor when: to whom it is, whose the figures are. */
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import type { Piece } from './title-lines.js'

/** The longest dedication, in characters. */
const longestDedication = 160

/** Whether a text dedicates the book to someone: `For my mother, who kept the lamp.` */
export function isDedication(text: string): boolean {
  return (
    text.length <= longestDedication &&
    /^(?:(?:once )?(?:again )?(?:to|for)|dedicated to|in (?:loving )?memory of) /i.test(text) &&
    !/ by /i.test(text)
  )
}

/** A dedication that stands alone on its page: behind it the story is headed, or a quotation stands. */
export function dedicationLine(
  line: HeadLine,
  next: HeadLine | undefined,
  outlook: Outlook,
): Piece[] | undefined {
  if (line.gap === 0 || !isDedication(line.text) || !next) return undefined
  const isApart =
    next.isRule || outlook.isHeading(next) || (next.gap > 0 && /^["“]/.test(next.text) && outlook.hasHeadings)
  return isApart ? [{ field: 'dedication', value: line.text }] : undefined
}

/** `Standard disclaimers apply.`, `The usual disclaimer.`, `See part one for disclaimers.`, `Author's notes at the end.` */
export function disclaimerLine({ text }: { text: string }): Piece[] | undefined {
  if (!isUsual(text) && !saysWhere(text)) return undefined
  const isNotes = /\bnotes?\b/i.test(text) && !/disclai/i.test(text)
  return [{ field: isNotes ? 'notes' : 'disclaimer', value: text }]
}

/** The longest line that says nothing but that there is a disclaimer. */
const longestDisclaimer = 120

function isUsual(text: string): boolean {
  return (
    text.length <= longestDisclaimer &&
    /^(?:all )?(?:the )?(?:usual|standard) disclaimers?(?: \p{L}+){0,4}[.!]?$/iu.test(text)
  )
}

const atEnd = '(?:end|bottom|foot)(?: of (?:the|this) (?:story|chapter|part|page|fic|file|post))?'
const elsewhere = String.raw`(?:the )?(?:${atEnd}|(?:(?:(?:first|previous|last|earlier|other|main) )?(?:parts?|chapters?|sections?|posts?|header|prologue)(?: (?:\d{1,3}(?: ?\/ ?\d{1,3})?|[ivx]{1,5}|one|two|three))?))`
const said = String.raw`(?:disclaimers?|disclaimed|warnings?|headers?|ratings?|(?:author['’]?s['’]? )?notes?|summary|feedback|archiving|info|information|etc\.?)`
const saidAll = `(?:all |the |full |complete ){0,2}${said}(?:(?:, | & | and |, and ){1,2}${said}){0,5}`
/** `See part one for disclaimers, etc.`; `Disclaimers in part 1/5`; `For notes and warnings, see the prologue.` */
const pointers = [
  `(?:please )?(?:see|read|check|refer to|look at) ${elsewhere} for ${saidAll}`,
  `(?:for )?${saidAll}[,:]? ?(?:(?:can be|are|is|were) )?(?:found |given |posted )?(?:please )?(?:see|in|on|at|with) ${elsewhere}`,
].map((pattern) => new RegExp(`^[([*_]{0,2}${pattern}[.!]?[)\\]*_]{0,2}$`, 'i'))

/** Whether a line says no more than where the disclaimer and the notes are: in the first part, at the end. */
export function saysWhere(text: string): boolean {
  return text.length <= longestDisclaimer && pointers.some((pattern) => pattern.test(text))
}

/** Who said what a book begins with: `-- Anon.` */
const sourceLine = /^(?:[—–―]|--?-?|~)\s?(?=[\p{Lu}"“'‘*_])/u
const mostQuoted = { lines: 8, characters: 900 }

/** A quotation and the line that names its source, right above the first heading: it belongs to the whole book. */
export function epigraphLines(
  lines: readonly HeadLine[],
  first: number,
  outlook: Outlook,
): HeadEntry | undefined {
  const texts: string[] = []
  for (let index = first; index < Math.min(lines.length - 1, first + mostQuoted.lines); index++) {
    const { text, isRule } = lines[index] as HeadLine
    if (isRule || outlook.isHeading(lines[index] as HeadLine)) return undefined
    if (index > first && text.length < 120 && sourceLine.test(text)) {
      const next = lines.slice(index + 1).find((line) => !line.isRule)
      if (!next || !outlook.isHeading(next)) return undefined
      const pieces = [
        { field: 'epigraph', value: texts.join(' ') },
        { field: 'epigraph-source', value: text.replace(sourceLine, '') },
      ]
      return { pieces, first, last: index }
    }
    texts.push(text)
    if (texts.join(' ').length > mostQuoted.characters) return undefined
  }
  return undefined
}
