/** Printed pages whose ends a copy left as a run of blank lines: as long as each other, as scenes are not. */
import type { VFile } from 'vfile'
import { say } from '../../ast/message.js'
import type { Line } from './lines.js'

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

/**
 * Takes such runs for what they are, before anything is read from blank lines: none is left where a sentence runs on,
 * one elsewhere. As a scene may have ended there as well, those are told.
 */
export function settleBlankPages(lines: readonly Line[], file: VFile): void {
  const tops: PageTop[] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    if (!above || above.isMarker || line.isMarker || line.gap < leastGap || !Number.isFinite(line.gap)) return
    tops.push({ line, above, isCut: line.start === 'small' && above.end !== 'sentence' })
  })
  if (tops.length < fewest || tops.length > lines.length * mostTops || !areEven(tops)) return
  const cuts = tops.filter(({ isCut }) => isCut).length
  if (cuts === 0 || cuts < tops.length * leastCut) return
  for (const { line, above, isCut } of tops) {
    line.gap = isCut ? 0 : 1
    line.isBelowPage = true
    if (above.end === 'sentence') tell(line, file)
  }
}

/** The first line below such a run, and the last one above it. */
interface PageTop {
  line: Line
  above: Line
  /** A sentence runs on across the run. */
  isCut: boolean
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
