/** What a page stamps on itself: when it was changed, whose it is, which page of how many it is. */
import type { LineReason } from './line-reason.js'
import { weigh } from './words.js'

const changed =
  /^(?:(?:this |the )?(?:page|site|website|web ?site|web ?page|story|file|document|archive|section|fic)s? )?(?:(?:was |is |has been )?(?:(?:last|most recently|recently|lastly) )?(?:updated|modified|revised|changed|edited|uploaded|built)|(?:last|latest|most recent|recent) (?:update|revision|modification|change|edit|build)s?|date (?:last )?(?:updated|modified|revised)|revised|created|added|uploaded)(?: (?:on|at|to (?:this|the) (?:site|page|archive)))?:? /
const pageOf = /^(?:page|pg\.?) ?\d{1,4} ?(?:of|\/) ?\d{1,4}$/
const copyright =
  /^(?:all |the |this |page |site |entire |website )*(?:original |contents? |pages? |site |material |design |works? |stories )*(?:is |are )?(?:copyright|copyrighted|©|\(c\)|all rights reserved)/
/** A holder of rights that is no person, but whoever runs the page. */
const holder =
  /\b(?:design|designs|designers|archive|archives|archivists?|inc|llc|ltd|gmbh|corp|corporation|company|network|networks|media|communications|hosting|services|interactive|entertainment|studios|enterprises|publications|domain|server|servers|group|groups|site|page|pages|respective|owners?|web)\b/

/** Reads a line in lower case, its marks cut off, as such a stamp. */
export function stampReason(text: string): LineReason | undefined {
  if (text.length > 160) return undefined
  if (pageOf.test(text)) return { reason: 'page-number', strength: 'likely' }
  const stem = changed.exec(text)?.[0]
  // Nothing but a date may follow: `Last modified by human hands` is a story.
  if (stem !== undefined)
    return isDate(text.slice(stem.length)) ? { reason: 'update-date', strength: 'likely' } : undefined
  return copyright.test(text) ? siteCopyright(text) : undefined
}

/** Whether a text is a date or a time, with the name of a person behind `by` at most. */
function isDate(text: string): boolean {
  const [before = '', by] = text.split(/\bby\b/)
  const { site, link, act, unknown, isStory, numbers } = weigh(before)
  if (site + link + act + unknown > 0 || isStory || numbers === 0 || !/\d/.test(before)) return false
  return by === undefined || by.trim().split(' ').length <= 3
}

/** `Copyright 2001 Tideway Free Homepages`: a site's own; a person's is the story's, and a field of its header. */
function siteCopyright(text: string): LineReason | undefined {
  if (/^all (?:original )?(?:material|contents?|stories|works?|text|fiction|pages?)\b/.test(text))
    return { reason: 'copyright', strength: 'likely' }
  const { site, link } = weigh(
    text.replace(/^.{0,40}?(?:copyrighted|copyright|©|\(c\))/, '').replaceAll('copyright', ''),
  )
  const isSite = site > 0 || holder.test(text) || /\w\.(?:com|net|org|co\.uk|ws)\b/.test(text)
  const isBare = /^all rights reserved\.?$/.test(text)
  if (isBare) return { reason: 'copyright', strength: 'maybe' }
  return isSite || link > 2 ? { reason: 'copyright', strength: 'likely' } : undefined
}
