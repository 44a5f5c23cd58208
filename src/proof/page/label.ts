/** Short words for what cannot be shown as it is. */
import type { ProofEdit } from '../shape.js'

/** A text of at most so many signs. */
export function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** A sentence whose code spans stand in quotes: a card has no other type for them. */
export function quoted(sentence: string): string {
  return sentence.replace(/`([^`]*)`/g, '“$1”')
}

/** What an edit did: what was there, what is there, who did it and how sure it was. */
export function editLabel({
  from,
  to,
  pass,
  confidence,
}: Pick<ProofEdit, 'from' | 'to' | 'pass' | 'confidence'>): string {
  return `was ${named(from)}, is ${named(to)}: ${pass}, ${Math.round(confidence * 100)}% sure`
}

/** A text in words where it has no ink. */
function named(text: string): string {
  if (text === '') return 'nothing'
  if (text.trim() !== '') return short(text.replace(/\s+/g, ' '), 60)
  if (/[\r\n]/.test(text)) return text.split(/\r\n|\r|\n/).length > 2 ? 'an empty line' : 'a line end'
  return text.length > 1 ? `${text.length} spaces` : 'a space'
}
