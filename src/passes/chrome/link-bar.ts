/** Rows of links: `Home | Fiction | Next`, `<< Prev  Chapter 2  Next >>`, `-= Home =- -= Links =-`. */
import type { LineReason } from './line-reason.js'
import { shareOf, type Weighed, weigh } from './words.js'

const longest = 200
const bar = /\s*(?:[|•·«»<>‹›←→¦]|:{2}|\]\s{0,3}\[|=-\s{0,3}-=|[[\]]|-=|=-|~\*~|-->?|<--?)+\s*/
const weakBar = /\s+[-–—/~*:]+\s+|\s*\/\s*/
const steps = /^(?:next|prev|previous)\b|\b(?:next|prev|previous)$/

/** Reads a line in lower case as a row of links; undefined where some of it is no link. */
export function linkBar(text: string): LineReason | undefined {
  if (text.length > longest || text.length < 5) return undefined
  const strong = linksOf(text, bar)
  const isStrong = strong.length >= 2
  const links = isStrong ? strong : linksOf(text, weakBar)
  if (links.length < 2 || links.some((link) => link.length > 48)) return undefined
  // `Chapter 2 - Home` is a heading, `3/12` a fraction.
  if (
    !isStrong &&
    (/^(?:chapter|part|book|day|act|scene|episode|section) /.test(text) ||
      links.some((link) => /^\d|\d$/.test(link)))
  )
    return undefined
  const weighed = links.map(weigh)
  if (weighed.some(({ isStory }) => isStory)) return undefined
  const isLink = weighed.map((words, index) => {
    const known = words.site + words.link + words.act
    return (
      (known > 0 && shareOf(words) === 1) ||
      (known === 0 && words.unknown === 0 && /^\D{0,2}\d/.test(links[index] as string))
    )
  })
  const words = weighed.reduce((sum, { site, link, act }) => sum + site + link + act, 0)
  const right = isLink.filter(Boolean).length
  const site = weighed.reduce((sum, link) => sum + link.site, 0)
  const isMost = isStrong && (links.length > 2 ? right >= links.length * 0.6 : right > 0 && site > 1)
  if (words === 0 || !(isMost || right === links.length)) return undefined
  const isRing = /\b(?:skip|random)\b|\b(?:list|5|five) sites\b/.test(text)
  const reason = isRing ? 'web-ring' : mainReason(weighed)
  // Nothing but a page turns its reader both ways.
  const isStep = isStrong && right === links.length && links.filter((link) => steps.test(link)).length >= 1
  return { reason, strength: isStep && text.length < 120 ? 'sure' : 'likely', isBar: true }
}

/** What most of the links are for, if they are not just for going round. */
function mainReason(links: readonly Weighed[]): string {
  const told = links.filter(({ site }) => site > 0)
  return told.length * 2 > links.length ? (told[0]?.reason ?? 'navigation') : 'navigation'
}

function linksOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((link) => link.replace(/^[\s*~=_^-]+|[\s*~=_^:-]+$/g, ''))
    .filter(Boolean)
}
