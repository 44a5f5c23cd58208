/** The source of a paragraph, edited where it stands. */
import type { Stretch } from '../shape.js'
import { blockElement, type Desk, type SourceText } from './desk.js'
import { make } from './element.js'
import { sayTo } from './say.js'

/** Opens the paragraph one is at for editing. */
export async function editHere(desk: Desk): Promise<void> {
  const { here } = desk
  const place = here && desk.book.sections[here.section]?.blocks[here.block]
  const block = here && blockElement(desk, here.section, here.block)
  if (!here || !place || !block) return sayTo('Choose a paragraph first.')
  if (!desk.supply.isLive) return sayTo('This page can be read and remarked on, not changed.')
  if (block.nextElementSibling?.classList.contains('editing')) return
  const source = await desk.supply.source(place, desk.book.files[place.file]?.revision ?? 0)
  if (!source) return sayTo('The manuscript has changed there meanwhile; it is being read again.')
  open(desk, block, place, source)
}

function open(desk: Desk, block: HTMLElement, place: Stretch, source: SourceText): void {
  let expected = source
  const area = make('textarea', { 'aria-label': 'Source of the paragraph', spellcheck: 'true' })
  area.value = source.text
  const told = make('p', { class: 'conflict', role: 'alert' })
  const close = (): void => {
    form.remove()
    block.hidden = false
    desk.here && document.dispatchEvent(new CustomEvent('edited', { detail: desk.here }))
  }
  const save = async (): Promise<void> => {
    if (area.value === expected.text) return close()
    const answer = await desk.supply.request({
      do: 'replace',
      place: { file: place.file, from: expected.from, to: expected.to },
      revision: expected.revision,
      expected: expected.text,
      text: area.value,
    })
    if (answer.ok) {
      sayTo(answer.said)
      return close()
    }
    told.textContent = answer.said
    const now = await desk.supply.source(place, desk.book.files[place.file]?.revision ?? 0)
    if (!now || now.text === expected.text) return
    // Both versions are kept in sight: the reader's own in the field, the other below it.
    told.textContent = `${answer.said} It reads now: ${now.text}`
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
    make('p', { class: 'choices' }, saveButton, make('button', { type: 'button', onclick: close }, 'Cancel')),
  )
  const grow = (): void => {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }
  area.addEventListener('input', grow)
  form.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  })
  block.hidden = true
  block.after(form)
  grow()
  area.focus({ preventScroll: true })
  area.setSelectionRange(0, 0)
}
