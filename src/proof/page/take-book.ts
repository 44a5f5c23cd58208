/** Takes in a book that was read anew: pages that differ are set anew, and the reader stays with the same words. */
import { blockElement, type Desk, type WindowBook } from './desk.js'
import { draftsAt, keepDraft } from './drafts.js'
import { byId } from './element.js'
import { holdFocus } from './hold-focus.js'
import { forgetEdits, markPage } from './mark-page.js'
import { textOf } from './remarks.js'
import { type BlockAt, type SameBlocks, sameBlocks, type WordsOf } from './same-block.js'
import {
  bringAround,
  bringRest,
  heldPlace,
  holdPage,
  nearPages,
  type ReadingPlace,
  restore,
  setPage,
  setPages,
  watchPages,
} from './show-book.js'
import { focusHere, goHere } from './way.js'

/** Asks for the book and shows it in the place of the one that is shown. */
export async function takeBook(desk: Desk, changed: () => void): Promise<void> {
  const fresh = await desk.supply.outline()
  const ahead = await bringAhead(desk, fresh)
  // From here on nothing waits until every number is that of the fresh book: no key may act on what it did not mean.
  const old = desk.book
  const ways = sameBlocks(old, fresh)
  const wordsOf = wordsIn(desk, fresh, ahead)
  const now = (at: BlockAt): BlockAt | undefined => {
    const element = blockElement(desk, at.section, at.block)
    return ways.same(at, element && textOf(element), wordsOf)
  }
  const held = heldPlace(desk)
  const place = held && { ...(now(held) ?? ways.behind(held)), top: held.top }
  const { here, gone } = desk
  const hereNow = here && now(here)
  const refocus = holdFocus(byId('book'))
  const hadFocus = here && document.activeElement === blockElement(desk, here.section, here.block)
  const drafts = draftsAt().map((draft) => ({ ...draft, same: now(draft), behind: ways.behind(draft) }))
  renumber(old, fresh, ways)
  moveRemarks(desk, ways, now, wordsOf)

  desk.book = fresh
  if (!fresh.sections.some(({ id }) => id === desk.filter.chapter)) desk.filter.chapter = ''
  const isAnew = setSections(desk, old, ahead, changed)
  desk.here = undefined
  for (const element of document.querySelectorAll('.here')) element.classList.remove('here')
  if (hereNow) goHere(desk, hereNow.section, hereNow.block)
  else desk.gone = here ? ways.behind(here) : gone && ways.behind(gone)
  for (const { form, same, behind, hadFocus } of drafts) {
    if (form.isConnected && (!hadFocus || form.contains(document.activeElement))) continue
    const at = same ?? behind
    keepDraft(form, at && blockElement(desk, at.section, at.block), same !== undefined, hadFocus)
  }
  if (hadFocus && hereNow) focusHere(desk)
  const isPlace = (at: Partial<ReadingPlace> | undefined): at is ReadingPlace => at?.section !== undefined
  if (isPlace(place)) restore(desk, place)
  for (const section of new Set([...nearPages(), ...ahead.keys()])) markPage(desk, section)
  refocus()
  if (isPlace(place)) restore(desk, place)
  changed()
  if (isAnew) {
    await bringAround(desk, place?.section ?? 0)
    watchPages(desk)
  }
  await bringRest(desk)
  changed()
}

/** Brings the text of the pages that are needed at once, however far the reader goes meanwhile. */
async function bringAhead(desk: Desk, fresh: WindowBook): Promise<Map<number, string>> {
  const ahead = new Map<number, string>()
  for (;;) {
    const ways = sameBlocks(desk.book, fresh)
    const kept = keptPages(desk, fresh)
    const pages = new Map(fresh.sections.map(({ id }, index) => [id, index]))
    const ids = nearPages().flatMap((section) => desk.book.sections[section]?.id ?? [])
    const places = [...draftsAt(), ...[desk.here, heldPlace(desk)].flatMap((at) => at ?? [])]
    const blocks = places.flatMap((at) => [...ways.candidates(at), ways.behind(at) ?? []].flat())
    const wanted = [...ids.flatMap((id) => pages.get(id) ?? []), ...blocks.map(({ section }) => section)]
    const missing = new Set(wanted.filter((section) => !kept.has(section) && !ahead.has(section)))
    if (missing.size === 0) return ahead
    const texts = [...missing].map(async (section): Promise<[number, string]> => {
      const [html = ''] = await desk.supply.sections(section, section + 1)
      return [section, html]
    })
    for (const [section, html] of await Promise.all(texts)) ahead.set(section, html)
  }
}

