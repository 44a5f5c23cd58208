/** The source of a paragraph, edited where it stands. */
import type { Stretch } from '../shape.js'
import { blockElement, type Desk, type SourceText } from './desk.js'
import { byId, make } from './element.js'
import { sayTo } from './say.js'
import { focusHere } from './way.js'

/** Opens the paragraph one is at for editing. */
export async function editHere(desk: Desk): Promise<void> {
  const { here } = desk
  const place = here && desk.book.sections[here.section]?.blocks[here.block]
  const block = here && blockElement(desk, here.section, here.block)
  if (!here || !place || !block) return sayTo('Choose a paragraph first.')
  if (!desk.supply.isLive) return sayTo('This page can be read and remarked on, not changed.')
  if (block.nextElementSibling?.classList.contains('editing')) return
  if (block.closest('table')) return sayTo('A table is mended in the manuscript itself.')
  const source = await sourceAt(desk, place)
  if (!source) return sayTo('The manuscript has changed there meanwhile; it is being read again.')
  open(desk, block, source)
}

/** What a field was opened with, and the file that it is from: its number in the book, and its name. */
type FieldSource = SourceText & Pick<Stretch, 'file'> & { name: string }

/** A field that is open. */
interface Draft {
  /** Whether words stand in it that were not saved. */
  isChanged: () => boolean
  /** Whether its own paragraph stands before it; else that has gone, and it is a neighbour. */
  isAtOwn: boolean
}

const drafts = new Map<HTMLElement, Draft>()

/** Whether words stand in a field that were not saved. */
export function hasDrafts(): boolean {
  return [...drafts.values()].some(({ isChanged }) => isChanged())
}

/** Where each open field stands now, for {@link keepDraft}. */
export function draftsAt(): { form: HTMLElement; section: number; block: number; hadFocus: boolean }[] {
  return [...drafts.keys()].map((form) => ({
    form,
    ...blockBefore(form),
    hadFocus: form.contains(document.activeElement),
  }))
}

/** The paragraph that a field stands behind, by its section and its number there; -1 where there is none. */
function blockBefore(form: HTMLElement): { section: number; block: number } {
  const block = form.previousElementSibling
  const page = form.closest<HTMLElement>('[data-page]')
  return {
    section: Number(page?.dataset.page ?? -1),
    block: Number(block instanceof HTMLElement ? (block.dataset.n ?? -1) : -1),
  }
}

/** The source of a place as it reads now; undefined where that cannot be told. */
async function sourceAt(desk: Desk, place: Stretch | undefined): Promise<FieldSource | undefined> {
  const source = place && (await desk.supply.source(place, desk.book.files[place.file]?.revision ?? 0))
  return source && { ...source, file: place.file, name: nameOf(desk, place) }
}

const nameOf = ({ book }: Desk, { file }: Pick<Stretch, 'file'>): string => book.files[file]?.name ?? ''

/** What a field was opened with, as it reads now; undefined where that was cut, moved or taken out. */
async function asItIsNow(
  desk: Desk,
  { file, name, from, to, revision }: FieldSource,
): Promise<FieldSource | undefined> {
  if (nameOf(desk, { file }) !== name) return undefined
  const source = await desk.supply.source({ file, from, to }, revision)
  return source && { ...source, file, name }
}

/** Whether two texts have half of their words in common: one is the other, changed. */
function isRelated(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) as [
    Set<string>,
    Set<string>,
  ]
  const least = Math.min(a.size, b.size)
  return least > 0 && [...a].filter((word) => b.has(word)).length * 2 >= least
}

/** The source of the paragraph that a field stands behind. */
function sourceBefore(desk: Desk, form: HTMLElement): Promise<FieldSource | undefined> {
  const { section, block } = blockBefore(form)
  return sourceAt(desk, desk.book.sections[section]?.blocks[block])
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

/** Said before words go that somebody typed. */
export const unsaved = 'What you typed is not saved: once more leaves it.'

function open(desk: Desk, block: HTMLElement, source: FieldSource): void {
  let expected = source
  const area = make('textarea', { 'aria-label': 'Source of the paragraph', rows: '1', spellcheck: 'true' })
  area.value = source.text
  // A field knows one kind of line end only.
  const isChanged = (): boolean => area.value !== expected.text.replace(/\r\n?/g, '\n')
  const told = make('p', { class: 'conflict', role: 'alert' })
  const leave = (): void => {
    if (!isChanged() || told.textContent === unsaved) close()
    else told.textContent = unsaved
  }
  const close = (): void => {
    const shown = form.previousElementSibling
    if (shown instanceof HTMLElement && shown.dataset.n) shown.hidden = false
    drafts.delete(form)
    form.remove()
    document.dispatchEvent(new CustomEvent('edited'))
    focusHere(desk)
  }
  const write = () =>
    desk.supply.request({
      do: 'replace',
      place: { file: expected.file, from: expected.from, to: expected.to },
      revision: expected.revision,
      expected: expected.text,
      text: area.value,
    })
  const save = async (): Promise<void> => {
    if (!isChanged()) return close()
    let answer = await write()
    const beside = answer.ok ? undefined : await sourceBefore(desk, form)
    if (beside && drafts.get(form)?.isAtOwn && beside.text === expected.text) {
      // What was changed around the paragraph has not changed the paragraph.
      expected = beside
      answer = await write()
    }
    if (answer.ok) {
      desk.book.isChecked = false
      sayTo(answer.said)
      return close()
    }
    let now = await asItIsNow(desk, expected)
    if (!now && drafts.get(form)?.isAtOwn && beside && isRelated(beside.text, expected.text)) now = beside
    if (!now) {
      const why = beside
        ? 'The paragraph has gone; what you wrote stays here to be copied.'
        : 'It is being read again.'
      told.textContent = `${answer.said} ${why}`
      return
    }
    told.textContent = answer.said
    if (now.text === expected.text) return
    // Both versions are kept in sight: the reader's own in the field, the other below it.
    told.textContent = `${answer.said} It reads now: ${now.text.trim() || '(nothing)'}`
    expected = now
    saveButton.textContent = 'Write mine over it'
  }
  const saveButton = make('button', { type: 'submit' }, 'Save')
  const form = make(
    'form',
    {
      class: 'editing',
      onsubmit: (event) => {
        event.preventDefault()
        void save()
      },
    },
    area,
    told,
    make('p', { class: 'choices' }, saveButton, make('button', { type: 'button', onclick: leave }, 'Cancel')),
  )
  const grow = (): void => {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }
  area.addEventListener('input', () => {
    grow()
    if (told.textContent === unsaved) told.textContent = ''
  })
  form.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  })
  drafts.set(form, { isChanged, isAtOwn: true })
  block.hidden = true
  block.after(form)
  grow()
  area.focus({ preventScroll: true })
  area.setSelectionRange(0, 0)
  // A paragraph that only peeped out below the head has its field in sight.
  const hidden = byId('bar').offsetHeight + 8 - area.getBoundingClientRect().top
  if (hidden > 0) window.scrollBy({ top: -hidden, behavior: 'instant' })
}
