/** The writer below the first chapter's heading, where the text has no title: `Chapter One / by Jane`. */
import { headingShape } from '../sections/heading-shapes.js'
import type { HeadEntry, Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { isWriterLine } from './small-title.js'
import { byLine } from './title-lines.js'

/** The by-line below a heading that is the first line of all; none where later headings name others, who tell the story. */
export function writerBelowFirst(lines: readonly HeadLine[], outlook: Outlook): HeadEntry[] {
  const [heading, line, below] = lines
  if (!heading || !line || !below || line.gap > 1 || below.gap === 0) return []
  const kind = headingShape(heading.text)?.kind
  if (kind !== 'labelled' && kind !== 'named' && kind !== 'numeral') return []
  if (!isWriterLine(line.text)) return []
  const others = lines.slice(2).filter(({ text }, at) => {
    const above = lines[at + 1]
    return above !== undefined && outlook.isHeading(above) && isWriterLine(text)
  })
  const pieces = byLine(line.text)
  return pieces && others.every(({ text }) => text.toLowerCase() === line.text.toLowerCase())
    ? [{ pieces, first: 1, last: 1 }]
    : []
}
