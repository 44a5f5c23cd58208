/** Lines that say a day: the head of a letter or of an entry in a diary. */
import { months, shortMonths, shortWeekdays, weekdays } from '../../calendar.js'

const beside =
  'the of at on in a p m am pm st nd rd th morning afternoon evening night noon midnight dawn late later early still same day next about past half quarter to after before o clock oclock anno domini ad'

const dayNames = new Set([...weekdays, ...shortWeekdays])
const monthNames = new Set([...months, ...shortMonths])
const besideNames = new Set(beside.split(' '))

/** The longest line that is looked at. */
const longest = 60

/**
 * Whether a line says a day and nothing else, save perhaps a place before or after it (`Trieste, 3 March 1911`).
 *
 * `May` and `March` alone say none, nor does a number.
 */
export function isDateLine(text: string): boolean {
  if (text.length > longest || /["“”?!;]/.test(text)) return false
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?$/.test(text)) return true
  let [hasDay, hasMonth, hasNumber] = [false, false, false]
  let others = 0
  for (const token of text.match(/\p{L}+|\d+/gu) ?? []) {
    const word = token.toLowerCase()
    if (dayNames.has(word)) hasDay = true
    else if (monthNames.has(word)) hasMonth = true
    else if (/^\d{1,4}$/.test(word)) hasNumber = true
    else if (besideNames.has(word)) continue
    else if (/^\p{Lu}/u.test(token)) others++
    else return false
  }
  return (hasDay || (hasMonth && hasNumber)) && others <= (hasNumber ? 3 : 0)
}
