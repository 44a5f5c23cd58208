/** The name of the page itself, above its menu: `Wicklow's Fiction Shelf`, then the links, then a story's own title. */
import { isJournalWriter } from '../header/journal-head.js'
import { parseLabel } from '../header/parse-label.js'
import { byLine } from '../header/title-lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import type { Item } from './items.js'
import { isRule } from './line-text.js'
import { weigh } from './words.js'

/** How many lines may stand above the menu, and how long one of them may be, in characters. */
const most = { lines: 8, names: 2, characters: 60 }

/** The furniture that parts the page's name from the story. */
const menus = new Set(['navigation', 'share-buttons', 'account', 'guest-book'])

/**
 * Gives the lines above a menu their reason, where the story below says its own title and whose it is: on a page of a
 * known site, or where the line names a page in words, or the foot leads back to it.
 *
 * @param isKnownSite whether other lines have told whose the page is
 */
export function markSiteName(items: readonly Item[], isKnownSite: boolean): void {
  const first = items.findIndex(({ text, reason }) => !reason && !isRule(text))
  const menu = items.findIndex(
    ({ reason }, index) => index > first && reason !== undefined && menus.has(reason),
  )
  if (first < 0 || menu < 0 || menu > most.lines) return
  const names = items.slice(first, menu).filter(({ text, reason }) => !reason && !isRule(text))
  if (names.length > most.names || !names.every(isName)) return
  // `jo_h (jo_h) wrote,` names the writer, and no page.
  if (names.some(({ text }) => isJournalWriter(text))) return
  if (!hasOwnTitle(items, menu)) return
  const ways = items.filter((item) => leadsTo(item, names))
  const isPage = names.some(({ text }) => {
    const { site, link, isStory } = weigh(text.toLowerCase())
    return !isStory && site + link > 0
  })
  if (!isKnownSite && !isPage && ways.length === 0) return
  for (const item of names) item.reason = 'site-chrome'
  for (const item of ways) item.reason ??= 'navigation'
}

function isName({ text }: Item): boolean {
  return (
    text !== '' && text.length <= most.characters && !/[.!?:"”]$/.test(text) && byLine(text) === undefined
  )
}

/** Whether the first line below the menu is the title of a story, with its label or above a writer's name. */
function hasOwnTitle(items: readonly Item[], menu: number): boolean {
  const at = items.findIndex(({ text, reason }, index) => index > menu && !reason && !isRule(text))
  const text = items[at]?.text ?? ''
  if (parseLabel(text)?.field === 'title') return true
  const kind = headingShape(text)?.kind
  const isTitle = kind === undefined || kind === 'title' || kind === 'caps'
  return isTitle && text !== '' && byLine(items[at + 1]?.text ?? '') !== undefined
}

/** Whether a line leads back to the page: `Back to Wicklow's Fiction Shelf`. */
function leadsTo({ text }: Item, names: readonly Item[]): boolean {
  const [start = ''] = /^(?:go )?(?:back|return) to (?:the )?/i.exec(text) ?? []
  return (
    start !== '' && names.some((name) => name.text.toLowerCase() === text.slice(start.length).toLowerCase())
  )
}
