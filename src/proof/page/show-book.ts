/** The book in its column: pages come as they are needed, and only near ones are laid out. */
import { blockElement, type Desk } from './desk.js'
import { byId, make } from './element.js'
import { markPage } from './mark-page.js'
import type { BlockAt } from './same-block.js'

const batch = 12
let watcher: IntersectionObserver | undefined
let near = new Set<number>()

/** The pages near the reader. */
export function nearPages(): number[] {
  return [...near].sort((a, b) => a - b)
}

/** Puts every page in its place, and the text of the first ones; the others follow while nothing else is to do. */
export async function showBook(desk: Desk, onNear: () => void): Promise<void> {
  setPages(desk, onNear)
  await bringAround(desk, 0)
  watchPages(desk)
}

/** Makes the page of each section; those that `known` has, by section, stay as they are. */
export function setPages(
  desk: Desk,
  onNear: () => void,
  known: ReadonlyMap<number, HTMLElement> = new Map(),
): void {
  const home = byId('book')
  watcher?.disconnect()
  near = new Set()
  watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = Number((target as HTMLElement).dataset.page)
        if (isIntersecting && !near.has(index)) {
          near.add(index)
          markPage(desk, index)
        } else if (!isIntersecting) near.delete(index)
      }
      onNear()
    },
    { rootMargin: '60% 0px' },
  )
  desk.pages = desk.book.sections.map(({ words }, index) => {
    const page = known.get(index) ?? make('div', { class: 'page' })
    page.dataset.page = String(index)
    if (!known.has(index)) page.style.containIntrinsicBlockSize = `auto ${Math.max(6, words / 7)}em`
    return page
  })
  putInOrder(home, desk.pages)
  if (desk.pages.length === 0)
    home.append(make('p', { class: 'waiting' }, desk.book.problem ?? 'There is no story here yet.'))
}

/** Puts pages in order; those that stay are not touched, since what is torn out of a page loses the focus. */
function putInOrder(home: HTMLElement, pages: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(pages)
  for (const child of [...home.children]) if (!wanted.has(child)) child.remove()
  let at = home.firstElementChild
  for (const page of pages) {
    if (page === at) at = at.nextElementSibling
    else home.insertBefore(page, at)
  }
}

/** Begins to tell which pages are near. */
export function watchPages({ pages }: Desk): void {
  for (const page of pages) watcher?.observe(page)
}

/** Brings the pages around one. */
export async function bringAround(desk: Desk, section: number): Promise<void> {
  const from = Math.max(0, Math.min(section, desk.pages.length - 1) - 1)
  await fill(desk, from, Math.min(from + batch, desk.pages.length))
}

/** Brings the rest of the book, a few pages at a time. */
export async function bringRest(desk: Desk): Promise<void> {
  for (let from = 0; from < desk.pages.length; from += batch) {
    if (!desk.pages.slice(from, from + batch).some(isDue)) continue
    await fill(desk, from, Math.min(from + batch, desk.pages.length))
    await new Promise((resume) => setTimeout(resume, 0))
  }
  if (desk.book.isWhole) document.documentElement.dataset.whole ??= String(Math.round(performance.now()))
}

/** Whether the text of a page is still to be brought. */
function isDue(page: HTMLElement): boolean {
  return page.childElementCount === 0 || page.dataset.due !== undefined
}

async function fill(desk: Desk, from: number, to: number): Promise<void> {
  const pages = desk.pages.slice(from, to)
  const markup = await desk.supply.sections(from, to)
  const at = pages.some(({ dataset }) => dataset.due !== undefined) ? heldPlace(desk) : undefined
  for (const [index, page] of pages.entries())
    if (isDue(page) && desk.pages[from + index] === page) setPage(desk, from + index, markup[index] ?? '')
  if (at) restore(desk, at)
}

/** Sets the text of a page. */
export function setPage(desk: Desk, section: number, html: string): void {
  const page = desk.pages[section]
  if (!page) return
  page.innerHTML = html
  delete page.dataset.due
  if (near.has(section)) markPage(desk, section)
}

/** Notes that the text of a page is no longer true: it stays in sight until it is brought anew, and nothing in it can be chosen. */
export function holdPage(page: HTMLElement): void {
  page.dataset.due = ''
  for (const block of page.querySelectorAll<HTMLElement>('[data-n]')) delete block.dataset.n
}

/** Makes sure that a page is there, for a jump to it. */
export async function demandPage(desk: Desk, section: number): Promise<void> {
  const page = desk.pages[section]
  if (page && isDue(page)) await fill(desk, section, section + 1)
}

/** A block and how far below the top of the window it stands. */
export interface ReadingPlace extends BlockAt {
  top: number
}

/** Where the reader is: the first block that shows. */
export function placeOf(desk: Desk): ReadingPlace | undefined {
  const bar = byId('bar').offsetHeight
  for (const [section, page] of desk.pages.entries()) {
    const { bottom, top } = page.getBoundingClientRect()
    if (bottom <= bar) continue
    if (top > window.innerHeight) return undefined
    for (const block of page.querySelectorAll<HTMLElement>('[data-n]')) {
      const box = block.getBoundingClientRect()
      if (box.bottom > bar + 2 && box.height > 0)
        return { section, block: Number(block.dataset.n), top: box.top }
    }
  }
  return undefined
}

/** The paragraph that the reader chose, while it is in sight. */
export function chosen(desk: Desk): BlockAt | undefined {
  return inSight(desk, desk.here)
}

/** What took the place of a chosen paragraph that has gone, while it is in sight. */
export function leftBehind(desk: Desk): BlockAt | undefined {
  return inSight(desk, desk.gone)
}

function inSight(desk: Desk, at: BlockAt | undefined): BlockAt | undefined {
  const box = at && blockElement(desk, at.section, at.block)?.getBoundingClientRect()
  return box && box.bottom > byId('bar').offsetHeight && box.top < window.innerHeight ? at : undefined
}

/** Where the reader is: at the paragraph chosen, or at the first that shows. */
export function readerAt(desk: Desk): BlockAt | undefined {
  return chosen(desk) ?? placeOf(desk)
}

/** What is to stay where it stands in the window: the paragraph chosen, else the first that shows. */
export function heldPlace(desk: Desk): ReadingPlace | undefined {
  const at = chosen(desk)
  const top = at && blockElement(desk, at.section, at.block)?.getBoundingClientRect().top
  return at && top !== undefined ? { ...at, top } : placeOf(desk)
}

/** Puts a block back to where it stood in the window. */
export function restore(desk: Desk, { section, block, top }: ReadingPlace): void {
  const element = blockElement(desk, section, block)
  if (!element) return
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
}
