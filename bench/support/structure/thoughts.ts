/** Lost thoughts in labelled prose: marks are taken out, suggestions compared with where they stood. */
import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { pipeline } from '../../../src/pipeline.js'
import { readText } from '../../../src/read/text.js'
import { emptyTally, type Tally } from './score.js'

type Span = readonly [start: number, end: number]

/** What was measured over some labelled files. */
export interface MeasuredThoughts {
  name: string
  /** How many thoughts are labelled. */
  spans: number
  /** `found` counts suggestions, `expected` labelled thoughts: a long thought may be suggested in two pieces. */
  tally: { found: Tally; expected: Tally }
}

/** A labelled text without its marks, and where they stood. */
function readLabelled(marked: string): { text: string; truth: Span[] } {
  const pieces = marked.split('*')
  const truth: Span[] = []
  let text = ''
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) truth.push([text.length, text.length + piece.length])
    text += piece
  })
  return { text, truth }
}

/** Measures every labelled file of a folder: all of them, and by the first word of their names. */
export function measureThoughts(folder: URL): MeasuredThoughts[] {
  const groups = new Map<string, MeasuredThoughts>()
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    const { text, truth } = readLabelled(readFileSync(new URL(name, folder), 'utf8'))
    const found = suggestions(text)
    for (const group of ['all', name.split('-')[0] as string]) {
      const sum = groups.get(group) ?? {
        name: group,
        spans: 0,
        tally: { found: emptyTally(), expected: emptyTally() },
      }
      groups.set(group, sum)
      sum.spans += truth.length
      const right = found.filter((span) => covered(span, truth) >= 0.6).length
      sum.tally.found.right += right
      sum.tally.found.wrong += found.length - right
      const seen = truth.filter((span) => covered(span, found) >= 0.5).length
      sum.tally.expected.right += seen
      sum.tally.expected.missed += truth.length - seen
    }
  }
  return [...groups.values()].filter(({ spans }) => spans > 0)
}

/** The share of a span that lies inside some others. */
function covered([start, end]: Span, others: readonly Span[]): number {
  const inside = others.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  )
  return inside / (end - start)
}

function suggestions(text: string): Span[] {
  const file = new VFile({ path: 'labelled.txt', value: text })
  pipeline().runSync(readText(file), file)
  return file.messages.flatMap(({ ruleId, place }): Span[] => {
    if (ruleId !== 'lost-italics' || !place || !('start' in place)) return []
    return [[place.start.offset ?? 0, place.end.offset ?? 0]]
  })
}
