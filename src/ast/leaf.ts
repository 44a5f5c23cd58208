/**
 * A text leaf knows, for each character, where in the source it came from, through any number of edits.
 *
 * Between its *spans* a leaf's text is the source, character by character; a span is a stretch where they differ
 * (an entity decoded by the reader, a quote educated by a pass). The spans of a leaf are no part of the tree: a leaf
 * without any is the source itself.
 */
import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { pointAt } from './places.js'
import { type Edit, recordOf } from './record.js'

/** A stretch of a leaf's value that is not, character by character, its source. */
export interface Span {
  /** Offsets in the value. */
  start: number
  end: number
  /** Offsets in the decoded source. */
  from: number
  to: number
}

/** One replacement in a leaf's value. */
export interface LeafEdit {
  start: number
  end: number
  to: string
  confidence: number
}

const spansOf = new WeakMap<Text, readonly Span[]>()
const none: readonly Span[] = []

/** Makes a leaf from a stretch of the source; `spans` tell where the value differs from it. */
export function makeLeaf(
  file: VFile,
  value: string,
  from: number,
  to: number,
  spans: readonly Span[] = none,
): Text {
  const leaf: Text = { type: 'text', value, position: { start: pointAt(file, from), end: pointAt(file, to) } }
  if (spans.length > 0) spansOf.set(leaf, spans)
  return leaf
}

/** Tells where a leaf that a reader made differs from its source. */
export function setSpans(leaf: Text, spans: readonly Span[]): void {
  if (spans.length > 0) spansOf.set(leaf, spans)
  else spansOf.delete(leaf)
}

/**
 * The source offset of an offset in a leaf's value. Inside a span, where no single character answers, `side` says
 * which edge is meant.
 */
export function sourceOffset(leaf: Text, offset: number, side: 'start' | 'end'): number {
  const base = leaf.position?.start.offset ?? 0
  let shift = base
  for (const span of spansOf.get(leaf) ?? none) {
    if (offset < span.start || (offset === span.start && side === 'end')) break
    if (offset < span.end || (offset === span.end && side === 'end')) {
      if (offset === span.start) return span.from
      return offset === span.end || side === 'end' ? span.to : span.from
    }
    shift = span.to - span.end
  }
  return offset + shift
}

/**
 * Replaces stretches of a leaf's value and records each as an edit.
 *
 * @param edits sorted by start, not overlapping, in offsets of the present value
 */
export function editLeaf(file: VFile, leaf: Text, edits: readonly LeafEdit[], pass: string): void {
  if (edits.length === 0) return
  const record = recordOf(file)
  const value = leaf.value
  const old = spansOf.get(leaf) ?? none
  const spans: Span[] = []
  const pieces: string[] = []
  const base = leaf.position?.start.offset ?? 0
  let done = 0
  let shift = 0
  let next = 0
  /** Of `value` up to the old span `next`, the distance from a value offset to its source offset. */
  let sourceShift = base
  for (const edit of edits) {
    for (; next < old.length && (old[next] as Span).end <= edit.start; next++) {
      const span = old[next] as Span
      spans.push({ ...span, start: span.start + shift, end: span.end + shift })
      sourceShift = span.to - span.end
    }
    let from = edit.start + sourceShift
    let to = edit.end + sourceShift
    let start = edit.start
    let end = edit.end
    let prefix = ''
    let suffix = ''
    // Old spans that the edit touches melt into one: no character inside them has a source of its own.
    for (let first = true; next < old.length && touches(old[next] as Span, edit); next++, first = false) {
      const span = old[next] as Span
      if (first && span.start < start) {
        prefix = value.slice(span.start, start)
        start = span.start
        from = span.from
      } else if (first && span.start === start) from = span.from
      to = edit.end > span.end ? edit.end + span.to - span.end : span.to
      if (span.end > end) {
        suffix = value.slice(end, span.end)
        end = span.end
      }
      sourceShift = span.to - span.end
    }
    pieces.push(value.slice(done, edit.start), edit.to)
    done = edit.end
    const grown = edit.to.length - (edit.end - edit.start)
    spans.push({
      start: start + shift,
      end: start + shift + prefix.length + edit.to.length + suffix.length,
      from,
      to,
    })
    shift += grown
    record.edits.push(
      recorded(file, pass, from, to, value.slice(start, end), prefix + edit.to + suffix, edit.confidence),
    )
  }
  for (; next < old.length; next++) {
    const span = old[next] as Span
    spans.push({ ...span, start: span.start + shift, end: span.end + shift })
  }
  pieces.push(value.slice(done))
  leaf.value = pieces.join('')
  setSpans(leaf, spans)
}

/** Whether an edit changes text of a span, or stands inside it. */
function touches(span: Span, edit: LeafEdit): boolean {
  return edit.start < span.end && edit.end > span.start
}

/** An edit as it stands in the record. */
export function recorded(
  file: VFile,
  pass: string,
  start: number,
  end: number,
  from: string,
  to: string,
  confidence: number,
): Edit {
  return { pass, place: { start: pointAt(file, start), end: pointAt(file, end) }, from, to, confidence }
}

/** The part of a leaf between two offsets of its value, as a leaf of its own. */
export function sliceLeaf(file: VFile, leaf: Text, start: number, end: number): Text {
  const from = sourceOffset(leaf, start, 'start')
  const to = Math.max(from, sourceOffset(leaf, end, 'end'))
  const spans: Span[] = []
  for (const span of spansOf.get(leaf) ?? none) {
    if (span.end <= start && span.end !== span.start) continue
    if (span.start >= end || span.start < start) continue
    spans.push({ ...span, start: span.start - start, end: Math.min(span.end, end) - start })
  }
  return makeLeaf(file, leaf.value.slice(start, end), from, to, spans)
}

/**
 * Joins leaves that follow each other in the source into one, with `glue` (usually a space) for what stood between
 * them (a line end and an indent); each joint is recorded as an edit.
 */
export function joinLeaves(
  file: VFile,
  leaves: readonly Text[],
  glue: string,
  pass: string,
  confidence: number,
): Text {
  const [first] = leaves
  if (!first) throw new RangeError('no leaves to join')
  const source = String(file.value)
  const spans: Span[] = []
  const values: string[] = []
  let length = 0
  let end = first.position?.start.offset ?? 0
  for (const leaf of leaves) {
    const start = leaf.position?.start.offset ?? end
    if (values.length > 0) {
      spans.push({ start: length, end: length + glue.length, from: end, to: start })
      recordOf(file).edits.push(recorded(file, pass, end, start, source.slice(end, start), glue, confidence))
      values.push(glue)
      length += glue.length
    }
    for (const span of spansOf.get(leaf) ?? none) {
      spans.push({ ...span, start: span.start + length, end: span.end + length })
    }
    values.push(leaf.value)
    length += leaf.value.length
    end = leaf.position?.end.offset ?? end
  }
  return makeLeaf(file, values.join(''), first.position?.start.offset ?? 0, end, spans)
}
