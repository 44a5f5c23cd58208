/** Whether a date (YYYY, YYYY-MM or YYYY-MM-DD) is one of the calendar: there is no 45th of any month. */
export function isCalendarDate(date: string): boolean {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}
