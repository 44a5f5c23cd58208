/** A changed paragraph in short: the changes, and around each a few words that stayed. */
import type { Piece, Span } from '../comparison.js'

/** How many words of what stayed are shown beside a change. */
const context = 10

/** Shortens what stayed between changes; what changed is never shortened. */
export function excerpt(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'kept' || pieces.length === 1) return piece
    const isFirst = at === 0
    const isLast = at === pieces.length - 1
    return { ...piece, spans: shorten(piece.spans, isFirst ? 0 : context, isLast ? 0 : context) }
  })
}

/** The first words of a paragraph. */
export function opening(text: string, words = 14): string {
  const all = text.split(/\s+/)
  return all.length <= words + 2 ? all.join(' ') : `${all.slice(0, words).join(' ')} …`
}

/** Keeps some words at both ends, and ` … ` for the rest where that is shorter. */
function shorten(spans: readonly Span[], head: number, tail: number): Span[] {
  const text = spans.map((span) => span.text).join('')
  const words = [...text.matchAll(/\S+/g)]
  if (words.length <= head + tail + 3) return [...spans]
  const lastKept = words[head - 1]
  const firstKept = words[words.length - tail]
  const stop = head > 0 && lastKept ? lastKept.index + lastKept[0].length : 0
  const start = tail > 0 && firstKept ? firstKept.index : text.length
  return [
    ...cut(spans, 0, stop),
    { text: head === 0 ? '… ' : tail === 0 ? ' …' : ' … ', isEmphasized: false },
    ...cut(spans, start, text.length),
  ]
}

function cut(spans: readonly Span[], start: number, end: number): Span[] {
  let at = 0
  return spans.flatMap((span) => {
    const from = Math.max(0, start - at)
    const to = Math.min(span.text.length, end - at)
    at += span.text.length
    return from < to ? [{ ...span, text: span.text.slice(from, to) }] : []
  })
}
