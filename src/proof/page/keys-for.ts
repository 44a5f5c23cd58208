/** What each key does on this page. */
import { acceptMessage, ask, decideChosen, decidePlace } from './actions.js'
import { isRead } from './contents.js'
import type { Desk } from './desk.js'
import { blockElement } from './desk.js'
import { editHere } from './editor.js'
import { byId, make } from './element.js'
import { findInSource } from './find-in-source.js'
import type { Key } from './keys.js'
import { markPage } from './mark-page.js'
import { selectedSpot, textOf, writeRemark } from './remarks.js'
import { sayTo } from './say.js'
import { chosen, nearPages, readerAt } from './show-book.js'
import { bringSource } from './source-card.js'
import { focusHere, goHere, nextBlock, nextChange, nextMessage, nextUnread } from './way.js'
import { wrapText } from './wrap-text.js'

/** What keys need of the page besides the desk. */
export interface Around {
  changed: () => void
  foldContents: () => void
  showKeys: () => void
}

/** Every key of the page; those that change the book only where it can be changed. */
export function keysFor(desk: Desk, { changed, foldContents, showKeys }: Around): Key[] {
  const again = (): void => {
    for (const section of nearPages()) markPage(desk, section)
    changed()
  }
  const toggle = (what: keyof Desk['shows'], on: string, off: string) => () => {
    desk.shows[what] = !desk.shows[what]
    document.documentElement.classList.toggle(what, desk.shows[what])
    sayTo(desk.shows[what] ? on : off)
    again()
  }
  const source = async (): Promise<void> => {
    desk.shows.source = !desk.shows.source
    const at = readerAt(desk)
    if (at) goHere(desk, at.section, at.block)
    await bringSource(desk)
    changed()
  }
  const reading: Key[] = [
    { key: 'n', does: 'next message or remark', run: () => nextMessage(desk, 1) },
    { key: 'p', does: 'message or remark before', run: () => nextMessage(desk, -1) },
    {
      key: 'j',
      does: 'next paragraph',
      run: () => nextBlock(desk, 1).then(() => sourceFollows(desk, changed)),
    },
    {
      key: 'k',
      does: 'paragraph before',
      run: () => nextBlock(desk, -1).then(() => sourceFollows(desk, changed)),
    },
    { key: 'c', does: 'next change since last time', run: () => nextChange(desk, 1) },
    { key: 'C', does: 'change before', run: () => nextChange(desk, -1) },
    { key: 'u', does: 'next unread chapter', run: () => nextUnread(desk) },
    { key: 'r', does: 'chapter read, or unread', run: () => toggleRead(desk).then(changed) },
    { key: 's', does: 'source of the paragraph', run: source },
    {
      key: 'e',
      does: 'what the pipeline changed',
      run: toggle('edits', 'Shown: what the pipeline changed', 'Hidden'),
    },
    { key: 'v', does: 'changes since last time', run: toggle('changes', 'Shown: changes', 'Changes hidden') },
    {
      key: 'l',
      does: 'labels of thoughts, letters, breaks',
      run: toggle('labels', 'Labels shown', 'Labels hidden'),
    },
    { key: 'w', does: 'write a remark', run: () => writeRemark(desk, readerAt(desk)) },
    { key: 't', does: 'contents', run: foldContents },
    { key: 'f', does: 'filter', run: () => openFilter(foldContents) },
    { key: 'Escape', shown: 'Esc', does: 'close what is open', run: () => close(desk, again) },
    { key: '?', does: 'these keys', run: showKeys },
  ]
  if (!desk.supply.isLive) return reading
  return [
    ...reading,
    { key: 'm', does: 'mend: edit the paragraph here', run: () => editOpen(desk) },
    ...['1', '2', '3', '4', '5'].map((key, index) => ({
      key,
      // One row of the list is enough for them.
      isUnlisted: true,
      does: `accept suggestion ${key}`,
      run: () => accept(desk, index),
    })),
    {
      key: 'a',
      shown: 'a, 1–5',
      does: 'accept the suggestion, or the one of that number',
      run: () => accept(desk, 0, true),
    },
    {
      key: 'i',
      does: 'ignore, with a reason',
      run: () => document.querySelector<HTMLElement>('.card.open .reason input')?.focus(),
    },
    { key: 'h', does: 'it is a thought', run: () => thought(desk) },
    { key: 'b', does: 'a break before the paragraph', run: () => decideHere(desk, 'break') },
    { key: 'x', does: 'the paragraph is no story', run: () => decideHere(desk, 'chrome') },
    { key: 'z', does: 'undo', run: () => ask(desk, { do: 'undo' }) },
    { key: 'Z', does: 'redo', run: () => ask(desk, { do: 'redo' }) },
  ]
}

async function sourceFollows(desk: Desk, changed: () => void): Promise<void> {
  if (!desk.shows.source) return
  await bringSource(desk)
  changed()
}

async function toggleRead(desk: Desk): Promise<void> {
  const section = desk.book.sections[readerAt(desk)?.section ?? -1]
  if (!section) return
  const was = isRead(desk, section)
  desk.book.read = await desk.supply.markRead(section.id, !was)
  sayTo(was ? `Unread: ${section.title}` : `Read: ${section.title}`)
}

function openFilter(foldContents: () => void): void {
  if (byId('contents').hidden) foldContents()
  byId('contents').querySelector<HTMLElement>('select')?.focus()
}

function close(desk: Desk, again: () => void): void {
  if (!byId('contents').hidden) byId('contents-button').click()
  desk.open = undefined
  desk.shows.source = false
  again()
  focusHere(desk)
}

function openMessage(desk: Desk) {
  return desk.book.messages.find(({ id }) => id === desk.open)
}

function accept(desk: Desk, index: number, isOnly = false): unknown {
  const message = openMessage(desk)
  if (!message) return sayTo('Open a message first: n')
  if (isOnly && message.expected.length > 1) return sayTo('Choose one: 1, 2, …')
  return acceptMessage(desk, message, index)
}

function editOpen(desk: Desk): unknown {
  const spot = openMessage(desk)?.spot
  const at = spot && (chosen(desk) ?? spot)
  const here = at ?? readerAt(desk)
  if (here) goHere(desk, here.section, here.block)
  return editHere(desk)
}

async function thought(desk: Desk): Promise<void> {
  const spot = selectedSpot()
  const message = openMessage(desk)
  // A note on something else says nothing about a thought.
  const at = spot ?? (message?.rule === 'lost-italics' ? message.spot : undefined)
  if (!at) return sayTo('Select the thought, or open a message on it.')
  const place = desk.book.sections[at.section]?.blocks[at.block]
  const block = blockElement(desk, at.section, at.block)
  if (!place || !block) return
  const source = await desk.supply.source(place, desk.book.files[place.file]?.revision ?? 0)
  const found = source && findInSource(source.text, textOf(block), at.start, at.end)
  if (!source || !found) return sayTo('Those words do not stand so in the source: edit it with m.')
  const words = { file: place.file, from: source.from + found[0], to: source.from + found[1] }
  if (await decidePlace(desk, 'thought', words))
    wrapText(block, at.start, at.end, () => make('i', { class: 'thought' }))
}

function decideHere(desk: Desk, as: 'break' | 'chrome'): unknown {
  return chosen(desk) ? decideChosen(desk, as) : sayTo('Choose a paragraph first: j, or press on it.')
}
