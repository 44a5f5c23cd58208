/** The date that a header writes in any of the ways of mail programs, archives and people. */
import { isCalendarDate, months } from '../calendar.js'

/**
 * A date as YYYY-MM-DD, YYYY-MM or YYYY: as much of it as can be told for certain; undefined where there is no year.
 *
 * `14 March 1999`, `Tue, 12 May 1998 10:11:12 GMT`, `May 2001`, `2001/5/12`, `12.05.2001`, `circa 1998`. Of `3/4/1999`
 * only the year is certain; of `3/14/1999` all is.
 */
export function dateOf(found: string): string | undefined {
  const text = found.slice(0, 200).toLowerCase()
  return isoDate(text) ?? namedMonth(text) ?? slashed(text) ?? yearIn(text)
}

/** `1999-03-14`, `2001/5/12`. */
function isoDate(text: string): string | undefined {
  const [, year, month, day] = /\b((?:1[5-9]|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? []
  return dateFrom(year, Number(month), Number(day))
}

/** `14th of March, 1999`, `March 14 1999`, `14-Mar-1999`, `Mar 1999`. */
function namedMonth(text: string): string | undefined {
  for (const { 0: word, index } of text.matchAll(/\p{L}{3,9}/gu)) {
    const month = months.findIndex((name) => name === word || (word.length <= 4 && name.startsWith(word))) + 1
    if (month === 0) continue
    const before = /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th)?(?:\s?of\s?|[\s.-]{0,2})$/.exec(
      text.slice(0, index),
    )?.[1]
    const [, after, year] =
      /^\.?[\s-]{0,2}(?:(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:\s\d\d:\d\d(?::\d\d)?)?[\s,-]{0,3}((?:1[5-9]|20)\d\d)(?!\d)/.exec(
        text.slice(index + word.length),
      ) ?? []
    const day = before ?? after
    const found = dateFrom(year, month, day === undefined ? undefined : Number(day))
    if (found) return found
  }
  return undefined
}

/** `14.3.1999`, `3/14/1999`: certain where only one of the two numbers can be a month. */
function slashed(text: string): string | undefined {
  const [, first = '', mark, second = '', year] =
    /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:1[5-9]|20)\d\d)(?!\d)/.exec(text) ?? []
  if (year === undefined) return undefined
  const [one, other] = [Number(first), Number(second)]
  // With points the day comes first, in every country that writes points.
  if (mark === '.' || one > 12) return dateFrom(year, other, one)
  return other > 12 || one === other ? dateFrom(year, one, other) : dateFrom(year)
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text)?.[0]
}

/** A date of its parts; undefined where the calendar has no such day. */
function dateFrom(year: string | undefined, month?: number, day?: number): string | undefined {
  if (year === undefined) return undefined
  const parts = [month, day].filter((part) => part !== undefined)
  const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
  return isCalendarDate(date) ? date : undefined
}
