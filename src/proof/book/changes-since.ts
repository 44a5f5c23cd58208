/** What changed in a book since a revision of git, or since its last build, by word. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { LoadedBook } from '../../load/load-book.js'
import type { ProofChange, ProofSection } from '../shape.js'
import { builtTexts, textsAt } from './earlier.js'
import type { PlacedBlock } from './number-blocks.js'
import { pageTexts } from './page-texts.js'

/** What changed; where nothing could be compared, why. */
export interface Compared {
  changes: ProofChange[]
  since: string
  problem?: string
}

/** What a block says now, and which of the numbered blocks it is; what the edition makes itself is none of them. */
interface TextNow {
  text: string
  block?: PlacedBlock | undefined
}

/**
 * The changes since an earlier version.
 *
 * @param sections the pages as they are now
 * @param since a git revision, or `build` for the HTML edition in `out`
 * @throws {Failure} where git has no such revision
 */
export async function changesSince(
  loaded: LoadedBook,
  sections: readonly Pick<ProofSection, 'html'>[],
  blocks: readonly PlacedBlock[],
  since: string,
  out: string,
): Promise<Compared> {
  if (since !== 'build') {
    const before = await textsAt(loaded.source, since)
    const now = blocks.map((block) => ({ text: block.flat.text.trim(), block }))
    return 'problem' in before
      ? { changes: [], since, problem: before.problem }
      : { changes: compare(before.texts, now), since }
  }
  const before = await builtTexts(loaded, out)
  if ('problem' in before) return { changes: [], since: 'the last build', problem: before.problem }
  // An edition has been set already: it is compared with pages that are.
  const known = new Map(blocks.map((block) => [`${block.section} ${block.number}`, block]))
  const now = sections.flatMap(({ html }, section) =>
    pageTexts(html).map(({ text, block }) => ({ text, block: known.get(`${section} ${block}`) })),
  )
  const texts = before.texts.map(({ text }) => text)
  return { changes: compare(texts, now), since: 'the last build' }
}

/** Each changed block against what stood there before. */
function compare(before: readonly string[], now: readonly TextNow[]): ProofChange[] {
  const changes: ProofChange[] = []
  const parts = diffArrays(
    [...before],
    now.map(({ text }) => text),
  )
  const blockNear = (index: number): PlacedBlock | undefined =>
    now.slice(index).find(({ block }) => block)?.block ??
    now.slice(0, index).findLast(({ block }) => block)?.block
  let index = 0
  for (let part = 0; part < parts.length; part++) {
    const { value, added, removed } = parts[part] as (typeof parts)[number]
    if (!added && !removed) {
      index += value.length
      continue
    }
    const next = parts[part + 1]
    const old = removed ? value : []
    const fresh = added ? value : removed && next?.added ? next.value : []
    if (removed && next?.added) part++
    for (const [offset, text] of fresh.entries()) {
      const block = now[index + offset]?.block
      if (block) changes.push(changeOf(old[offset], text, block))
    }
    const lost = old.slice(fresh.length).join(' ')
    const at = blockNear(index + fresh.length)
    if (lost && at) {
      const spot = { section: at.section, block: at.number, start: 0, end: 0 }
      changes.push({ spot, kind: 'gone', removed: [{ at: 0, text: lost }], added: [] })
    }
    index += fresh.length
  }
  return changes
}

function changeOf(old: string | undefined, text: string, block: PlacedBlock): ProofChange {
  const lead = block.flat.text.length - block.flat.text.trimStart().length
  const spot = { section: block.section, block: block.number, start: 0, end: block.flat.text.length }
  if (old === undefined) return { spot, kind: 'new', removed: [], added: [{ start: 0, end: spot.end }] }
  const change: ProofChange = { spot, kind: 'changed', removed: [], added: [] }
  let at = lead
  for (const { value, added, removed } of diffWordsWithSpace(old, text)) {
    if (removed) change.removed.push({ at, text: value })
    else {
      if (added) change.added.push({ start: at, end: at + value.length })
      at += value.length
    }
  }
  return change
}
