/**
 * Pass 2: the furniture of web sites leaves the text for `quarantined`, each line with its reason.
 *
 * It stands before the header is read, so that the story's own first line is the first. Position, shape and words must
 * agree: a line of story is never taken.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { setAside } from '../ast/change.js'
import { say } from '../ast/message.js'
import { isSection } from '../ast/nodes.js'
import { plainText } from '../ast/text.js'
import { findBrowserPages } from './chrome/browser-pages.js'
import { markComments } from './chrome/comments.js'
import type { Edges } from './chrome/edges.js'
import { findEnvelopes } from './chrome/envelopes.js'
import { findLicence } from './chrome/gutenberg.js'
import { findIllustrations } from './chrome/illustrations.js'
import { type Item, itemsOf } from './chrome/items.js'
import { splitJoinedTitle } from './chrome/joined-title.js'
import { judgeWords, keepNotes, takeRules } from './chrome/judge.js'
import { dropLinkNumbers, findLinkLists } from './chrome/link-list.js'
import { findMailTails } from './chrome/mail-tails.js'
import { findPageNumbers } from './chrome/page-numbers.js'
import { findPrintedPages } from './chrome/printed-pages.js'
import { unquoted } from './chrome/quoted-mail.js'
import { markSiteName } from './chrome/site-name.js'
import { markSitePages } from './chrome/site-pages.js'
import { findSponsors } from './chrome/sponsors.js'
import { markTheftNotices } from './chrome/theft-notices.js'

/** Takes banners, navigation, counters, web rings, share buttons and page numbers out of the text. */
export const chrome: Plugin<[], Root> = () => (tree, file) => {
  if (tree.children.length === 0 || tree.children.some(isSection)) return
  tree.children = unquoted(tree.children, file)
  const blocks = splitJoinedTitle(tree.children, file)
  const items = itemsOf(blocks)
  for (const index of findLicence(blocks)) (items[index] as Item).reason = 'licence'
  for (const index of findEnvelopes(blocks)) (items[index] as Item).reason = 'envelope'
  for (const index of findSponsors(blocks)) (items[index] as Item).reason = 'advertisement'
  for (const [index, reason] of findMailTails(blocks)) (items[index] as Item).reason = reason
  for (const [index, reason] of findPageNumbers(blocks)) (items[index] as Item).reason = reason
  for (const [index, reason] of findPrintedPages(blocks, String(file.value)))
    (items[index] as Item).reason = reason
  const prints = findBrowserPages(blocks)
  setReasons(items, prints)
  const links = findLinkLists(blocks)
  for (const index of links.indexes) (items[index] as Item).reason = 'link-list'
  for (const index of findIllustrations(blocks)) (items[index] as Item).reason = 'illustration'
  const sites = markSitePages(items)
  if (sites.has('LiveJournal')) markComments(items)
  const edges = judgeWords(items)
  setReasons(items, prints)
  markSiteName(items, sites.size > 0)
  keepNotes(items)
  markTheftNotices(items)
  takeRules(items)
  // What a person knows to be story stays.
  for (const item of items) if (file.data.storyLines?.has(item.text.trim())) delete item.reason
  if (items.every(({ reason }) => reason !== undefined)) return
  for (const item of items) if (item.reason) quarantine(file, item.node, item.text, item.reason)
  tellDoubts(file, items, edges)
  tree.children = items.filter(({ reason }) => !reason).map(({ node }) => node)
  dropLinkNumbers(tree, file, links.numbers)
}

function setReasons(items: readonly Item[], reasons: ReadonlyMap<number, string>): void {
  for (const [index, reason] of reasons) {
    const item = items[index] as Item
    if (reason === 'kept') delete item.reason
    else item.reason = reason
  }
}

function quarantine(file: VFile, node: RootContent, text: string, reason: string): void {
  const place = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  setAside(file, 'chrome', { place, text: text || plainText(node as Nodes), reason }, 0.95)
}

/** Tells the lines at the edges that may be furniture and stay. */
function tellDoubts(file: VFile, items: readonly Item[], { head, foot }: Edges): void {
  items.forEach(({ node, text, words, reason, isParted }, index) => {
    const isFoot = index >= foot
    if (!words || reason || !isParted) return
    if (index >= head && !isFoot && !words.isTold) return
    // A word alone at the head may be a title, before a colon it is a label.
    if (words.strength === 'maybe' && !words.isTold && (!isFoot || /[:.!?]$/.test(text))) return
    say(file, `Possible \`${words.reason}\`, kept as story`, {
      ruleId: 'site-chrome',
      severity: 'info',
      ...(node.position ? { place: node.position } : {}),
      actual: text,
    })
  })
}
