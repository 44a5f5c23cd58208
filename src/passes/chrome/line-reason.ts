/** What one line says about itself: whether its words are those of a site's furniture, and how much they prove. */
import { isArchiveLabel, isEndNotes, longestLabel } from '../header/archive-labels.js'
import { isTextTitle } from '../header/heading-labels.js'
import { parseLabel } from '../header/parse-label.js'
import { byLine } from '../header/title-lines.js'
import { headingShape, isTitleCased } from '../sections/heading-shapes.js'
import { archivePhrases } from './archive-phrases.js'
import { isChapterMenu } from './chapter-menu.js'
import { journalPhrases } from './journal-phrases.js'
import { linkBar } from './link-bar.js'
import { type ChromePattern, chromePatterns, type Strength } from './patterns.js'
import { readerPhrases } from './reader-phrases.js'
import { servicePatterns } from './service-patterns.js'
import { sitePhrases } from './site-phrases.js'
import { stampReason } from './stamps.js'
import { shareOf, type Weighed, weigh } from './words.js'

/** Why a line may be furniture, and how much its words prove. */
export interface LineReason {
  reason: string
  strength: Strength
  /** Whether it could as well be a line of the header: the title `Return to the Library`, the field `Last updated:`. */
  mayBeHeader?: boolean
  isBar?: boolean
  /** Whether a person is to look at it, though it stands in the middle of the story. */
  isTold?: boolean
}

/** Longer lines are prose, whatever they say. */
const longest = 240

const rank: Readonly<Record<Strength, number>> = { maybe: 0, likely: 1, sure: 2 }

const patterns: readonly ChromePattern[] = [
  ...chromePatterns,
  ...servicePatterns,
  ...sitePhrases,
  ...readerPhrases,
  ...journalPhrases,
  ...archivePhrases,
]

