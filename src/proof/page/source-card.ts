/** The source of the paragraph one is at, beside it. */

import type { ProofEdit } from '../shape.js'
import { blockElement, type Desk, type SourceText } from './desk.js'
import { make } from './element.js'
import { editLabel } from './label.js'
import { bringEdits } from './mark-page.js'

let shown: { key: string; source: SourceText | undefined; edits: ProofEdit[] } | undefined

/** Brings the source of the paragraph one is at. */
export async function bringSource(desk: Desk): Promise<void> {
  const { here } = desk
  const place = here && desk.book.sections[here.section]?.blocks[here.block]
  if (!here || !place) {
    shown = undefined
    return
  }
  const revision = desk.book.files[place.file]?.revision ?? 0
  const key = `s${here.section}.${here.block}.${revision}`
  if (shown?.key === key || !desk.shows.source) return
  const [source, edits] = await Promise.all([
    desk.supply.source(place, revision),
    bringEdits(desk, here.section),
  ])
  shown = { key, source, edits: edits.filter(({ spot }) => spot.block === here.block) }
}

/** The card with the source, where it is wanted. */
export function* sourceCard(desk: Desk) {
  const { here } = desk
  if (!desk.shows.source || !here || !shown?.source) return
  const place = desk.book.sections[here.section]?.blocks[here.block]
  const name = desk.book.files[place?.file ?? 0]?.name ?? ''
  const button = (what: string, label: string) => make('button', { type: 'button', 'data-do': what }, label)
  const card = make(
    'article',
    { class: 'card open', 'data-card': 'source', 'aria-label': 'Source of the paragraph' },
    make('p', { class: 'line' }, `${name} line ${shown.source.line}`),
    make(
      'pre',
      { tabindex: '0', role: 'region', 'aria-label': 'Source of the paragraph' },
      shown.source.text,
    ),
    desk.supply.isLive &&
      make(
        'p',
        { class: 'choices' },
        button('edit', 'Edit'),
        button('break', 'Break before it'),
        button('chrome', 'It is no story'),
      ),
    ...editList(shown.edits),
  )
  yield { key: shown.key, section: here.section, anchor: blockElement(desk, here.section, here.block), card }
}

/** What the pipeline changed in the paragraph, alike changes together. */
function editList(edits: readonly ProofEdit[]): Node[] {
  if (edits.length === 0) return []
  const counts = new Map<string, number>()
  for (const edit of edits) counts.set(editLabel(edit), (counts.get(editLabel(edit)) ?? 0) + 1)
  const items = [...counts].map(([label, count]) =>
    make('li', {}, count > 1 ? `${label}, ${count} times` : label),
  )
  return [make('ul', { class: 'quiet' }, ...items)]
}
