/** Remarks of a reader: written on the page, sent as a file, shown in the margin. */
import type { ProofRemark, Spot } from '../shape.js'
import { blockElement, type Desk, remarkNotes } from './desk.js'
import { unsaved } from './editor.js'
import { byId, make } from './element.js'
import { short } from './label.js'
import { markPage } from './mark-page.js'
import { sayTo } from './say.js'

/** The cards of remarks on the pages that are near. */
export function* remarkCards(desk: Desk, near: ReadonlySet<number>) {
  for (const { id, spot, remark } of remarkNotes(desk)) {
    const section = spot?.section ?? 0
    if (!near.has(section)) continue
    const anchor = spot
      ? (desk.pages[section]?.querySelector<HTMLElement>(`[data-r="${id}"]`) ??
        blockElement(desk, section, spot.block))
      : desk.pages[0]
    const isOpen = id === desk.open
    yield { key: isOpen ? `${id}+` : id, section, anchor, card: remarkCard(id, remark, isOpen) }
  }
}

/** One remark: what was said, by whom, and of which words if they stand no longer. */
export function remarkCard(id: string, { text, by, quote, spot }: ProofRemark, isOpen: boolean): HTMLElement {
  const lost = quote ? `its words have gone: ${quote}` : 'on the book as a whole'
  const about = [by, spot ? '' : lost].filter(Boolean).join(', ')
  return make(
    'article',
    { class: `card remark${isOpen ? ' open' : ''}`, 'data-card': id, tabindex: '-1', 'aria-label': 'Remark' },
    make('p', {}, text),
    make('p', { class: 'quiet' }, about),
  )
}

/** Asks for a remark on what is selected, or on the paragraph one is at. */
export function writeRemark(desk: Desk, at: { section: number; block: number } | undefined): void {
  const spot = selectedSpot() ?? (at && wholeBlock(desk, at))
  if (!spot) {
    sayTo('Choose a paragraph first.')
    return
  }
  const block = blockElement(desk, spot.section, spot.block)
  const quote = (block ? textOf(block) : '').slice(spot.start, spot.end)
  const area = make('textarea', { rows: '4', required: true, 'aria-labelledby': 'keys-title' })
  const dialog = byId<HTMLDialogElement>('keys')
  const remark: ProofRemark = { section: '', block: spot.block, quote, text: '', spot }
  desk.writing = remark
  const keep = (event: Event): void => {
    event.preventDefault()
    remark.text = area.value.trim()
    delete desk.writing
    dialog.close()
    if (!remark.text) return
    // Where its paragraph has gone meanwhile, the remark says of which words it was.
    const { spot: at = spot } = remark
    remark.section = desk.book.sections[at.section]?.id ?? ''
    remark.block = at.block
    desk.written.push(remark)
    desk.supply.keepRemarks(desk.written)
    markPage(desk, at.section)
    document.dispatchEvent(new CustomEvent('judged'))
    sayTo('Kept. “Save remarks” in the contents writes them to a file.')
  }
  const told = make('p', { class: 'conflict', role: 'alert' })
  const leave = (event: Event): void => {
    if (area.value.trim() === '' || told.textContent === unsaved) dialog.close()
    else {
      event.preventDefault()
      told.textContent = unsaved
    }
  }
  const form = make(
    'form',
    { onsubmit: keep },
    area,
    told,
    make(
      'p',
      { class: 'choices' },
      make('button', { type: 'submit' }, 'Keep'),
      make('button', { type: 'button', onclick: leave }, 'Cancel'),
    ),
  )
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
  dialog.replaceChildren(make('h2', { id: 'keys-title' }, `A remark on: ${short(quote, 70)}`), form)
  dialog.oncancel = leave
  dialog.onclose = () => {
    if (desk.writing === remark) delete desk.writing
  }
  dialog.showModal()
  area.focus()
}

/** Writes all remarks of this window to a file. */
export function saveRemarks(desk: Desk): void {
  const { book, written } = desk
  const remarks = written.map(({ section, block, quote, text }) => ({ section, block, quote, text }))
  const blob = new Blob([`${JSON.stringify({ book: book.name, remarks }, null, 2)}\n`], {
    type: 'application/json',
  })
  const link = make('a', { href: URL.createObjectURL(blob), download: `${book.name}.remarks.json` })
  link.click()
  desk.saved = written.length
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

function wholeBlock(desk: Desk, { section, block }: { section: number; block: number }): Spot | undefined {
  const element = blockElement(desk, section, block)
  return element ? { section, block, start: 0, end: textOf(element).length } : undefined
}

/** The stretch of a block's text that is selected. */
export function selectedSpot(): Spot | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const from = range.startContainer.parentElement
  const block = from?.closest<HTMLElement>('[data-n]')
  const page = block?.closest<HTMLElement>('[data-page]')
  if (!block || !page) return undefined
  const part = range.cloneRange()
  // What is selected beyond the paragraph, as by three clicks, is not meant.
  if (!block.contains(range.endContainer)) part.setEnd(block, block.childNodes.length)
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = lengthOf(before)
  const end = start + lengthOf(part)
  return { section: Number(page.dataset.page), block: Number(block.dataset.n), start, end }
}

/** How long a stretch of the page is in the book, without what the desk has put into it. */
function lengthOf(range: Range): number {
  const part = range.cloneContents()
  for (const extra of part.querySelectorAll('[data-extra]')) extra.remove()
  return part.textContent?.length ?? 0
}

/** The text of a block as the book has it. */
export function textOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('[data-extra]')) extra.remove()
  return copy.textContent ?? ''
}