/** The strongest reason to take a line for furniture; undefined where its words give none. */
export function lineReason(line: string): LineReason | undefined {
  if (isChapterMenu(line)) return { reason: 'navigation', strength: 'sure' }
  if (line.length > longest || /^["“]|["”]$/.test(line) || isTitledChapter(line)) return undefined
  // What heads the story on an archive's page is the header's: it ends the notes above.
  if (line.length < longestLabel && (isTextTitle(line) || isArchiveLabel(line) || isEndNotes(line)))
    return undefined
  if (isByLine(line)) return undefined
  const text = line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
  const words = weigh(text)
  // Cheap evidence first: most lines of story have no word of a page at all, or one that no page has.
  const known = words.site + words.link + words.act
  const hasAddress = text.includes('@')
  if (words.isStory && words.site === 0 && words.numbers === 0 && !hasAddress) return undefined
  if (known + words.numbers + words.glue === 0 && words.unknown > 3 && !hasAddress && !/ [»›>] /.test(text))
    return hashTags(text)
  const label = text.includes(':') ? parseLabel(line) : undefined
  // `Hits: 901` is a page's counter; `Hits:` alone heads a number in the table of an archive.
  const isLabelled = label?.isKnown === true && (label.field !== 'hits' || label.value === '')
  const bar = isLabelled ? undefined : linkBar(text)
  if (bar) return bar
  if (isArrowed(text, words)) return { reason: 'navigation', strength: 'likely' }
  const { core, isMarked } = withoutMarks(text)
  if (core === '') return undefined
  // `Home.` is a sentence, short as it is.
  const isSentence = /[\p{L}\p{N}'][.!?]$/u.test(text) && !isMarked
  const best = isLabelled ? labelledReason(core, isSentence, words) : strongest(core, isSentence, words)
  if (!best) return hashTags(text)
  if (best.strength !== 'maybe') return withTitle(best, line, words)
  // `[Back]` and `<< Next` are drawn as buttons.
  return isMarked && !/^\d/.test(core) ? { ...best, strength: 'likely' } : best
}

const titledChapter =
  /^(?:chapter|part|book|episode|act|day) [\p{L}\d]{1,12} ?[.:–—-] ?(?=(?:\d{1,4} )?\p{L})([^|«»<>[\]→←]{1,60})$/iu

/** `Chapter 1: Log In`: a number and a title behind it head a chapter, whatever the title says. */
function isTitledChapter(line: string): boolean {
  const title = titledChapter.exec(line)?.[1]
  if (
    title === undefined ||
    /\b(?:next|prev|previous|back to|return to|(?:chapter|part) \S{1,6})\b/i.test(title)
  )
    return false
  return headingShape(line)?.kind === 'labelled'
}

/** Whether a line names a writer and nothing else, an address beside the name or none: `by Jane (jane@example.org)`. */
export function isByLine(line: string): boolean {
  return /^(?:written )?by\b/i.test(line) && byLine(line) !== undefined
}

/** A labelled line is the header's, unless it says that a site is speaking; `Last updated:` is either's. */
function labelledReason(core: string, isSentence: boolean, words: Weighed): LineReason | undefined {
  const stamp = stampReason(core)
  if (stamp) return { ...stamp, mayBeHeader: true }
  const phrase = byPhrase(core, isSentence, words)
  if (phrase?.reason === 'navigation' && words.numbers > 2) return phrase
  return phrase?.strength === 'sure' || phrase?.reason === 'site-chrome' ? phrase : undefined
}

function withTitle(
  reason: LineReason,
  line: string,
  { site, link, act, glue, numbers }: Weighed,
): LineReason {
  if (reason.reason !== 'navigation' || (glue === 0 && link + act > 3) || numbers > 2) return reason
  const isPlace = /index|page|menu|contents?|list|click|select|[|•·«»<>[\]]|^skip to/i.test(line)
  return site === 0 && !isPlace && isTitleCased(line) ? { ...reason, mayBeHeader: true } : reason
}

function strongest(core: string, isSentence: boolean, words: Weighed): LineReason | undefined {
  const ofWords = byWords(words, isSentence)
  // `Chapter the Last` is made of the words of links, and a heading.
  const isHeading =
    ofWords && words.site === 0 && /^(?:labelled|numeral)$/.test(headingShape(core)?.kind ?? '')
  const all = [byPhrase(core, isSentence, words), stampReason(core), isHeading ? undefined : ofWords]
  let best: LineReason | undefined
  for (const reason of all) {
    if (reason && (!best || rank[reason.strength] > rank[best.strength])) best = reason
  }
  return best
}

/** Reasons that speak to the reader in whole sentences. */
const spoken = new Set(['feedback-request', 'guest-book', 'counter', 'list-footer', 'web-ring', 'greeting'])

const ofSentences = patterns.filter(
  ({ reason, strength }) => strength === 'sure' || (strength === 'likely' && reason !== 'navigation'),
)
const ofPlainSentences = ofSentences.filter(
  ({ reason, strength }) => strength === 'sure' || spoken.has(reason),
)

function byPhrase(core: string, isSentence: boolean, { site, numbers }: Weighed): LineReason | undefined {
  let best: LineReason | undefined
  // `Like this.` is a sentence of a story; with a word of the web or a number in it, it may be a page's.
  const isPlain = isSentence && site + numbers === 0
  for (const { reason, strength, pattern } of isPlain
    ? ofPlainSentences
    : isSentence
      ? ofSentences
      : patterns) {
    if (best && rank[best.strength] >= rank[strength]) continue
    if (pattern.test(core)) best = { reason, strength }
  }
  return best
}

/**
 * What the share of a site's words proves: `Add this site to your Favorites` has no other words, and one that only a
 * site has; a story's short lines have others.
 */
function byWords(words: Weighed, isSentence: boolean): LineReason | undefined {
  const { site, link, act, glue, numbers, isStory, reason } = words
  const known = site + link + act
  if (isStory || known === 0) return undefined
  const share = shareOf(words)
  const points = 2 * site + link + act
  if (isSentence) return site > 0 && points >= 4 && share >= 0.7 ? { reason, strength: 'likely' } : undefined
  if (site > 0 && points >= 3 && share >= 0.6) return { reason, strength: 'likely' }
  if (share < 1) {
    const isService = reason === 'guest-book' || reason === 'web-ring'
    return site > 0 && share >= 0.5 ? { reason, strength: isService ? 'likely' : 'maybe' } : undefined
  }
  // A row of them without an article between is a menu.
  if (site === 0 && link > 0 && known >= 4 && glue === 0) return { reason, strength: 'likely' }
  if (numbers >= 3) return { reason, strength: 'likely' }
  // `Site Map`, `Go back to the main fiction page`: nothing but words of links.
  if (known >= 2 && site + link > 0) return { reason, strength: 'likely', mayBeHeader: site === 0 }
  return known + glue <= 2 ? { reason, strength: 'maybe' } : undefined
}

/** `Part Two >>>`: an arrow at one end, and no word that is not a link's; `< 1 2 3 >`. */
function isArrowed(text: string, words: Weighed): boolean {
  if (text.length > 60 || words.unknown > 0 || words.isStory) return false
  const isBefore = /^(?:<{1,5}|<?-{1,5}|[←«‹])/.test(text) && !/^-+[^->]/.test(text)
  const isBehind = /(?:>{1,5}|[→»›])$/.test(text)
  if (words.numbers > 1 && words.link + words.act === 0) return isBefore && isBehind
  return isBefore !== isBehind && words.link + words.act + words.site > 0
}

/** `#harbour light #my fic`: the tags of a journal. */
function hashTags(text: string): LineReason | undefined {
  const tags = text.charCodeAt(0) === 35 ? text.split('#').slice(1) : []
  return tags.length > 1 && tags.every((tag) => /^\p{L}[^.!?"]{1,48}$/u.test(tag))
    ? { reason: 'tags', strength: 'likely' }
    : undefined
}

/** A line without the brackets, arrows and full stop around its words. */
function withoutMarks(text: string): { core: string; isMarked: boolean } {
  const mark = /[()[\]{}<>«»←→↑↓‹›|*~=_•·^♥❤★☆–—-]/
  let start = 0
  while (start < text.length && (mark.test(text.charAt(start)) || text.charAt(start) === ' ')) start++
  let end = text.length
  while (end > start && /[()[\]{}<>«»←→↑↓‹›|*~=_•·^♥❤★☆–—\- .!:…]/.test(text.charAt(end - 1))) end--
  const marks = text.slice(0, start) + text.slice(end)
  return { core: text.slice(start, end), isMarked: /[[<«←→↑‹›»>^]/.test(marks) }
}
