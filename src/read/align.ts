/** Where the text of a leaf differs from its source because the reader decoded something. */
import type { Span } from '../ast/leaf.js'

/** A character reference, as long as the longest name allows. */
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y

/**
 * Aligns a decoded value with the stretch of source that it came from: backslash escapes, character references, and
 * indents or quote markers at the start of a continued line are the differences that Markdown makes.
 *
 * @param from the source offset at which the stretch starts
 */
export function alignSpans(value: string, source: string, from: number, to: number): Span[] {
  if (to - from === value.length && source.startsWith(value, from)) return []
  const spans: Span[] = []
  let at = 0
  let next = from
  while (at < value.length && next < to) {
    const start = next
    const begin = at
    if (source[next] === '\\' && source[next + 1] === value[at] && !isSame(value, at, source, next)) {
      at += 1
      next += 2
    } else if (source[next] === '&' && referenceAt(source, next) > 0 && !isSame(value, at, source, next)) {
      next += referenceAt(source, next)
      const rest = resync(value, at, source, next)
      at = rest
    } else if (value[at] === source[next]) {
      const isLineEnd = value[at] === '\n'
      at += 1
      next += 1
      if (!isLineEnd) continue
      while (next < to && source[next] !== value[at] && /[\t >]/.test(source[next] ?? '')) next++
      if (next === start + 1) continue
    } else if (/[\t\r ]/.test(source[next] ?? '')) {
      next += 1
    } else {
      return [...spans, { start: begin, end: value.length, from: start, to }]
    }
    spans.push({ start: begin, end: at, from: start, to: next })
  }
  if (at < value.length || next < to) spans.push({ start: at, end: value.length, from: next, to })
  return spans
}

/** Whether the source says the same, character by character, for longer than a decoded piece would. */
function isSame(value: string, at: number, source: string, next: number): boolean {
  return value.startsWith(source.slice(next, next + 3), at)
}

function referenceAt(source: string, index: number): number {
  reference.lastIndex = index
  return reference.exec(source)?.[0].length ?? 0
}

/** The value offset after a decoded reference: one character, or the few that a named one can stand for. */
function resync(value: string, at: number, source: string, next: number): number {
  for (let length = 1; length <= 2; length++) {
    if (
      value[at + length] === undefined ||
      value[at + length] === source[next] ||
      /[&\\]/.test(source[next] ?? '')
    )
      return at + length
  }
  return at + 1
}
