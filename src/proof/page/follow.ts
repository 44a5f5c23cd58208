/** Follows what happens to the book elsewhere: in an editor, in another window, in the reading room. */
import type { ProofChange, ProofMessage, ProofPatch } from '../shape.js'
import { blockElement, type Desk, remarkNotes, type WindowBook } from './desk.js'
import { keepDrafts } from './editor.js'
import { forgetEdits, markPage } from './mark-page.js'
import { sayTo } from './say.js'
import { bringRest, nearPages, placeOf, renewPages, restore, showBook } from './show-book.js'
import { focusHere } from './way.js'

/** Takes in every event once the book is `shown`; `changed` sets anew what stands around the text. */
export function follow(desk: Desk, changed: () => void, shown: Promise<void>): void {
  const markNear = (): void => {
    for (const section of nearPages()) markPage(desk, section)
    changed()
  }
  // One after another: what is told while a book is being brought is about the book that comes.
  let turn = shown
  desk.supply.listen((event, data) => {
    turn = turn
      .then(() => take(event, data))
      .catch(() => sayTo('The page lost its way: load it again.', true))
  })
  const take = async (event: string, data: unknown): Promise<void> => {
    if (event === 'patch') {
      desk.book.isChecked = false
      takePatch(desk, data as ProofPatch)
      changed()
    } else if (event === 'book') await takeBook(desk, changed)
    else if (event === 'hello') {
      if ((data as { told: number }).told !== desk.book.told) await takeBook(desk, changed)
    } else if (event === 'messages') {
      const { messages, readAt } = data as { messages: ProofMessage[]; readAt: number[] }
      Object.assign(desk.book, { messages, readAt, isChecked: true })
      if (![...messages, ...remarkNotes(desk)].some(({ id }) => id === desk.open)) desk.open = undefined
      markNear()
    } else if (event === 'changes') {
      Object.assign(desk.book, data as { changes: ProofChange[]; since: string })
      markNear()
    } else if (event === 'problem') {
      desk.book.problem = (data as { reason: string }).reason
      sayTo(desk.book.problem, true)
      changed()
    }
  }
}

/** A change of one stretch: its block is set anew, whatever stands behind it moves. */
function takePatch(desk: Desk, patch: ProofPatch): void {
  const { file, from, to, length, section, block, html } = patch
  const shift = length - (to - from)
  const { book } = desk
  const known = book.files[file]
  if (known) known.revision = patch.revision
  for (const [index, { blocks }] of book.sections.entries()) {
    for (const [number, place] of blocks.entries()) {
      if (place.file !== file) continue
      if (index === section && number === block) place.to += shift
      else if (place.from >= to) {
        place.from += shift
        place.to += shift
      }
    }
  }
  if (section === undefined || block === undefined) return
  // What was said of the stretch itself is no longer true; behind it in its block everything stands elsewhere.
  book.messages = book.messages.filter(
    ({ spot, place }) =>
      !(
        place?.file === file &&
        place.from < Math.max(to, from + 1) &&
        place.to > from &&
        spot?.section === section
      ),
  )
  const page = desk.pages[section]
  const old = blockElement(desk, section, block)
  if (!page || !old || !html) return
  const at = placeOf(desk)
  const holder = document.createElement('div')
  holder.innerHTML = html
  const fresh = holder.querySelector<HTMLElement>('[data-n]')
  if (!fresh) return
  for (const message of book.messages) {
    const { spot, place } = message
    if (spot?.section !== section || spot.block !== block || !place || place.from < to) continue
    const moved = (fresh.textContent?.length ?? 0) - spotText(old)
    message.spot = { ...spot, start: spot.start + moved, end: spot.end + moved }
  }
  if (old.classList.contains('here')) fresh.classList.add('here')
  const hadFocus = document.activeElement === old
  // Where somebody is writing in its place, the paragraph stays away.
  fresh.hidden = old.hidden && Boolean(old.nextElementSibling?.classList.contains('editing'))
  old.replaceWith(...holder.children)
  if (hadFocus) focusHere(desk)
  forgetEdits(page)
  markPage(desk, section)
  if (at) restore(desk, at)
  document.documentElement.dataset.patched = String(performance.now())
}

function spotText(block: HTMLElement): number {
  const copy = block.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('[data-extra]')) extra.remove()
  return copy.textContent?.length ?? 0
}

/** The book was read anew: the pages that differ are shown anew, the rest stays. */
async function takeBook(desk: Desk, changed: () => void): Promise<void> {
  const fresh: WindowBook = await desk.supply.outline()
  const old = desk.book
  // What was judged in this window is settled here, whatever the proofreader said of the book as it was.
  if (!fresh.isChecked) Object.assign(fresh, { messages: renumbered(old, fresh), readAt: old.readAt })
  const isSame =
    old.sections.length === fresh.sections.length &&
    old.sections.every(({ id }, index) => id === fresh.sections[index]?.id)
  desk.book = fresh
  if (isSame) {
    const touched = fresh.sections.flatMap(({ digest }, index) =>
      digest === old.sections[index]?.digest ? [] : [index],
    )
    for (const section of touched) {
      const page = desk.pages[section]
      if (page) forgetEdits(page)
    }
    await renewPages(desk, touched)
    for (const section of nearPages()) if (!touched.includes(section)) markPage(desk, section)
  } else {
    await showBook(desk, changed, old)
    keepDrafts(desk)
    await bringRest(desk)
  }
  changed()
}

/** The messages of a book as it was, on the pages that it has now. */
function renumbered(old: WindowBook, fresh: WindowBook): ProofMessage[] {
  const now = new Map(fresh.sections.map(({ id }, index) => [id, index]))
  return old.messages.flatMap((message): ProofMessage[] => {
    if (!message.spot) return [message]
    const section = now.get(old.sections[message.spot.section]?.id ?? '')
    return section === undefined ? [] : [{ ...message, spot: { ...message.spot, section } }]
  })
}