/** The pages of the fresh book that stand there already, as they are. */
function keptPages({ book, pages }: Desk, fresh: WindowBook): Map<number, HTMLElement> {
  const known = new Map(book.sections.map(({ id, digest }, index) => [`${id} ${digest}`, pages[index]]))
  return new Map(
    fresh.sections.flatMap(({ id, digest }, index) => {
      const page = known.get(`${id} ${digest}`)
      return page ? [[index, page] as const] : []
    }),
  )
}

/** What each block of the fresh book says, as far as its page is there. */
function wordsIn(desk: Desk, fresh: WindowBook, ahead: ReadonlyMap<number, string>): WordsOf {
  const kept = keptPages(desk, fresh)
  const roots = new Map<number, ParentNode | undefined>()
  return ({ section, block }) => {
    if (!roots.has(section)) {
      const template = document.createElement('template')
      template.innerHTML = ahead.get(section) ?? ''
      roots.set(section, ahead.has(section) ? template.content : kept.get(section))
    }
    const element = roots.get(section)?.querySelector<HTMLElement>(`[data-n="${block}"]`)
    return element ? textOf(element) : undefined
  }
}

/** What was said of the old book stands at its blocks until it is said anew. */
function renumber(old: WindowBook, fresh: WindowBook, ways: SameBlocks): void {
  const moved = <Said extends { spot?: BlockAt }>(said: Said): Said[] => {
    if (!said.spot) return [said]
    const at = ways.same(said.spot)
    return at ? [{ ...said, spot: { ...said.spot, ...at } }] : []
  }
  if (!fresh.isChecked) {
    // What was judged in this window is settled here, whatever the proofreader said of the book as it was.
    Object.assign(fresh, { messages: old.messages.flatMap(moved), readAt: old.readAt })
    fresh.changes = old.changes.flatMap(moved)
  }
}

/** Remarks stay with their paragraph; one whose paragraph has gone says of which words it was. */
function moveRemarks(
  { written, writing }: Desk,
  ways: SameBlocks,
  now: (at: BlockAt) => BlockAt | undefined,
  wordsOf: WordsOf,
): void {
  for (const remark of [...written, ...(writing ? [writing] : [])]) {
    const { spot, quote } = remark
    if (!spot) continue
    const candidates = ways.candidates(spot)
    const at = now(spot) ?? candidates.find((each) => wordsOf(each)?.includes(quote))
    if (at) Object.assign(spot, at)
    else if (candidates.every((each) => wordsOf(each) !== undefined)) delete remark.spot
  }
}

/**
 * Sets the sections that differ; a page whose text is not there yet is brought later.
 *
 * @returns whether the book has other sections than before
 */
function setSections(
  desk: Desk,
  old: WindowBook,
  ahead: ReadonlyMap<number, string>,
  changed: () => void,
): boolean {
  const { sections } = desk.book
  const isAnew =
    old.sections.length !== sections.length ||
    old.sections.some(({ id }, index) => id !== sections[index]?.id)
  if (isAnew) setPages(desk, changed, keptPages({ ...desk, book: old }, desk.book))
  for (const [section, page] of desk.pages.entries()) {
    if (!isAnew && old.sections[section]?.digest === sections[section]?.digest) continue
    const html = ahead.get(section)
    if (html !== undefined) setPage(desk, section, html)
    else if (!isAnew) holdPage(page)
    if (html !== undefined || !isAnew) forgetEdits(page)
  }
  return isAnew
}
