/** Follows what happens to the book elsewhere: in an editor, in another window, in the reading room. */
import { movePlace } from '../move-place.js'
import type { ProofBook, ProofMessage, ProofPatch } from '../shape.js'
import { blockElement, type Desk, remarkNotes } from './desk.js'
import { forgetEdits, markPage } from './mark-page.js'
import { textOf } from './remarks.js'
import { sayTo, sentence } from './say.js'
import { heldPlace, nearPages, restore } from './show-book.js'
import { takeBook } from './take-book.js'
import { focusHere } from './way.js'

/** Said when the server cannot be reached: it was ended, or the machine slept. */
export const deskAway =
  'The desk does not answer: is `fleuron proof` still running? What you see is as it was read last.'

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
  let isAway = false
  const take = async (event: string, data: unknown): Promise<void> => {
    if (event === 'away') {
      if (!isAway) sayTo(deskAway, true)
      isAway = true
      return
    }
    if (isAway) sayTo('The desk answers again.')
    isAway = false
    if (event === 'patch') {
      desk.book.isChecked = false
      takePatch(desk, data as ProofPatch)
      changed()
    } else if (event === 'book') {
      const { problem } = desk.book
      await takeBook(desk, changed)
      if (problem && !desk.book.problem) sayTo('The book can be read again.')
    } else if (event === 'hello') {
      if ((data as { told: number }).told !== desk.book.told) await takeBook(desk, changed)
    } else if (event === 'messages') {
      const { messages, readAt } = data as { messages: ProofMessage[]; readAt: number[] }
      Object.assign(desk.book, { messages, readAt, isChecked: true })
      if (![...messages, ...remarkNotes(desk)].some(({ id }) => id === desk.open)) desk.open = undefined
      markNear()
    } else if (event === 'changes') {
      const { sinceProblem } = desk.book
      Object.assign(desk.book, { sinceProblem: undefined }, data as Pick<ProofBook, 'changes' | 'since'>)
      const problem = desk.book.sinceProblem
      if (problem && problem !== sinceProblem) sayTo(sentence(problem), true)
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
  const { file, from, to, section, block, html } = patch
  const { book } = desk
  const known = book.files[file]
  // The book was brought with this change already.
  if (known && known.revision >= patch.revision) return
  if (known) known.revision = patch.revision
  for (const { blocks } of book.sections)
    for (const place of blocks) if (place.file === file) movePlace(place, patch)
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
  const at = heldPlace(desk)
  const holder = document.createElement('div')
  holder.innerHTML = html
  const fresh = holder.querySelector<HTMLElement>('[data-n]')
  if (!fresh) return
  for (const message of book.messages) {
    const { spot, place } = message
    if (spot?.section !== section || spot.block !== block || !place || place.from < to) continue
    const moved = (fresh.textContent?.length ?? 0) - textOf(old).length
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
