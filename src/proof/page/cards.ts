/** The notes in the margin: each beside its line, one line long until it is wanted. */
import type { ProofMessage } from '../shape.js'
import { acceptMessage, decideThought, ignoreMessage } from './actions.js'
import { blockElement, type Desk, remarkNotes, shownMessages } from './desk.js'
import { byId, make } from './element.js'
import { editLabel, quoted, short } from './label.js'
import { editsOn } from './mark-page.js'
import { remarkCard, remarkCards } from './remarks.js'
import { nearPages } from './show-book.js'
import { sourceCard } from './source-card.js'

/** A card and what it belongs to. */
interface Placed {
  key: string
  section: number
  anchor: HTMLElement | undefined
  card: HTMLElement
}

/** Whether the window is too narrow for a margin. */
function isNarrow(): boolean {
  return getComputedStyle(byId('margin')).display === 'none'
}

const cards = new Map<string, HTMLElement>()

/** Sets the cards of the pages that are near; those that are there already move. */
export function setCards(desk: Desk): void {
  const margin = byId('margin')
  if (isNarrow()) {
    if (isWrittenIn(margin)) return
    margin.replaceChildren()
    cards.clear()
    setSheet(desk)
    return
  }
  byId('sheet').hidden = true
  const near = new Set(nearPages())
  const wanted: Placed[] = []
  const written = [...cards].find(([, card]) => isWrittenIn(card))
  for (const message of shownMessages(desk)) {
    if (message.spot && !near.has(message.spot.section)) continue
    if (!message.spot && !near.has(0)) continue
    const key = written?.[1].dataset.card === message.id ? written[0] : keyOf(desk, message)
    wanted.push({
      key,
      section: message.spot?.section ?? 0,
      anchor: anchorOf(desk, message),
      card: cards.get(key) ?? messageCard(desk, message),
    })
  }
  for (const extra of [...remarkCards(desk, near), ...editCards(desk, near), ...sourceCard(desk)])
    wanted.push({ ...extra, card: cards.get(extra.key) ?? extra.card })
  place(margin, wanted)
}

/** Whether somebody is writing a reason there: then it stays until they have done, whatever became of the message. */
function isWrittenIn(part: HTMLElement): boolean {
  const field = document.activeElement
  return field instanceof HTMLInputElement && field.value !== '' && part.contains(field)
}

function keyOf(desk: Desk, { id, line }: ProofMessage): string {
  return `m${id}${id === desk.open ? '+' : ''}${line}`
}

function anchorOf(desk: Desk, { id, spot }: ProofMessage): HTMLElement | undefined {
  if (!spot) return desk.pages[0]
  return (
    desk.pages[spot.section]?.querySelector<HTMLElement>(`[data-m="${id}"]`) ??
    blockElement(desk, spot.section, spot.block)
  )
}

function place(margin: HTMLElement, wanted: readonly Placed[]): void {
  const top = margin.getBoundingClientRect().top
  const rows = wanted
    .map((each) => ({ ...each, y: (each.anchor?.getBoundingClientRect().top ?? top) - top }))
    .sort((a, b) => a.y - b.y)
  const keys = new Set(rows.map(({ key }) => key))
  for (const [key, card] of cards) {
    if (keys.has(key) || isWrittenIn(card)) continue
    card.remove()
    cards.delete(key)
  }
  let last: Element | undefined
  for (const { key, card } of rows) {
    const isNew = !cards.has(key)
    cards.set(key, card)
    if (isNew || card.previousElementSibling !== (last ?? null)) {
      if (last) last.after(card)
      else margin.prepend(card)
    }
    last = card
  }
  // All heights are read before anything is moved.
  const heights = rows.map(({ card }) => card.offsetHeight)
  let free = 0
  for (const [index, { card, y }] of rows.entries()) {
    const at = Math.max(y, free)
    card.classList.toggle('moves', card.style.top !== '' && !document.documentElement.dataset.still)
    card.style.top = `${Math.round(at)}px`
    free = at + (heights[index] ?? 0)
  }
}

/** One message: its rule and reason; opened, what can be done about it. */
function messageCard(desk: Desk, message: ProofMessage): HTMLElement {
  const { id, rule, reason, severity } = message
  const isOpen = desk.open === id
  const head = make(
    'button',
    { type: 'button', 'aria-expanded': String(isOpen), 'data-open': id },
    make('span', { class: 'rule' }, rule.replaceAll('-', ' ')),
    ` · ${quoted(reason)}`,
  )
  const card = make(
    'article',
    { class: `card ${severity}${isOpen ? ' open' : ''}`, 'data-card': id },
    make('h3', {}, head),
  )
  if (isOpen) card.append(...details(desk, message))
  return card
}

