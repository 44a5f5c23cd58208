/** Mouse and touch: what is pressed says what is meant. */
import { decidePlace } from './actions.js'
import { foldContents, isOverText, isRead } from './contents.js'
import type { Desk } from './desk.js'
import { sayTo } from './say.js'
import { focusHere, goHere, jumpTo } from './way.js'

/** Listens to presses on marks, cards, paragraphs and the contents. */
export function listenToPointer(
  desk: Desk,
  actions: Record<string, () => unknown>,
  changed: () => void,
): void {
  document.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const pressed = target.closest<HTMLElement>('[data-do], [data-open], [data-read], [data-page-link]')
    if (pressed) return press(desk, pressed, actions, changed, event)
    const mark = target.closest<HTMLElement>('mark')
    const block = target.closest<HTMLElement>('[data-n]')
    const page = target.closest<HTMLElement>('[data-page]')
    if (block && page) {
      goHere(desk, Number(page.dataset.page), Number(block.dataset.n))
      document.dispatchEvent(new CustomEvent('here'))
    }
    const note = mark?.dataset.m ?? mark?.dataset.r
    if (note) {
      desk.open = note
      document.dispatchEvent(new CustomEvent('opened'))
    } else if (mark?.title) sayTo(mark.title)
  })
}

function press(
  desk: Desk,
  pressed: HTMLElement,
  actions: Record<string, () => unknown>,
  changed: () => void,
  event: Event,
): void {
  const { do: what, open, read, pageLink, q } = pressed.dataset
  if (open !== undefined) {
    desk.open = desk.open === open ? undefined : open
    const spot = desk.book.messages.find(({ id }) => id === open)?.spot
    if (spot && desk.open) goHere(desk, spot.section, spot.block)
    document.dispatchEvent(new CustomEvent('opened', { detail: { focus: true } }))
  } else if (read !== undefined) {
    const section = desk.book.sections[Number(read)]
    if (section)
      void desk.supply.markRead(section.id, !isRead(desk, section)).then((marks) => {
        desk.book.read = marks
        changed()
      })
  } else if (pageLink !== undefined) {
    event.preventDefault()
    if (isOverText()) foldContents(desk)
    void jumpTo(desk, Number(pageLink), 0).then(() => focusHere(desk))
  } else if (what === 'story' && q !== undefined) {
    const place = desk.book.quarantined[Number(q)]?.place
    if (place) void decidePlace(desk, 'story', place)
  } else if (what) void actions[what]?.()
}
