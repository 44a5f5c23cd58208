/** What the author's notes say of marks: `Anything in italics is that person's thoughts`, `~...~ telepathy`. */
import type { HeaderField } from '../../ast/record.js'
import { type MarkMeaning, meaningOf, says } from './legend-meaning.js'
import { explained, legendSubject, showsOnly } from './legend-sentence.js'
import { withoutTitle } from './legend-title.js'
import { findMarks, marks } from './marks.js'

/** The author's legend. */
export interface Legend {
  /** What italics mean, however they are written. */
  italics?: MarkMeaning
  /** What each sign means, by its opening sign. */
  signs: ReadonlyMap<string, MarkMeaning>
}

/** The longest note that is searched. */
const longestNote = 20_000

/** Reads the legend from what the author says before the story and in notes; lines are read each by itself. */
export function readLegend(texts: readonly string[]): Legend {
  const signs = new Map<string, MarkMeaning>()
  let italics: MarkMeaning | undefined
  for (const text of texts) {
    for (const clause of clauses(text.slice(0, longestNote))) {
      const meaning = meaningOf(clause) ?? (showsPair(clause) ? 'emphasis' : undefined)
      if (!meaning) continue
      if (/\bitali(?:c|cs|cized|cised)\b/i.test(clause)) italics ??= meaning
      const sign = signOf(clause)
      if (sign) signs.set(sign, meaning)
    }
  }
  return { ...(italics ? { italics } : {}), signs }
}

