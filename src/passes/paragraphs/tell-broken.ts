/** Sentences that a line end may have broken off, told where it is not sure enough to join them. */
import type { VFile } from 'vfile'
import { say } from '../../ast/message.js'
import { positionAt } from '../../ast/places.js'
import type { Convention } from './convention.js'
import type { JudgedJoint } from './joints.js'
import type { Line } from './lines.js'
import { shortLine } from './tallies.js'

/** Says of each paragraph's end in the middle of a sentence that the next line may go on with it. */
export function tellBroken(
  lines: readonly Line[],
  joints: readonly JudgedJoint[],
  convention: Convention,
  file: VFile,
): void {
  // Where lines were cut at a column, a short one and a small letter behind it have a reason of their own.
  if (convention.isWrapped || convention.isSmallCase) return
  joints.forEach(({ joint }, index) => {
    if (joint !== 'end' || !mayBeBroken(lines, index)) return
    const [from, to] = [
      lines[index]?.node.position?.end.offset,
      lines[index + 1]?.node.position?.start.offset,
    ]
    if (from === undefined || to === undefined || to <= from) return
    const actual = String(file.value).slice(from, to)
    // A line that was taken out stood between.
    if (/\S/.test(actual)) return
    say(file, 'Unexpected end of a paragraph inside a sentence, expected its next line', {
      ruleId: 'broken-sentence',
      place: positionAt(file, from, to),
      actual,
      expected: [' '],
      note: 'The line ends no sentence, the next begins with a small letter, and those around them are whole.',
    })
  })
}

/**
 * Whether a line ends no sentence, the next one does and begins small, and the lines around them are whole sentences: a
 * sign, a list or a verse between them is none.
 */
function mayBeBroken(lines: readonly Line[], index: number): boolean {
  const [above, before, after, below] = [-1, 0, 1, 2].map((step) => lines[index + step])
  if (!before || !after || before.isMarker || before.start !== 'other' || before.end !== 'middle')
    return false
  if (after.gap > 1 || after.start !== 'small' || after.end !== 'sentence' || after.isSoft) return false
  // What a sign or a heading says; a line of prose has small words.
  if ((before.value.match(/(?<!\S)\p{Ll}+(?!\S)/gu)?.length ?? 0) < 2 || !/\p{L}$/u.test(before.value))
    return false
  if (before.indent !== after.indent) return false
  const around = [above, below].filter((line) => line !== undefined && !line.isMarker) as Line[]
  return (
    around.every(({ end, start }) => end === 'sentence' && start !== 'small') &&
    around.some(({ value }) => value.length > shortLine)
  )
}
