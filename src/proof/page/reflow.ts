/** The text in another width: the reader stays at the same words, the notes beside their lines. */
import { setCards } from './cards.js'
import type { Desk } from './desk.js'
import { heldPlace, type ReadingPlace, restore } from './show-book.js'

/** Where the reader was when the page was set last: after a window has got another width it is too late to look. */
let last: ReadingPlace | undefined

/** Notes where the reader is. */
export function noteHeld(desk: Desk): void {
  last = heldPlace(desk)
}

/** Does what may give the text another width. */
export function reflow(desk: Desk, change: () => void): void {
  const at = heldPlace(desk)
  change()
  settle(desk, at)
}

/** Follows the window: the text stays where it is when only its height changes, as under a phone's bar of addresses. */
export function followWidth(desk: Desk): void {
  let width = innerWidth
  addEventListener('resize', () => {
    if (innerWidth !== width) settle(desk, last)
    width = innerWidth
  })
}

function settle(desk: Desk, at: ReadingPlace | undefined): void {
  if (at) restore(desk, at)
  setCards(desk)
  noteHeld(desk)
}
