/** The book in its column: pages come as they are needed, and only near ones are laid out. */
import { blockElement, type Desk, type WindowBook } from './desk.js'
import { byId, make } from './element.js'
import { markPage } from './mark-page.js'

const batch = 12
let watcher: IntersectionObserver | undefined
let near = new Set<number>()

/** Pages that were not shown anew because somebody was writing in them. */
const overdue = new Set<number>()

/** The pages near the reader. */
export function nearPages(): number[] {
  return [...near].sort((a, b) => a - b)
}

/**
 * Puts every page in its place, and the text of the first ones; the others follow while nothing else is to do.
 *
 * @param old the book that is shown: what it has in common with the new one stays as it is
 */
export async function showBook(desk: Desk, onNear: () => void, old?: WindowBook): Promise<void> {
  const home = byId('book')
  const at = placeOf(desk)
  const known = new Map(
    old?.sections.map(({ id, digest }, index) => [`${id} ${digest}`, desk.pages[index]] as const),
  )
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
  desk.pages = desk.book.sections.map(({ id, digest, words }, index) => {
    const same = known.get(`${id} ${digest}`)
    if (same) {
      same.dataset.page = String(index)
      return same
    }
    const page = make('div', { class: 'page', 'data-page': String(index) })
    page.style.containIntrinsicBlockSize = `auto ${Math.max(6, words / 7)}em`
    return page
  })
  home.replaceChildren(...desk.pages)
  if (desk.pages.length === 0)
    home.append(make('p', { class: 'waiting' }, desk.book.problem ?? 'There is no story here yet.'))
  if (at) restore(desk, at)
  const from = Math.max(0, Math.min(at?.section ?? 0, desk.pages.length - 1) - 1)
  await fill(desk, from, Math.min(from + batch, desk.pages.length))
  for (const page of desk.pages) watcher.observe(page)
  if (at) restore(desk, at)
}

/** Brings the rest of the book, a few pages at a time. */
export async function bringRest(desk: Desk): Promise<void> {
  for (let from = 0; from < desk.pages.length; from += batch) {
    if (desk.pages.slice(from, from + batch).every((page) => page.childElementCount > 0)) continue
    await fill(desk, from, Math.min(from + batch, desk.pages.length))
    await new Promise((resume) => setTimeout(resume, 0))
  }
  if (desk.book.isWhole) document.documentElement.dataset.whole ??= String(Math.round(performance.now()))
}

async function fill(desk: Desk, from: number, to: number): Promise<void> {
  const pages = desk.pages.slice(from, to)
  const markup = await desk.supply.sections(from, to)
  for (const [index, page] of pages.entries()) {
    if (page.childElementCount > 0) continue
    page.innerHTML = markup[index] ?? ''
    if (near.has(from + index)) markPage(desk, from + index)
  }
}

/** Makes sure that a page is there, for a jump to it. */
export async function demandPage(desk: Desk, section: number): Promise<void> {
  if (desk.pages[section] && desk.pages[section].childElementCount === 0)
    await fill(desk, section, section + 1)
}

/** Shows some pages anew, at the same place of the text. */
export async function renewPages(desk: Desk, sections: readonly number[]): Promise<void> {
  const at = placeOf(desk)
  for (const section of new Set([...overdue, ...sections])) {
    const page = desk.pages[section]
    overdue.delete(section)
    if (!page) continue
    if (page.querySelector('.editing')) {
      overdue.add(section)
      continue
    }
    const [html = ''] = await desk.supply.sections(section, section + 1)
    page.innerHTML = html
    if (near.has(section)) markPage(desk, section)
  }
  if (desk.here) blockElement(desk, desk.here.section, desk.here.block)?.classList.add('here')
  if (at) restore(desk, at)
}

/** A block and how far below the top of the window it stands. */
interface ReadingPlace {
  section: number
  block: number
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
export function chosen(desk: Desk): { section: number; block: number } | undefined {
  const { here } = desk
  const box = here && blockElement(desk, here.section, here.block)?.getBoundingClientRect()
  return box && box.bottom > byId('bar').offsetHeight && box.top < window.innerHeight ? here : undefined
}

/** Where the reader is: at the paragraph chosen, or at the first that shows. */
export function readerAt(desk: Desk): { section: number; block: number } | undefined {
  return chosen(desk) ?? placeOf(desk)
}

/** Puts a block back to where it stood in the window. */
export function restore(desk: Desk, { section, block, top }: ReadingPlace): void {
  const element = blockElement(desk, section, block)
  if (!element) return
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
}