/** A pair of signs with nothing or a placeholder between them, and what they stand for. */
const pair =
  /^([^\p{L}\p{N}\s.…]{1,3})\s?([^"“”]{0,20}?)\s?([^\p{L}\p{N}\s.…]{1,3})\s?(?:is|are|denotes?|indicates?|means?|stands? for|represents?|=)\s(\S+(?:\s\S+){0,7})$/iu

/** Whether a clause gives a pair of signs a meaning, known or not (`:: :: is the ship`): all that they hold is one thing. */
function showsPair(clause: string): boolean {
  const [, open, inner = '', close, meaning = ''] = pair.exec(clause.trim().replace(/[.;!,]$/, '')) ?? []
  const isPair = marks.some((mark) => mark.open !== '‘' && mark.open === open && mark.close === close)
  return isPair && (inner === '' || placeholder.test(inner)) && !speaking.test(meaning)
}

/** A sample between signs, what says that it has a meaning, and the few words that say which. */
const entry =
  /^\W{1,3}([^"“”]{0,40}?)\W{0,4}\s?(?:(is|are)|denot\w+|indicat\w+|means?|stands? for|represents?|signif\w+|[=:–—-]{1,2})\s?(\S+(?:\s\S+){0,5})$/i
/** What authors write between signs that they explain. */
const placeholder =
  /^(?:[\s.…]*|.*\b(?:blah|text|words?|this|abc|xxx|thoughts?|dreams?|italics?|telepathy|speech)\b.*)$/i

/** What a labelled field says: its lines where each explains a mark, else its value, in which they are one. */
export function sayingOf({ value, label, place }: HeaderField, source: string): string {
  const found = source.slice(place.start.offset ?? 0, place.end.offset ?? 0)
  const lines = (
    label && found.startsWith(label) ? found.slice(label.length).replace(/^\s?[:=–—-]/, '') : found
  )
    .split('\n')
    .map((line) => line.trim())
  return lines.length > 1 && lines.every((line) => samplesIn(line) > 0) ? lines.join('\n') : value
}

/** Whether a line before the story says what marks mean and nothing else: `//...// denotes telepathy`. */
export function isLegendLine(line: string): boolean {
  const text = unbracketed(line)
  if (!mayBeLegend(text)) return false
  const found = clauses(text)
  const explaining = found.filter((clause) => isEntry(clause) || isSentence(clause)).length
  // What capitals mean (`just shouting`) need not be known.
  return explaining > 0 && found.every(explains)
}

function explains(clause: string): boolean {
  return isEntry(clause) || showsOnly(clause) || explained(clause) !== undefined
}

/** Whether a line says that it is a legend, and is one. */
export function isTitledLegend(text: string): boolean {
  return withoutTitle(text) !== text && samplesIn(text) > 0
}

/** How many marks a line shows with what they hold, and nothing else: `'thoughts'`, `"speech", ~...~ telepathy`. */
export function samplesIn(line: string): number {
  const text = unbracketed(withoutTitle(line))
  if (!mayBeLegend(text)) return 0
  const found = clauses(text)
  const isWhole = found.every((clause) => isSample(clause) || explains(clause))
  return isWhole ? found.length : 0
}

/** `(Thoughts are in /slashes/.)`: what the brackets hold. */
function unbracketed(line: string): string {
  return /^\([^()]*\)$/.test(line) ? line.slice(1, -1) : line
}

function mayBeLegend(text: string): boolean {
  return text.length <= 300 && (/^["'“‘([*_~/:<{+=#^]/.test(text) || isSentence(clauses(text)[0] ?? ''))
}

/** Whether a clause is a sentence that explains a mark, with a meaning that is known. */
function isSentence(clause: string): boolean {
  const meaning = explained(clause)
  return meaning !== undefined && says(meaning)
}

function isEntry(clause: string): boolean {
  const [, sample = '', verb, meaning = ''] = entry.exec(clause.replace(/[.;!,]$/, '')) ?? []
  const isShown = verb === undefined || placeholder.test(sample)
  // Where speech goes on behind the sign, no mark is explained.
  const isSpoken = /["”]/.test(meaning)
  return isShown && !isSpoken && meaningOf(meaning) !== undefined && signOf(clause) !== undefined
}

const speaking = /^\W*(?:normal(?:ly)? )?(?:speech|speaking|spoken|talk(?:s|ing)?|dialogue|conversation)\W*$/i
/** A sample in its signs and, perhaps, what it holds. */
const shown =
  /^([^\p{L}\p{N}\s.…]{1,3})\s?([^"“”?!,]{0,40}?)\s?([^\p{L}\p{N}\s.…]{1,3})(?:\s([^"“”?!,]{1,60}))?$/u

function isSample(clause: string): boolean {
  const [, open, inner = '', close, rest = ''] = shown.exec(clause.replace(/[.;,]$/, '')) ?? []
  if (!open || !signs.some((sign) => sign.open === open && sign.close === close)) return false
  const said = rest === '' ? inner : rest.replace(/^[=:–—-]{1,2}\s/, '')
  const isShort = said.split(/\s/).length <= (rest === '' ? 3 : 6)
  return isShort && (rest === '' || placeholder.test(inner)) && (says(said) || speaking.test(said))
}

/** Signs of speech stand in legends beside the others. */
const signs = [
  ...marks,
  { open: '"', close: '"' },
  { open: '“', close: '”' },
  { open: "'", close: "'" },
] as const

/** The parts of a note that each explain one mark; of two that share a meaning (`*a* and _b_ are thoughts`), both say it. */
function clauses(text: string): string[] {
  const parts = withoutTitle(text).split(/(?<=[.;!])\s+|\s*\n\s*|(?:,|\s[/|•·])\s+(?=["'‘“*_~/:<[{+=#^])/)
  return parts
    .flatMap(rowOfSamples)
    .flatMap(withSubjects)
    .flatMap(betweenSamples)
    .flatMap((part) => {
      const joined = part.split(/\s(?:and|&|while)\s(?=["'‘“*_~/:<[{+=#^])/)
      const last = joined.at(-1) as string
      return joined.map((one) => (says(one) || speaking.test(one) || !says(last) ? one : `${one} ${last}`))
    })
}

/** `"speech" ~thoughts~ {telepathy}`: samples with nothing but spaces between them. */
function rowOfSamples(part: string): string[] {
  const samples = part.split(/(?<=[^\p{L}\p{N}\s.,;:=–—-])\s+(?=["'‘“*_~/<[{+=#^])/u)
  return samples.length > 1 && samples.every(isSample) ? samples : [part]
}

/** `// // is a dream, and words in CAPS are shouting`: cut before the words that are in another mark. */
function withSubjects(part: string): string[] {
  const pieces: string[] = []
  for (const piece of part.split(/,\s+(?:and\s+)?/)) {
    if (pieces.length === 0 || legendSubject.test(piece)) pieces.push(piece)
    else pieces.push(`${pieces.pop()}, ${piece}`)
  }
  return pieces.length > 1 ? pieces : [part]
}

const everySign = new Set(marks.map(({ open }) => open))
/** What parts two explanations in one sentence; a comma does so before a word. */
const connectors = [/,\s(?:and\s|but\s|while\s)?/, /\s(?:and|but|while|whereas)\s/]

/** `telepathy is shown as ~this~ and dreams as //this//`: cut where both sides say what their sample means. */
function betweenSamples(part: string): string[] {
  const [first, second] = findMarks(part, everySign).spans
  if (!first || !second || second.start < first.end) return [part]
  const between = part.slice(first.end, second.start)
  for (const connector of connectors) {
    const found = connector.exec(between)
    if (!found) continue
    const cut = first.end + found.index
    const [before, after] = [part.slice(0, cut), part.slice(cut + found[0].length)]
    if (says(before) && says(after)) return [before, ...betweenSamples(after)]
  }
  return [part]
}

/** The opening sign that a clause of the legend is about: `~...~`, `// dream //`, `[brackets]`, `words in *stars*`. */
function signOf(clause: string): string | undefined {
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
