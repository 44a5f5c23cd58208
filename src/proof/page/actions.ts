/** What a reader decides, sent to where the manuscript is. */
import type { ProofMessage, ProofRequest, Stretch } from '../shape.js'
import { blockElement, type Desk } from './desk.js'
import { sayTo } from './say.js'

/** Sends a request and says what came of it. */
export async function ask(desk: Desk, request: ProofRequest): Promise<boolean> {
  const answer = await desk.supply.request(request)
  // What the proofreader said is of the book as it was.
  if (answer.ok) desk.book.isChecked = false
  sayTo(answer.said, !answer.ok)
  return answer.ok
}

/** Writes one of a message's suggestions into the manuscript. */
export async function acceptMessage(desk: Desk, message: ProofMessage, index: number): Promise<void> {
  const { place, actual } = message
  const text = message.expected[index]
  if (!place || actual === undefined || text === undefined) return sayTo('There is nothing to accept here.')
  const revision = desk.book.readAt[place.file] ?? 0
  if (await ask(desk, { do: 'replace', place, revision, expected: actual, text })) settle(desk, message)
}

/** Writes down that a message is mistaken. */
export async function ignoreMessage(desk: Desk, message: ProofMessage, reason: string): Promise<void> {
  const { id, rule, actual } = message
  if (!desk.book.messages.some((each) => each.id === id)) {
    leave(id)
    return sayTo('That was settled meanwhile. Nothing was written.')
  }
  const isLong = (actual ?? '').length > 200
  const text = isLong ? '' : (actual ?? '')
  if (await ask(desk, { do: 'ignore', rule, text: await withContext(desk, message, text), reason }))
    settle(desk, message)
}

/** A word or two around a short text, so that no other place is silenced with it. */
async function withContext(desk: Desk, { place }: ProofMessage, text: string): Promise<string> {
  if (!place || text === '' || text.trim().length > 12) return text.trim()
  const around: Stretch = { file: place.file, from: Math.max(0, place.from - 24), to: place.to + 24 }
  const source = await desk.supply.source(around, desk.book.readAt[place.file] ?? 0)
  if (!source) return text
  const [before = ''] = /\S*\s?\S*$/.exec(source.text.slice(0, place.from - around.from)) ?? []
  const [after = ''] = /^\S*\s?\S*/.exec(source.text.slice(place.to - around.from)) ?? []
  return `${before}${text}${after}`.replace(/\s+/g, ' ').trim()
}

/** Marks what a message is about as a thought. */
export async function decideThought(desk: Desk, message: ProofMessage): Promise<void> {
  const { place, actual } = message
  if (!place || !actual) return
  const revision = desk.book.readAt[place.file] ?? 0
  if (await ask(desk, { do: 'decide', as: 'thought', place, revision, expected: actual }))
    settle(desk, message)
}

/** What was judged need not be shown until the proofreader has been through the book again. */
function settle(desk: Desk, { id }: ProofMessage): void {
  desk.book.messages = desk.book.messages.filter((message) => message.id !== id)
  if (desk.open === id) desk.open = undefined
  leave(id)
  document.dispatchEvent(new CustomEvent('judged'))
}

/** Takes the focus out of the field of a card, which then may go. */
function leave(id: string): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement && activeElement.closest(`[data-card="${id}"]`))
    activeElement.blur()
}

/** Decides about a stretch of a manuscript; whether it was done. */
export async function decidePlace(
  desk: Desk,
  as: 'break' | 'chrome' | 'story' | 'thought',
  place: Stretch,
): Promise<boolean> {
  const revision = desk.book.files[place.file]?.revision ?? 0
  const source = await desk.supply.source(place, revision)
  if (!source) {
    sayTo('The manuscript has changed there meanwhile.')
    return false
  }
  const now = { file: place.file, from: source.from, to: source.to }
  return ask(desk, { do: 'decide', as, place: now, revision: source.revision, expected: source.text })
}

/** Decides about the paragraph that the reader chose; what is no story leaves the page at once. */
export async function decideChosen(desk: Desk, as: 'break' | 'chrome'): Promise<void> {
  const { here } = desk
  const place = here && desk.book.sections[here.section]?.blocks[here.block]
  if (!here || !place) return
  const block = blockElement(desk, here.section, here.block)
  if (as === 'break' && block?.closest('li, table, blockquote, .footnotes'))
    return sayTo('A break stands between two paragraphs of the story.')
  if ((await decidePlace(desk, as, place)) && as === 'chrome' && block) block.hidden = true
}
