import { Failure } from '../failure.js'

/** The day before which a ZIP archive knows no date, and the day after which it knows none. */
const earliest = Date.parse('1980-01-01T00:00:00Z')
const latest = Date.parse('2107-12-31T00:00:00Z')

/**
 * What every date in an edition says, so that the same input gives the same bytes on any day: `SOURCE_DATE_EPOCH`, else
 * the book's own date, else a fixed one.
 *
 * @param date of publication: YYYY, YYYY-MM, YYYY-MM-DD, or with a time
 * @param epoch the day on which the edition is made, in seconds since 1970; only this is a true date of its making
 * @throws {Failure} where `SOURCE_DATE_EPOCH` is no number of seconds
 */
export function editionDate(
  date: string | undefined,
  epoch = process.env.SOURCE_DATE_EPOCH,
): { date: Date; isDated: boolean } {
  if (epoch && !/^\d{1,12}$/.test(epoch))
    throw new Failure(`SOURCE_DATE_EPOCH is \`${epoch.slice(0, 40)}\`: expected seconds since 1970`)
  const said = epoch ? Number(epoch) * 1000 : Date.parse(date ?? '')
  if (Number.isNaN(said)) return { date: new Date('2000-01-01T00:00:00Z'), isDated: false }
  return {
    date: new Date(Math.min(Math.max(said, earliest), latest)),
    isDated: Boolean(epoch) && said >= earliest && said <= latest,
  }
}
