/** Ornaments that stand around a letter as its edges, where the scene goes on behind them; kisses below its signature. */
import type { RootContent } from 'mdast'
import { plainText } from '../../ast/text.js'
import { announcesWriting, speaksAsLetter } from '../blocks/announced.js'
import { isKisses, letterAt, letterParagraphs } from '../blocks/letters.js'
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

/** The rows of kisses below signatures; none where the manuscript parts its scenes by the same row. */
export function signedKisses(
  children: readonly RootContent[],
  markers: ReadonlySet<RootContent>,
): RootContent[] {
  const rows = children.filter((child, index) => markers.has(child) && isKisses(children, index))
  if (rows.length === 0) return []
  const inLetters = new Set(letterParagraphs(children))
  const signed = new Set(rows.filter((row) => inLetters.has(row)))
  const others = new Set([...markers].flatMap((marker) => (signed.has(marker) ? [] : [kindOf(marker)])))
  return [...signed].filter((row) => !others.has(kindOf(row)))
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
  const found = new Set(
    framed.flatMap(({ open, close, isAnnounced }) =>
      isAnnounced || (elsewhere.size > 0 && !elsewhere.has(kindOf(open))) ? [open, close] : [],
    ),
  )
  // What parts one letter from the next is a break.
  const inLetters = new Set(letterParagraphs(children))
  const isLetter = (index: number): boolean => inLetters.has(children[index] as RootContent)
  for (const at of places) if (isLetter(at - 1) && isLetter(at + 1)) found.delete(children[at] as RootContent)
  return found
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
