/** How far the value of a label goes: the lines into which a mail program or an editor wrapped it. */
import { headingShape } from '../sections/heading-shapes.js'
import { samplesIn } from '../thoughts/legend-line.js'
import type { HeadLine } from './head-lines.js'
import { type LabelledLine, parseLabel } from './parse-label.js'
import { isQuoted } from './said-lines.js'

/** The index of the last line of the value that begins on line `start`. */
export function valueLines(lines: readonly HeadLine[], start: number, label: LabelledLine): number {
  const width = wrapWidth(lines, start)
  let end = start
  let isEmpty = label.value === ''
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] as HeadLine
    const before = lines[index - 1] as HeadLine
    if (line.isRule || line.depth !== undefined) break
    if (label.isProse && isChapter(line.text)) break
    const next = parseLabel(line.text)
    // Behind an empty label the value may stand below a blank line.
    if (line.gap > (isEmpty && (label.isProse || isValueApart(lines, index, start)) ? 1 : 0)) break
    if (next?.isKnown && !next.isLoose && !(label.isProse && isFull(before, line, width) && !next.isCore))
      break
    if (next?.isLoose && label.isDashed) break
    // `Permission to archive: yes` ends where any other label begins; only prose may hold a colon.
    if (next && !next.isLoose && !label.isProse) break
    if (!isEmpty && !goesOn(before, line, lines[start] as HeadLine, label, width)) break
    if (isEmpty && next) break
    isEmpty = false
    end = index
  }
  return end
}

/** Whether a line below a blank one is the value of an empty label: set in from it, or with the next label below. */
function isValueApart(lines: readonly HeadLine[], index: number, start: number): boolean {
  const next = lines[index + 1]
  const [own, label] = [lines[index] as HeadLine, lines[start] as HeadLine]
  return own.indent > label.indent || (!!next && parseLabel(next.text)?.isKnown === true)
}

/** Whether a line is the heading of a chapter or a part: no value goes on behind it. */
export function isChapter(text: string): boolean {
  const shape = headingShape(text)
  return shape?.kind === 'labelled' && shape.rank <= 2 && /^\p{Lu}/u.test(text)
}

/** The width at which the lines around a label were wrapped; 0 where they were not. */
function wrapWidth(lines: readonly HeadLine[], start: number): number {
  let width = 0
  for (
    let index = start;
    index < lines.length && (index === start || (lines[index] as HeadLine).gap === 0);
    index++
  ) {
    width = Math.max(width, (lines[index] as HeadLine).indent + (lines[index] as HeadLine).text.length)
  }
  return width <= 100 ? width : 0
}

/** Whether a line was full, so that the first word of the next had no room in it. */
function isFull(line: HeadLine, next: HeadLine, width: number): boolean {
  const [word = ''] = /^\S{1,40}/.exec(next.text) ?? []
  return width >= 36 && line.indent + line.text.length + 1 + word.length > Math.min(width, 78)
}

function goesOn(
  before: HeadLine,
  line: HeadLine,
  labelLine: HeadLine,
  label: LabelledLine,
  width: number,
): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true
  // What it quotes, and what it says to that.
  if (label.isProse && (isQuoted(line.text) || isQuoted(before.text))) return true
  // A legend has a line for each mark.
  if (label.isProse && samplesIn(label.value) > 0 && samplesIn(line.text) > 0) return true
  if (line.indent > labelLine.indent + 1) return true
  if (!isFull(before, line, width)) return false
  return label.isProse || !/[.!?]$/.test(before.text)
}
