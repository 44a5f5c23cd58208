/** Whether a row of signs below a line makes it a heading, in Markdown as in plain text; else it ends a scene. */

/** The longest line, in characters, that is a heading. */
const longest = 100

/** How a line of prose ends. */
const endOfProse = /[.,;:…"'”’»?!—-][*_]*$/

/** A row of so many signs runs across the page, and belongs to no line. */
const pageWide = 80

/**
 * A row of `=` is an underline unless it stands below prose; drawn as long as its line it is one below prose, too. A
 * row of hyphens or other signs ends scenes as often as not: it must be drawn as long as its line, and below no prose.
 *
 * @param line above the row, trimmed
 * @param row one sign, repeated
 */
export function isUnderlined(line: string, row: string): boolean {
  if (/[\r\n]/.test(line) || line.length > longest) return false
  const tolerance = Math.max(2, line.length / 4)
  const isDrawn = row.length > 3 && Math.abs(row.length - line.length) <= tolerance
  if (!row.startsWith('=')) return isDrawn && !endOfProse.test(line)
  return isDrawn || (row.length < pageWide && !endOfProse.test(line))
}
