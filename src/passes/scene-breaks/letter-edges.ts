/** Ornaments that stand around a letter as its edges: the scene goes on behind them. */
import type { RootContent } from 'mdast'
import { plainText } from '../../ast/text.js'
import { announcesWriting, speaksAsLetter } from '../blocks/announced.js'
import { letterAt } from '../blocks/letters.js'
import { lineText } from '../paragraphs/lines.js'
import { markerKind } from './markers.js'

/** The most blocks between two ornaments that are looked at. */
const longest = 60

/** A letter between two ornaments. */
interface Framed {
  open: RootContent
  close: RootContent
  isAnnounced: boolean
}

/** The ornaments around letters that the story announces, or of a kind that stands nowhere else. */
export function letterEdges(
  children: readonly RootContent[],
  markers: ReadonlySet<RootContent>,
): Set<RootContent> {
  const places = children.flatMap((child, index) => (markers.has(child) ? [index] : []))
  const framed = places.flatMap((open, index): Framed[] => {
    const found = framedLetter(children, open, places[index + 1])
    return found ? [found] : []
  })
  if (framed.length === 0) return new Set()
  const edges = new Set(framed.flatMap(({ open, close }) => [open, close]))
  const elsewhere = new Set(
    places.flatMap((index) => (edges.has(children[index] as RootContent) ? [] : [kindOf(children[index])])),
  )
  return new Set(
    framed.flatMap(({ open, close, isAnnounced }) =>
      isAnnounced || (elsewhere.size > 0 && !elsewhere.has(kindOf(open))) ? [open, close] : [],
    ),
  )
}

function framedLetter(
  children: readonly RootContent[],
  open: number,
  close: number | undefined,
): Framed | undefined {
  if (close === undefined || close - open < 2 || close - open > longest) return undefined
  const [before, first, last] = [children[open - 1], children[open], children[close]]
  if (!first || !last || before?.type !== 'paragraph' || kindOf(first) !== kindOf(last)) return undefined
  const inside = children.slice(open + 1, close)
  if (inside.some(({ type }) => type !== 'paragraph')) return undefined
  const isAnnounced = announcesWriting(lineText(before))
  const isLetter =
    letterAt(inside, 0)?.end === inside.length ||
    (isAnnounced && speaksAsLetter(inside.map(plainText).join(' ')))
  return isLetter ? { open: first, close: last, isAnnounced } : undefined
}

function kindOf(node: RootContent | undefined): string {
  return node?.type === 'paragraph' ? (markerKind(lineText(node)) ?? '') : ''
}
