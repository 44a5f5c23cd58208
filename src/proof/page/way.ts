/** Ways through the book: to the next paragraph, message, change, unread chapter. */

import { isChapter, isRead } from './contents.js'
import { blockElement, type Desk, shownNotes } from './desk.js'
import { byId } from './element.js'
import { sayTo, sentence } from './say.js'
import { chosen, demandPage, leftBehind, placeOf, readerAt } from './show-book.js'

/** Makes a block the one that the reader is at. */
export function goHere(desk: Desk, section: number, block: number): void {
  for (const element of document.querySelectorAll('.here')) element.classList.remove('here')
  desk.here = { section, block }
  desk.gone = undefined
  blockElement(desk, section, block)?.classList.add('here')
}

/** Gives the focus to the paragraph that the reader is at: a screen reader goes on from there. */
export function focusHere(desk: Desk): void {
  const element = desk.here && blockElement(desk, desk.here.section, desk.here.block)
  element?.setAttribute('tabindex', '-1')
  element?.focus({ preventScroll: true })
  // A paragraph that was just taken out is still there, hidden, and takes no focus.
  if (!element || document.activeElement !== element) byId('book').focus({ preventScroll: true })
}

/** Brings a block into sight and makes it the one that the reader is at. */
export async function jumpTo(desk: Desk, section: number, block: number): Promise<void> {
  await demandPage(desk, section)
  goHere(desk, section, block)
  const element = blockElement(desk, section, block) ?? desk.pages[section]
  if (!element) return
  // Pages on the way get their true heights only when they come near, so the aim is taken again.
  for (let round = 0; round < 4; round++) {
    const { top, bottom } = element.getBoundingClientRect()
    if (top >= byId('bar').offsetHeight && bottom <= window.innerHeight * 0.8) return
    window.scrollBy({ top: top - window.innerHeight * 0.3, behavior: 'instant' })
    await new Promise((resume) => requestAnimationFrame(resume))
  }
}

/** The next or last of some places, from where the reader is. */
function nextAfter<Place extends { section: number; block: number }>(
  at: { section: number; block: number },
  places: readonly Place[],
  direction: 1 | -1,
): Place | undefined {
  const rank = ({ section, block }: { section: number; block: number }): number => section * 1e6 + block
  const later = places.filter((place) => (rank(place) - rank(at)) * direction > 0)
  return direction === 1 ? later[0] : later.at(-1)
}

/** Opens the next message or remark. */
export async function nextMessage(desk: Desk, direction: 1 | -1): Promise<void> {
  const notes = shownNotes(desk)
  const open = notes.findIndex(({ id }) => id === desk.open)
  // A reader who has gone elsewhere goes on from there.
  const index = open >= 0 && (!notes[open]?.spot || chosen(desk)) ? open : -1
  let next = index >= 0 ? notes[index + direction] : undefined
  if (index < 0 && scrollY < 8 && direction === 1 && !chosen(desk)) next = notes[0]
  else if (index < 0) {
    const spots = notes.flatMap((note) => (note.spot ? [{ ...note.spot, note }] : []))
    // What stands in the paragraph that one is at comes first.
    const at = readerAt(desk) ?? { section: firstInSight(desk), block: 0 }
    next = nextAfter({ section: at.section, block: at.block - direction }, spots, direction)?.note
  }
  if (!next) return sayTo(direction === 1 ? 'No message after this.' : 'No message before this.')
  desk.open = next.id
  if (next.spot) await jumpTo(desk, next.spot.section, next.spot.block)
  else window.scrollTo({ top: 0, behavior: 'instant' })
  document.dispatchEvent(new CustomEvent('opened', { detail: { focus: true } }))
}

/** Goes to the next change since last time. */
export async function nextChange(desk: Desk, direction: 1 | -1): Promise<void> {
  const at = readerAt(desk) ?? { section: 0, block: -1 }
  // What stands in the first paragraph in sight has not been gone to yet.
  const from = chosen(desk) ? at : { section: at.section, block: at.block - direction }
  const spots = desk.book.changes.map(({ spot }) => spot)
  const next = nextAfter(from, spots, direction)
  if (!next) {
    if (desk.book.sinceProblem) return sayTo(sentence(desk.book.sinceProblem))
    const since = desk.book.since ? ` since ${desk.book.since}` : ''
    return sayTo(`No further change${since}.`)
  }
  await jumpTo(desk, next.section, next.block)
  focusHere(desk)
  sayTo(`Change ${spots.indexOf(next) + 1} of ${spots.length}`)
}

/** Goes to the next chapter that was not read as it is now. */
export async function nextUnread(desk: Desk): Promise<void> {
  const at = readerAt(desk)?.section ?? -1
  const next = desk.book.sections.findIndex(
    (section, index) => index > at && isChapter(section) && !isRead(desk, section),
  )
  if (next < 0) return sayTo('Every chapter after this was read.')
  await jumpTo(desk, next, 0)
  focusHere(desk)
  sayTo(desk.book.sections[next]?.title ?? '')
}

/** Goes to the next paragraph. */
export async function nextBlock(desk: Desk, direction: 1 | -1): Promise<void> {
  const at = chosen(desk) ?? leftBehind(desk) ?? placeOf(desk) ?? { section: firstInSight(desk), block: 0 }
  const { sections } = desk.book
  let { section } = at
  // What took the place of one that has gone comes next; before it stands the one before.
  let block = chosen(desk) || (leftBehind(desk) && direction < 0) ? at.block + direction : at.block
  while (sections[section] && (block < 0 || block >= (sections[section]?.blocks.length ?? 0))) {
    section += direction
    block = direction === 1 ? 0 : (sections[section]?.blocks.length ?? 0) - 1
  }
  if (!sections[section]) return
  await jumpTo(desk, section, block)
  focusHere(desk)
}

/** The page at the top of the window, which may have no paragraph of the manuscript. */
export function firstInSight({ pages }: Desk): number {
  return Math.max(
    0,
    pages.findIndex((page) => page.getBoundingClientRect().bottom > byId('bar').offsetHeight),
  )
}
