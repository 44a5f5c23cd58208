/** Labels that stand as headings, their values in the paragraphs below them: the pages of archives print them so. */
import { headingShape } from '../sections/heading-shapes.js'
import { isEndNotes, isPointer } from './archive-labels.js'
import { isContentsTitle } from './contents.js'
import type { Outlook } from './head-entry.js'
import type { HeadLine } from './head-lines.js'
import { type LabelledLine, parseHeadingLabel, parseLabel } from './parse-label.js'

/** A label that stands as a heading, parted from the line above it, and from the one below or from what follows that. */
export function headingLabel(lines: readonly HeadLine[], index: number): LabelledLine | undefined {
  const line = lines[index] as HeadLine
  const next = lines[index + 1]
  const isApart = line.gap > 0 || line.text.endsWith(':')
  if (!isApart || !next || next.isRule) return undefined
  return next.gap > 0 || isBlockBelow(lines, index)
    ? parseHeadingLabel(line.text.replace(/:$/, ''))
    : undefined
}

/** How much may stand right below a label that is a heading: more is a text without blank lines. */
const longestBlock = { lines: 12, characters: 1500 }

/** Whether what stands right below a label without a colon is a few lines, none of them speech, and the page goes on below. */
function isBlockBelow(lines: readonly HeadLine[], index: number): boolean {
  const line = lines[index] as HeadLine
  if (line.gap === 0 || line.text.endsWith(':')) return false
  const below = lines.slice(index + 1, index + 2 + longestBlock.lines)
  const end = below.findIndex(({ gap }) => gap > 0)
  const block = below.slice(0, end)
  const length = block.reduce((sum, { text }) => sum + text.length, 0)
  return end > 0 && length <= longestBlock.characters && block.every(({ text }) => !/^["“\p{Ll}]/u.test(text))
}

/** Whether a heading, or the title of the text, follows what stands under a label: the label was a header's. */
export function endsAtHeading(lines: readonly HeadLine[], index: number, outlook: Outlook): boolean {
  const next = lines[paragraphsBelow(lines, index, outlook, false) + 1]
  return next !== undefined && (outlook.isHeading(next) || isTextTitle(next.text))
}

/** `Work Text:` heads the story itself on the page of an archive. */
export function isTextTitle(text: string): boolean {
  return /^(?:work|story|chapter) text:?$/i.test(text)
}

/** How much may stand under a label that is a heading: more is the story. */
const mostBelow = { lines: 24, characters: 4000 }

/**
 * The last line under such a label: all that is set in from it, else all up to the next label or to the first heading
 * of the story; where there is none, or only that of the notes below a story, one paragraph.
 */
export function paragraphsBelow(
  lines: readonly HeadLine[],
  start: number,
  outlook: Outlook,
  isBelowHeading: boolean,
): number {
  const first = lines[start + 1] as HeadLine
  if (outlook.isHeading(first) || isTextTitle(first.text)) return start
  if (isPointer(first.text)) return start + 1
  const own = lines[start]?.indent ?? 0
  const isSetIn = (lines[start + 1]?.indent ?? 0) > own
  let length = 0
  for (let index = start + 2; index < Math.min(lines.length, start + mostBelow.lines); index++) {
    const line = lines[index] as HeadLine
    length += line.text.length
    if (isSetIn && line.indent <= own) return index - 1
    if (length > mostBelow.characters || isEndNotes(line.text)) break
    if (isTextTitle(line.text) || isContentsTitle(line.text)) return index - 1
    if (isPointer(line.text)) return index
    const label = headingLabel(lines, index)
    // Notes that come again are those below the story.
    if (label && label.field === headingLabel(lines, start)?.field && !/^chapter/i.test(label.label)) break
    if (label) return index - 1
    const named = parseLabel(line.text)
    if (named?.isCore && !named.isDashed) return index - 1
    if (line.isRule) {
      // A rule closes notes before a story, and parts the scenes of one.
      if (isBelowHeading || lines.slice(start + 1, index).some(({ text }) => /^["“]/.test(text))) break
      return index - 1
    }
    if (!outlook.isHeading(line)) continue
    // What stands between a chapter's heading and the next is the chapter.
    if (isBelowHeading || (headingShape(line.text)?.number ?? 1) > 1) break
    return index - 1
  }
  let end = start + 1
  while (lines[end + 1]?.gap === 0) end++
  return end
}
