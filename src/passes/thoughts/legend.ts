/** What the author's notes say of marks: `Anything in italics is that person's thoughts`, `~...~ telepathy`. */
import type { HeaderField } from '../../ast/record.js'
import { marks } from './marks.js'

/** What a mark means to this author. */
export type MarkMeaning = 'thought' | 'emphasis'

/** The author's legend. */
export interface Legend {
  /** What italics mean, however they are written. */
  italics?: MarkMeaning
  /** What each sign means, by its opening sign. */
  signs: ReadonlyMap<string, MarkMeaning>
}

const thinking =
  /\b(?:thoughts?|thinks?|thinking|mind ?(?:speech|speak|link|voice)|telepath(?:y|ic|ically)|mental(?:ly)?|mind|minds|inner voice|internal monologue|POV)\b/i
const other =
  /\b(?:dreams?|flash ?backs?|memor(?:y|ies)|visions?|sign(?:ing|ed)?(?: language)?|emphasi[sz]ed?|emphasis|foreign|language|translat\w+|letters?|text(?:s|ing)?|messages?|writing|written|songs?|lyrics?|spells?|parseltongue|elvish|french|german|spanish|italian|latin|japanese|russian|gaelic|phone)\b/i

/** The longest note that is searched. */
const longestNote = 20_000

/** Reads the legend from the labelled lines before the story and from its notes. */
export function readLegend(header: readonly HeaderField[], notes: readonly string[] = []): Legend {
  const signs = new Map<string, MarkMeaning>()
  let italics: MarkMeaning | undefined
  for (const text of [...header.map((field) => field.value), ...notes]) {
    for (const clause of clauses(text.slice(0, longestNote))) {
      const meaning = meaningOf(clause)
      if (!meaning) continue
      if (/\bitali(?:c|cs|cized|cised)\b/i.test(clause)) italics ??= meaning
      const sign = signOf(clause)
      if (sign) signs.set(sign, meaning)
    }
  }
  return { ...(italics ? { italics } : {}), signs }
}

function clauses(text: string): string[] {
  return text.split(/(?<=[.;!\n])\s+|,\s+(?=["'*_~/:<[{+=#^])/)
}

function meaningOf(clause: string): MarkMeaning | undefined {
  if (thinking.test(clause)) return 'thought'
  return other.test(clause) ? 'emphasis' : undefined
}

/** The opening sign that a clause of the legend is about: `~...~`, `// dream //`, `[brackets]`, `words in *stars*`. */
function signOf(clause: string): string | undefined {
  for (const { open, close } of [...marks].sort((a, b) => b.open.length - a.open.length)) {
    const start = clause.indexOf(open)
    if (start < 0) continue
    const end = clause.indexOf(close, start + open.length)
    if (end > start && end - start < 60 && (start === 0 || /[\s"'(=-]/.test(clause[start - 1] as string)))
      return open
  }
  if (/\b(?:asterisks?|stars?)\b/i.test(clause)) return '*'
  if (/\bunderscores?\b/i.test(clause)) return '_'
  if (/\btildes?\b/i.test(clause)) return '~'
  if (/\bslashes\b/i.test(clause)) return '/'
  return /\b(?:square )?brackets\b/i.test(clause) ? '[' : undefined
}
