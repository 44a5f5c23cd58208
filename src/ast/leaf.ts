/**
 * A text leaf knows, for each character, where in the source it came from, through any number of edits.
 *
 * Between its *spans* a leaf's text is the source, character by character; a span is a stretch where they differ
 * (an entity decoded by the reader, a quote educated by a pass). The spans of a leaf are no part of the tree: a leaf
 * without any is the source itself.
 */
import type { Text } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { partitionPoint } from '../partition-point.js'
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
  return leafAt(value, { start: pointAt(file, from), end: pointAt(file, to) }, spans)
}

function leafAt(value: string, position: Position, spans: readonly Span[]): Text {
  const leaf: Text = { type: 'text', value, position }
  if (spans.length > 0) spansOf.set(leaf, spans)
  return leaf
}

/** Keeps what a reader decoded in a leaf (an entity, an escape): where its value differs from its source, as edits. */
export function recordDecoding(file: VFile, leaf: Text, spans: readonly Span[]): void {
  setSpans(leaf, spans)
  const source = String(file.value)
  for (const { start, end, from, to } of spans) {
    recordOf(file).edits.push(
      recorded(file, 'read', from, to, source.slice(from, to), leaf.value.slice(start, end), 1),
    )
  }
}

/** Tells where a leaf's value differs from its source. */
function setSpans(leaf: Text, spans: readonly Span[]): void {
  if (spans.length > 0) spansOf.set(leaf, spans)
  else spansOf.delete(leaf)
}

/**
 * The source offset of an offset in a leaf's value. Inside a span, where no single character answers, `side` says
 * which edge is meant.
 */
export function sourceOffset(leaf: Text, offset: number, side: 'start' | 'end'): number {
  const spans = spansOf.get(leaf) ?? none
  // The last span that begins before the offset; at the offset itself a deletion does, seen from what follows it.
  const last = side === 'start' ? offset : offset - 1
  const span = spans[partitionPoint(spans.length, (index) => (spans[index] as Span).start <= last) - 1]
  if (!span) return offset + (leaf.position?.start.offset ?? 0)
  if (offset >= span.end && !(offset === span.start && span.end > span.start))
    return offset + shiftAfter(span)
  return side === 'start' ? span.from : span.to
}

/**
 * Replaces stretches of a leaf's value and records each as an edit.
 *
 * An edit that touches text which was edited before melts with it into one span and one record: inside a span no
 * character has a source of its own.
 *
 * @param edits sorted by start, not overlapping, in offsets of the present value
 */
export function editLeaf(file: VFile, leaf: Text, edits: readonly LeafEdit[], pass: string): void {
  if (edits.length === 0) return
  const { value } = leaf
  const old = spansOf.get(leaf) ?? none
  const base = leaf.position?.start.offset ?? 0
  const spans: Span[] = []
  const pieces: string[] = []
  let length = 0
  let done = 0
  let nextEdit = 0
  let nextSpan = 0
  const take = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  while (nextEdit < edits.length || nextSpan < old.length) {
    const untouched = old[nextSpan]
    // Most spans are old quotes and joints that no edit touches: they only move.
    if (untouched && untouched.end < (edits[nextEdit]?.start ?? Number.POSITIVE_INFINITY)) {
      spans.push(moved(untouched, length - done))
      nextSpan++
      continue
    }
    const group = growGroup(edits, nextEdit, old, nextSpan)
    const { start, end } = group
    const first = group.spanEnd > nextSpan ? old[nextSpan] : undefined
    const last = old[group.spanEnd - 1]
    const before = old[nextSpan - 1]
    const from = first?.start === start ? first.from : start + (before ? shiftAfter(before) : base)
    const to = first && last?.end === end ? last.to : end + (last ? shiftAfter(last) : base)
    take(value.slice(done, start))
    const own = edits.slice(nextEdit, group.editEnd)
    const text = apply(value, start, end, own)
    spans.push({ start: length, end: length + text.length, from, to })
    take(text)
    done = end
    if (own.length > 0) {
      const confidence = own.reduce((least, edit) => Math.min(least, edit.confidence), 1)
      recordOf(file).edits.push(recorded(file, pass, from, to, value.slice(start, end), text, confidence))
    }
    nextEdit = group.editEnd
    nextSpan = group.spanEnd
  }
  take(value.slice(done))
  leaf.value = pieces.join('')
  setSpans(leaf, spans)
}

