/** The proofreading page: opens a book and joins its parts. */
import { decideChosen } from './actions.js'
import { setCards } from './cards.js'
import { foldContents, noteSection, setContents } from './contents.js'
import { type Desk, deskFor, type Supply } from './desk.js'
import { hasDrafts } from './drafts.js'
import { editHere } from './editor.js'
import { byId, make } from './element.js'
import { deskAway, follow } from './follow.js'
import { watchFocus } from './hold-focus.js'
import { listenToKeys, showKeys } from './keys.js'
import { keysFor } from './keys-for.js'
import { liveSupply } from './live-supply.js'
import { markPage } from './mark-page.js'
import { listenToPointer } from './pointer.js'
import { followWidth, noteHeld } from './reflow.js'
import { saveRemarks } from './remarks.js'
import { sayTo } from './say.js'
import { type Sent, sentSupply } from './sent-supply.js'
import { bringRest, nearPages, placeOf, showBook } from './show-book.js'
import { bringSource } from './source-card.js'
import { firstInSight, focusHere, jumpTo, nextMessage } from './way.js'

async function supplyOf(): Promise<Supply | undefined> {
  const sent = document.getElementById('sent')
  if (sent) return sentSupply(JSON.parse(sent.textContent ?? '{}') as Sent)
  const { books } = (await (await fetch('shelf')).json()) as { books: { name: string }[] }
  const wanted = decodeURIComponent(new URLSearchParams(location.search).get('book') ?? '')
  const [first] = books
  const name = books.find((book) => book.name === wanted)?.name ?? first?.name
  if (name === undefined) return undefined
  if (books.length > 1) byId('bar').prepend(shelf(books, name))
  const styles = make('link', { rel: 'stylesheet', href: `books/${encodeURIComponent(name)}/styles.css` })
  document.head.querySelector('link[rel="stylesheet"]')?.before(styles)
  return liveSupply(name)
}

function shelf(books: readonly { name: string }[], current: string): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': 'Book', onchange: () => location.assign(`?book=${encodeURIComponent(select.value)}`) },
    ...books.map(({ name }) => make('option', { value: name, selected: name === current }, name)),
  )
  select.style.width = 'auto'
  return select
}

/** Sets what stands around the text, once a frame. */
function surroundings(desk: Desk): () => void {
  let waits = false
  // A card that is judged goes; whoever reads by ear goes on from its paragraph.
  const catchFocus = watchFocus(() => focusHere(desk))
  return () => {
    if (waits) return
    waits = true
    requestAnimationFrame(() => {
      waits = false
      setContents(desk)
      setCards(desk)
      noteHeld(desk)
      catchFocus()
    })
  }
}

/** What each button that the page is made with does. */
function actionsOf(desk: Desk, changed: () => void): Record<string, () => unknown> {
  return {
    edit: () => editHere(desk),
    break: () => decideChosen(desk, 'break'),
    chrome: () => decideChosen(desk, 'chrome'),
    next: () => nextMessage(desk, 1),
    contents: () => foldContents(desk),
    close: () => {
      desk.open = undefined
      desk.shows.source = false
      changed()
    },
    'save-remarks': () => saveRemarks(desk),
  }
}

/** Notes how far the reader is. */
function watchScrolling(desk: Desk): void {
  let waits = false
  const note = (): void => {
    waits = false
    const { scrollHeight, clientHeight } = document.documentElement
    const share = scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 0
    document.documentElement.style.setProperty('--progress', share.toFixed(4))
    const section = placeOf(desk)?.section ?? firstInSight(desk)
    const title = desk.book.sections[section]?.title
    const where = title && title !== desk.book.title ? `${desk.book.title}, ${title}` : desk.book.title
    byId('running').textContent = `${where} · ${Math.round(share * 100)}%`
    noteSection(section)
    noteHeld(desk)
  }
  const soon = (): void => {
    if (!waits) requestAnimationFrame(note)
    waits = true
  }
  addEventListener('scroll', soon, { passive: true })
  note()
}

async function start(): Promise<void> {
  const supply = await supplyOf()
  if (!supply) return
  const book = await supply.outline()
  const desk = deskFor(book, supply)
  document.title = `${book.title} · Fleuron proof`
  byId('book').lang = book.language
  const changed = surroundings(desk)
  const shown = showBook(desk, changed)
  follow(desk, changed, shown)
  await shown
  document.documentElement.dataset.opened = String(Math.round(performance.now()))
  const actions = actionsOf(desk, changed)
  const keys = keysFor(desk, {
    changed,
    foldContents: () => foldContents(desk),
    showKeys: () => showKeys(keys),
  })
  listenToKeys(keys)
  listenToPointer(desk, actions, changed)
  byId('contents-button').addEventListener('click', () => foldContents(desk))
  byId('keys-button').addEventListener('click', () => showKeys(keys))
  document.addEventListener('opened', (event) => {
    for (const section of nearPages()) markPage(desk, section)
    setContents(desk)
    setCards(desk)
    const [card] = document.querySelectorAll<HTMLElement>(
      `[data-card="${desk.open}"] button, .remark[data-card="${desk.open}"]`,
    )
    if ((event as CustomEvent<{ focus?: boolean }>).detail?.focus) card?.focus({ preventScroll: true })
  })
  for (const event of ['judged', 'filtered', 'edited'])
    document.addEventListener(event, () => {
      for (const section of nearPages()) markPage(desk, section)
      changed()
    })
  for (const part of ['margin', 'sheet']) byId(part).addEventListener('focusout', changed)
  document.addEventListener('marked', changed)
  document.addEventListener('here', () => void bringSource(desk).then(changed))
  followWidth(desk)
  addEventListener('resize', changed)
  addEventListener('unhandledrejection', (event) => {
    // What a request came to that found no server.
    if (!(event.reason instanceof TypeError)) return
    event.preventDefault()
    sayTo(deskAway, true)
  })
  addEventListener('beforeunload', (event) => {
    if (hasDrafts() || desk.written.length > desk.saved) event.preventDefault()
  })
  watchScrolling(desk)
  changed()
  await bringRest(desk)
  changed()
  if (location.hash) {
    const index = book.sections.findIndex(({ id }) => `#${id}` === location.hash)
    if (index >= 0) await jumpTo(desk, index, 0)
  }
}

void start()
