/** The keys, and what they do: one table makes the keyboard work and the list that `?` shows. */
import { byId, make } from './element.js'

/** One key. */
export interface Key {
  key: string
  /** How it is written in the list, if not as itself. */
  shown?: string
  does: string
  /** Whether the list leaves it out. */
  isUnlisted?: boolean
  run: () => unknown
}

/** Listens for keys where no field is being written in. */
export function listenToKeys(keys: readonly Key[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    // A dialog that was closed keeps the focus until the next frame: it takes no keys any more.
    const isWriting =
      target instanceof HTMLElement &&
      target.closest('input, textarea, select, dialog') &&
      !target.closest('dialog:not([open])')
    // Out of the filter, or of a reason, one gets with the key that closes everything.
    const isLeaving = event.key === 'Escape' && target instanceof HTMLElement && !target.closest('dialog')
    if (isWriting && !isLeaving) return
    const key = keys.find((each) => each.key === event.key)
    if (!key) return
    event.preventDefault()
    void key.run()
  })
}

/** Shows what can be done and the key for it; each can be pressed, where there are no keys. */
export function showKeys(keys: readonly Key[]): void {
  const dialog = byId<HTMLDialogElement>('keys')
  dialog.replaceChildren(
    make('h2', { id: 'keys-title' }, 'What can be done, and its key'),
    make(
      'ul',
      {},
      ...keys.filter(({ isUnlisted }) => !isUnlisted).map((key) => make('li', {}, keyButton(key, dialog))),
    ),
    make('form', { method: 'dialog' }, make('button', { type: 'submit' }, 'Close')),
  )
  dialog.showModal()
}

function keyButton({ key, shown, does, run }: Key, dialog: HTMLDialogElement): HTMLElement {
  const press = (): void => {
    dialog.close()
    void run()
  }
  return make(
    'button',
    { type: 'button', onclick: press },
    make('kbd', {}, shown ?? key),
    make('span', {}, does),
  )
}
