/** `Label: value` lines. */
import { longestLabel } from './archive-labels.js'
import { knownLabels } from './labels.js'

/** A line that begins with a label. */
export interface LabelledLine {
  /** As the manuscript spells it. */
  label: string
  field: string
  value: string
  isKnown: boolean
  isCore: boolean
  isProse: boolean
  /** Whether it is one only beside others: `Characters - Edda` alone is a sentence broken off. */
  isLoose?: boolean
  /** Whether a dash, dots or brackets make it a label, no colon. */
  isDashed?: boolean
}

const opening = /^[*_~>#•\s([<-]{0,4}/
const colon = /^(\p{L}[\p{L}\p{M}\d'’/.&()+\- ]{0,30}?)[*_)\]\s]{0,4}(?::|=(?!=))[*_]{0,3}\s*/u
/** `Title........Low Water`, `[Title] Low Water`: how tables of labels were drawn. */
const leader = /^(\p{L}[\p{L}'’/\- ]{0,24}?)\s?\.{3,60}\s?(?=[^.\s])/u
const bracketed = /^\[(\p{L}[\p{L}'’/\- ]{1,24}?)\]\s{1,8}(?=\S)/u
const dash = /^(\p{L}[\p{L}'’/.\- ]{0,24}?)\s?[*_]{0,2}\s?[-–—~]{1,3}\s+/u

/** Reads a line as `Label: value`; an unknown label is two or three words with a capital first. */
export function parseLabel(line: string): LabelledLine | undefined {
  const marks = opening.exec(line)?.[0] ?? ''
  const text = line.slice(marks.length)
  const byColon = colon.exec(text)
  if (byColon?.[1])
    return labelled(withClosed(byColon[1]), closed(text.slice(byColon[0].length), marks), false)
  const byBracket = bracketed.exec(line)
  // `[FIC]` is a tag of a list, not the label of a title.
  if (byBracket?.[1] && !/^(?:fic|story)$/i.test(byBracket[1]))
    return labelled(byBracket[1], line.slice(byBracket[0].length).trim(), true)
  const byDash = dash.exec(text) ?? leader.exec(text)
  // `Rating - PG`: with a dash, only labels that nothing else begins with.
  return byDash?.[1] ? labelled(byDash[1], closed(text.slice(byDash[0].length), marks), true) : undefined
}

/** `Character(s)`: its bracket is its own. */
function withClosed(label: string): string {
  return label.includes('(') && !label.includes(')') ? `${label})` : label
}

function labelled(label: string, value: string, isDashed: boolean): LabelledLine | undefined {
  const key = label
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .replace(/\((?:s|es|ies)\)$/, '')
    // `A/N2`
    .replace(/^(a\/n|an|notes?) ?\d{1,2}$/, '$1')
  const known =
    key === 'an' && label !== 'AN'
      ? undefined
      : (knownLabels.get(key) ??
        knownLabels.get(`${key}s`) ??
        (/^x-[a-z-]+$/.test(key) ? { field: key, isCore: false, isProse: false } : undefined))
  if (known && (!isDashed || (known.isCore && label !== label.toLowerCase()))) {
    return { label, value, isKnown: true, ...known, ...(isDashed ? { isDashed } : {}) }
  }
  if (known && isDashed && /^\p{Lu}/u.test(label) && value !== '')
    return { label, value, isKnown: true, ...known, isLoose: true, isDashed }
  if (
    isDashed ||
    !/^\p{Lu}/u.test(label) ||
    label.split(' ').length > 3 ||
    value === '' ||
    /^["“]/.test(value)
  )
    return undefined
  return { label, field: key, value, isKnown: false, isCore: false, isProse: false }
}

/** A value without the mark or bracket that closes what was opened before its label. */
function closed(value: string, marks: string): string {
  const trimmed = value.trim()
  const open = /[([<]/.exec(marks)?.[0]
  if (open && /[)\]>]$/.test(trimmed)) return trimmed.slice(0, -1).trimEnd()
  const star = /[*_]{1,3}$/.exec(trimmed)?.[0]
  return star && /[*_]/.test(marks) ? trimmed.slice(0, -star.length).trimEnd() : trimmed
}

/**
 * A label that stands on a line of its own as a heading does, its value in the paragraphs below: archives print it so.
 * In capitals it is the heading of a book's own note.
 */
export function parseHeadingLabel(line: string): LabelledLine | undefined {
  if (line.length > longestLabel || line === line.toUpperCase()) return undefined
  const [, kind = ''] =
    /^(?:(?:chapter|work|story|author['’]?s['’]?(?: chapter)?|beginning) )?(summary|notes?)(?: for (?:the|this) (?:chapter|work|story))?$/i.exec(
      line,
    ) ?? []
  const known = kind === '' ? undefined : knownLabels.get(kind.toLowerCase())
  return known && { label: line, value: '', isKnown: true, ...known }
}

/** The labelled lines that one line holds: `Rating: PG  Category: V, A` is two. */
export function parseLabels(line: string): LabelledLine[] {
  const first = parseLabel(line)
  if (!first) return []
  const counted = statistics(first.field === 'stats' ? first.value : line)
  const [leader] = counted
  if (leader && counted.length > 1) {
    // The word above the row stays with its first count.
    if (first.field === 'stats') leader.label = `${first.label}: ${leader.label}`
    return counted
  }
  const found = [first]
  for (let rest = first.value; first.isKnown; ) {
    const split = secondLabel(rest)
    if (!split) break
    const next = parseLabel(rest.slice(split.next))
    const last = found.at(-1)
    if (!next || !last) break
    last.value = rest.slice(0, split.end).trim()
    found.push(next)
    rest = next.value
  }
  return found
}

/** Where a value ends and the next known label begins on the same line, parted by wide space, a bar or a semicolon. */
function secondLabel(value: string): { end: number; next: number } | undefined {
  if (value.length > 200) return undefined
  for (const match of value.matchAll(/(?:\s{2,8}|\s?[|;]\s?)(?=\p{Lu})/gu)) {
    const next = match.index + match[0].length
    const label = /^[\p{L}/'’ -]{2,24}(?=:)/u.exec(value.slice(next))?.[0]
    if (label && knownLabels.has(label.toLowerCase())) return { end: match.index, next }
  }
  return undefined
}

/**
 * What an archive counts, in a row: `Published: 2014-03-02 Words: 12,034 Chapters: 2/2`, `Words: 1,204 - Reviews: 12`;
 * nothing where a line says more than that.
 */
function statistics(line: string): LabelledLine[] {
  if (line.length > 300 || !/^\s*(?:published|updated|completed|words|chapters|reviews)\s?:/i.test(line))
    return []
  const found: LabelledLine[] = []
  let end = 0
  // Copied from a page, the row may have lost its spaces.
  const row = line.replace(/(?<=[\d?])(?=\p{Lu}\p{Ll}{2,10}:)/gu, ' ')
  for (const match of row.matchAll(/(\p{L}{2,12})\s?:\s{0,4}(\S{1,20})(?:\s-)?(?:\s{1,4}|$)/gu)) {
    if (row.slice(end, match.index).trim() !== '') return []
    end = match.index + match[0].length
    const [, label = '', value = ''] = match
    const known = knownLabels.get(label.toLowerCase())
    // `Reviews: 12` counts them, and asks for none.
    const field = known && !known.isCore ? known.field : label.toLowerCase()
    found.push({ label, value, field, isKnown: true, isCore: false, isProse: false })
  }
  return row.slice(end).trim() === '' ? found : []
}
