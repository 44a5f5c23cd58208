/** Paragraphs that are gone in one place and stand in another were moved. */
import type { Change, ChapterChange, ChapterName } from './comparison.js'
import type { WordIndex } from './index-words.js'
import { piecesOf, wholePiece } from './pieces.js'
import { findLikenesses } from './similar.js'

/** A shorter paragraph (`She nodded.`) comes and goes; nobody moves it. */
const leastWords = 6

/** How alike two paragraphs must be to be one that was moved and changed as well. */
const leastLikeness = 0.7

/** A place in the comparison where a paragraph came or went. */
interface Place<Kind extends Change['kind']> {
  changes: Change[]
  at: number
  change: Extract<Change, { kind: Kind }>
  chapter: ChapterName | undefined
}

/** Turns removed and added paragraphs that are one into moved ones, in place. */
export function findMoves(chapters: readonly ChapterChange[], index: WordIndex): void {
  const removed = placesOf(chapters, 'removed')
  const added = placesOf(chapters, 'added')
  if (removed.length === 0 || added.length === 0) return
  const left = pairEqual(removed, added, index)
  const likely = findLikenesses(
    left.removed.map(({ change }) => index.bagOf(change.old)),
    left.added.map(({ change }) => index.bagOf(change.new)),
    leastLikeness,
  ).sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new)
  const used = { old: new Set<number>(), new: new Set<number>() }
  for (const { old, new: young } of likely) {
    if (used.old.has(old) || used.new.has(young)) continue
    used.old.add(old)
    used.new.add(young)
    move(left.removed[old], left.added[young], index)
  }
}

function placesOf<Kind extends 'removed' | 'added'>(
  chapters: readonly ChapterChange[],
  kind: Kind,
): Place<Kind>[] {
  return chapters.flatMap(({ changes, old, new: young }) =>
    changes.flatMap((change, at): Place<Kind>[] =>
      change.kind === kind && (change as { words: number }).words >= leastWords
        ? [
            {
              changes,
              at,
              change: change as Place<Kind>['change'],
              chapter: (kind === 'removed' ? old : young)[0],
            },
          ]
        : [],
    ),
  )
}

/** Moves what reads the same; returns what is left. */
function pairEqual(
  removed: readonly Place<'removed'>[],
  added: readonly Place<'added'>[],
  index: WordIndex,
): { removed: Place<'removed'>[]; added: Place<'added'>[] } {
  const places = new Map<number, Place<'added'>[]>()
  for (const place of [...added].reverse()) {
    const number = index.numberOf(place.change.new)
    const list = places.get(number)
    if (list) list.push(place)
    else places.set(number, [place])
  }
  const left: Place<'removed'>[] = []
  for (const place of removed) {
    const target = places.get(index.numberOf(place.change.old))?.pop()
    if (target) move(place, target, index)
    else left.push(place)
  }
  return { removed: left, added: added.filter(({ changes, at, change }) => changes[at] === change) }
}

function move(from: Place<'removed'> | undefined, to: Place<'added'> | undefined, index: WordIndex): void {
  if (!from?.chapter || !to?.chapter) return
  const [old, young] = [from.change.old, to.change.new]
  const isEqual = index.numberOf(old) === index.numberOf(young)
  const pieces = isEqual ? wholePiece('kept', young, index) : piecesOf([old], [young], index)
  from.changes[from.at] = { kind: 'moved', isHere: false, old, new: young, pieces, chapter: to.chapter }
  to.changes[to.at] = { kind: 'moved', isHere: true, old, new: young, pieces, chapter: from.chapter }
}
