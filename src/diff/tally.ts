/** The figures of a comparison. */
import type { Change, ChapterChange, Tally } from './comparison.js'

/** Counts what changed; a moved paragraph counts once, and its words only where they changed. */
export function tallyOf(chapters: readonly ChapterChange[]): Tally {
  const tally: Tally = {
    chapters: { added: 0, removed: 0, moved: 0, renamed: 0, renumbered: 0, changed: 0 },
    paragraphs: { added: 0, removed: 0, moved: 0, changed: 0 },
    sceneBreaks: { added: 0, removed: 0 },
    words: { added: 0, removed: 0 },
  }
  for (const chapter of chapters) {
    if (chapter.kind === 'added') tally.chapters.added++
    else if (chapter.kind === 'removed') tally.chapters.removed++
    else if (chapter.kind !== 'same') tally.chapters.changed++
    if (chapter.isMoved) tally.chapters.moved++
    if (chapter.renamed === 'title') tally.chapters.renamed++
    if (chapter.renamed === 'number') tally.chapters.renumbered++
    for (const change of chapter.changes) count(change, tally)
  }
  return tally
}

/** Whether every figure is nought. */
export function isUnchanged(tally: Tally): boolean {
  return Object.values(tally).every((group) => Object.values(group).every((figure) => figure === 0))
}

function count(change: Change, tally: Tally): void {
  if (change.kind === 'same') return
  if (change.kind === 'removed' || change.kind === 'added') {
    const isBreak = (change.kind === 'removed' ? change.old : change.new).kind === 'break'
    tally[isBreak ? 'sceneBreaks' : 'paragraphs'][change.kind]++
    tally.words[change.kind] += change.words
    return
  }
  if (change.kind === 'moved' && !change.isHere) return
  tally.paragraphs[change.kind]++
  for (const { kind, words } of change.pieces) if (kind !== 'kept') tally.words[kind] += words
}
