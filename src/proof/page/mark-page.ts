/** Puts onto a page what is shown in its text: messages, changes, edits, remarks, and lines that were taken out. */
import type { ProofEdit } from '../shape.js'
import { type Desk, remarkNotes, shownMessages } from './desk.js'
import { make } from './element.js'
import { holdFocus } from './hold-focus.js'
import { editLabel, quoted, short } from './label.js'
import { insertAt, unwrap, wrapText } from './wrap-text.js'

const edits = new WeakMap<HTMLElement, ProofEdit[]>()

/** Marks one page anew. */
export function markPage(desk: Desk, section: number): void {
  const page = desk.pages[section]
  if (!page || page.querySelector('.editing')) return
  const refocus = holdFocus(page)
  for (const extra of page.querySelectorAll('[data-extra]')) extra.remove()
  unwrap(page, 'mark, ins')
  page.normalize()
  const blocks = new Map<number, HTMLElement>()
  for (const block of page.querySelectorAll<HTMLElement>('[data-n]'))
    blocks.set(Number(block.dataset.n), block)
  if (desk.shows.changes) markChanges(desk, section, blocks)
  for (const { id, severity, spot, reason } of shownMessages(desk)) {
    const block = spot?.section === section ? blocks.get(spot.block) : undefined
    if (!block || !spot) continue
    wrapText(block, spot.start, spot.end, () =>
      make('mark', {
        class: id === desk.open ? `${severity} shown` : severity,
        'data-m': id,
        title: quoted(reason),
      }),
    )
  }
  for (const { id, spot, remark } of remarkNotes(desk)) {
    const block = spot?.section === section ? blocks.get(spot.block) : undefined
    if (block && spot)
      wrapText(block, spot.start, spot.end, () =>
        make('mark', {
          class: id === desk.open ? 'remark shown' : 'remark',
          'data-r': id,
          title: remark.text,
        }),
      )
  }
  markTaken(desk, section, page, blocks)
  refocus()
  if (desk.shows.edits) void markEdits(desk, section, page, blocks)
}

function markChanges(desk: Desk, section: number, blocks: ReadonlyMap<number, HTMLElement>): void {
  for (const { spot, added, removed } of desk.book.changes) {
    const block = spot.section === section ? blocks.get(spot.block) : undefined
    if (!block) continue
    for (const { start, end } of added) wrapText(block, start, end, () => make('ins', { 'data-c': true }))
    for (const { at, text } of [...removed].reverse())
      insertAt(block, at, make('del', { 'data-extra': true, 'data-c': true }, text))
  }
}

function markTaken(
  desk: Desk,
  section: number,
  page: HTMLElement,
  blocks: ReadonlyMap<number, HTMLElement>,
): void {
  // Of several lines behind one block each follows the one before.
  const lastBehind = new Map<Element, Element>()
  for (const [index, { text, reason, before, after }] of desk.book.quarantined.entries()) {
    const at = before ?? after
    if ((at?.section ?? desk.book.sections.length - 1) !== section) continue
    const line = make(
      'div',
      { class: 'taken', 'data-extra': true },
      make('q', {}, text),
      ` left out: ${reason.replaceAll('-', ' ')}`,
      desk.supply.isLive &&
        make(
          'button',
          {
            type: 'button',
            'data-do': 'story',
            'data-q': String(index),
            'data-focus': `story ${text}`,
            'aria-label': `It is story: ${short(text, 60)}`,
          },
          'It is story',
        ),
    )
    const block = at && blocks.get(at.block)
    const outer = block?.closest('.page > section > *') ?? block
    if (!outer) page.append(line)
    else if (before) outer.before(line)
    else {
      ;(lastBehind.get(outer) ?? outer).after(line)
      lastBehind.set(outer, line)
    }
  }
}

async function markEdits(
  desk: Desk,
  section: number,
  page: HTMLElement,
  blocks: ReadonlyMap<number, HTMLElement>,
): Promise<void> {
  const found = await bringEdits(desk, section)
  if (!desk.shows.edits || page.querySelector('mark.edit')) return
  for (const [index, { spot, from, to, pass, confidence }] of found.entries()) {
    const block = blocks.get(spot.block)
    if (!block) continue
    const certain = confidence < 0.8 ? 'edit low' : 'edit'
    const title = editLabel({ from, to, pass, confidence })
    wrapText(block, spot.start, spot.end, () =>
      make('mark', { class: certain, 'data-e': String(index), title }),
    )
  }
  if (found.length > 0) page.dispatchEvent(new CustomEvent('marked', { bubbles: true }))
}

/** Every edit of a page, asked for once. */
export async function bringEdits(desk: Desk, section: number): Promise<ProofEdit[]> {
  const page = desk.pages[section]
  const found = (page && edits.get(page)) ?? (await desk.supply.edits(section))
  if (page) edits.set(page, found)
  return found
}

/** The edits of a page, once they were asked for. */
export function editsOn(page: HTMLElement): ProofEdit[] {
  return edits.get(page) ?? []
}

/** Forgets the edits of a page whose text has changed. */
export function forgetEdits(page: HTMLElement): void {
  edits.delete(page)
}
