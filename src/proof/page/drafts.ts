/** Fields that are open, and the paragraphs that they stand behind, whatever is read anew meanwhile. */
import { byId } from './element.js'
import type { BlockAt } from './same-block.js'

/** A field that is open. */
interface Draft {
  /** Whether words stand in it that were not saved. */
  isChanged: () => boolean
  /** Whether its own paragraph stands before it; else that has gone, and it is a neighbour. */
  isAtOwn: boolean
}

const drafts = new Map<HTMLElement, Draft>()

/** Notes a field that was opened behind its own paragraph. */
export function addDraft(form: HTMLElement, isChanged: () => boolean): void {
  drafts.set(form, { isChanged, isAtOwn: true })
}

/** Forgets a field that was closed. */
export function dropDraft(form: HTMLElement): void {
  drafts.delete(form)
}

/** Whether words stand in a field that were not saved. */
export function hasDrafts(): boolean {
  return [...drafts.values()].some(({ isChanged }) => isChanged())
}

/** Whether a field stands behind its own paragraph. */
export function isAtOwn(form: HTMLElement): boolean {
  return drafts.get(form)?.isAtOwn === true
}

/** Where each open field stands now, for {@link keepDraft}. */
export function draftsAt(): (BlockAt & { form: HTMLElement; hadFocus: boolean })[] {
  return [...drafts.keys()].map((form) => ({
    form,
    ...blockBefore(form),
    hadFocus: form.contains(document.activeElement),
  }))
}

/** The paragraph that a field stands behind; -1 where there is none. */
export function blockBefore(form: HTMLElement): BlockAt {
  const block = form.previousElementSibling
  const page = form.closest<HTMLElement>('[data-page]')
  return {
    section: Number(page?.dataset.page ?? -1),
    block: Number(block instanceof HTMLElement ? (block.dataset.n ?? -1) : -1),
  }
}

/**
 * Puts an open field back to its paragraph after its page was set anew.
 *
 * @param isSame whether the paragraph is the field's own, which the field stands for; else it is a neighbour
 */
export function keepDraft(
  form: HTMLElement,
  block: HTMLElement | undefined,
  isSame: boolean,
  hadFocus: boolean,
): void {
  const draft = drafts.get(form)
  // Behind a neighbour it stays a guest, however often the neighbour is found again.
  if (draft) draft.isAtOwn &&= isSame
  if (block && isSame && draft?.isAtOwn) block.hidden = true
  if (block) block.after(form)
  else byId('book').prepend(form)
  if (hadFocus) form.querySelector('textarea')?.focus({ preventScroll: true })
}
