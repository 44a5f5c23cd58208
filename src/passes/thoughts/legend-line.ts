/** Whether a line says what marks mean and nothing else. */
import type { HeaderField } from '../../ast/record.js'
import { clauses } from './legend-clauses.js'
import { meaningOf, says } from './legend-meaning.js'
import { isSample, placeholder } from './legend-sample.js'
import { explained, showsOnly } from './legend-sentence.js'
import { signOf } from './legend-sign.js'
import { withoutTitle } from './legend-title.js'

/** A sample between signs, what says that it has a meaning, and the few words that say which. */
const entry =
  /^\W{1,3}([^"“”]{0,40}?)\W{0,4}\s?(?:(is|are)|denot\w+|indicat\w+|means?|stands? for|represents?|signif\w+|[=:–—-]{1,2})\s?(\S+(?:\s\S+){0,5})$/i

/** What a labelled field says: its lines where each explains a mark, else its value, in which they are one. */
export function sayingOf({ value, label, place }: HeaderField, source: string): string {
  const found = source.slice(place.start.offset ?? 0, place.end.offset ?? 0)
  const lines = (
    label && found.startsWith(label) ? found.slice(label.length).replace(/^\s?[:=–—-]/, '') : found
  )
    .split('\n')
    .map((line) => line.trim())
  return lines.length > 1 && lines.every(beginsWithSign) ? lines.join('\n') : value
}

/** A line of a wrapped note hardly begins so, and never all of them. */
const beginsWithSign = (line: string): boolean => /^["'“‘[*_~/:<{+=#^@%|]/.test(line)

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
  return text.length <= 300 && (/^["'“‘([*_~/:<{+=#^@%|]/.test(text) || isSentence(clauses(text)[0] ?? ''))
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
