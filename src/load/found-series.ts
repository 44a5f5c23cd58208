/** Which series a story says that it belongs to, and which one of it it is. */
import { numberAtStart } from '../passes/sections/numbers.js'

/** A series as the title page names it. */
export interface FoundSeries {
  name: string
  /** A number: `2`, `2.5`. */
  position?: string
}

const words = 'part|book|story|volume|vol\\.?|no\\.?|number|episode|instal?lment|#'
const number = '(?:the )?[\\p{L}\\d.]{1,12}(?:-\\p{L}{1,9})?'
/** `The Ferry, Part 3`, `The Ferry #3`, `The Ferry, 3/5`, `The Ferry (3)`, `The Ferry: Book Two of Five`. */
const behind = new RegExp(
  `^(.{1,200}?)[\\s,:;–—-]{0,4}[(\\[]?\\s?(?:(?:(${words})\\s?)?#?\\s?(${number}))(?:\\s?(?:/|of)\\s?[\\p{L}\\d?]{1,9})?[)\\]]?$`,
  'iu',
)
/** `Book 3 of The Ferry`, `3rd in the Ferry series`, `third story of The Ferry`. */
const before = new RegExp(
  `^(?:the )?(?:(${words})\\s?)?(${number})(?:\\s(?:part|book|story|volume|fic|one|instal?lment))?\\s(?:of|in)\\s(.{1,200})$`,
  'iu',
)

/** The series that a header's `Series:` names. */
export function seriesIn(found: string): FoundSeries {
  const value = found.trim()
  return numberedBefore(value) ?? numberedBehind(value) ?? { name: value }
}

function numberedBefore(value: string): FoundSeries | undefined {
  const [, word, count = '', rest = ''] = before.exec(value) ?? []
  // `Two of Swords` is a name; `Part Two of Swords`, `2 of Swords` and `second in Swords` count.
  const isCounted = word !== undefined || /\d/.test(count) || ordinal.test(count)
  const position = isCounted ? positionOf(count.replace(/(?<=\d)(?:st|nd|rd|th)$/i, '')) : undefined
  const name = seriesName(rest)
  return position === undefined || /^(?:an?|the|this)\s(?:series|saga|cycle)$/i.test(name)
    ? undefined
    : { name, position }
}

function numberedBehind(value: string): FoundSeries | undefined {
  const [, name = '', word, count = ''] = behind.exec(value) ?? []
  const between = value.slice(name.length, value.lastIndexOf(count))
  // `Harbour Lights 2` counts, `Room 101` and `Day One` do not.
  const isMarked = word !== undefined || /[#,:;([–—-]/.test(between) || /^\d{1,2}(?:\.\d{1,2})?$/.test(count)
  const position = isMarked ? positionOf(count) : undefined
  return position === undefined || name === '' ? undefined : { name, position }
}

const ordinal = /^(?:the )?(?:first|second|third|\p{L}+th)$/iu

/** A part's number as a position: `Two` is 2, `IV` is 4, `2.5` stays; undefined for what is no number. */
export function positionOf(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/, '')
  if (/^\d{1,4}(?:\.\d{1,2})?$/.test(bare)) return String(Number(bare))
  const found = numberAtStart(bare)
  return found && found.length === bare.length ? String(found.value) : undefined
}

/** `the Ferry series` is called The Ferry. */
function seriesName(text: string): string {
  const bare = text.replace(/(?<!^(?:an?|the|this))\s(?:series|saga|cycle|universe|arc)\.?$/i, '')
  return bare === text ? text : bare.replace(/^the /, 'The ')
}
