/** Printed pages whose ends a copy left as a run of blank lines: as long as each other, as scenes are not. */
import type { VFile } from 'vfile'
import { say } from '../../ast/message.js'
import type { Line } from './lines.js'
import { isFull, narrowest, widest } from './tallies.js'

/** The blank lines from which on a run may be the end of a page: one parts paragraphs. */
const leastGap = 2

/** How many page ends there must be. */
const fewest = 3

/** Which share of the lines stands below one at most: pages have more lines. */
const mostTops = 0.2

/** Which share of the pages is as long as the others, to so many lines: the last of a chapter is shorter. */
const mostEven = 0.75
const tolerance = 2

/** Which share of the page ends at least cuts a sentence, as no scene does. */
const leastCut = 0.2

/** How near to the column of the others a line comes that was cut, with the first word of the next one. */
const nearColumn = 0.9

/**
 * Takes such runs for what they are, before anything is read from blank lines: none is left where a sentence runs on,
 * one elsewhere. As a scene may have ended there as well, those are told.
 */
export function settleBlankPages(lines: readonly Line[], file: VFile): void {
  const tops: PageTop[] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above || above.isMarker || line.isMarker || line.gap < leastGap || !Number.isFinite(line.gap)) return
    tops.push({ line, above, isCut: runsOn(above, line), isEnd: false })
  })
  if (tops.length < fewest || tops.length > lines.length * mostTops || !areEven(tops)) return
  const column = columnOf(lines, tops.length)
  if (column === undefined) return
  // One who is interrupted falls silent anywhere in a line; a page ends behind a full one.
  for (const top of tops) {
    top.isEnd = top.above.end === 'sentence' || !isFull(top.above, top.line, column * nearColumn)
    top.isCut &&= !top.isEnd
  }
  const cuts = tops.filter(({ isCut }) => isCut).length
  if (cuts === 0 || cuts < tops.length * leastCut) return
  for (const { line, isCut, isEnd } of tops) {
    line.gap = isCut ? 0 : 1
    line.isBelowPage = true
    if (isEnd) tell(line, file)
  }
}

/** The first line below such a run, and the last one above it. */
interface PageTop {
  line: Line
  above: Line
  /** A sentence runs on across the run. */
  isCut: boolean
  /** The page ends as a scene may: with a sentence, or with a line that had room for the next word. */
  isEnd: boolean
}

const runsOn = (above: Line, line: Line): boolean => line.start === 'small' && above.end !== 'sentence'

/**
 * The column that cut the lines of the pages; undefined where none did: in a text with a paragraph in each line a page
 * has no length.
 */
function columnOf(lines: readonly Line[], pages: number): number | undefined {
  const widths = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.gap < leastGap && runsOn(line, next) ? [line.width] : []
  })
  const column = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0
  return widths.length >= pages && column >= narrowest && column <= widest ? column : undefined
}

/** Whether as many lines stand between each two. */
function areEven(tops: readonly PageTop[]): boolean {
  const numbers = tops.map(({ line }) => line.node.position?.start.line ?? 0)
  const lengths = numbers.slice(1).map((number, at) => number - (numbers[at] as number))
  const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] as number
  return (
    lengths.filter((length) => Math.abs(length - middle) <= tolerance).length >= lengths.length * mostEven
  )
}

function tell({ node, value }: Line, file: VFile): void {
  say(file, 'Possible scene break at the end of a page, kept as one scene', {
    ruleId: 'possible-scene-break',
    severity: 'info',
    ...(node.position ? { place: node.position } : {}),
    actual: value,
    note: 'The runs of blank lines lie at even distances, and sentences run on across some of them.',
  })
}
