/** What authors write above or before a legend: `Legend`, `Key to the marks:`. */

const name =
  '[*_]{0,2}(?:legend|key|marks?|symbols?)(?: (?:to|for|of) (?:the )?(?:text|marks|symbols|story))?[*_]{0,2}'
const before = new RegExp(String.raw`^${name}\s?[:=–—-]{1,2}\s{0,3}(?=[^\s\p{L}\p{N}])`, 'iu')
const alone = new RegExp(`^${name}:?[*_]{0,2}$`, 'i')

/** Whether a line heads a legend that stands below it. */
export function isLegendTitle(line: string): boolean {
  return alone.test(line)
}

/** A line without the title before its marks: `Key: *thoughts*, {Parseltongue}`; a line without one as it is. */
export function withoutTitle(line: string): string {
  return line.replace(before, '')
}
