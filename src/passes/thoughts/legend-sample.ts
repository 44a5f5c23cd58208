/** Samples of a mark, as legends show them: `~...~`, `'thoughts'`, `// dream //`. */
import { says } from './legend-meaning.js'
import { marks } from './marks.js'

/** What authors write between signs that they explain. */
export const placeholder =
  /^(?:[\s.…]*|.*\b(?:blah|text|words?|this|abc|xxx|thoughts?|dreams?|italics?|telepathy|speech)\b.*)$/i

/** What says that a mark holds speech, which needs no other. */
export const speaking =
  /^\W*(?:normal(?:ly)? )?(?:speech|speaking|spoken|talk(?:s|ing)?|dialogue|conversation)\W*$/i

/** A sample in its signs and, perhaps, what it holds. */
const shown =
  /^([^\p{L}\p{N}\s.…]{1,3})\s?([^"“”?!,]{0,40}?)\s?([^\p{L}\p{N}\s.…]{1,3})(?:\s([^"“”?!,]{1,60}))?$/u

/** Signs of speech stand in legends beside the others. */
const signs = [
  ...marks,
  { open: '"', close: '"' },
  { open: '“', close: '”' },
  { open: "'", close: "'" },
] as const

/** Whether a clause is a sample in its signs, and perhaps what it holds. */
export function isSample(clause: string): boolean {
  const [, open, inner = '', close, rest = ''] = shown.exec(clause.replace(/[.;,]$/, '')) ?? []
  if (!open || !signs.some((sign) => sign.open === open && sign.close === close)) return false
  const said = rest === '' ? inner : rest.replace(/^[=:–—-]{1,2}\s/, '')
  const isShort = said.split(/\s/).length <= (rest === '' ? 3 : 6)
  return isShort && (rest === '' || placeholder.test(inner)) && (says(said) || speaking.test(said))
}
