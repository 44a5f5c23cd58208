/** The source of a paragraph, edited where it stands. */
import { blockElement, type Desk } from './desk.js'
import { addDraft, dropDraft, isAtOwn } from './drafts.js'
import { byId, make } from './element.js'
import { asItIsNow, type FieldSource, sourceAt, sourceBefore } from './field-source.js'
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
  // Where the page was set anew meanwhile, the paragraph stands in another element: it is asked for once more.
  if (!block.isConnected) return editHere(desk)
  if (!source) return sayTo('The manuscript has changed there meanwhile; it is being read again.')
  open(desk, block, source)
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
    dropDraft(form)
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
    if (beside && isAtOwn(form) && beside.text === expected.text) {
      // What was changed around the paragraph has not changed the paragraph.
      expected = beside
      answer = await write()
    }
    if (answer.ok) {
      desk.book.isChecked = false
      sayTo(answer.said)
      return close()
    }
    const now = await asItIsNow(desk, form, expected, beside)
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
  addDraft(form, isChanged)
  block.hidden = true
  block.after(form)
  grow()
  area.focus({ preventScroll: true })
  area.setSelectionRange(0, 0)
  // A paragraph that only peeped out below the head has its field in sight.
  const hidden = byId('bar').offsetHeight + 8 - area.getBoundingClientRect().top
  if (hidden > 0) window.scrollBy({ top: -hidden, behavior: 'instant' })
}
