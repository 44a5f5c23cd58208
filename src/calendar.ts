/** The calendar: the English names of its days and months, in small letters, and which dates it has. */

/** The months by their whole names, in their order. */
export const months: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')

/** The months as they are abbreviated; May is not. */
export const shortMonths: readonly string[] = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')

/** The days of the week by their whole names, in their order. */
export const weekdays: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(
  ' ',
)

/** The days of the week as they are abbreviated. */
export const shortWeekdays: readonly string[] = 'mon tue tues wed thu thur thurs fri sat sun'.split(' ')

/** Whether a date (YYYY, YYYY-MM or YYYY-MM-DD) is one of the calendar: there is no 45th of any month. */
export function isCalendarDate(date: string): boolean {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}