function details(desk: Desk, message: ProofMessage): Node[] {
  const { file, line, note, expected, actual, place, rule, severity, spot } = message
  const isThought = rule === 'lost-italics'
  const nodes: Node[] = [
    make(
      'p',
      { class: 'line' },
      `${severity === 'info' ? 'to know' : severity}, ${desk.book.files[file]?.name ?? ''} line ${line}`,
    ),
  ]
  // What stands in the text needs no second showing.
  if (actual && !spot) nodes.push(make('pre', {}, short(actual, 400)))
  if (note) nodes.push(make('p', {}, quoted(note)))
  if (!desk.supply.isLive && expected.length > 0 && !isThought)
    nodes.push(make('p', {}, `Suggested: ${expected.map((text) => `“${short(text, 60)}”`).join(' or ')}`))
  if (!desk.supply.isLive) return nodes
  const isText = desk.book.files[file]?.kind !== 'config'
  const choices = make('p', { class: 'choices' })
  if (isText && place && actual !== undefined)
    for (const [index, text] of expected.entries())
      choices.append(
        make(
          'button',
          {
            type: 'button',
            'data-accept': String(index),
            onclick: () => void acceptMessage(desk, message, index),
          },
          choiceLabel(text, isThought),
        ),
      )
  if (isThought && place)
    choices.append(
      make(
        'button',
        { type: 'button', 'data-do': 'thought', onclick: () => void decideThought(desk, message) },
        'It is a thought',
      ),
    )
  nodes.push(choices)
  if (isThought && place)
    nodes.push(
      make('p', { class: 'quiet' }, 'Italics are for stress; a thought is set as the book sets thoughts.'),
    )
  nodes.push(ignoreForm(desk, message))
  return nodes
}

/** Reasons that are being written, by message: a card that is set anew must not lose them. */
const reasons = new Map<string, string>()

function ignoreForm(desk: Desk, message: ProofMessage): HTMLElement {
  const reason = make('input', {
    type: 'text',
    oninput: () => reasons.set(message.id, reason.value),
    name: 'reason',
    required: true,
    maxlength: '500',
    autocomplete: 'off',
  })
  reason.value = reasons.get(message.id) ?? ''
  return make(
    'form',
    {
      class: 'reason',
      onsubmit: (event) => {
        event.preventDefault()
        void ignoreMessage(desk, message, reason.value)
      },
    },
    make('label', {}, 'It is right, because', reason),
    make('button', { type: 'submit' }, 'Ignore'),
  )
}

function choiceLabel(text: string, isThought: boolean): string {
  if (isThought) return 'Set it in italics'
  if (text === '') return 'Take it out'
  return text.trim() === '' ? 'Write a space' : `Write “${short(text, 60)}”`
}

function* editCards(desk: Desk, near: ReadonlySet<number>): Generator<Placed> {
  if (!desk.shows.edits) return
  for (const section of near) {
    const page = desk.pages[section]
    if (!page) continue
    for (const [index, { from, to, pass, confidence }] of editsOn(page).entries()) {
      if (confidence >= 0.8) continue
      const anchor = page.querySelector<HTMLElement>(`mark.edit[data-e="${index}"]`) ?? undefined
      const card = make(
        'article',
        { class: 'card info' },
        make('p', { class: 'quiet' }, editLabel({ from, to, pass, confidence })),
      )
      yield { key: `e${section}.${index}`, section, anchor, card }
    }
  }
}

/** On a narrow window the open card comes up from below. */
function setSheet(desk: Desk): void {
  const sheet = byId('sheet')
  if (isWrittenIn(sheet)) return
  const message = desk.book.messages.find(({ id }) => id === desk.open)
  const note = remarkNotes(desk).find(({ id }) => id === desk.open)
  const sources = [...sourceCard(desk)]
  const nodes = [
    ...(message ? [messageCard(desk, message)] : []),
    ...(note ? [remarkCard(note.id, note.remark, true)] : []),
    ...sources.map(({ card }) => card),
  ]
  if (nodes.length === 0) {
    sheet.hidden = true
    sheet.replaceChildren()
    return
  }
  // What is being read, or written, in the sheet is not made anew.
  const shown = [message?.id ?? note?.id, ...sources.map(({ key }) => key)].join(' ')
  if (sheet.dataset.shown === shown && !sheet.hidden) return
  sheet.dataset.shown = shown
  const button = (what: string, label: string) => make('button', { type: 'button', 'data-do': what }, label)
  sheet.replaceChildren(
    ...nodes,
    make(
      'p',
      { class: 'choices ways' },
      (message || note) && button('next', message ? 'Next message' : 'Next'),
      button('close', 'Close'),
    ),
  )
  sheet.hidden = false
  liftAbove(sheet)
}

/** What a note is about stays in sight when the note comes up from below. */
function liftAbove(sheet: HTMLElement): void {
  const about = (
    document.querySelector('mark.shown') ?? document.querySelector('.here')
  )?.getBoundingClientRect()
  if (!about) return
  const over = about.bottom + 24 - (window.innerHeight - sheet.offsetHeight)
  const room = about.top - byId('bar').offsetHeight - 8
  if (over > 0) window.scrollBy({ top: Math.min(over, room), behavior: 'instant' })
}
