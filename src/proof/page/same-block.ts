/** Finds paragraphs again in a book that was read anew, where they have other numbers: by their source place, else by their words. */

import { partitionPoint } from '../../partition-point.js'
import type { ProofBook, Stretch } from '../shape.js'

/** A block, by its section and its number there. */
export interface BlockAt {
  section: number
  block: number
}

/** What a block says, where that is known. */
export type WordsOf = (at: BlockAt) => string | undefined

/** The ways from the blocks of a book to those of the same book read anew. */
export interface SameBlocks {
  /** The block that this one is now; none where it has gone, or where it cannot be told which one it is. */
  same: (at: BlockAt, words?: string, wordsOf?: WordsOf) => BlockAt | undefined
  /** The blocks that it may be. */
  candidates: (at: BlockAt) => BlockAt[]
  /** The first block at or behind its place; where it has none any more, the one of its number. */
  behind: (at: BlockAt) => BlockAt | undefined
}

type Book = Pick<ProofBook, 'files' | 'sections'>
type Placed = BlockAt & Stretch

/** Compares two readings of a book; the places of the old one were moved past every change since. */
export function sameBlocks(old: Book, fresh: Book): SameBlocks {
  const byFile = new Map<number, Placed[]>()
  for (const [section, { blocks }] of fresh.sections.entries())
    for (const [block, place] of blocks.entries()) {
      const list = byFile.get(place.file) ?? []
      if (list.length === 0) byFile.set(place.file, list)
      list.push({ section, block, ...place })
    }
  for (const list of byFile.values()) list.sort((a, b) => a.from - b.from)
  const now = old.files.map((_, file) => fileNow(old, fresh, file))
  const pages = new Map(fresh.sections.map(({ id }, index) => [id, index]))

  const placeNow = ({ section, block }: BlockAt): Stretch | undefined => {
    const place = old.sections[section]?.blocks[block]
    const file = place && now[place.file]
    return place && file !== undefined && place.from >= 0 ? { ...place, file } : undefined
  }
  const pageNow = ({ section }: BlockAt): number | undefined => pages.get(old.sections[section]?.id ?? '')
  const overlapping = ({ file, from, to }: Stretch): Placed[] => {
    const list = byFile.get(file) ?? []
    const found: Placed[] = []
    for (let index = countBefore(list, to) - 1; index >= 0; index--) {
      const place = list[index] as Placed
      if (place.to > from) found.unshift(place)
      else break
    }
    return found
  }
  const candidates = (at: BlockAt): BlockAt[] => {
    const place = placeNow(at)
    if (place) {
      const found = overlapping(place)
      const exact = found.filter(({ from, to }) => from === place.from && to === place.to)
      return exact.length > 0 ? exact : found
    }
    const section = pageNow(at)
    const blocks = section === undefined ? [] : (fresh.sections[section]?.blocks ?? [])
    return section === undefined ? [] : blocks.map((_, block) => ({ section, block }))
  }
  return {
    candidates,
    same: (at, words, wordsOf) => {
      const found = candidates(at)
      const isPlaced = placeNow(at) !== undefined
      const [only] = found
      if (isPlaced && only && found.length === 1) return bare(only)
      const alike = words ? found.filter((each) => wordsOf?.(each) === words) : []
      const [first] = alike
      return first && alike.length === 1 ? bare(first) : undefined
    },
    behind: (at) => {
      const place = placeNow(at)
      if (place) {
        const list = byFile.get(place.file) ?? []
        const next = overlapping(place)[0] ?? list[countBefore(list, place.from)] ?? list.at(-1)
        if (next) return bare(next)
      }
      const section = pageNow(at)
      const last = (section === undefined ? 0 : (fresh.sections[section]?.blocks.length ?? 0)) - 1
      return section === undefined || last < 0 ? undefined : { section, block: Math.min(at.block, last) }
    },
  }
}

function bare({ section, block }: BlockAt): BlockAt {
  return { section, block }
}

/** How many blocks begin before an offset. */
function countBefore(list: readonly Placed[], offset: number): number {
  return partitionPoint(list.length, (index) => (list[index] as Placed).from < offset)
}

/** Which file of the fresh book one of the old book is; none where it was changed since the old places were moved. */
function fileNow(old: Book, fresh: Book, file: number): number | undefined {
  const known = old.files[file]
  if (!known) return undefined
  const named = fresh.files.flatMap(({ name }, index) => (name === known.name ? [index] : []))
  const found = named.includes(file) && old.files.length === fresh.files.length ? file : named[0]
  if (found === undefined || (named.length > 1 && found !== file)) return undefined
  return fresh.files[found]?.revision === known.revision ? found : undefined
}
