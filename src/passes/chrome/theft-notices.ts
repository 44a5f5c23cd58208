/**
 * What a serial's site sets between the paragraphs of a chapter for those who read a copy of it: `This story has been
 * taken without authorization. If you see it on Amazon, please report it.` Each chapter has it in other words.
 */
import type { Item } from './items.js'

/** The longest of them, in characters. */
const longest = 240

/** That something is stolen, or that its writer ought to have what is due. */
const theft =
  /\b(?:stolen|theft|pilfered|purloined|pirated|misappropriated|unlawfully|illicitly|illegally|unauthori[sz]ed|(?:without|not) (?:[\w'’]{1,12} ){0,3}(?:authori[sz]ation|permission|consent|approval)|genuine|gets? (?:the )?(?:credit|support))\b/i
/** What is said to be so: the text that one reads. */
const work = /\b(?:story|tale|narrative|novel|book|content|text|chapter|version)\b/i
/** Where it was seen, and where it belongs: a thief in a story has no such shop. */
const shop = /\b(?:amazon|royal ?road)\b/i
/** What the reader is to do. */
const asked =
  /(?:^|[.;,!?] |\band |\bplease )(?:report\b|read it\b|head to\b)|\breport (?:it|any|this|the violation)\b|\bshould be reported\b/i
/** What a reader is asked who may read a copy. */
const credit =
  /^(?=.{0,200}\b(?:read|seek out|find)\b).{0,200}\b(?:ensure (?:that )?(?:the|your) (?:\w{1,12} ){0,2}authors? (?:gets?|receives?)|support the (?:creator|author)\b)/i

/** What each of them has, and hardly any other line. */
const telling = /mazon|oyal ?[Rr]oad|uthor|reator/

/** Whether a line is such a notice: a theft, a text, where it was seen, and what to do, all in one line. */
function isTheftNotice(text: string): boolean {
  if (text.length > longest || text.length < 40 || !telling.test(text)) return false
  if (/["“”]/.test(text) || !work.test(text)) return false
  return credit.test(text) || (shop.test(text) && theft.test(text) && asked.test(text))
}

/** Gives the notices their reason, wherever they stand. */
export function markTheftNotices(items: readonly Item[]): void {
  for (const item of items) if (!item.reason && isTheftNotice(item.text)) item.reason = 'site-chrome'
}
