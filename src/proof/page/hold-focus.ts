/** The focus stays where it was when a part of the page is set anew under the reader's hands. */

/**
 * Remembers which control of a part has the focus, by its `data-focus`.
 *
 * @returns to be called when the part is set anew: the control of the same name has the focus again
 */
export function holdFocus(part: HTMLElement): () => void {
  const held = document.activeElement
  const name = held instanceof HTMLElement && part.contains(held) ? held.dataset.focus : undefined
  return () => {
    if (name === undefined || document.activeElement === held) return
    part.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true })
  }
}

/**
 * Watches what has the focus.
 *
 * @returns to be called when the page was set anew: where what had the focus has gone, `lost` gives it a place
 */
export function watchFocus(lost: () => void): () => void {
  let held: Element | undefined
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) held = target
  })
  return () => {
    if (held && document.activeElement === document.body && !held.checkVisibility()) lost()
  }
}
