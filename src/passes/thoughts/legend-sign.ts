/** Which sign a clause of a legend is about, shown or named. */
import { marks } from './marks.js'

/** The opening sign that a clause of the legend is about: `~...~`, `// dream //`, `[brackets]`, `words in *stars*`. */
export function signOf(clause: string): string | undefined {
  const lone = /^\s*([^\p{L}\p{N}\s]{1,3}?)\s*(?:[=–—-]|(?:is|are|means?|for)\b)/u.exec(clause)?.[1]
  const named = /\b(?:in|inside|within|between|with|by|using)\s([^\p{L}\p{N}\s]{1,3}?)(?=[\s.,;]|$)/iu.exec(
    clause,
  )?.[1]
  const sign = marks.find(({ open }) => open !== '‘' && (open === lone || open === named))
  if (sign) return sign.open
  for (const { open, close } of [...marks].sort((a, b) => b.open.length - a.open.length)) {
    const start = clause.indexOf(open)
    if (start < 0) continue
    const end = clause.indexOf(close, start + open.length)
    if (end > start && end - start < 60 && (start === 0 || /[\s"'(=-]/.test(clause[start - 1] as string)))
      return open
  }
  if (/^\s*(?:'[^'"]{1,40}'|‘[^‘’]{1,40}’)/.test(clause)) return '‘'
  if (/\b(?:asterisks?|stars?)\b/i.test(clause)) return '*'
  if (/\bunderscores?\b/i.test(clause)) return '_'
  if (/\btildes?\b/i.test(clause)) return '~'
  if (/\bslashes\b/i.test(clause)) return '/'
  return /\b(?:square )?brackets\b/i.test(clause) ? '[' : undefined
}
