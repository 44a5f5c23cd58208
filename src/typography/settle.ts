/** A block as it stands once its edits are made, and edits upon edits. */
import type { Range, TextBlock, TextEdit } from './block.js'

/** Where a place of the old text stands in the new one. */
function moved(edits: readonly TextEdit[], place: number): number {
  let shift = 0
  for (const { start, end, to } of edits) {
    if (end > place || (end === place && start === end)) break
    shift += to.length - (end - start)
  }
  return place + shift
}

const movedRanges = (edits: readonly TextEdit[], ranges: readonly Range[]): Range[] =>
  ranges.map(({ start, end }) => ({ start: moved(edits, start), end: moved(edits, end) }))

/** The block with its edits made; its ranges go with the text. */
export function edited(block: TextBlock, edits: readonly TextEdit[]): TextBlock {
  let text = ''
  let done = 0
  for (const { start, end, to } of edits) {
    text += block.text.slice(done, start) + to
    done = end
  }
  const result: TextBlock = { kind: block.kind, text: text + block.text.slice(done) }
  if (block.transparent) result.transparent = movedRanges(edits, block.transparent)
  if (block.opaque) result.opaque = movedRanges(edits, block.opaque)
  return result
}

/** An edit with its place in the text that it makes. */
interface Placed {
  edit: TextEdit
  start: number
  end: number
}

function placed(edits: readonly TextEdit[]): Placed[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.start + shift
    shift += edit.to.length - (edit.end - edit.start)
    return { edit, start, end: start + edit.to.length }
  })
}

/**
 * The edits that do at once what some edits do, and then others in the text that they have made.
 *
 * @param text the text between the two
 */
export function composed(first: readonly TextEdit[], text: string, second: readonly TextEdit[]): TextEdit[] {
  const before = placed(first)
  const result: TextEdit[] = []
  let i = 0
  let k = 0
  let shift = 0
  while (i < before.length || k < second.length) {
    const one = before[i]
    const two = second[k]
    const start = Math.min(one?.start ?? Infinity, two?.start ?? Infinity)
    let end = start
    const from = i
    const to = k
    // All edits that touch each other become one.
    for (;;) {
      const next = before[i]
      const later = second[k]
      if (next && next.start <= end) {
        end = Math.max(end, next.end)
        i++
      } else if (later && later.start <= end) {
        end = Math.max(end, later.end)
        k++
      } else break
    }
    const own = before.slice(from, i)
    const others = second.slice(to, k)
    let made = ''
    let done = start
    for (const edit of others) {
      made += text.slice(done, edit.start) + edit.to
      done = edit.end
    }
    made += text.slice(done, end)
    const grown = own.reduce((sum, { edit }) => sum + edit.to.length - (edit.end - edit.start), 0)
    const last = others.at(-1) ?? (own.at(-1) as Placed).edit
    const alternatives = last.alternatives
    result.push({
      start: start - shift,
      end: end - shift - grown,
      to: made,
      confidence: [...own.map(({ edit }) => edit), ...others].reduce(
        (least, { confidence }) => Math.min(least, confidence),
        1,
      ),
      kind: last.kind,
      ...(alternatives ? { alternatives } : {}),
    })
    shift += grown
  }
  return result
}
