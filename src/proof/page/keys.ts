/** The keys, and what they do: one table makes the keyboard work and the list that `?` shows. */
import { byId, make } from './element.js'
import { sayTo } from './say.js'

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

/** Whether single letters act: people who speak to their machine, or whose hands slip, can turn them off. */
let areOn = true
const kept = 'fleuron-keys'

/** Listens for keys where no field is being written in. */
export function listenToKeys(keys: readonly Key[]): void {
  areOn = recall() !== 'off'
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (!areOn && event.key.length === 1) return
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
    if (isWriting && target.closest('.reason')) target.blur()
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
    make(
      'form',
      { method: 'dialog', class: 'choices' },
      make('button', { type: 'submit' }, 'Close'),
      keySwitch(),
    ),
  )
  dialog.oncancel = null
  dialog.showModal()
}

/** Turns the keys off and on, for this page and the next. */
function keySwitch(): HTMLElement {
  const label = (): string => (areOn ? 'Turn the keys off' : 'Turn the keys on')
  const button = make('button', { type: 'button' }, label())
  button.addEventListener('click', () => {
    areOn = !areOn
    button.textContent = label()
    sayTo(areOn ? 'The keys act again.' : 'No letter acts by itself any more; everything is in this list.')
    try {
      localStorage.setItem(kept, areOn ? 'on' : 'off')
    } catch {
      // Where nothing can be kept it is so until the page is left.
    }
  })
  return button
}

function recall(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
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
