/** Remarks of a reader: written on the page, sent as a file, shown in the margin. */
import type { ProofRemark, Spot } from '../shape.js'
import { blockElement, type Desk } from './desk.js'
import { byId, make } from './element.js'
import { markPage } from './mark-page.js'
import { sayTo } from './say.js'

/** The cards of remarks on the pages that are near. */
export function* remarkCards(desk: Desk, near: ReadonlySet<number>) {
  for (const [index, { spot, text, by, quote }] of [...desk.book.remarks, ...desk.written].entries()) {
    const section = spot?.section ?? 0
    if (!near.has(section)) continue
    const anchor = spot
      ? (desk.pages[section]?.querySelector<HTMLElement>(`[data-r="r${index}"]`) ??
        blockElement(desk, section, spot.block))
      : desk.pages[0]
    const card = make(
      'article',
      { class: 'card remark' },
      make('p', {}, text),
      make(
        'p',
        { class: 'quiet' },
        [by, spot ? '' : `its words have gone: ${quote}`].filter(Boolean).join(', '),
      ),
    )
    yield { key: `r${index}`, section, anchor, card }
  }
}

/** Asks for a remark on what is selected, or on the paragraph one is at. */
export function writeRemark(desk: Desk): void {
  const spot = selectedSpot(desk) ?? wholeBlock(desk)
  if (!spot) {
    sayTo('Choose a paragraph first.')
    return
  }
  const block = blockElement(desk, spot.section, spot.block)
  const quote = (block ? textOf(block) : '').slice(spot.start, spot.end)
  const area = make('textarea', { rows: '4', required: true, 'aria-labelledby': 'keys-title' })
  const dialog = byId<HTMLDialogElement>('keys')
  const keep = (event: Event): void => {
    event.preventDefault()
    const remark: ProofRemark = {
      section: desk.book.sections[spot.section]?.id ?? '',
      block: spot.block,
      quote,
      text: area.value.trim(),
      spot,
    }
    dialog.close()
    if (!remark.text) return
    desk.written.push(remark)
    markPage(desk, spot.section)
    document.dispatchEvent(new CustomEvent('judged'))
    sayTo('Kept. “Save remarks” in the contents writes them to a file.')
  }
  dialog.replaceChildren(
    make('h2', { id: 'keys-title' }, `A remark on “${quote.length > 70 ? `${quote.slice(0, 69)}…` : quote}”`),
    make(
      'form',
      { onsubmit: keep },
      area,
      make('p', { class: 'choices' }, make('button', { type: 'submit' }, 'Keep')),
    ),
  )
  dialog.showModal()
  area.focus()
}

/** Writes all remarks of this window to a file. */
export function saveRemarks({ book, written }: Desk): void {
  const remarks = written.map(({ section, block, quote, text }) => ({ section, block, quote, text }))
  const blob = new Blob([`${JSON.stringify({ book: book.name, remarks }, null, 2)}\n`], {
    type: 'application/json',
  })
  const link = make('a', { href: URL.createObjectURL(blob), download: `${book.name}.remarks.json` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

function wholeBlock(desk: Desk): Spot | undefined {
  const { here } = desk
  const block = here && blockElement(desk, here.section, here.block)
  return here && block ? { ...here, start: 0, end: textOf(block).length } : undefined
}

/** The stretch of a block's text that is selected. */
export function selectedSpot(desk: Desk): Spot | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const from = range.startContainer.parentElement
  const block = from?.closest<HTMLElement>('[data-n]')
  const page = block?.closest<HTMLElement>('[data-page]')
  if (!block || !page || !block.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  void desk
  return {
    section: Number(page.dataset.page),
    block: Number(block.dataset.n),
    start,
    end: start + range.toString().length,
  }
}

/** The text of a block as the book has it. */
export function textOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('[data-extra]')) extra.remove()
  return copy.textContent ?? ''
}
