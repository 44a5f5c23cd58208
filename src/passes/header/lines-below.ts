/** Short lines right below an author's note, that go on with it in a sentence of their own. */
import type { HeadLine } from './head-lines.js'

/** The longest line that only stands below a note. */
const shortLine = 80

/** The last of the short lines right below a note, where blank lines part whatever else stands around. */
export function shortLinesEnd(lines: readonly HeadLine[]): number {
  const [first, ...rest] = lines
  const below = rest.findIndex(({ gap }) => gap > 0)
  const after = rest[below + 1]
  if (!first || first.gap === 0 || below < 0 || after?.gap === 0) return 0
  const own = rest.slice(0, below)
  return own.every(isShort) ? below : 0
}

/** The most lines that go on with a note in a header. */
const mostBelow = 3

/**
 * The last of such lines below a label of a header: a rule closes it, or blank lines part the story's paragraphs.
 *
 * @param lines from the last of the value on
 * @param isOther whether a line is no sentence of a note: title, credit, label, heading
 */
export function shortLinesEndOfHeader(
  lines: readonly HeadLine[],
  isOther: (line: HeadLine) => boolean,
): number {
  const end = lines.findIndex(({ gap, isRule }, index) => index > 0 && (gap > 0 || isRule))
  const own = lines.slice(1, end)
  if (end < 2 || own.length > mostBelow || !own.every(isShort) || own.some(isOther)) return 0
  const isParted = lines[end]?.isRule === true || (lines[end + 1]?.gap ?? 0) > 0
  return isParted ? end - 1 : 0
}

function isShort({ text, isRule }: HeadLine): boolean {
  return text.length <= shortLine && !isRule && !/^["“'‘]/.test(text)
}