interface Stretch {
  start: number
  end: number
}

/** A span in a value that has grown before it by so much. */
function moved(span: Span, shift: number): Span {
  if (shift === 0) return span
  return { start: span.start + shift, end: span.end + shift, from: span.from, to: span.to }
}

/** How far a value offset after a span is from its source offset. */
function shiftAfter(span: Span): number {
  return span.to - span.end
}

/** The next edits and spans that hang together, and the stretch of the value that they cover. */
function growGroup(
  edits: readonly LeafEdit[],
  firstEdit: number,
  spans: readonly Span[],
  firstSpan: number,
): Stretch & { editEnd: number; spanEnd: number } {
  const edit = edits[firstEdit]
  const span = spans[firstSpan]
  const isSpanFirst =
    span !== undefined &&
    (edit === undefined || span.start < edit.start || (span.start === edit.start && span.end <= edit.end))
  const first = (isSpanFirst ? span : edit) as Stretch
  const group = { start: first.start, end: first.end }
  let editEnd = firstEdit + (isSpanFirst ? 0 : 1)
  let spanEnd = firstSpan + (isSpanFirst ? 1 : 0)
  for (let grew = true; grew; ) {
    grew = false
    const nextEdit = edits[editEnd]
    if (nextEdit && overlaps(group, nextEdit) && spanEnd > firstSpan) {
      group.end = Math.max(group.end, nextEdit.end)
      editEnd++
      grew = true
    }
    const nextSpan = spans[spanEnd]
    if (nextSpan && overlaps(group, nextSpan) && editEnd > firstEdit) {
      group.end = Math.max(group.end, nextSpan.end)
      spanEnd++
      grew = true
    }
  }
  return { start: group.start, end: group.end, editEnd, spanEnd }
}

/** Whether a stretch that starts no earlier shares text with a group, or both are the same point. */
function overlaps(group: Stretch, next: Stretch): boolean {
  return next.start < group.end || (next.start === group.start && next.end === group.end)
}

/** A stretch of a text after some edits in it. */
function apply(value: string, start: number, end: number, edits: readonly LeafEdit[]): string {
  let text = ''
  let done = start
  for (const edit of edits) {
    text += value.slice(done, edit.start) + edit.to
    done = edit.end
  }
  return text + value.slice(done, end)
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

/** The first of some spans, in their order, that ends at an offset of the value or after it. */
function firstEndingAt(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (index) => (spans[index] as Span).end < offset)
}

/** The part of a leaf between two offsets of its value, as a leaf of its own. */
export function sliceLeaf(file: VFile, leaf: Text, start: number, end: number): Text {
  const from = sourceOffset(leaf, start, 'start')
  const to = Math.max(from, sourceOffset(leaf, end, 'end'))
  const all = spansOf.get(leaf) ?? none
  const spans: Span[] = []
  for (let index = firstEndingAt(all, start); index < all.length; index++) {
    const span = all[index] as Span
    if (span.start >= end) break
    if ((span.end <= start && span.end !== span.start) || span.start < start) continue
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
  const { edits } = recordOf(file)
  const spans: Span[] = []
  const values: string[] = []
  let length = 0
  let end = first.position?.start ?? pointAt(file, 0)
  for (const leaf of leaves) {
    const start = leaf.position?.start ?? end
    if (values.length > 0) {
      const [from, to] = [end.offset ?? 0, start.offset ?? 0]
      spans.push({ start: length, end: length + glue.length, from, to })
      // Points are shared with the leaves and never changed: a wrapped text has a joint for each of its lines.
      edits.push({
        pass,
        place: { start: end, end: start },
        from: source.slice(from, to),
        to: glue,
        confidence,
      })
      values.push(glue)
      length += glue.length
    }
    for (const span of spansOf.get(leaf) ?? none) spans.push(moved(span, length))
    values.push(leaf.value)
    length += leaf.value.length
    end = leaf.position?.end ?? end
  }
  return leafAt(values.join(''), { start: first.position?.start ?? end, end }, spans)
}
