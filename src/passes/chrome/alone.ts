/**
 * Lines that say what a page says and what a story says as well: `Home at last`, `12 hits`, `You are visitor number 31`.
 * Only other furniture shows that a page speaks: where a manuscript has none, they are the story's.
 */
import { lineEnd } from '../paragraphs/lines.js'
import { headingShape } from '../sections/heading-shapes.js'
import type { Edges } from './edges.js'
import type { Item } from './items.js'
import type { LineReason } from './line-reason.js'
import { isRule } from './line-text.js'
import { weigh } from './words.js'

/** Places that a life has, as well as a page: all that a line names besides them must be a direction. */
const places = /\b(?:home|work|beginning|start|library|gallery)\b/g
/** `The next chapter`: a page leaves the article away. */
const figurative = /^(?:the|a|one|another|my|our) (?:next|last|first|final|new) (?:chapter|page|part|story)$/
/** `12 hits`, `no comments`. */
const counted = /^(?:\d{1,3}|no) (?:hits?|visits?|views|reads|visitors|comments?)$/

/** The furniture of a copy, of a printed book or a mail: it says nothing of a page. */
const ofNoPage = new Set(['part-end', 'page-number', 'running-head', 'envelope', 'licence', 'illustration'])

/** Makes `maybe` of what stands alone and may be the story's: no other line of the manuscript is a page's. */
export function doubtLonely(items: readonly Item[], edges: Edges): void {
  const worded = items.filter(({ words }) => words && words.strength !== 'maybe')
  const lonely = new Set(worded.filter((item) => isOfLife(item) || isTitleAlone(items, item)))
  if (lonely.size > 0 && !items.some((item) => isOfPage(item) && !lonely.has(item)))
    for (const item of lonely) weaken(item, false)
  doubtTold(items, worded, edges)
}

/** Whether a line is a page's beyond its place. */
function isOfPage({ words, reason }: Item): boolean {
  if (reason !== undefined) return !ofNoPage.has(reason)
  return words !== undefined && words.strength !== 'maybe' && !ofNoPage.has(words.reason)
}

function isOfLife({ text, words }: Item): boolean {
  const lower = text.toLowerCase()
  if (counted.test(lower)) return !lower.startsWith('0')
  if (words?.reason !== 'navigation' || !/^[\p{L}'’ ]{4,40}$/u.test(text)) return false
  if (figurative.test(lower)) return true
  const others = lower.replace(places, '')
  if (others === lower) return false
  const { site, link, unknown, numbers } = weigh(others)
  return site + link + unknown + numbers === 0
}

/** Whether one or two plain words are the first line of a manuscript, right above its text: its title, as it has no other. */
function isTitleAlone(items: readonly Item[], item: Item): boolean {
  if (item !== items[0] || item.words?.reason === 'navigation') return false
  if (!/^(?:\d{1,4} )?\p{L}{3,14}(?: \p{L}{2,14})?$/u.test(item.text)) return false
  return items[1] !== undefined && isProse(items[1])
}

/** What says who speaks to its reader, and which a story shows on a screen. */
const shown = new Set(['counter', 'guest-book', 'web-ring', 'device'])
/** The most lines of a screen that a story shows in a row. */
const mostShown = 3

/** Doubts a line that only a page says, once, in the middle of the story: sentences stand right above and below. */
function doubtTold(items: readonly Item[], worded: readonly Item[], { head, foot }: Edges): void {
  const sure = worded.filter(({ words }) => words?.strength === 'sure' && shown.has(words.reason))
  if (sure.length === 0 || sure.length > mostShown) return
  const chosen = new Set(sure)
  const isTold = (index: number): boolean =>
    isProse(beyond(items, index, -1)) && isProse(beyond(items, index, 1))
  items.forEach((item, index) => {
    if (chosen.has(item) && index >= head && index < foot && isTold(index)) weaken(item, true)
  })
}

/** The nearest line in a direction that no page says. */
function beyond(items: readonly Item[], index: number, step: 1 | -1): Item | undefined {
  for (let count = 1; count <= mostShown; count++) {
    const item = items[index + count * step]
    if (!item?.words) return item
  }
  return undefined
}

/** Whether a line is a sentence of the story, or goes on with one: no title, no label, no rule. */
function isProse(item: Item | undefined): boolean {
  if (!item || item.words || isRule(item.text)) return false
  if (item.text === '') return item.node.type === 'paragraph'
  return (
    lineEnd(item.text) === 'sentence' && headingShape(item.text.replace(/[.!?]$/, ''))?.kind !== 'labelled'
  )
}

function weaken(item: Item, isTold: boolean): void {
  item.words = { ...(item.words as LineReason), strength: 'maybe', isTold }
}
